using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>What a step posts.</summary>
public sealed class StepForm
{
    /// <summary>Version the page was drawn from.</summary>
    public int Version { get; set; }
    /// <summary>Reason, where the table asks for one.</summary>
    public string? Reason { get; set; }
    /// <summary>The values the page showed, in their order; only ever shown back to the same person.</summary>
    public List<string?> Seen { get; set; } = [];
}

/// <summary>The reason is kept in the history for good.</summary>
public sealed class StepFormValidator : AbstractValidator<StepForm>
{
    public StepFormValidator() => RuleFor(f => f.Reason).Fits(StepStamp.RemarkLength);
}
