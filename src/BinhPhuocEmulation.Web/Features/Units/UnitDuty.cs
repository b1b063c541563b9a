using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>How the work of units that ended bears on what a plan asks of the unit that took it over.</summary>
/// <param name="Owes">It has to hold a congress in their place.</param>
/// <param name="Instead">Because what they had not begun passed on. False under a plan issued after they had ended: that binds the new unit like every other.</param>
/// <param name="GoesOn">It goes on with congresses they had begun.</param>
public readonly record struct TakenOver(bool Owes, bool Instead, bool GoesOn);

/// <summary>What the plan looked at asks of a unit: said once, for the card of the congress and for the facts.</summary>
/// <param name="Fact">A few words for "Theo kế hoạch".</param>
/// <param name="Sentence">A sentence where there is no congress to show and none is missing.</param>
public sealed record UnitDuty(string Fact, string Sentence)
{
    /// <summary>Of a unit, by its own flag, the plan, and what it takes over.</summary>
    /// <param name="plan">Null without a plan.</param>
    /// <param name="taken">What it takes over; of a unit to come, as things stand now.</param>
    /// <param name="state">State of its own congress; null without one.</param>
    public static UnitDuty Of(Unit unit, CompiledPlan? plan, TakenOver taken, CongressState? state, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var owes = unit.IsObliged || taken.Owes;
        if (unit.IsAnnulled) return new("không áp dụng", "Quyết định thành lập đã bị hủy bỏ: không có đại hội, hội nghị.");
        if (plan?.Binds(unit.Kind) == false) return new("không áp dụng", "Kế hoạch này không có quy định cho loại đơn vị này: không có đại hội, hội nghị.");
        if (unit.ClosedOn <= today) return OfEnded(unit, plan, owes, state);
        if (unit.FoundedOn is { } founded && founded > today)
        {
            var day = VietnameseFormat.Date(founded);
            return !owes ? new($"không bắt buộc; đăng ký được từ {day}", $"Từ ngày thành lập {day} đơn vị mới đăng ký được; kế hoạch không bắt buộc đơn vị này tổ chức.")
                : unit.IsObliged || !taken.Instead ? new($"phải tổ chức, từ {day}", $"Từ ngày thành lập {day} đơn vị phải tổ chức theo kế hoạch và mới đăng ký được.")
                : new($"phải tổ chức, từ {day}, thay đơn vị cũ", $"Từ ngày thành lập {day} đơn vị phải tổ chức thay đơn vị cũ, nếu đến ngày đó còn đơn vị cũ chưa lập đăng ký.");
        }
        if (!owes && taken.GoesOn)
            return new("không phải tổ chức thêm, làm tiếp của đơn vị cũ", "Đơn vị làm tiếp đại hội, hội nghị của đơn vị cũ, không phải tổ chức thêm; vẫn có thể đăng ký riêng.");
        return new(!owes ? "không bắt buộc" : unit.IsObliged || !taken.Instead ? "phải tổ chức" : "phải tổ chức, thay đơn vị đã kết thúc chưa đăng ký",
            "Kế hoạch không bắt buộc đơn vị này tổ chức; đơn vị vẫn có thể đăng ký.");
    }

    /// <summary>A unit that ended owes nothing any more: what it had begun is gone on with, what it had not passes on, but for that of a district (decision 0011).</summary>
    private static UnitDuty OfEnded(Unit unit, CompiledPlan? plan, bool owed, CongressState? state)
    {
        if (plan?.EverBound(unit.Kind, unit.ClosedOn) == false) return new("không áp dụng", "Kế hoạch ban hành khi đơn vị đã kết thúc: không có đại hội, hội nghị.");
        var left = (unit.SuccessorId, state) switch
        {
            (null, _) or (_, CongressState.Held) => ", không còn phải tổ chức",
            (_, null) when !owed || unit.Kind == UnitKind.District => ", không còn phải tổ chức",
            (_, null) => "; việc chưa làm chuyển cho đơn vị kế thừa",
            _ => "; đơn vị kế thừa làm tiếp",
        };
        return new($"đã kết thúc{left}", "Đơn vị chưa tổ chức trước khi kết thúc.");
    }
}
