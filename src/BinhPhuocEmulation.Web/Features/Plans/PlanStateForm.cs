using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>What putting a plan in force, closing it and taking a closing back post.</summary>
public sealed class PlanStateForm
{
    /// <summary>State asked for.</summary>
    public PlanState To { get; set; }

    /// <summary>Reason, kept in the history; for a closing and for taking one back.</summary>
    [Display(Name = "Lý do")]
    public string? Reason { get; set; }
}

/// <summary>What may be kept; which step asks for a reason is decided with the plan at hand.</summary>
public sealed class PlanStateFormValidator : AbstractValidator<PlanStateForm>
{
    public PlanStateFormValidator()
    {
        RuleFor(f => f.To).IsInEnum().WithMessage("Trạng thái không có trong danh mục.");
        RuleFor(f => f.Reason).Fits(TextLengths.Paragraph);
    }
}
