using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>Rules of texts and days that several forms of units share. Lengths are those of the cleaned text, as it is stored.</summary>
public static class UnitTextRules
{
    /// <summary>A text that fits its column and holds nothing invisible.</summary>
    public static IRuleBuilderOptions<T, string?> Fits<T>(this IRuleBuilder<T, string?> rule, int length) => rule
        .Must(t => VietnameseText.Clean(t).Length <= length).WithMessage($"Dài quá {VietnameseFormat.Number(length)} ký tự.")
        .Must(t => !VietnameseText.HasControlCharacter(t)).WithMessage("Có ký tự điều khiển không nhìn thấy; xóa ô này và gõ lại.");

    /// <summary>A text that must be there.</summary>
    public static IRuleBuilderOptions<T, string?> IsFilled<T>(this IRuleBuilder<T, string?> rule, string missing) =>
        rule.Must(t => VietnameseText.Clean(t).Length > 0).WithMessage(missing);

    /// <summary>The deciding document of an event.</summary>
    public static IRuleBuilderOptions<T, string?> IsDocument<T>(this IRuleBuilder<T, string?> rule) =>
        rule.IsFilled("Nhập số, ký hiệu, ngày và cơ quan ban hành văn bản.").Fits(TextLengths.Document);

    /// <summary>Why a decision is revoked; may have several lines.</summary>
    public static IRuleBuilderOptions<T, string?> IsReason<T>(this IRuleBuilder<T, string?> rule) => rule.IsFilled("Nhập lý do hủy bỏ.")
        .Must(t => VietnameseText.CleanLines(t).Length <= UnitEvent.ReasonLength).WithMessage($"Dài quá {VietnameseFormat.Number(UnitEvent.ReasonLength)} ký tự.")
        .Must(t => !VietnameseText.HasControlCharacter(t)).WithMessage("Có ký tự điều khiển không nhìn thấy; xóa ô này và gõ lại.");

    /// <summary>The name of a unit; lengths leave room for the search key, which holds name, code and symbol.</summary>
    public static IRuleBuilderOptions<T, string?> IsUnitName<T>(this IRuleBuilder<T, string?> rule) => rule.IsFilled("Nhập tên đơn vị.").Fits(Unit.NameLength);
}
