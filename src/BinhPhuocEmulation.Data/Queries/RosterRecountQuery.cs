using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>
/// Counts lists anew for another state of the plan: required cells, ages, the period assessed. The preview of a change and its saving both ask
/// here, so that no figure differs between the two. An approved list keeps the figures it was checked with.
/// </summary>
public static class RosterRecountQuery
{
    /// <summary>
    /// Figures by list, of those open lists whose requirements differ between the two states and whose figures come out otherwise. None differ: no
    /// query. Else one, however many lists there are; the rows are read as a stream, a list at a time in memory.
    /// </summary>
    public static async Task<Dictionary<int, RosterStatistics>> LoadAsync(AppDbContext db, CompiledPlan before, CompiledPlan after,
        IEnumerable<CongressFactsRow> congresses, CodeLists lists, CancellationToken cancel = default)
    {
        var asked = congresses.Where(c => c is { RosterId: not null, Facts.Roster.Total: > 0, RosterState: not RosterState.Approved }
            && before.RequirementsFor(c.Facts) != after.RequirementsFor(c.Facts)).ToDictionary(c => c.RosterId!.Value);
        var changed = new Dictionary<int, RosterStatistics>();
        if (asked.Count == 0) return changed;
        var (rosterId, rows) = (0, new List<DelegateFacts>());
        var entries = db.RosterEntries.AsNoTracking().Where(e => db.Rosters.Any(r => r.Id == e.RosterId && r.State != RosterState.Approved && r.Congress!.PlanId == before.PlanId))
            .Include(e => e.Person).Include(e => e.Collective).Include(e => e.Awards).AsSingleQuery().OrderBy(e => e.RosterId).ThenBy(e => e.Id);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.RosterId != rosterId) Count();
            rosterId = entry.RosterId;
            if (asked.ContainsKey(rosterId)) rows.Add(DelegateFactsFactory.Of(entry, entry.Person, lists));
        }
        Count();
        return changed;

        void Count()
        {
            if (asked.TryGetValue(rosterId, out var row))
            {
                var figures = row.Facts.Roster!.Recounted(rows, after.RequirementsFor(row.Facts), row.Facts.Date ?? row.Facts.Today);
                if (figures != row.Facts.Roster) changed[rosterId] = figures;
            }
            rows.Clear();
        }
    }
}
