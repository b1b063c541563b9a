using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.PlanRules;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Ui;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Interpretations;

/// <summary>The page that decides an interpretation.</summary>
public sealed record InterpretationPage(PlanHeadView Plan, InterpretationView Interpretation, InterpretationForm Form, FlipPreview? Preview, CompareView? Conflict)
{
    /// <summary>Another reading is chosen and the remark is still that of the former one: asks whether it stands.</summary>
    public bool AsksNote { get; init; }
}

/// <summary>A decision for a reading.</summary>
public sealed class InterpretationForm : IDecisionFields
{
    /// <summary>Version the form was opened on.</summary>
    public int Version { get; set; }
    /// <summary>Key of the reading.</summary>
    [Display(Name = "Cách hiểu áp dụng")] public string? Reading { get; set; }
    /// <summary>Who decided.</summary>
    [Display(Name = "Người, cơ quan quyết định")] public string? DecidedBy { get; set; }
    /// <summary>When.</summary>
    [Display(Name = "Ngày quyết định")] public DateOnly? DecidedOn { get; set; }
    /// <summary>By which document.</summary>
    [Display(Name = "Văn bản")] public string? Document { get; set; }
    /// <summary>Remark.</summary>
    [Display(Name = "Ghi chú cho cán bộ")] public string? Note { get; set; }
    /// <summary>The remark was written for the reading before, and is true for the new one too.</summary>
    [Display(Name = "Ghi chú cũ vẫn đúng với cách hiểu mới")] public bool NoteStands { get; set; }
    /// <summary>Reading that was previewed; only that one is saved.</summary>
    public string? Seen { get; set; }
}

/// <summary>Checks the form.</summary>
public sealed class InterpretationFormValidator : AbstractValidator<InterpretationForm>
{
    /// <summary>Rules of the form.</summary>
    public InterpretationFormValidator(DecisionFieldsValidator decision)
    {
        RuleFor(f => f.Reading).NotEmpty().WithMessage("Chọn một cách hiểu.");
        Include(decision);
    }
}

/// <summary>Who decided for a reading, when, by which document, and what officers read beside it.</summary>
public interface IDecisionFields
{
    /// <summary>Who decided.</summary>
    string? DecidedBy { get; }
    /// <summary>When.</summary>
    DateOnly? DecidedOn { get; }
    /// <summary>By which document.</summary>
    string? Document { get; }
    /// <summary>Remark.</summary>
    string? Note { get; }
}

/// <summary>Checks a decision, wherever it is typed.</summary>
public sealed class DecisionFieldsValidator : AbstractValidator<IDecisionFields>
{
    /// <summary>Rules of the fields.</summary>
    public DecisionFieldsValidator(PortalClock clock)
    {
        RuleFor(f => f.DecidedOn).NotNull().WithMessage("Nhập ngày quyết định.").Must(d => d is null || d <= clock.Today).WithMessage("Ngày quyết định chưa tới.");
        RuleFor(f => f.DecidedBy).IsFilled("Nhập người hoặc cơ quan quyết định.").Fits(TextLengths.DecidedBy);
        RuleFor(f => f.Document).IsFilled("Nhập số, ngày văn bản quyết định cách hiểu.").Fits(TextLengths.Document);
        RuleFor(f => f.Note).Fits(TextLengths.Note);
    }
}
