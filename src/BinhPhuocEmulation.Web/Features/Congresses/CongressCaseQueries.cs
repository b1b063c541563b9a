using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Features.PlanChoice;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>Loads one congress, or a unit that has none yet, within the scope. Null means: not there for this person.</summary>
public sealed class CongressCaseQueries(AppDbContext db, PlanCache plans, ChosenPlan chosen, CurrentActor current, PortalClock clock)
{
    /// <summary>A congress by its key, tracked, ready for a step.</summary>
    public async Task<CongressCase?> LoadAsync(int congressId, CancellationToken cancel)
    {
        var congress = await db.Congresses.Include(c => c.History).Include(c => c.Leaders).ThenInclude(l => l.Leader).AsSplitQuery()
            .FirstOrDefaultAsync(c => c.Id == congressId, cancel);
        return congress is null ? null : await MakeAsync(congress.PlanId, congress.UnitId, congress, cancel);
    }

    /// <summary>A unit under a plan (the one looked at, if no code is given), with its congress if it has one.</summary>
    public async Task<CongressCase?> ForUnitAsync(int unitId, string? planCode, CancellationToken cancel)
    {
        if (chosen.Find(planCode) is not { } plan) return null;
        var congressId = await db.Congresses.Where(c => c.PlanId == plan.Id && c.UnitId == unitId).Select(c => c.Id).FirstOrDefaultAsync(cancel);
        return congressId == 0 ? await MakeAsync(plan.Id, unitId, null, cancel) : await LoadAsync(congressId, cancel);
    }

    private async Task<CongressCase?> MakeAsync(int planId, int unitId, Congress? congress, CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().Include(u => u.Events).FirstOrDefaultAsync(u => u.Id == unitId, cancel);
        if (unit is null) return null;
        var plan = plans.Plans.All.Single(p => p.Id == planId);
        var roster = congress is null ? null : await db.Rosters.AsNoTracking().Where(r => r.CongressId == congress.Id)
            .Select(r => new CongressRoster(r.Id, r.State, r.Figures)).FirstOrDefaultAsync(cancel);
        var compiled = plans.Plans.Compiled(planId);
        var days = await LevelDays.LoadAsync(db, compiled, current.Actor.Tree, [(unitId, congress?.Date ?? clock.Today)], cancel);
        var facts = new CongressFacts
        {
            UnitKind = unit.Kind,
            IsPilot = unit.IsPilot,
            Workers = unit.DeclaredWorkers,
            Today = clock.Today,
            Held = congress?.State == CongressState.Held,
            ParentDate = days.Above(unitId),
            ChildDates = days.Below(unitId),
            Reason = congress?.Reason,
            Roster = roster?.Figures,
        };
        // What was held is judged by the rules it was recorded by.
        if (congress is { State: CongressState.Held, HeldRevision: > 0 and var held }) compiled = compiled.At(held);
        return new(compiled, plan.IssuedOn, plan.State == PlanState.InForce, unit, congress, facts, roster, await LeadersAsync(unitId, congress, cancel), current.Actor)
        {
            OnlyReviewer = CongressCase.Registered(congress, current.Actor) && current.Actor.May(Permission.CongressReview, unitId)
                && await FourEyesQuery.IsAloneAsync(db, current.Actor, Permission.CongressReview, unitId, cancel),
        };
    }

    /// <summary>Those in office, and those already expected here although they have left since.</summary>
    private Task<List<Leader>> LeadersAsync(int unitId, Congress? congress, CancellationToken cancel)
    {
        var above = current.Actor.Tree.PathTo(unitId).Select(u => u.Id).ToArray();
        var expected = congress?.Leaders.Select(l => l.LeaderId).ToArray() ?? [];
        return db.Leaders.AsNoTracking().Where(l => (l.Active && above.Contains(l.UnitId)) || expected.Contains(l.Id)).OrderBy(l => l.Id).ToListAsync(cancel);
    }
}
