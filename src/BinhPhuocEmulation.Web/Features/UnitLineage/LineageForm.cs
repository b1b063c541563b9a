using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.UnitLineage;

/// <summary>What happens to a unit.</summary>
public enum LineageStep
{
    /// <summary>Đổi tên.</summary>
    Rename,
    /// <summary>Sáp nhập.</summary>
    Merge,
    /// <summary>Kết thúc.</summary>
    Close,
}

/// <summary>The page that notes a step of the lineage.</summary>
/// <param name="Changed">Somebody saved the unit since the form was opened.</param>
public sealed record LineagePage(UnitHead Head, LineageStep Step, LineageForm Form, IReadOnlyList<SelectListItem> Successors, LineageEffects Effects, bool Changed)
{
    /// <summary>What must be confirmed in so many words, as the day lies in the past of the unit; empty if nothing.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>What the unit did last, to hold a day in the past against.</summary>
/// <param name="Held">Day of the last congress held.</param>
/// <param name="Approved">Day on which its last list was approved.</param>
public sealed record LineageTraces(DateOnly? Held, DateOnly? Approved);

/// <summary>What hangs on the unit, shown before the step is confirmed.</summary>
/// <param name="Children">Units below that are in force.</param>
/// <param name="OpenCongresses">Congresses of the unit that are not over.</param>
/// <param name="OpenRosters">Delegate lists that are not approved.</param>
/// <param name="Accounts">Accounts at the unit.</param>
public sealed record LineageEffects(int Children, int OpenCongresses, int OpenRosters, int Accounts);

/// <summary>A dated event with its deciding document.</summary>
public sealed class LineageForm
{
    /// <summary>Version of the unit the form was opened on.</summary>
    public int Version { get; set; }
    /// <summary>New name, of a rename.</summary>
    [Display(Name = "Tên mới")] public string? NewName { get; set; }
    /// <summary>Successor: must be chosen for a merger, may be for a closing.</summary>
    [Display(Name = "Đơn vị kế thừa")] public int? SuccessorId { get; set; }
    /// <summary>First day on which it holds.</summary>
    [Display(Name = "Từ ngày")] public DateOnly? On { get; set; }
    /// <summary>The warnings about a day in the past were read and are meant.</summary>
    [Display(Name = "Tôi đã kiểm tra ngày và vẫn ghi nhận")] public bool Confirmed { get; set; }
    /// <summary>Day the warnings were shown for: another day is asked about again.</summary>
    public DateOnly? AskedFor { get; set; }
    /// <summary>Deciding document.</summary>
    [Display(Name = "Văn bản quyết định")] public string? Document { get; set; }
}

/// <summary>Checks what needs neither clock nor tree; the new name is asked for by the step.</summary>
public sealed class LineageFormValidator : AbstractValidator<LineageForm>
{
    /// <summary>Rules of the form.</summary>
    public LineageFormValidator()
    {
        RuleFor(f => f.NewName).Fits(Unit.NameLength);
        RuleFor(f => f.On).NotNull().WithMessage("Nhập ngày bắt đầu có hiệu lực.");
        RuleFor(f => f.Document).IsDocument();
    }
}
