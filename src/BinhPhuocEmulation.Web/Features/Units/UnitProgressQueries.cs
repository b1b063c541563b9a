using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Features.PlanChoice;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>Congresses of one state that a unit goes on with for those it took over.</summary>
public sealed record InheritedCongresses(int Heir, CongressState State, int Count)
{
    /// <summary>"2 nháp, 1 trả lại".</summary>
    public static string Words(IEnumerable<InheritedCongresses> all) => string.Join(", ", all.Select(i => $"{i.Count} {CongressWorkflow.Name(i.State).ToLowerInvariant()}"));
}

/// <summary>Judges units under the plan looked at, in two queries whatever their number; two more where work has passed on.</summary>
public sealed class UnitProgressQueries(AppDbContext db, ChosenPlan plans, CurrentActor current, PortalClock clock)
{
    /// <summary>The plan looked at, compiled; null if there is none.</summary>
    public CompiledPlan? Plan => plans.Compiled;

    /// <summary>First day of the period the plan assesses (G-02); null without a plan.</summary>
    public DateOnly? AssessedFrom => Plan?.AssessedFrom;

    /// <summary>May this person see congresses at all, and the number of delegates?</summary>
    public bool ShowsCongresses => Plan is not null && current.Actor.MaySomewhere(Permission.CongressRead);

    /// <summary>May this person see delegate lists?</summary>
    public bool ShowsDelegates => ShowsCongresses && current.Actor.MaySomewhere(Permission.RosterRead);

    /// <summary>Progress by unit; empty if this person does not see congresses.</summary>
    public async Task<IReadOnlyDictionary<int, UnitProgress>> OfAsync(IReadOnlyCollection<UnitBasis> units, CancellationToken cancel)
    {
        if (!ShowsCongresses || units.Count == 0) return new Dictionary<int, UnitProgress>();
        var plan = Plan!;
        var today = clock.Today;
        var ids = units.Select(u => u.Id).ToArray();
        var rows = await CongressFactsQuery.LoadAsync(db, plan, current.Actor.Tree, db.Congresses.Where(c => c.PlanId == plan.PlanId && ids.Contains(c.UnitId)), cancel);
        var byUnit = rows.ToDictionary(r => r.UnitId);
        // Asked only where a unit has taken over another: nearly never before a reorganisation.
        var heirs = units.Any(u => !u.IsObliged && current.Actor.Tree.PredecessorsOf(u.Id).Any())
            ? (await HeirsQuery.Of(db, plan.PlanId, today).Where(id => ids.Contains(id)).ToListAsync(cancel)).ToHashSet() : [];
        var inherited = await InheritedAsync(plan, ids, cancel);
        return units.ToDictionary(u => u.Id, u => Judge(plan, heirs.Contains(u.Id) ? u with { IsObliged = true } : u, byUnit.GetValueOrDefault(u.Id), today) with { Inherited = [.. inherited[u.Id]] });
    }

    /// <summary>Congresses of units whose work has passed on, by the unit that took it over and by state: one query, and none where nothing has passed on.</summary>
    private async Task<ILookup<int, InheritedCongresses>> InheritedAsync(CompiledPlan plan, int[] units, CancellationToken cancel)
    {
        var heirs = units.SelectMany(id => current.Actor.Tree.PredecessorsOf(id).Select(old => (Old: old.Id, Heir: id))).ToDictionary(p => p.Old, p => p.Heir);
        if (heirs.Count == 0) return Array.Empty<InheritedCongresses>().ToLookup(i => i.Heir);
        var (old, planId) = (heirs.Keys.ToArray(), plan.PlanId);
        var states = await db.Congresses.Where(c => c.PlanId == planId && old.Contains(c.UnitId)).Select(c => new { c.UnitId, c.State }).ToListAsync(cancel);
        return states.CountBy(s => (Heir: heirs[s.UnitId], s.State)).Select(g => new InheritedCongresses(g.Key.Heir, g.Key.State, g.Value)).OrderBy(i => i.State).ToLookup(i => i.Heir);
    }

    /// <summary>What a unit takes over under the plan looked at; of one that begins on a day to come, what it will, as things stand now.</summary>
    /// <param name="own">Its own progress; null if this person does not see congresses.</param>
    public async Task<TakenOver> TakenOverAsync(Unit unit, UnitProgress? own, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (Plan is not { } plan) return default;
        if (unit.FoundedOn is { } on && on > clock.Today) return new(await HeirsQuery.Of(db, plan.PlanId, on).AnyAsync(id => id == unit.Id, cancel), on > plan.IssuedOn, false);
        return new(own is { Owed: true }, current.Actor.Tree.PredecessorsOf(unit.Id).Any(u => plan.EverBound(u.Kind, u.ClosedOn)), own is { GoesOn: true });
    }

    private UnitProgress Judge(CompiledPlan plan, UnitBasis unit, CongressFactsRow? row, DateOnly today)
    {
        var facts = row?.Facts ?? new CongressFacts { UnitKind = unit.Kind, IsPilot = unit.IsPilot, Workers = unit.Workers, Today = today };
        var owed = unit.IsObliged && plan.Binds(unit.Kind) && current.Actor.Tree.Find(unit.Id)?.IsInForce(today) == true;
        var rules = row?.Rules ?? new Judging(plan);
        List<Finding> findings = row is null && !owed ? [] : rules.Evaluate(facts);
        return new(unit.Id, row?.State, owed, FindingCards.Gravest(findings), row?.CongressId, ShowsDelegates ? row?.RosterId : null, facts.Date, facts.Session,
            ShowsDelegates ? facts.Roster?.Total : null, DeadlineStanding.Of(rules.OfRegistration, facts), findings)
        {
            EndedOwing = unit.IsObliged && plan.EverBound(unit.Kind, unit.ClosedOn) && unit.ClosedOn <= today && current.Actor.Tree.Find(unit.Id)?.IsAnnulled == false,
        };
    }
}
