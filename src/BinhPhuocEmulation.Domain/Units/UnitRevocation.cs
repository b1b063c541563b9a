using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>What the portal counts before an event of a unit's lineage is revoked.</summary>
/// <param name="Congresses">Congresses of the unit.</param>
/// <param name="Rosters">Delegate lists of the unit.</param>
/// <param name="Accounts">Accounts at the unit.</param>
/// <param name="StepsSince">Steps with congresses and lists of the unit that only the event allowed (<see cref="UnitRevocation.IsOwedTo"/>), written since it was.</param>
public sealed record RevocationFacts(int Congresses, int Rosters, int Accounts, int StepsSince);

/// <summary>What kind of thing stands on a decision.</summary>
public enum ObstacleKind
{
    /// <summary>A later event of the unit itself.</summary>
    LaterEvent,
    /// <summary>Units below, units merged in, the unit above, or one of the same name.</summary>
    Units,
    /// <summary>Congresses or lists of the unit.</summary>
    Work,
    /// <summary>Accounts at the unit.</summary>
    Accounts,
    /// <summary>Steps others took: they cannot be taken back.</summary>
    Steps,
}

/// <summary>One thing that stands on a decision.</summary>
/// <param name="UnitId">The unit where it is seen and solved.</param>
public sealed record RevocationObstacle(ObstacleKind Kind, int UnitId, string Sentence);

/// <summary>May a decision that set up, renamed, merged or closed a unit be revoked? Only while nothing stands on it: what does is listed, each in a sentence.</summary>
public static class UnitRevocation
{
    /// <summary>
    /// What stands in the way of revoking the last event that stands, from the tree of its day or later; empty if nothing does.
    /// Units in <paramref name="together"/> are restored by the same action and do not stand in the way.
    /// </summary>
    public static IReadOnlyList<RevocationObstacle> Obstacles(UnitTree tree, Unit unit, UnitEvent revoked, RevocationFacts facts, IReadOnlySet<int>? together = null)
    {
        var found = new List<RevocationObstacle>();
        if (unit.LastStanding is { } last && last.Id != revoked.Id)
            found.Add(new(ObstacleKind.LaterEvent, unit.Id, $"Sau quyết định này đơn vị còn có sự kiện từ {VietnameseFormat.Date(last.On)} ({last.Document}): hủy bỏ sự kiện đó trước."));
        if (revoked.Kind == UnitEventKind.Founded) found.AddRange(OfFounding(tree, unit, facts, together));
        else if (revoked.Kind is UnitEventKind.Merged or UnitEventKind.Closed) found.AddRange(OfEnding(tree, unit, revoked, facts, together));
        return found;
    }

    /// <summary>The tree as it would stand if these units had not ended.</summary>
    public static UnitTree Without(UnitTree tree, IReadOnlySet<int> restored) =>
        new(tree.All.Concat(tree.Coming).Select(u => restored.Contains(u.Id) ? u.AsEntered() with { ClosedOn = null, SuccessorId = null } : u), tree.Today);

    /// <summary>
    /// Could somebody of <paramref name="actorUnitId"/> act for the unit only because of the decision? The unit's own officer, and whoever stood above it
    /// before, would have acted all the same: their steps do not stand on it.
    /// </summary>
    /// <param name="without">The tree without the decision (<see cref="Without"/>).</param>
    public static bool IsOwedTo(UnitTree tree, UnitTree without, int actorUnitId, int unitId) =>
        (tree.ReachFrom(actorUnitId, unitId) & ~without.ReachFrom(actorUnitId, unitId)) != Access.Reach.None;

    /// <summary>May it be revoked as of this day? A revocation is entered once it was decided.</summary>
    public static Answer MayDateOn(DateOnly on, DateOnly today) => on > today ? Answer.No("Ngày hủy bỏ chưa tới. Ghi nhận từ ngày văn bản hủy bỏ có hiệu lực.") : Answer.Yes;

    private static IEnumerable<RevocationObstacle> OfFounding(UnitTree tree, Unit unit, RevocationFacts facts, IReadOnlySet<int>? together)
    {
        var all = tree.All.Concat(tree.Coming).ToArray();
        var below = all.Where(u => u.EnteredParentId == unit.Id && (u.ClosedOn is null || u.ClosedOn > tree.Today) && together?.Contains(u.Id) != true).Select(u => u.Name).ToArray();
        if (below.Length > 0) yield return new(ObstacleKind.Units, unit.Id, $"Còn {below.Length} đơn vị trực thuộc: {Names(below)}.");
        var into = all.Where(u => u.SuccessorId == unit.Id && together?.Contains(u.Id) != true).Select(u => u.Name).ToArray();
        if (into.Length > 0) yield return new(ObstacleKind.Units, unit.Id, $"Còn {into.Length} đơn vị đã sáp nhập vào: {Names(into)}. Hủy bỏ việc sáp nhập của các đơn vị đó trước.");
        if (facts.Congresses > 0) yield return new(ObstacleKind.Work, unit.Id, $"Đơn vị đã có {facts.Congresses} đại hội, hội nghị.");
        if (facts.Rosters > 0) yield return new(ObstacleKind.Work, unit.Id, $"Đơn vị đã có {facts.Rosters} danh sách đại biểu.");
        if (facts.Accounts > 0) yield return new(ObstacleKind.Accounts, unit.Id, $"Còn {facts.Accounts} tài khoản thuộc đơn vị: chuyển các tài khoản sang đơn vị khác trước.");
    }

    private static IEnumerable<RevocationObstacle> OfEnding(UnitTree tree, Unit unit, UnitEvent revoked, RevocationFacts facts, IReadOnlySet<int>? together)
    {
        if (unit.ParentId is { } above && tree.Find(above) is { ClosedOn: { } ended, SuccessorId: null } parent && together?.Contains(above) != true && ended <= (revoked.On > tree.Today ? revoked.On : tree.Today))
            yield return new(ObstacleKind.Units, above, $"Đơn vị cấp trên {parent.Name} đã có quyết định kết thúc từ {VietnameseFormat.Date(ended)}: hủy bỏ quyết định đó trước.");
        if (tree.All.FirstOrDefault(u => u.Id != unit.Id && u.EnteredParentId == unit.ParentId && u.Name == unit.Name && u.ClosedOn is null) is { } twin)
            yield return new(ObstacleKind.Units, twin.Id, $"Đã có đơn vị khác cùng tên {unit.Name} cùng cấp trên đang hoạt động.");
        if (tree.All.Concat(tree.Coming).FirstOrDefault(u => u.Id != unit.Id && u.Code == unit.Code && !u.IsAnnulled && together?.Contains(u.Id) != true && (u.ClosedOn is null || u.ClosedOn > revoked.On)) is { } heir)
            yield return new(ObstacleKind.Units, heir.Id, $"Mã {unit.Code} đã cấp lại cho {heir.Name}: sửa mã của đơn vị đó trước.");
        if (facts.StepsSince > 0 && revoked.On <= tree.Today)
            yield return new(ObstacleKind.Steps, unit.Id, $"Từ {VietnameseFormat.Date(revoked.On)} đã có {facts.StepsSince} lần trình, duyệt, trả lại đại hội hoặc danh sách của đơn vị do đơn vị khác làm thay theo quyết định này.");
    }

    private static string Names(string[] names) => names.Length <= 5 ? string.Join(", ", names) : $"{string.Join(", ", names[..5])} và {names.Length - 5} đơn vị khác";
}
