using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>What the prepared reorganisation would do, from the tree in memory.</summary>
public sealed class ReorganisationQueries(AppDbContext db, ReorganisationRevokeQueries revoking, ReorganisationObstacleQueries obstacles, UnitProgressQueries progress, CurrentActor current, PortalClock clock)
{
    /// <summary>The page.</summary>
    public async Task<ReorganisationPage> PageAsync(ReorganisationForm form, CancellationToken cancel, ReorganisationRevokeForm? revoke = null)
    {
        var tree = current.Actor.Tree;
        var prepared = new PreparedUnits(tree);
        EndingUnit? Find(ReorganisationRow row) => prepared.Old(row) is { } u ? new(u.Id, tree.DisplayName(u.Id), tree.ParentOf(u.Id)?.Name ?? "", u.ClosedOn) : null;
        var made = PreparedReorganisation.Successors.Select(s => (s.Kind, View: new NewUnitView(s.Name, s.Code, prepared.New(s.Code, s.Kind, s.From) is { IsAnnulled: false } u ? u.Id : null,
            [.. s.From.Select(Find).OfType<EndingUnit>()]))).ToList();
        EndingUnit[] closings = [.. PreparedReorganisation.Closings.Select(Find).OfType<EndingUnit>()];
        EndingUnit[] ending = [.. made.SelectMany(m => m.View.From), .. closings];
        var ids = ending.Select(u => u.Id).ToArray();
        var owing = await OwingAsync([.. ids, .. made.Select(m => m.View.Id).OfType<int>()], cancel);
        if (owing is not null) made = made.ConvertAll(m => (m.Kind, owing.Of(m.View, form.On ?? PreparedReorganisation.On)));
        return new(new(
            [.. made.Where(m => m.Kind == UnitKind.Province).Select(m => m.View)],
            [.. made.Where(m => m.Kind != UnitKind.Province).Select(m => m.View).OrderBy(v => Unit.BareName(v.Name), VietnameseOrder.Comparer)],
            closings, [.. PreparedReorganisation.Rows.Where(r => prepared.Old(r) is null).Select(r => $"{r.Name} ({r.Code})")],
            ending.Count(u => u.ClosedOn is null), ending.Count(u => u.ClosedOn is not null),
            await db.Congresses.CountAsync(c => ids.Contains(c.UnitId) && c.State != CongressState.Held, cancel),
            await db.Rosters.CountAsync(r => ids.Contains(r.UnitId) && r.State != RosterState.Approved, cancel),
            await db.Users.CountAsync(u => ids.Contains(u.UnitId), cancel)), form, clock.Today,
            ending.Any(u => u.ClosedOn is not null) ? await revoking.PageAsync(revoke ?? new() { On = clock.Today }, cancel) : null)
        {
            PlanName = progress.Plan?.ShortName ?? "",
            Obstacles = form.On is { } on ? await obstacles.OfAsync(on, cancel) : [],
        };
    }

    /// <summary>Of these units, which have begun under the plan looked at, and which it obliges; null without a plan. What is obliged and not begun passes on (<see cref="HeirsQuery"/>).</summary>
    private async Task<Duties?> OwingAsync(int[] ids, CancellationToken cancel)
    {
        if (progress.Plan is not { } plan) return null;
        var begun = await db.Congresses.Where(c => c.PlanId == plan.PlanId && ids.Contains(c.UnitId)).Select(c => new { c.UnitId, c.State }).ToDictionaryAsync(c => c.UnitId, c => c.State, cancel);
        var obliged = await db.Units.Where(u => ids.Contains(u.Id) && u.IsObliged).Select(u => new { u.Id, u.Kind }).ToListAsync(cancel);
        return new(plan, begun, [.. obliged.Where(u => plan.Binds(u.Kind)).Select(u => u.Id)]);
    }

    private sealed record Duties(CompiledPlan Plan, Dictionary<int, CongressState> Begun, HashSet<int> Obliged)
    {
        /// <summary>A new unit with what it will owe, and go on with.</summary>
        /// <param name="on">First day of the new units, where it is not decided yet.</param>
        public NewUnitView Of(NewUnitView unit, DateOnly on) => unit with
        {
            Owes = unit.Id is { } id && Begun.ContainsKey(id) ? [] : [.. unit.From.Where(f => Obliged.Contains(f.Id) && !Begun.ContainsKey(f.Id))],
            Anew = unit.From.All(f => (f.ClosedOn ?? on) <= Plan.IssuedOn),
            GoesOn = InheritedCongresses.Words(unit.From.Where(f => Begun.ContainsKey(f.Id)).CountBy(f => Begun[f.Id]).OrderBy(g => g.Key).Select(g => new InheritedCongresses(unit.Id ?? 0, g.Key, g.Value))),
        };
    }
}
