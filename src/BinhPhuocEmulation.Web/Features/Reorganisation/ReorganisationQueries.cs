using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>What the prepared reorganisation would do, from the tree in memory.</summary>
public sealed class ReorganisationQueries(AppDbContext db, ReorganisationRevokeQueries revoking, CurrentActor current, PortalClock clock)
{
    /// <summary>The page.</summary>
    public async Task<ReorganisationPage> PageAsync(ReorganisationForm form, CancellationToken cancel, ReorganisationRevokeForm? revoke = null)
    {
        var tree = current.Actor.Tree;
        var byCode = tree.All.Concat(tree.Coming).ToDictionary(u => u.Code);
        EndingUnit? Find(string code) => byCode.GetValueOrDefault(code) is { } u ? new(u.Id, u.Name, tree.ParentOf(u.Id)?.Name ?? "", u.ClosedOn) : null;
        var made = PreparedReorganisation.Successors.Select(s => (s.Kind, View: new NewUnitView(s.Name, s.Code, byCode.GetValueOrDefault(s.Code)?.Id,
            [.. s.From.Select(r => Find(r.Code)).OfType<EndingUnit>()]))).ToList();
        EndingUnit[] closings = [.. PreparedReorganisation.Closings.Select(r => Find(r.Code)).OfType<EndingUnit>()];
        EndingUnit[] ending = [.. made.SelectMany(m => m.View.From), .. closings];
        var ids = ending.Select(u => u.Id).ToArray();
        var known = ids.ToHashSet();
        var left = closings.SelectMany(u => tree.ChildrenOf(u.Id)).Where(u => u.ClosedOn is null && !known.Contains(u.Id)).Select(u => tree.DisplayName(u.Id));
        return new(new(
            [.. made.Where(m => m.Kind == UnitKind.Province).Select(m => m.View)],
            [.. made.Where(m => m.Kind != UnitKind.Province).Select(m => m.View).OrderBy(v => Unit.BareName(v.Name), VietnameseOrder.Comparer)],
            closings, [.. PreparedReorganisation.Rows.Where(r => !byCode.ContainsKey(r.Code)).Select(r => $"{r.Name} ({r.Code})")], [.. left],
            ending.Count(u => u.ClosedOn is null), ending.Count(u => u.ClosedOn is not null),
            await db.Congresses.CountAsync(c => ids.Contains(c.UnitId) && c.State != CongressState.Held, cancel),
            await db.Rosters.CountAsync(r => ids.Contains(r.UnitId) && r.State != RosterState.Approved, cancel),
            await db.Users.CountAsync(u => ids.Contains(u.UnitId), cancel)), form, clock.Today,
            ending.Any(u => u.ClosedOn is not null) ? await revoking.PageAsync(revoke ?? new() { On = clock.Today }, cancel) : null);
    }
}
