using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>What the plan looked at asks of a unit: said once, for the card of the congress and for the facts.</summary>
/// <param name="Fact">A few words for "Theo kế hoạch".</param>
/// <param name="Sentence">A sentence where there is no congress to show and none is missing.</param>
public sealed record UnitDuty(string Fact, string Sentence)
{
    /// <summary>Of a unit, by its own flag, the plan, and what it takes over.</summary>
    /// <param name="plan">Null without a plan.</param>
    /// <param name="inherits">A unit whose duty passes to it has not begun; of a unit to come, as things stand now.</param>
    public static UnitDuty Of(Unit unit, CompiledPlan? plan, bool inherits, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var owes = unit.IsObliged || inherits;
        if (unit.IsAnnulled) return new("không áp dụng", "Quyết định thành lập đã bị hủy bỏ: không có đại hội, hội nghị.");
        if (plan?.Binds(unit.Kind) == false) return new("không áp dụng", "Kế hoạch này không có quy định cho loại đơn vị này: không có đại hội, hội nghị.");
        if (unit.ClosedOn <= today) return new(owes ? "phải tổ chức" : "không bắt buộc", "Đơn vị chưa tổ chức trước khi kết thúc.");
        if (unit.FoundedOn is { } founded && founded > today)
        {
            var day = VietnameseFormat.Date(founded);
            return !owes ? new($"không bắt buộc; đăng ký được từ {day}", $"Từ ngày thành lập {day} đơn vị mới đăng ký được; kế hoạch không bắt buộc đơn vị này tổ chức.")
                : unit.IsObliged ? new($"phải tổ chức, từ {day}", $"Từ ngày thành lập {day} đơn vị phải tổ chức theo kế hoạch và mới đăng ký được.")
                : new($"phải tổ chức, từ {day}, thay đơn vị cũ", $"Từ ngày thành lập {day} đơn vị phải tổ chức thay đơn vị cũ, nếu đến ngày đó còn đơn vị cũ chưa đăng ký.");
        }
        return new(!owes ? "không bắt buộc" : unit.IsObliged ? "phải tổ chức" : "phải tổ chức, thay đơn vị đã kết thúc chưa đăng ký",
            "Kế hoạch không bắt buộc đơn vị này tổ chức; đơn vị vẫn có thể đăng ký.");
    }
}
