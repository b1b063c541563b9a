using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>Rules of texts and days that several forms of units share.</summary>
public static class UnitTextRules
{
    /// <summary>Why a decision is revoked; may have several lines.</summary>
    public static IRuleBuilderOptions<T, string?> IsRevocationReason<T>(this IRuleBuilder<T, string?> rule) => rule.IsReason("Nhập lý do hủy bỏ.", UnitEvent.ReasonLength);

    /// <summary>The name of a unit; lengths leave room for the search key, which holds name, code and symbol.</summary>
    public static IRuleBuilderOptions<T, string?> IsUnitName<T>(this IRuleBuilder<T, string?> rule) => rule.IsFilled("Nhập tên đơn vị.").Fits(Unit.NameLength);
}
