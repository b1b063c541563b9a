using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.UnitContacts;

/// <summary>Saves contacts and declared workers. False if somebody else saved the unit since the form was opened.</summary>
public sealed class UnitContactsActions(AppDbContext db)
{
    /// <summary>Replaces the contacts.</summary>
    public Task<bool> SaveContactsAsync(int id, ContactsForm form, CancellationToken cancel) => SaveAsync(id, form.Version, u => u.SetContacts(form.Filled()), cancel);

    /// <summary>Declares the workers.</summary>
    public Task<bool> SaveWorkersAsync(int id, WorkersForm form, CancellationToken cancel) =>
        SaveAsync(id, form.Version, u => u.DeclareWorkers(form.Workers, form.WorkersOn, form.Document), cancel);

    private async Task<bool> SaveAsync(int id, int seen, Action<Unit> change, CancellationToken cancel)
    {
        var unit = await db.Units.Include(u => u.Contacts.OrderBy(c => c.Id)).SingleAsync(u => u.Id == id, cancel);
        if (unit.Version != seen) return false;
        db.ExpectVersion(unit, seen);
        change(unit);
        // Contacts are rows of their own: the unit's version must rise too, or two officers would overwrite each other.
        db.Touch(unit);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        return true;
    }
}
