using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>
/// Counts the open lists of a plan anew when the plan comes to ask something else of their rows; in the transaction of whoever changes the plan,
/// whether by a rule or by its head.
/// </summary>
public sealed class RecountActions(AppDbContext db, PlanQueries queries, CodeListCache codes, PortalClock clock)
{
    /// <summary>Holds the open lists before anything of the plan is read: nobody saves a row counted by the old plan meanwhile.</summary>
    public Task HoldAsync(int planId, CancellationToken cancel) => db.HoldOpenRostersAsync(planId, cancel);

    /// <summary>Sets the figures kept beside the lists, as the preview counted them; the caller saves.</summary>
    public async Task CountAsync(CompiledPlan before, CompiledPlan after, CancellationToken cancel)
    {
        var counted = await RosterRecountQuery.LoadAsync(db, before, after, await queries.FactsAsync(before, cancel), codes.Lists, cancel);
        if (counted.Count == 0) return;
        foreach (var roster in await db.Rosters.Where(r => r.State != RosterState.Approved && r.Congress!.PlanId == before.PlanId).ToListAsync(cancel))
            if (counted.TryGetValue(roster.Id, out var figures)) roster.Count(figures, clock.UtcNow);
    }
}
