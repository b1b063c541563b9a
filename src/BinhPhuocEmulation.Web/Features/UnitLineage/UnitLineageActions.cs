using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.UnitLineage;

/// <summary>Writes events of the lineage. Nothing is deleted, and what was written before keeps the old name.</summary>
public sealed class UnitLineageActions(AppDbContext db, UnitLineageQueries queries, UnitTreeCache cache, PortalClock clock)
{
    /// <summary>
    /// Takes a step. The rules are asked again of the units as they are in its transaction: two who merge two units into each other cannot both succeed. What they
    /// refuse, by field; null if somebody else saved the unit since the form was opened.
    /// </summary>
    public async Task<IReadOnlyList<(string Field, string Sentence)>?> TakeAsync(int id, LineageStep step, LineageForm form, LineageTraces traces, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var tree = await UnitTreeCache.TakeAsync(db, clock.Today, cancel);
        var unit = await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == id, cancel);
        if (unit.Version != form.Version) return null;
        if (queries.Errors(tree, unit, step, form, traces) is { Count: > 0 } errors) return errors;
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
            return null;
        }
        await transaction.CommitAsync(cancel);
        cache.Forget();
        return [];
    }
}
