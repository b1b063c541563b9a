using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>
/// The open lists of other units on which a person of one list stands too. The scope is lifted here, because the officer who corrects the person usually may not
/// see them: nothing of them comes out but their keys; their own figures are counted anew and kept with them. An approved list keeps the figures it was approved with.
/// </summary>
public static class SharedLists
{
    /// <summary>Other lists that hold the person of one of these rows, in the order in which lists are locked; one query.</summary>
    public static Task<List<int>> OfRowsAsync(AppDbContext db, int rosterId, IReadOnlyCollection<int> entryIds, CancellationToken cancel = default) =>
        (from mine in db.RosterEntries.IgnoreScope()
         where mine.RosterId == rosterId && entryIds.Contains(mine.Id)
         join theirs in db.RosterEntries on mine.PersonId equals theirs.PersonId
         where theirs.RosterId != rosterId
         select theirs.RosterId).Distinct().Order().ToListAsync(cancel);

    /// <summary>Holds lists for this transaction, as <see cref="RosterRows.TakeRosterAsync"/> does one, but raises no version. Must run inside a transaction.</summary>
    public static async Task HoldAsync(AppDbContext db, IReadOnlyCollection<int> rosterIds, CancellationToken cancel = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Lists are held inside a transaction.");
        if (rosterIds.Count > 0)
            await db.Rosters.IgnoreScope().Where(r => rosterIds.Contains(r.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, r => r.Version), cancel);
    }

    /// <summary>
    /// Counts the open lists anew on which these persons, saved already, stand, but one; in the transaction of the caller. The number of queries depends on the plans
    /// alone, and one statement goes out for each list that comes out otherwise. Who may stand on another list too (<see cref="RosterStatistics.PossiblyElsewhere"/>)
    /// is left as it was: it moves with every row typed anywhere, and each list asks it again when it is opened, saved and submitted.
    /// </summary>
    public static async Task RecountAsync(AppDbContext db, IReadOnlyCollection<int> personIds, int butRosterId, Func<int, CompiledPlan> planOf, CodeLists codes,
        UnitTree tree, DateTime now, CancellationToken cancel = default)
    {
        var lists = await db.Rosters.IgnoreScope().AsNoTracking()
            .Where(r => r.Id != butRosterId && r.State != RosterState.Approved && db.RosterEntries.Any(e => e.RosterId == r.Id && e.PersonId != null && personIds.Contains(e.PersonId.Value)))
            .Select(r => new { r.Id, r.CongressId, r.Congress!.PlanId, r.Congress.Date, r.Figures }).ToListAsync(cancel);
        if (lists.Count == 0) return;
        int[] ids = [.. lists.Select(r => r.Id)];
        var rows = (await db.RosterEntries.IgnoreScope().AsNoTracking().Where(e => ids.Contains(e.RosterId)).WithParts().ToListAsync(cancel)).ToLookup(e => e.RosterId);
        var persons = db.RosterEntries.Where(e => ids.Contains(e.RosterId) && e.PersonId != null).Select(e => e.PersonId!.Value);
        var decisions = await db.PersonDecisions.IgnoreScope().AsNoTracking().Where(d => persons.Contains(d.LowerId) || persons.Contains(d.HigherId)).ToListAsync(cancel);
        foreach (var plan in lists.GroupBy(r => r.PlanId))
        {
            int[] congresses = [.. plan.Select(r => r.CongressId)];
            var facts = (await CongressFactsQuery.LoadAsync(db, planOf(plan.Key), tree, db.Congresses.IgnoreScope().Where(c => congresses.Contains(c.Id)), cancel)).ToDictionary(f => f.CongressId);
            foreach (var list in plan)
            {
                var (rules, of) = (facts[list.CongressId].Rules.OfRoster, facts[list.CongressId].Facts);
                var figures = RosterSheet.Of(rows[list.Id], [], decisions, codes, rules.RequirementsFor(of), list.Date ?? tree.Today).Figures with { PossiblyElsewhere = list.Figures.PossiblyElsewhere };
                if (figures != list.Figures)
                    await db.Rosters.IgnoreScope().Where(r => r.Id == list.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Figures, figures).SetProperty(r => r.FiguresAt, now), cancel);
            }
        }
    }
}
