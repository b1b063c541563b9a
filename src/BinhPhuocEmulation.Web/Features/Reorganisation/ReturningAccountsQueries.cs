using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>An account at a new unit, and what becomes of it when the reorganisation is revoked.</summary>
/// <param name="UnitId">Unit it stands at.</param>
/// <param name="Before">Place it had before it was moved to a new unit; null if it never had another.</param>
/// <param name="May">May it be put back there?</param>
public sealed record ReturningAccount(int Id, string UserName, string Name, int UnitId, string Unit, AccountPlace? Before, string UnitBefore, string RoleBefore, Answer May);

/// <summary>Accounts at the units that revoking would annul: each was moved there by a person, or made there.</summary>
public sealed class ReturningAccountsQueries(AppDbContext db, CurrentActor current)
{
    /// <summary>All of them, by unit and name.</summary>
    public async Task<IReadOnlyList<ReturningAccount>> OfAsync(IReadOnlyCollection<(Unit Unit, UnitEvent Event)> events, CancellationToken cancel)
    {
        var annulled = events.Where(e => e.Event.Kind == UnitEventKind.Founded).Select(e => e.Unit.Id).ToHashSet();
        var accounts = await db.Users.AsNoTracking().Where(a => annulled.Contains(a.UnitId)).OrderBy(a => a.UserName).ToListAsync(cancel);
        if (accounts.Count == 0) return [];
        var ids = accounts.Select(a => a.Id).ToArray();
        var moves = (await db.AccountEvents.Where(e => ids.Contains(e.AccountId) && e.FromUnitId != null).OrderByDescending(e => e.Id)
            .Select(e => new { e.AccountId, UnitId = e.FromUnitId!.Value, Role = e.FromRole!.Value }).ToListAsync(cancel)).ToLookup(e => e.AccountId);
        var tree = current.Actor.Tree;
        var actor = current.Actor with { Tree = UnitRevocation.Without(tree, events.Where(e => e.Event.Kind != UnitEventKind.Founded).Select(e => e.Unit.Id).ToHashSet()) };
        return [.. accounts.Select(a =>
        {
            // The last place outside the new units: who was moved twice among them goes back to where it came from.
            var last = moves[a.Id].FirstOrDefault(m => !annulled.Contains(m.UnitId));
            var before = last is null ? null : new AccountPlace(last.UnitId, last.Role);
            return new ReturningAccount(a.Id, a.UserName ?? "", a.DisplayName, a.UnitId, tree.DisplayName(a.UnitId), before, before is null ? "" : actor.Tree.DisplayName(before.UnitId),
                before is null || before.Role == a.Role ? "" : RoleTable.Of(before.Role).Name,
                before is null ? Answer.No("được lập ở đơn vị mới, hoặc không còn rõ đơn vị cũ: chuyển sang đơn vị khác ở trang tài khoản")
                    : AccountSuccession.MayReturn(actor, new(a.Id, a.Role, a.UnitId, a.IsClosed), before));
        })];
    }
}
