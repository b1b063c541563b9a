using BinhPhuocEmulation.Domain.Rosters;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>Reading and locking of one delegate list.</summary>
public static class RosterRows
{
    /// <summary>Rows with person, collective and awards, in two queries whatever their number.</summary>
    public static IQueryable<RosterEntry> WithParts(this IQueryable<RosterEntry> rows) => rows
        .Include(e => e.Person).Include(e => e.Collective).Include(e => e.Awards).AsSplitQuery();

    /// <summary>
    /// Takes the list for this transaction before anything of it is read: its version is raised, so the row is locked until the transaction ends
    /// (SQLite locks the file already when the transaction begins). Whoever changes rows or takes a step does this first; so two never
    /// pass a cap or a state together. Must run inside a transaction. False: no such list in scope.
    /// </summary>
    public static async Task<bool> TakeRosterAsync(this AppDbContext db, int rosterId, CancellationToken cancel = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A list is taken inside a transaction.");
        return await db.Rosters.Where(r => r.Id == rosterId).ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, r => r.Version + 1), cancel) == 1;
    }

    /// <summary>
    /// Holds every open list of a plan for this transaction, as <see cref="TakeRosterAsync"/> does one, but raises no version: only the lists whose
    /// figures really change are stale afterwards. Must run inside a transaction.
    /// </summary>
    public static async Task HoldOpenRostersAsync(this AppDbContext db, int planId, CancellationToken cancel = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Lists are held inside a transaction.");
        await db.Rosters.Where(r => r.State != RosterState.Approved && r.Congress!.PlanId == planId)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, r => r.Version), cancel);
    }
}
