using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.UnitEdit;

/// <summary>A unit as Ban Thi đua types it, new or corrected.</summary>
public sealed class UnitForm
{
    /// <summary>Version the form was opened on; 0 for a new unit.</summary>
    public int Version { get; set; }
    /// <summary>Code.</summary>
    [Display(Name = "Mã đơn vị")] public string? Code { get; set; }
    /// <summary>Full name with its kind.</summary>
    [Display(Name = "Tên đầy đủ")] public string? Name { get; set; }
    /// <summary>Symbol in document numbers.</summary>
    [Display(Name = "Ký hiệu trong văn bản")] public string? Abbreviation { get; set; }
    /// <summary>Kind.</summary>
    [Display(Name = "Loại đơn vị")] public UnitKind? Kind { get; set; }
    /// <summary>Unit above.</summary>
    [Display(Name = "Đơn vị cấp trên")] public int? ParentId { get; set; }
    /// <summary>Holds the pilot congress.</summary>
    [Display(Name = "Tổ chức đại hội điểm")] public bool IsPilot { get; set; }
    /// <summary>Obliged by the plan.</summary>
    [Display(Name = "Phải tổ chức theo kế hoạch")] public bool IsObliged { get; set; } = true;
    /// <summary>First day, of a new unit.</summary>
    [Display(Name = "Thành lập từ ngày")] public DateOnly? FoundedOn { get; set; }
    /// <summary>Deciding document, of a new unit.</summary>
    [Display(Name = "Văn bản thành lập")] public string? Document { get; set; }
    /// <summary>Why the name is put right, where it is.</summary>
    [Display(Name = "Lý do đính chính tên")] public string? Reason { get; set; }

    /// <summary>The form of a unit as it stands on the day of the tree: with the name it bears and the unit it stands under.</summary>
    public static UnitForm Of(Unit unit, UnitTree tree) => new()
    {
        Version = unit.Version,
        Code = unit.Code,
        Name = unit.NameOn(tree.Today),
        Abbreviation = unit.Abbreviation,
        Kind = unit.Kind,
        ParentId = tree.ParentOf(unit.Id)?.Id ?? unit.ParentId,
        IsPilot = unit.IsPilot,
        IsObliged = unit.IsObliged,
    };
}

/// <summary>Checks what can be checked without the database.</summary>
public sealed class UnitFormValidator : AbstractValidator<UnitForm>
{
    /// <summary>Rules of the form.</summary>
    public UnitFormValidator()
    {
        RuleFor(f => f.Code).IsFilled("Nhập mã đơn vị.").Fits(Unit.CodeLength)
            .Must(c => VietnameseText.Clean(c).All(l => char.IsAsciiLetterOrDigit(l) || l is '.' or '-' or '/')).WithMessage("Mã gồm chữ không dấu, số, dấu chấm, gạch ngang, gạch chéo.");
        RuleFor(f => f.Name).IsUnitName();
        RuleFor(f => f.Abbreviation).Fits(TextLengths.Abbreviation);
        RuleFor(f => f.Kind).NotNull().WithMessage("Chọn loại đơn vị.").IsInEnum().WithMessage("Loại đơn vị không hợp lệ.");
        RuleFor(f => f.FoundedOn).NotNull().When(f => f.Version == 0).WithMessage("Nhập ngày đơn vị được thành lập.");
        RuleFor(f => f.Reason).Fits(UnitEvent.ReasonLength);
        RuleFor(f => f.Document).IsDocument().When(f => f.Version == 0);
    }
}
