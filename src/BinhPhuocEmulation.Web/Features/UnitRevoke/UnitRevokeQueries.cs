using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.UnitRevoke;

/// <summary>What revoking the last decision on a unit would restore, and what stands in the way.</summary>
public sealed class UnitRevokeQueries(AppDbContext db, UnitPageQueries units, CurrentActor current)
{
    /// <summary>A unit with its lineage; null if out of scope, or if no decision on it stands.</summary>
    public async Task<Unit?> LoadAsync(int id, CancellationToken cancel) => await units.LoadAsync(id, cancel) is { LastStanding: not null } unit ? unit : null;

    /// <summary>The page for a unit some decision on which stands.</summary>
    public async Task<RevokePage> PageAsync(Unit unit, RevokeForm form, bool changed, CancellationToken cancel)
    {
        var (last, tree) = (unit.LastStanding!, units.TreeOf(unit));
        return new(units.HeadOf(unit), units.LineageOf(tree, unit, last), Restored(unit, last), await ObstaclesAsync(unit, cancel), form, changed);
    }

    /// <summary>What stands in the way of revoking the last decision.</summary>
    public async Task<IReadOnlyList<string>> ObstaclesAsync(Unit unit, CancellationToken cancel)
    {
        var last = unit.LastStanding!;
        var facts = await FactsAsync([unit.Id], last.ActedOnFrom, cancel);
        return UnitRevocation.Obstacles(current.Actor.Tree, unit, last, facts(unit.Id));
    }

    /// <summary>
    /// What is counted of units, in five queries whatever their number. Steps are those taken under the events, from an instant on
    /// (<see cref="UnitEvent.ActedOnFrom"/>).
    /// </summary>
    public async Task<Func<int, RevocationFacts>> FactsAsync(int[] ids, DateTime from, CancellationToken cancel)
    {
        var congresses = await db.Congresses.Where(c => ids.Contains(c.UnitId)).GroupBy(c => c.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var rosters = await db.Rosters.Where(r => ids.Contains(r.UnitId)).GroupBy(r => r.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var accounts = await db.Users.Where(a => ids.Contains(a.UnitId)).GroupBy(a => a.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var steps = await db.Congresses.Where(c => ids.Contains(c.UnitId)).SelectMany(c => c.History, (c, h) => new { c.UnitId, h.At }).Where(h => h.At >= from)
            .GroupBy(h => h.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var more = await db.Rosters.Where(r => ids.Contains(r.UnitId)).SelectMany(r => r.History, (r, h) => new { r.UnitId, h.At }).Where(h => h.At >= from)
            .GroupBy(h => h.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return id => new(congresses.GetValueOrDefault(id), rosters.GetValueOrDefault(id), accounts.GetValueOrDefault(id), steps.GetValueOrDefault(id) + more.GetValueOrDefault(id));
    }

    private static string Restored(Unit unit, UnitEvent last) => last.Kind switch
    {
        UnitEventKind.Renamed => $"Tên trở lại là “{last.OldName}”. Danh sách, hồ sơ đã lập giữ tên khi lập.",
        UnitEventKind.Founded => $"{unit.Name} coi như chưa từng được thành lập; được giữ lại để tra cứu.",
        _ => $"{unit.Name} tiếp tục hoạt động như chưa có quyết định từ {VietnameseUi.Date(last.On)}; tự làm tiếp đại hội, danh sách của mình.",
    };
}
