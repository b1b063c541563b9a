using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.UnitRevoke;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>The events the reorganisation made that still stand, and what stands on them. All are revoked together, so that none is in another's way.</summary>
public sealed class ReorganisationRevokeQueries(AppDbContext db, UnitRevokeQueries revoking, ReturningAccountsQueries returning, CurrentActor current)
{
    /// <summary>What revoking would do; null if nothing is to be revoked.</summary>
    public async Task<ReorganisationRevoke?> PageAsync(ReorganisationRevokeForm form, CancellationToken cancel)
    {
        var events = EventsOf(await UnitsAsync(tracked: false, cancel));
        if (events.Count == 0) return null;
        var accounts = await returning.OfAsync(events, cancel);
        return new(form, await ObstaclesAsync(events, accounts, cancel), events.Count(e => e.Event.Kind != UnitEventKind.Founded), events.Count(e => e.Event.Kind == UnitEventKind.Founded))
        {
            Accounts = accounts,
            On = events.Max(e => e.Event.On),
            Documents = [.. events.Select(e => e.Event.Document).Distinct()],
        };
    }

    /// <summary>The units of the file with their lineage.</summary>
    public Task<List<Unit>> UnitsAsync(bool tracked, CancellationToken cancel)
    {
        var ids = new PreparedUnits(current.Actor.Tree).Ids().Values.ToArray();
        var units = db.Units.Where(u => ids.Contains(u.Id)).Include(u => u.Events).OrderBy(u => u.Id);
        return (tracked ? units : units.AsNoTracking()).ToListAsync(cancel);
    }

    /// <summary>
    /// Endings of the old units and foundings of the new ones: the events of the documents by which the new units were founded, that is, of this reorganisation.
    /// A unit that ended for another reason before is left alone.
    /// </summary>
    public IReadOnlyList<(Unit Unit, UnitEvent Event)> EventsOf(IReadOnlyCollection<Unit> units)
    {
        var ids = new PreparedUnits(current.Actor.Tree).Ids();
        var made = PreparedReorganisation.Successors.Where(s => ids.ContainsKey(s.Code)).Select(s => ids[s.Code]).ToHashSet();
        var founded = units.Where(u => made.Contains(u.Id)).Select(u => (Unit: u, Event: u.StandingEvents.FirstOrDefault(e => e.Kind == UnitEventKind.Founded)))
            .Where(f => f.Event is not null).Select(f => (f.Unit, f.Event!)).ToArray();
        var (days, into) = (founded.Select(f => f.Item2.On).ToHashSet(), founded.Select(f => f.Unit.Id).ToHashSet());
        var ended = units.Where(u => !made.Contains(u.Id)).Select(u => (Unit: u, Event: u.StandingEvents.FirstOrDefault(e =>
                e.Kind is UnitEventKind.Merged or UnitEventKind.Closed && days.Contains(e.On) && (e.SuccessorId is not { } next || into.Contains(next)))))
            .Where(e => e.Event is not null).Select(e => (e.Unit, e.Event!));
        return [.. ended, .. founded];
    }

    /// <summary>What stands in the way of revoking all of them together; accounts that go back to their old units do not.</summary>
    public async Task<IReadOnlyList<ObstacleView>> ObstaclesAsync(IReadOnlyList<(Unit Unit, UnitEvent Event)> events, IReadOnlyList<ReturningAccount> accounts, CancellationToken cancel)
    {
        if (events.Count == 0) return [];
        var (tree, facts) = (current.Actor.Tree, await revoking.FactsAsync(events, cancel));
        var together = events.Select(e => e.Unit.Id).ToHashSet();
        var stuck = accounts.Where(a => !a.May).CountBy(a => a.UnitId).ToDictionary();
        return [.. events.SelectMany(e => UnitRevocation.Obstacles(tree, e.Unit, e.Event, facts(e.Unit.Id) with { Accounts = stuck.GetValueOrDefault(e.Unit.Id) }, together).Select(o => ObstacleView.Of(o, e.Unit.Name)))];
    }
}
