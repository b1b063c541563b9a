using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.UnitRevoke;

/// <summary>What revoking the last decision on a unit would restore, and what stands in the way.</summary>
public sealed class UnitRevokeQueries(AppDbContext db, StepsUnderDecisionQueries steps, UnitPageQueries units, CurrentActor current)
{
    /// <summary>A unit with its lineage; null if out of scope, or if no decision on it stands.</summary>
    public async Task<Unit?> LoadAsync(int id, CancellationToken cancel) => await units.LoadAsync(id, cancel) is { LastStanding: not null } unit ? unit : null;

    /// <summary>The page for a unit some decision on which stands.</summary>
    public async Task<RevokePage> PageAsync(Unit unit, RevokeForm form, bool changed, CancellationToken cancel)
    {
        var (last, tree) = (unit.LastStanding!, units.TreeOf(unit));
        return new(units.HeadOf(unit), units.LineageOf(tree, unit, last), Restored(tree.DisplayName(unit.Id), last), await ObstaclesAsync(unit, cancel), form, changed);
    }

    /// <summary>What stands in the way of revoking the last decision.</summary>
    public async Task<IReadOnlyList<ObstacleView>> ObstaclesAsync(Unit unit, CancellationToken cancel)
    {
        var (tree, last) = (current.Actor.Tree, unit.LastStanding!);
        var facts = await FactsAsync([(unit, last)], cancel);
        return [.. UnitRevocation.Obstacles(tree, unit, last, facts(unit.Id)).Select(o => ObstacleView.Of(o))];
    }

    /// <summary>What is counted of units whose events are revoked together, in a handful of queries whatever their number.</summary>
    public async Task<Func<int, RevocationFacts>> FactsAsync(IReadOnlyCollection<(Unit Unit, UnitEvent Event)> events, CancellationToken cancel)
    {
        var ids = events.Select(e => e.Unit.Id).ToArray();
        var congresses = await db.Congresses.Where(c => ids.Contains(c.UnitId)).GroupBy(c => c.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var rosters = await db.Rosters.Where(r => ids.Contains(r.UnitId)).GroupBy(r => r.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var accounts = await db.Users.Where(a => ids.Contains(a.UnitId)).GroupBy(a => a.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var taken = await steps.CountAsync(current.Actor.Tree, [.. events.Where(e => e.Event.Kind is UnitEventKind.Merged or UnitEventKind.Closed)], cancel);
        return id => new(congresses.GetValueOrDefault(id), rosters.GetValueOrDefault(id), accounts.GetValueOrDefault(id), taken.GetValueOrDefault(id));
    }

    private static string Restored(string name, UnitEvent last) => last.Kind switch
    {
        UnitEventKind.Renamed => $"Tên trở lại là “{last.OldName}”. Danh sách đã duyệt giữ tên khi duyệt.",
        UnitEventKind.Founded => $"{name} coi như chưa từng được thành lập; được giữ lại để tra cứu.",
        _ => $"{name} tiếp tục hoạt động như chưa có quyết định từ {VietnameseUi.Date(last.On)}; tự làm tiếp đại hội, danh sách của mình.",
    };
}
