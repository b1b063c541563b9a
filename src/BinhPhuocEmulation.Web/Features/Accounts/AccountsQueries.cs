using System.Security.Cryptography;
using System.Text;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Account;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Reads of the administration of accounts.</summary>
public sealed class AccountsQueries(AppDbContext db, CurrentActor current, AccountQueries own, TimeProvider machine)
{
    /// <summary>The list, filtered and paged in the database.</summary>
    public async Task<AccountsPage> ListAsync(AccountFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var now = machine.GetUtcNow();
        var filtered = Filtered(filter);
        var counts = await filtered.GroupBy(_ => 1).Select(g => new AccountCounts(g.Count(),
            g.Count(a => !a.IsClosed && !a.MustChangePassword && !(a.LockoutEnd > now)), g.Count(a => !a.IsClosed && a.MustChangePassword),
            g.Count(a => !a.IsClosed && a.LockoutEnd > now), g.Count(a => a.IsClosed))).FirstOrDefaultAsync(cancellation) ?? new(0, 0, 0, 0, 0);
        var inState = filter.State switch
        {
            "active" => filtered.Where(a => !a.IsClosed && !a.MustChangePassword && !(a.LockoutEnd > now)),
            "new" => filtered.Where(a => !a.IsClosed && a.MustChangePassword),
            "locked" => filtered.Where(a => !a.IsClosed && a.LockoutEnd > now),
            "closed" => filtered.Where(a => a.IsClosed),
            _ => filtered,
        };
        var paging = PageInfo.From(filter.Page, filter.Size, await inState.CountAsync(cancellation));
        var tree = current.Actor.Tree;
        var rows = await Sorted(inState, filter).Skip((paging.Page - 1) * paging.Size).Take(paging.Size)
            .Select(a => new { a.Id, a.UserName, a.DisplayName, a.Role, a.UnitId, a.IsClosed, a.MustChangePassword, a.LockoutEnd, a.LastSignInAt })
            .ToListAsync(cancellation);
        return new AccountsPage(filter,
            [.. rows.Select(a => new AccountRow(a.Id, a.UserName ?? "", a.DisplayName, RoleTable.Of(a.Role).Name, tree.DisplayName(a.UnitId),
                Mark(a.IsClosed, a.LockoutEnd > now, a.MustChangePassword), a.LastSignInAt))],
            paging, counts, Roles(RoleTable.All, filter.Role), Units(filter.Unit, UnitKind.Province, UnitKind.District))
        {
            Ended = await InScope().CountAsync(a => !a.IsClosed && a.Unit!.ClosedOn <= tree.Today, cancellation),
        };
    }

    /// <summary>One account, or null if there is none in scope.</summary>
    public async Task<AccountDetail?> OneAsync(int id, CancellationToken cancellation)
    {
        var now = machine.GetUtcNow();
        if (await InScope().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellation) is not { } a) return null;
        var lockedUntil = !a.IsClosed && a.LockoutEnd > now ? a.LockoutEnd?.UtcDateTime : null;
        return new AccountDetail(a.Id, a.UserName ?? "", a.DisplayName, a.Role, a.UnitId, current.Actor.Tree.DisplayName(a.UnitId), a.IsClosed,
            a.MustChangePassword, lockedUntil, a.CreatedAt, a.LastSignInAt, VersionOf(a),
            AccountRules.MayChange(current.Actor, new AccountFacts(a.Id, a.Role, a.UnitId)), await own.EventsAsync(id, cancellation));
    }

    /// <summary>The page of one account, or of a new one.</summary>
    public AccountEditPage Edit(AccountForm form, AccountDetail? account, CompareView? saved = null) => new(form, account,
        Roles(AccountRules.RolesToGive(current.Actor), form.Role), Units(form.UnitId, [.. UnitKinds.All]), saved);

    /// <summary>Accounts this person may see.</summary>
    public IQueryable<Data.Accounts.Account> InScope()
    {
        var scope = current.Actor.Scope;
        return scope.All ? db.Users : db.Users.Where(a => scope.Ids.Contains(a.UnitId));
    }

    /// <summary>Changes whenever what the form edits changes; signing in does not touch it.</summary>
    public static string VersionOf(Data.Accounts.Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Role}|{account.UnitId}|{account.UserName}|{account.DisplayName}")))[..16];
    }

    private IQueryable<Data.Accounts.Account> Filtered(AccountFilter filter)
    {
        // "locninh.locan" is found as a whole and by its second half.
        var accounts = InScope().AsNoTracking().WithWords(filter.Q, a => a.SearchKey, a => a.UserName, a => a.UserName!.Replace(".", " "), a => a.Unit!.SearchKey);
        if (filter.Role is { } role) accounts = accounts.Where(a => a.Role == role);
        if (filter.Unit is { } unit) accounts = accounts.Where(a => a.UnitId == unit || db.Units.Below(current.Actor.Tree, unit).Any(u => u.Id == a.UnitId));
        return accounts;
    }

    private IQueryable<Data.Accounts.Account> Sorted(IQueryable<Data.Accounts.Account> accounts, AccountFilter filter)
    {
        var (down, unit) = (filter.Dir == "desc", UnitsOnDay.NameKey<Data.Accounts.Account>(current.Actor.Tree, a => a.Unit!));
        var sorted = filter.Sort switch
        {
            "unit" => down ? accounts.OrderByDescending(unit) : accounts.OrderBy(unit),
            "role" => down ? accounts.OrderByDescending(a => a.Role) : accounts.OrderBy(a => a.Role),
            "last" => down ? accounts.OrderByDescending(a => a.LastSignInAt) : accounts.OrderBy(a => a.LastSignInAt),
            _ => down ? accounts.OrderByDescending(a => a.UserName) : accounts.OrderBy(a => a.UserName),
        };
        return sorted.ThenBy(a => a.Id);
    }

    private static StateMark Mark(bool closed, bool locked, bool isNew) => (closed, locked, isNew) switch
    {
        (true, _, _) => new(StatusKind.Neutral, "Đã đóng", "dash-circle"),
        (_, true, _) => new(StatusKind.Fail, "Tạm khóa", "lock"),
        (_, _, true) => new(StatusKind.Explain, "Chờ đổi mật khẩu", "key"),
        _ => new(StatusKind.Pass, "Hoạt động", "check-circle"),
    };

    private static List<SelectListItem> Roles(IEnumerable<RoleDefinition> roles, Role? chosen) =>
        [.. roles.Select(r => new SelectListItem(r.Name, r.Role.ToString(), r.Role == chosen))];

    private List<SelectListItem> Units(int? chosen, params UnitKind[] kinds)
    {
        var tree = current.Actor.Tree;
        return UnitChoices.Of(tree, tree.All.Where(u => kinds.Contains(u.Kind) && (u.ClosedOn is null || u.ClosedOn > tree.Today || u.Id == chosen)), chosen);
    }
}
