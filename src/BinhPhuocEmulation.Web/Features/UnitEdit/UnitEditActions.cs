using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BinhPhuocEmulation.Web.Features.UnitEdit;

/// <summary>What came of a save.</summary>
public enum UnitSaved
{
    /// <summary>Saved.</summary>
    Done,
    /// <summary>Somebody else saved the unit since the form was opened.</summary>
    Stale,
    /// <summary>Another unit took code, name or place in between: the errors say which.</summary>
    Refused,
}

/// <summary>What came of a save, and the unit as it was saved.</summary>
/// <param name="What">What came of it.</param>
/// <param name="Errors">What refused it, by field.</param>
/// <param name="Unit">The unit; null if it was not saved.</param>
public sealed record UnitSave(UnitSaved What, IReadOnlyList<(string Field, string Sentence)> Errors, Unit? Unit = null)
{
    /// <summary>Its name as screens show it now that it is there: with the unit above where another bears it too.</summary>
    public string Name { get; init; } = "";
}

/// <summary>
/// Makes and corrects units. Who did what is in the log; the founding is an event of the lineage. What the page asked of the units as they were last read is
/// asked again of those in the transaction of the save: two of one name below one unit cannot both be made.
/// </summary>
public sealed class UnitEditActions(AppDbContext db, UnitEditQueries queries, UnitTreeCache cache, PortalClock clock)
{
    private static readonly UnitSave Stale = new(UnitSaved.Stale, []);

    /// <summary>Makes a unit.</summary>
    public async Task<UnitSave> CreateAsync(UnitForm form, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var tree = await UnitTreeCache.TakeAsync(db, clock.Today, cancel);
        if (await queries.ErrorsAsync(tree, null, form, cancel) is { Count: > 0 } errors) return new(UnitSaved.Refused, errors);
        var unit = new Unit(form.Code!, form.Name!, form.Kind!.Value, form.ParentId, form.Abbreviation);
        unit.Correct(form.Name!, form.Abbreviation, form.ParentId, form.IsPilot, form.IsObliged);
        unit.Found(form.FoundedOn!.Value, form.Document!);
        db.Units.Add(unit);
        return await SaveAsync(transaction, unit, cancel);
    }

    /// <summary>Corrects a unit that was read on this version.</summary>
    public async Task<UnitSave> CorrectAsync(int id, UnitForm form, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var tree = await UnitTreeCache.TakeAsync(db, clock.Today, cancel);
        var unit = await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == id, cancel);
        db.ExpectVersion(unit, form.Version);
        if (unit.Version != form.Version) return Stale;
        if (await queries.ErrorsAsync(tree, unit, form, cancel) is { Count: > 0 } errors) return new(UnitSaved.Refused, errors);
        unit.Recode(form.Code!);
        if (form.Kind!.Value != unit.Kind) unit.ChangeKind(form.Kind.Value);
        // What the form showed and nobody changed stays as it was entered: the name decided for a later day, the unit above that has ended since.
        var shown = UnitForm.Of(unit, tree);
        var renamed = VietnameseText.Clean(form.Name) != shown.Name;
        if (renamed) unit.NoteCorrection(shown.Name!, form.Name!, clock.Today, form.Reason!);
        unit.Correct(renamed ? form.Name! : unit.Name, form.Abbreviation, form.ParentId == shown.ParentId ? unit.ParentId : form.ParentId, form.IsPilot, form.IsObliged);
        return await SaveAsync(transaction, unit, cancel);
    }

    private async Task<UnitSave> SaveAsync(IDbContextTransaction transaction, Unit unit, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Stale;
        }
        await transaction.CommitAsync(cancel);
        cache.Forget();
        return new(UnitSaved.Done, [], unit) { Name = cache.Get(clock.Today).DisplayName(unit.Id) };
    }
}
