using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.UnitRevoke;

/// <summary>Revokes the last decision on a unit: one more event, nothing is deleted.</summary>
public sealed class UnitRevokeActions(AppDbContext db, UnitRevokeQueries queries, UnitTreeCache cache)
{
    /// <summary>Revokes. False if somebody else saved the unit since the form was opened, or something came to stand in the way.</summary>
    public async Task<bool> RevokeAsync(int id, RevokeForm form, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.TakeGroupAsync(CacheStamp.Units, cancel);
        var unit = await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == id, cancel);
        if (unit.Version != form.Version || unit.LastStanding?.Id != form.EventId) return false;
        db.ExpectVersion(unit, form.Version);
        if ((await queries.ObstaclesAsync(unit, cancel)).Count > 0) return false;
        unit.Revoke(form.EventId, form.On!.Value, form.Document!, form.Reason!);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        await transaction.CommitAsync(cancel);
        cache.Forget();
        return true;
    }
}
