using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>
/// Days of the congresses of the levels above and below, for what the plan says of their order (AMB-03). Which levels these are, the plan and the tree say
/// (<see cref="LevelAbove"/>). A date is no secret (the calendar shows them all), but an officer of a commune has the unit above out of scope: so the scope is
/// lifted here, for the date alone. Those below are drafts too: the unit above sees them as it is.
/// </summary>
public sealed class LevelDays
{
    private readonly Dictionary<int, DateOnly> _above = [];
    private readonly Dictionary<int, List<DayBelow>> _below = [];

    private LevelDays() { }

    /// <summary>
    /// The days that these units ask for under a plan, in one query: of a unit whose rules speak of the level above that one's day, of a unit of a level above the
    /// days below it. Where no rule of the plan speaks of the order none is read; the query is sent all the same, so that a page sends as many whatever stands on it.
    /// </summary>
    /// <param name="db">Where.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="tree">All units.</param>
    /// <param name="units">Units that ask, with the day of their congress; today while they have none.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<LevelDays> LoadAsync(AppDbContext db, CompiledPlan plan, UnitTree tree, IReadOnlyCollection<(int Id, DateOnly Day)> units, CancellationToken cancel = default)
    {
        var ordered = UnitKinds.All.Where(plan.IsOrdered).ToHashSet();
        var asking = units.Select(u => u.Id).ToHashSet();
        var above = units.Where(u => tree.Find(u.Id) is { } unit && ordered.Contains(unit.Kind))
            .Select(u => (u.Id, Above: LevelAbove.On(plan, tree, u.Id, u.Day)?.Id)).Where(u => u.Above is not null).ToDictionary(u => u.Id, u => u.Above!.Value);
        var below = ordered.Count == 0 ? [] : tree.All.Where(u => ordered.Contains(u.Kind) && LevelAbove.Ever(plan, tree, u.Id).Any(a => asking.Contains(a.Id)))
            .ToDictionary(u => u.Id, u => u.Kind);
        int[] wanted = [.. above.Values.Concat(below.Keys).Distinct()];
        var read = await db.Congresses.IgnoreScope().Where(c => c.PlanId == plan.PlanId && c.Date != null && wanted.Contains(c.UnitId))
            .Select(c => new { c.UnitId, c.Date }).ToListAsync(cancel);
        var days = read.ToDictionary(r => r.UnitId, r => r.Date!.Value);
        var found = new LevelDays();
        foreach (var (unit, over) in above)
            if (days.TryGetValue(over, out var day)) found._above[unit] = day;
        foreach (var (unit, kind) in below)
            if (days.TryGetValue(unit, out var day) && LevelAbove.On(plan, tree, unit, day) is { } over && asking.Contains(over.Id))
            {
                if (!found._below.TryGetValue(over.Id, out var list)) found._below[over.Id] = list = [];
                list.Add(new(kind, day));
            }
        return found;
    }

    /// <summary>Day of the congress of the level above a unit; null if there is none, or it has chosen none.</summary>
    public DateOnly? Above(int unitId) => _above.TryGetValue(unitId, out var day) ? day : null;

    /// <summary>Days of the level below a unit that have been chosen.</summary>
    public IReadOnlyList<DayBelow> Below(int unitId) => _below.GetValueOrDefault(unitId) is { } days ? days : [];
}
