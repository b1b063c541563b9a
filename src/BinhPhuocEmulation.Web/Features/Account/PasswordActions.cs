using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Account;

/// <summary>What a person does to the own account.</summary>
public sealed class PasswordActions(SignInManager<Data.Accounts.Account> signIn, AppDbContext db, CurrentActor current, PortalClock clock)
{
    /// <summary>Changes the own password; other devices are signed out. Errors by field of <see cref="PasswordForm"/>.</summary>
    public async Task<IReadOnlyList<(string Field, string Message)>> ChangeAsync(PasswordForm form)
    {
        var accounts = signIn.UserManager;
        var account = await OwnAsync();
        // Wrong ones count as at the sign-in: whoever finds a page left open shall not guess on.
        var wasLocked = await accounts.IsLockedOutAsync(account);
        var known = await signIn.CheckPasswordSignInAsync(account, form.CurrentPassword, lockoutOnFailure: true);
        if (known.IsLockedOut)
        {
            if (!wasLocked) await NoteAsync(account, AccountEventKind.LockedOut);
            return [(nameof(PasswordForm.CurrentPassword), SignInActions.TooManyWrong)];
        }
        var result = await accounts.ChangePasswordAsync(account, form.CurrentPassword, form.NewPassword);
        if (!result.Succeeded)
            return [.. result.Errors.Select(e => (e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)
                ? nameof(PasswordForm.CurrentPassword) : nameof(PasswordForm.NewPassword), e.Description)).Distinct()];
        account.MustChangePassword = false;
        await NoteAsync(account, AccountEventKind.PasswordChanged);
        await signIn.RefreshSignInAsync(account);
        return [];
    }

    /// <summary>Ends every session of the person, this one too.</summary>
    public async Task SignOutEverywhereAsync()
    {
        var account = await OwnAsync();
        await signIn.UserManager.UpdateSecurityStampAsync(account);
        await NoteAsync(account, AccountEventKind.SignedOutEverywhere);
        await signIn.SignOutAsync();
    }

    private Task<Data.Accounts.Account> OwnAsync() => db.Users.SingleAsync(a => a.Id == current.Actor.AccountId);

    private async Task NoteAsync(Data.Accounts.Account account, AccountEventKind kind)
    {
        db.AccountEvents.Add(new AccountEvent(account, kind, new StepStamp(account.Id, account.DisplayName, clock.UtcNow)));
        await db.SaveChangesAsync();
    }
}
