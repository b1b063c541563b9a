using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Access;

/// <summary>What a person sees, in words.</summary>
public static class ScopeWords
{
    /// <summary>"Toàn tỉnh", "Huyện Lộc Ninh và 16 đơn vị cấp dưới", "Chỉ Xã Lộc An".</summary>
    public static string Of(Actor actor)
    {
        if (actor.Scope.All) return "Toàn tỉnh: mọi đơn vị";
        if (actor.Scope.Ids.Count == 0) return "Không thấy đơn vị nào";
        var below = actor.Scope.Ids.Count(id => id != actor.UnitId);
        var own = actor.Tree.DisplayName(actor.UnitId);
        return below == 0 ? $"Chỉ {own}" : $"{own} và {VietnameseFormat.Number(below)} đơn vị thuộc phạm vi";
    }
}
