using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Reads the accounts of a batch of one-time passwords.</summary>
public sealed class IssuedQueries(AccountsQueries accounts, CurrentActor current)
{
    /// <summary>The accounts with their passwords, by user name. Passwords changed meanwhile are left out: they no longer open anything.</summary>
    public async Task<IReadOnlyList<IssuedRow>> RowsAsync(IssuedBatch batch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var ids = batch.Passwords.Keys.ToList();
        var rows = await accounts.InScope().AsNoTracking().Where(a => ids.Contains(a.Id) && a.MustChangePassword && !a.IsClosed)
            .OrderBy(a => a.Unit!.Parent!.SortKey).ThenBy(a => a.Unit!.SortKey).ThenBy(a => a.UserName)
            .Select(a => new { a.Id, a.UserName, a.DisplayName, a.Role, a.UnitId }).ToListAsync(cancellation);
        return [.. rows.Where(a => AccountRules.MayManage(current.Actor, a.Role, a.UnitId))
            .Select(a => new IssuedRow(a.UserName ?? "", batch.Passwords[a.Id], a.DisplayName, WithParent(a.UnitId), Addressee(a.UnitId)))];
    }

    private string Addressee(int unitId) => UnitOnDay.Of(current.Actor.Tree, unitId, current.Actor.Tree.Today) is { } unit ? UnitOnPaper.Addressee(unit) : "";

    private string WithParent(int unitId)
    {
        var tree = current.Actor.Tree;
        return tree.ParentOf(unitId) is { ParentId: not null } parent ? $"{tree.Find(unitId)!.Name}, {parent.Name}" : tree.DisplayName(unitId);
    }
}
