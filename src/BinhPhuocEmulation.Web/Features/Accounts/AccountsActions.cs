using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Writes of the administration of accounts. Each is one transaction that takes the accounts first, so that the guard of the last administrator holds against a second request.</summary>
public sealed class AccountsActions(UserManager<Data.Accounts.Account> accounts, AppDbContext db, CurrentActor current, PortalClock clock, TimeProvider machine)
{
    /// <summary>Makes an account with a one-time password.</summary>
    public async Task<(Answer Answer, int Id, string Password)> CreateAsync(AccountForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (role, unitId) = (form.Role!.Value, form.UnitId!.Value);
        var answer = MayMake(role, unitId);
        if (!answer) return (answer, 0, "");
        var password = OneTimePassword.Make();
        var account = new Data.Accounts.Account
        {
            UserName = form.UserName,
            DisplayName = form.DisplayName,
            Role = role,
            UnitId = unitId,
            MustChangePassword = true,
            CreatedAt = clock.UtcNow,
        };
        await using var transaction = await db.BeginTakingAsync(CacheStamp.Sessions);
        var result = await accounts.CreateAsync(account, password);
        if (!result.Succeeded) return (Answer.No(string.Join(" ", result.Errors.Select(e => e.Description).Distinct())), 0, "");
        await NoteAsync(account, AccountEventKind.Created, RoleTable.Of(role).Name);
        await transaction.CommitAsync();
        return (Answer.Yes, account.Id, password);
    }

    /// <summary>May this person make an account of this role at this unit?</summary>
    public Answer MayMake(Role role, int unitId)
    {
        var actor = current.Actor;
        if (actor.Tree.Find(unitId) is not { } unit || !actor.Scope.Contains(unitId)) return Answer.No("Đơn vị không có trong danh mục.");
        var answer = AccountRules.MayManage(actor, role, unitId);
        if (answer) answer = AccountRules.Stands(unit, actor.Tree);
        return answer ? AccountRules.Fits(role, unit.Kind) : answer;
    }

    /// <summary>Changes user name, name, role and unit of an account; null if somebody else changed it meanwhile.</summary>
    public async Task<Answer?> ChangeAsync(int id, AccountForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var transaction = await db.BeginTakingAsync(CacheStamp.Sessions);
        var account = await db.Users.SingleAsync(a => a.Id == id);
        var (role, unitId) = (form.Role!.Value, form.UnitId!.Value);
        var answer = AccountRules.MayMove(current.Actor, FactsOf(account), role, unitId);
        if (!answer) return answer;
        if (form.Version != AccountsQueries.VersionOf(account)) return null;
        var remark = $"{RoleTable.Of(account.Role).Name}, {current.Actor.Tree.DisplayName(account.UnitId)} → {RoleTable.Of(role).Name}, {current.Actor.Tree.DisplayName(unitId)}";
        var moved = account.Role != role || account.UnitId != unitId;
        var from = moved ? new AccountPlace(account.UnitId, account.Role) : null;
        (account.Role, account.UnitId, account.DisplayName, account.UserName) = (role, unitId, form.DisplayName, form.UserName);
        var result = await accounts.UpdateAsync(account);
        // The session holds role and unit: it ends, and the next sign-in has the new ones.
        if (result.Succeeded && moved) result = await accounts.UpdateSecurityStampAsync(account);
        if (!result.Succeeded)
            return result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? null : Answer.No(string.Join(" ", result.Errors.Select(e => e.Description).Distinct()));
        return await FinishAsync(transaction, account, AccountEventKind.RoleChanged, moved ? remark : "Sửa tên", from);
    }

    /// <summary>Takes a step. A reset gives the new one-time password.</summary>
    public async Task<(Answer Answer, string Password)> TakeAsync(int id, AccountStep step)
    {
        await using var transaction = await db.BeginTakingAsync(CacheStamp.Sessions);
        var account = await db.Users.SingleAsync(a => a.Id == id);
        var answer = AccountRules.MayTake(current.Actor, FactsOf(account), step);
        if (!answer) return (answer, "");
        var password = step == AccountStep.Reset ? OneTimePassword.Make() : "";
        switch (step)
        {
            case AccountStep.Close:
                account.IsClosed = true;
                break;
            case AccountStep.Reopen:
                account.IsClosed = false;
                break;
            case AccountStep.Reset:
                account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
                account.MustChangePassword = true;
                break;
        }
        if (step is AccountStep.Unlock or AccountStep.Reset or AccountStep.Reopen) (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        // An unlocked account goes on where it was; everything else ends its sessions. Both save.
        var result = step == AccountStep.Unlock ? await accounts.UpdateAsync(account) : await accounts.UpdateSecurityStampAsync(account);
        return result.Succeeded ? (await FinishAsync(transaction, account, EventOf(step), ""), password)
            : (Answer.No(string.Join(" ", result.Errors.Select(e => e.Description))), "");
    }

    /// <summary>Notes an event of an account.</summary>
    public async Task NoteAsync(Data.Accounts.Account account, AccountEventKind kind, string remark, AccountPlace? from = null)
    {
        db.AccountEvents.Add(new AccountEvent(account, kind, new StepStamp(current.Actor.AccountId, current.Actor.Name, clock.UtcNow, remark), from));
        await db.SaveChangesAsync();
    }

    private async Task<Answer> FinishAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, Data.Accounts.Account account, AccountEventKind kind, string remark, AccountPlace? from = null)
    {
        // Counted after the change, in its transaction: two who close each other cannot both succeed.
        var answer = AccountRules.LeavesAnAdministrator(await db.Users.CountAsync(a => a.Role == Role.Administrator && !a.IsClosed));
        if (!answer)
        {
            await transaction.RollbackAsync();
            return answer;
        }
        await NoteAsync(account, kind, remark, from);
        await transaction.CommitAsync();
        return Answer.Yes;
    }

    private AccountFacts FactsOf(Data.Accounts.Account account) =>
        new(account.Id, account.Role, account.UnitId, account.IsClosed, account.LockoutEnd > machine.GetUtcNow());

    private static AccountEventKind EventOf(AccountStep step) => step switch
    {
        AccountStep.Close => AccountEventKind.Closed,
        AccountStep.Reopen => AccountEventKind.Reopened,
        AccountStep.Unlock => AccountEventKind.Unlocked,
        AccountStep.Reset => AccountEventKind.PasswordReset,
        _ => AccountEventKind.SignedOutEverywhere,
    };
}
