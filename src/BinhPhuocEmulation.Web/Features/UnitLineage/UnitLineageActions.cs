using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.UnitLineage;

/// <summary>Writes events of the lineage. Nothing is deleted, and what was written before keeps the old name.</summary>
public sealed class UnitLineageActions(AppDbContext db, UnitTreeCache cache)
{
    /// <summary>Takes a step the rules allowed. False if somebody else saved the unit since the form was opened.</summary>
    public async Task<bool> TakeAsync(int id, LineageStep step, LineageForm form, CancellationToken cancel)
    {
        var unit = await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == id, cancel);
        if (unit.Version != form.Version) return false;
        db.ExpectVersion(unit, form.Version);
        var successor = form.SuccessorId is { } next ? await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == next, cancel) : null;
        if (step == LineageStep.Rename) unit.Rename(form.NewName!, form.On!.Value, form.Document!);
        else unit.Close(form.On!.Value, form.Document!, successor, step == LineageStep.Merge ? UnitEventKind.Merged : UnitEventKind.Closed);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        cache.Forget();
        return true;
    }
}
