using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>Revokes the applied reorganisation in one transaction: an event at each unit, nothing deleted. It may be applied again afterwards.</summary>
public sealed class ReorganisationRevokeActions(AppDbContext db, ReorganisationRevokeQueries queries, UnitTreeCache cache)
{
    /// <summary>Null if done; else why nothing was saved.</summary>
    public async Task<string?> RevokeAsync(ReorganisationRevokeForm form, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var events = ReorganisationRevokeQueries.EventsOf(await queries.UnitsAsync(tracked: true, cancel));
        if (events.Count == 0) return "Không còn quyết định sắp xếp nào để hủy bỏ.";
        if ((await queries.ObstaclesAsync(events, cancel)).Count > 0) return "Vừa có thay đổi đứng trên việc sắp xếp; chưa ghi gì cả. Xem lại danh sách bên dưới.";
        foreach (var (unit, revoked) in events) unit.Revoke(revoked.Id, form.On!.Value, form.Document!, form.Reason!);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return "Có người vừa thay đổi đơn vị trong lúc hủy bỏ; chưa ghi gì cả. Tải lại trang và kiểm tra.";
        }
        await transaction.CommitAsync(cancel);
        cache.Forget();
        return null;
    }
}
