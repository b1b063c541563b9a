using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.UnitRevoke;

/// <summary>
/// Steps taken under the decisions that ended units: from their day on, written after the decision was, by somebody whom only the decision let act.
/// "After" is the order of writing, told by the log of changes, whose keys only ever grow. Instants would not do: a clock may be set, two
/// rows may bear one instant, and a step may be dated later than a decision that was entered after it.
/// </summary>
public sealed class StepsUnderDecisionQueries(AppDbContext db)
{
    /// <summary>Number of steps by unit; units without any are left out.</summary>
    public async Task<IReadOnlyDictionary<int, int>> CountAsync(UnitTree tree, IReadOnlyCollection<(Unit Unit, UnitEvent Event)> endings, CancellationToken cancel)
    {
        var days = endings.Where(e => e.Event.On <= tree.Today).ToDictionary(e => e.Unit.Id, e => VietnamTime.UtcOf(e.Event.On, TimeOnly.MinValue));
        if (days.Count == 0) return new Dictionary<int, int>();
        var (ids, from) = (days.Keys.ToArray(), days.Values.Min());
        var steps = await db.Congresses.Where(c => ids.Contains(c.UnitId)).SelectMany(c => c.History.Where(h => h.At >= from), (c, h) => new Step(nameof(Congress), c.Id, c.UnitId, h.Id, h.AccountId, h.At))
            .ToListAsync(cancel);
        steps.AddRange(await db.Rosters.Where(r => ids.Contains(r.UnitId)).SelectMany(r => r.History.Where(h => h.At >= from), (r, h) => new Step(nameof(Roster), r.Id, r.UnitId, h.Id, h.AccountId, h.At))
            .ToListAsync(cancel));
        if (steps.Count == 0) return new Dictionary<int, int>();
        var written = await WrittenAsync(ids, cancel);
        var actors = steps.Select(s => s.AccountId).ToHashSet().ToArray();
        var places = await db.Users.Where(a => actors.Contains(a.Id)).Select(a => new { a.Id, a.UnitId }).ToDictionaryAsync(a => a.Id, a => a.UnitId, cancel);
        var without = UnitRevocation.Without(tree, endings.Select(e => e.Unit.Id).ToHashSet());
        // An account that is not known any more counts: better to ask once too often.
        return steps.GroupBy(s => (s.Entity, s.OwnerId)).SelectMany(g => g.OrderByDescending(s => s.Id).Take(written.GetValueOrDefault(g.Key)))
            .Where(s => s.At >= days[s.UnitId] && (!places.TryGetValue(s.AccountId, out var place) || UnitRevocation.IsOwedTo(tree, without, place, s.UnitId)))
            .CountBy(s => s.UnitId).ToDictionary();
    }

    /// <summary>How many steps of each congress and list were written after the unit's end was: each changes the state, and the log holds every such change.</summary>
    private async Task<Dictionary<(string, int), int>> WrittenAsync(int[] ids, CancellationToken cancel)
    {
        var keys = ids.Select(id => id.ToString(CultureInfo.InvariantCulture)).ToArray();
        var marks = (await db.AuditEntries.Where(a => a.Entity == nameof(Unit) && keys.Contains(a.Key) && a.Changes.Contains($"\"{nameof(Unit.ClosedOn)}\":"))
            .GroupBy(a => a.Key).Select(g => new { g.Key, Last = g.Max(a => a.Id) }).ToListAsync(cancel)).ToDictionary(m => int.Parse(m.Key, CultureInfo.InvariantCulture), m => m.Last);
        var first = marks.Count < ids.Length ? 0 : marks.Values.Min();
        var changes = await db.AuditEntries.Where(a => a.Id > first && a.UnitId != null && ids.Contains(a.UnitId.Value) && (a.Entity == nameof(Congress) || a.Entity == nameof(Roster))
            && a.Changes.Contains("\"State\":")).Select(a => new { a.Id, a.Entity, a.Key, UnitId = a.UnitId!.Value }).ToListAsync(cancel);
        return changes.Where(c => c.Id > marks.GetValueOrDefault(c.UnitId)).CountBy(c => (c.Entity, int.Parse(c.Key, CultureInfo.InvariantCulture))).ToDictionary();
    }

    private sealed record Step(string Entity, int OwnerId, int UnitId, int Id, int AccountId, DateTime At);
}
