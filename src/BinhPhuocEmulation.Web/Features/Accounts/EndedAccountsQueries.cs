using System.Globalization;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Reads of the page of accounts whose unit has ended.</summary>
public sealed class EndedAccountsQueries(AccountsQueries accounts, CurrentActor current)
{
    /// <summary>Open accounts whose unit has ended by today.</summary>
    public IQueryable<Data.Accounts.Account> Open()
    {
        var today = current.Actor.Tree.Today;
        return accounts.InScope().Where(a => !a.IsClosed && a.Unit!.ClosedOn <= today);
    }

    /// <summary>The page; <paramref name="errors"/> by account.</summary>
    public async Task<EndedPage> PageAsync(EndedForm form, IReadOnlyDictionary<int, string> errors, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(errors);
        var (actor, tree) = (current.Actor, current.Actor.Tree);
        var rows = await Open().AsNoTracking().ToListAsync(cancellation);
        return new([.. rows.OrderBy(a => tree.Find(a.UnitId)?.Kind).ThenBy(a => tree.Find(a.UnitId)?.SortKey, StringComparer.Ordinal).ThenBy(a => a.UserName, StringComparer.Ordinal).Select(a =>
        {
            var places = AccountSuccession.Places(tree, a.Role, a.UnitId);
            var closes = places.Count == 0;
            var chosen = form.Units.GetValueOrDefault(a.Id) ?? (places.Count == 1 ? places[0].UnitId : closes ? EndedForm.Close : null);
            var there = places.Select(p => p.Role).FirstOrDefault(r => r != a.Role);
            return new EndedRow(a.Id, a.UserName ?? "", a.DisplayName, RoleTable.Of(a.Role).Name, a.UnitId, tree.DisplayName(a.UnitId), tree.Find(a.UnitId)!.ClosedOn!.Value,
                closes ? [new SelectListItem("Đóng tài khoản", EndedForm.Close.ToString(CultureInfo.InvariantCulture), true)] : [.. places.Select(p => new SelectListItem(tree.DisplayName(p.UnitId), p.UnitId.ToString(CultureInfo.InvariantCulture), p.UnitId == chosen))],
                there == 0 ? "" : RoleTable.Of(there).Name, ScopeWords.Of(actor with { AccountId = a.Id, Role = a.Role, UnitId = a.UnitId }),
                MayMove(a, places), AccountsQueries.VersionOf(a), form.Ids.Contains(a.Id), errors.GetValueOrDefault(a.Id, ""));
        })]);
    }

    /// <summary>May this person move the account to one of these places, or close it where there is none?</summary>
    public Answer MayMove(Data.Accounts.Account account, IReadOnlyList<AccountPlace> places)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(places);
        var facts = new AccountFacts(account.Id, account.Role, account.UnitId, account.IsClosed);
        if (AccountRules.MayChange(current.Actor, facts) is { Allowed: false } no) return no;
        return places.Count == 0 ? AccountRules.MayTake(current.Actor, facts, AccountStep.Close) : AccountRules.MayMove(current.Actor, facts, places[0].Role, places[0].UnitId);
    }
}
