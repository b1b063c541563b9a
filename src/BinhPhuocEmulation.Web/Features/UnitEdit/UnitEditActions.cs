using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.UnitEdit;

/// <summary>What came of a save.</summary>
public enum UnitSaved
{
    /// <summary>Saved.</summary>
    Done,
    /// <summary>Somebody else saved the unit since the form was opened.</summary>
    Stale,
    /// <summary>Another unit took the code in between.</summary>
    CodeTaken,
}

/// <summary>Makes and corrects units. Who did what is in the log; the founding is an event of the lineage.</summary>
public sealed class UnitEditActions(AppDbContext db, UnitTreeCache cache, PortalClock clock)
{
    /// <summary>Makes a unit; null if another took the code in between.</summary>
    public async Task<Unit?> CreateAsync(UnitForm form, CancellationToken cancel)
    {
        var unit = new Unit(form.Code!, form.Name!, form.Kind!.Value, form.ParentId, form.Abbreviation);
        unit.Correct(form.Name!, form.Abbreviation, form.ParentId, form.IsPilot, form.IsObliged);
        unit.Found(form.FoundedOn!.Value, form.Document!);
        db.Units.Add(unit);
        if (await SaveAsync(0, unit.Code, cancel) != UnitSaved.Done) return null;
        return unit;
    }

    /// <summary>Corrects a unit that was read on this version.</summary>
    public async Task<UnitSaved> CorrectAsync(int id, UnitForm form, CancellationToken cancel)
    {
        var unit = await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == id, cancel);
        db.ExpectVersion(unit, form.Version);
        if (unit.Version != form.Version) return UnitSaved.Stale;
        unit.Recode(form.Code!);
        if (form.Kind!.Value != unit.Kind) unit.ChangeKind(form.Kind.Value);
        // What the form showed and nobody changed stays as it was entered: the name decided for a later day, the unit above that has ended since.
        var shown = UnitForm.Of(unit, cache.Get(clock.Today));
        var renamed = VietnameseText.Clean(form.Name) != shown.Name;
        if (renamed) unit.NoteCorrection(shown.Name!, form.Name!, clock.Today, form.Reason!);
        unit.Correct(renamed ? form.Name! : unit.Name, form.Abbreviation, form.ParentId == shown.ParentId ? unit.ParentId : form.ParentId, form.IsPilot, form.IsObliged);
        return await SaveAsync(id, unit.Code, cancel);
    }

    private async Task<UnitSaved> SaveAsync(int id, string code, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return UnitSaved.Stale;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Units.AnyAsync(u => u.Code == code && u.Id != id, cancel)) throw;
            return UnitSaved.CodeTaken;
        }
        cache.Forget();
        return UnitSaved.Done;
    }
}
