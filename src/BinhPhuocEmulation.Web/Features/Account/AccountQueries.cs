using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Account;

/// <summary>Reads of a person's own account, and the demo accounts of the sign-in page.</summary>
public sealed class AccountQueries(AppDbContext db, CurrentActor current, DemoOptions demo, UnitTreeCache units, PortalClock clock)
{
    private const int EventCount = 15;

    /// <summary>The own page.</summary>
    public async Task<AccountPage> OwnAsync(CancellationToken cancellation)
    {
        var actor = current.Actor;
        var userName = await db.Users.Where(a => a.Id == actor.AccountId).Select(a => a.UserName).SingleAsync(cancellation);
        var role = RoleTable.Of(actor.Role);
        return new AccountPage(actor.Name, userName ?? "", role.Name, actor.Tree.DisplayName(actor.UnitId), ScopeWords.Of(actor),
            [.. role.Grants.Select(g => $"{AccountWords.Of(g.Key)}: {AccountWords.Of(g.Value)}")], await EventsAsync(actor.AccountId, cancellation));
    }

    /// <summary>Newest events of an account.</summary>
    public async Task<IReadOnlyList<AccountEventLine>> EventsAsync(int accountId, CancellationToken cancellation)
    {
        var rows = await db.AccountEvents.AsNoTracking().Where(e => e.AccountId == accountId).OrderByDescending(e => e.Id).Take(EventCount)
            .Select(e => new { e.At, e.Kind, e.ActorName, e.Remark }).ToListAsync(cancellation);
        return [.. rows.Select(e => new AccountEventLine(e.At, AccountWords.Of(e.Kind), e.ActorName, e.Remark))];
    }

    /// <summary>The sign-in page. Only with demo data does it name accounts: one per role and, for officers of units, per kind of unit.</summary>
    public async Task<SignInPage> SignInAsync(SignInForm form, CancellationToken cancellation)
    {
        var shown = new SignInForm { UserName = form.UserName, ReturnUrl = form.ReturnUrl, Carried = form.Carried };
        if (!demo.Enabled) return new SignInPage(shown, form.Carried is not null, [], "");
        // Units are out of scope before sign-in; their names come from the tree.
        var tree = units.Get(clock.Today);
        var rows = await db.Users.AsNoTracking().Where(a => !a.IsClosed && !a.MustChangePassword).OrderBy(a => a.Id)
            .Select(a => new { a.UserName, a.Role, a.DisplayName, a.UnitId }).ToListAsync(cancellation);
        var one = rows.GroupBy(a => a.Role).OrderBy(g => g.Key).Select(g => g.First())
            .Select(a => new DemoAccount(a.UserName!, RoleTable.Of(a.Role).Name, $"{a.DisplayName}, {tree.DisplayName(a.UnitId)}"));
        return new SignInPage(shown, form.Carried is not null, [.. one], demo.Password);
    }
}
