using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.Rows;

/// <summary>
/// What a save of rows does to the lists of others: a person who stands there too is corrected there with it (docs/decisions/0025), so their figures move.
/// Lists are locked in one order, so that two officers of two lists never wait for one another.
/// </summary>
public sealed class SharedListActions(AppDbContext db, PlanCache plans, CodeListCache codes, UnitTreeCache units, PortalClock clock)
{
    /// <summary>Takes a list, and holds the others that hold persons of these rows. False: no such list in scope.</summary>
    public async Task<bool> TakeAsync(int rosterId, IReadOnlyCollection<int> entryIds, CancellationToken cancel)
    {
        var others = entryIds.Count == 0 ? [] : await SharedLists.OfRowsAsync(db, rosterId, entryIds, cancel);
        await SharedLists.HoldAsync(db, [.. others.Where(id => id < rosterId)], cancel);
        var taken = await db.TakeRosterAsync(rosterId, cancel);
        await SharedLists.HoldAsync(db, [.. others.Where(id => id > rosterId)], cancel);
        return taken;
    }

    /// <summary>Saves what is tracked, and counts other lists anew whose persons are corrected by it.</summary>
    public async Task SaveAsync(int rosterId, CancellationToken cancel)
    {
        int[] corrected = [.. db.ChangeTracker.Entries<Person>().Where(p => p.State == EntityState.Modified).Select(p => p.Entity.Id)];
        await db.SaveChangesAsync(cancel);
        if (corrected.Length > 0) await SharedLists.RecountAsync(db, corrected, rosterId, plans.Plans.Compiled, codes.Lists, units.Get(clock.Today), clock.UtcNow, cancel);
    }
}
