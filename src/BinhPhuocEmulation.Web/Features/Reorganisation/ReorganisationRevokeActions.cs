using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>
/// Revokes the applied reorganisation in one transaction: an event at each unit, nothing deleted, and the accounts that were moved to the new units go back.
/// It may be applied again afterwards.
/// </summary>
public sealed class ReorganisationRevokeActions(AppDbContext db, ReorganisationRevokeQueries queries, ReturningAccountsQueries returning, UserManager<Data.Accounts.Account> accounts, AccountsActions one, UnitTreeCache cache)
{
    private const string Changed = "Có người vừa thay đổi đơn vị hoặc tài khoản trong lúc hủy bỏ; chưa ghi gì cả. Tải lại trang và kiểm tra.";

    /// <summary>Null if done; else why nothing was saved.</summary>
    public async Task<string?> RevokeAsync(ReorganisationRevokeForm form, CancellationToken cancel)
    {
        await using var transaction = await db.BeginTakingAsync(CacheStamp.Units, cancel);
        await db.TakeGroupAsync(CacheStamp.Sessions, cancel);
        var events = queries.EventsOf(await queries.UnitsAsync(tracked: true, cancel));
        if (events.Count == 0) return "Không còn quyết định sắp xếp nào để hủy bỏ.";
        var at = await returning.OfAsync(events, cancel);
        if ((await queries.ObstaclesAsync(events, at, cancel)).Count > 0) return "Vừa có thay đổi đứng trên việc sắp xếp; chưa ghi gì cả. Xem lại danh sách bên dưới.";
        var back = at.Where(a => a.May).ToArray();
        if ((form.Accounts ?? "") != ReorganisationRevokeForm.Listed(back)) return "Danh sách tài khoản được đưa về đơn vị cũ vừa thay đổi; chưa ghi gì cả. Xem lại danh sách bên dưới rồi hủy bỏ.";
        try
        {
            // The new units first: one of them may bear the code of an old one, which no two units bear at once.
            foreach (var founding in events.GroupBy(e => e.Event.Kind == UnitEventKind.Founded).OrderByDescending(g => g.Key))
            {
                foreach (var (unit, revoked) in founding) unit.Revoke(revoked.Id, form.On!.Value, form.Document!, form.Reason!);
                await db.SaveChangesAsync(cancel);
            }
            foreach (var account in back)
                if (!await ReturnAsync(account)) return Changed;
        }
        catch (DbUpdateException)
        {
            return Changed;
        }
        await transaction.CommitAsync(cancel);
        cache.Forget();
        return null;
    }

    private async Task<bool> ReturnAsync(ReturningAccount back)
    {
        var account = await db.Users.SingleAsync(a => a.Id == back.Id);
        var from = new AccountPlace(account.UnitId, account.Role);
        (account.UnitId, account.Role) = (back.Before!.UnitId, back.Before.Role);
        // The session holds role and unit: it ends, and the next sign-in has the old ones again. Saves.
        if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded) return false;
        var role = back.RoleBefore.Length == 0 ? "" : $"; vai trò trở lại “{back.RoleBefore}”";
        await one.NoteAsync(account, AccountEventKind.MovedBack, $"{back.Unit} (việc sắp xếp đã hủy bỏ) → {back.UnitBefore}{role}", from);
        return true;
    }
}
