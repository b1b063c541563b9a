using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Moves accounts of units that have ended to their successors, and closes those whose role is used nowhere any more: all that were ticked, or none.</summary>
public sealed class EndedAccountsActions(UserManager<Data.Accounts.Account> accounts, AppDbContext db, EndedAccountsQueries queries, AccountsActions one, CurrentActor current)
{
    /// <summary>Errors by account; <c>Stale</c> if one was changed since the page was opened. Nothing is moved while there is an error.</summary>
    public async Task<(int Moved, bool Stale, IReadOnlyDictionary<int, string> Errors)> MoveAsync(EndedForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (errors, stale, tree) = (new Dictionary<int, string>(), false, current.Actor.Tree);
        var ids = form.Ids.Distinct().ToArray();
        await using var transaction = await db.BeginTakingAsync(CacheStamp.Sessions, cancellation);
        var ticked = await queries.Open().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(cancellation);
        // One that was closed or moved meanwhile is not on the page any more.
        if (ticked.Count < ids.Length) stale = true;
        var moves = new List<(Data.Accounts.Account Account, AccountPlace? Place)>();
        foreach (var account in ticked)
        {
            var places = AccountSuccession.Places(tree, account.Role, account.UnitId);
            var place = form.Units.GetValueOrDefault(account.Id) is { } chosen ? places.FirstOrDefault(p => p.UnitId == chosen) : null;
            if (form.Versions.GetValueOrDefault(account.Id) != AccountsQueries.VersionOf(account)) (stale, errors[account.Id]) = (true, "Vừa được người khác sửa.");
            else if (queries.MayMove(account, places) is { Allowed: false } no) errors[account.Id] = no.Reason;
            else if (places.Count == 0 && form.Units.GetValueOrDefault(account.Id) == EndedForm.Close) moves.Add((account, null));
            else if (place is null) errors[account.Id] = "Chọn đơn vị kế thừa.";
            else moves.Add((account, place));
        }
        if (stale || errors.Count > 0) return (0, stale, errors);
        foreach (var (account, place) in moves)
        {
            var (remark, from) = (Words(account, place), new AccountPlace(account.UnitId, account.Role));
            if (place is null) account.IsClosed = true;
            else (account.UnitId, account.Role) = (place.UnitId, place.Role);
            // The session holds role and unit: it ends, and the next sign-in has the new ones. Saves.
            var result = await accounts.UpdateSecurityStampAsync(account);
            if (!result.Succeeded) return (0, true, new Dictionary<int, string> { [account.Id] = string.Join(" ", result.Errors.Select(e => e.Description)) });
            await one.NoteAsync(account, place is null ? AccountEventKind.Closed : AccountEventKind.Moved, remark, place is null ? null : from);
        }
        // Counted after the change, in its transaction, as wherever an account is closed.
        if (AccountRules.LeavesAnAdministrator(await db.Users.CountAsync(a => a.Role == Role.Administrator && !a.IsClosed, cancellation)) is { Allowed: false } last)
            return (0, false, moves.Where(m => m.Place is null).ToDictionary(m => m.Account.Id, _ => last.Reason));
        await transaction.CommitAsync(cancellation);
        return (moves.Count, false, errors);
    }

    /// <summary>The remark of the event, read by the person at the next sign-in.</summary>
    private string Words(Data.Accounts.Account account, AccountPlace? place)
    {
        var tree = current.Actor.Tree;
        if (place is null) return $"{tree.DisplayName(account.UnitId)} kết thúc từ {VietnameseFormat.Date(tree.Find(account.UnitId)!.ClosedOn!.Value)}; không đơn vị kế thừa nào dùng vai trò “{RoleTable.Of(account.Role).Name}”";
        var role = place.Role == account.Role ? "" : $"; vai trò từ “{RoleTable.Of(account.Role).Name}” thành “{RoleTable.Of(place.Role).Name}”";
        return $"{tree.DisplayName(account.UnitId)} (kết thúc từ {VietnameseFormat.Date(tree.Find(account.UnitId)!.ClosedOn!.Value)}) → {tree.DisplayName(place.UnitId)}{role}";
    }
}
