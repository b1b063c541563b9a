using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>Starting of lists: one for each congress, made when its officer first opens it.</summary>
public sealed class RosterStartActions(AppDbContext db, CurrentActor current)
{
    /// <summary>The list of a congress, made if there is none; (null, yes) if there is no such congress in scope, (null, no) if this person may not start it.</summary>
    public async Task<(int? Id, Answer Answer)> StartAsync(int congressId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var congress = await db.Congresses.AsNoTracking().Where(c => c.Id == congressId).Select(c => new { c.Id, c.UnitId }).FirstOrDefaultAsync(cancel);
        if (congress is null) return (null, Answer.Yes);
        if (await FindAsync(congressId, cancel) is { } there) return (there, Answer.Yes);
        if (current.Actor.May(Permission.RosterEdit, congress.UnitId) is { Allowed: false } refusal) return (null, refusal);
        var roster = new Roster(congress.Id, congress.UnitId);
        db.Rosters.Add(roster);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return (roster.Id, Answer.Yes);
        }
        catch (DbUpdateException)
        {
            // A double click: the other one was first, and a congress has one list.
            await transaction.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            return await FindAsync(congressId, cancel) is { } other ? (other, Answer.Yes) : throw new InvalidOperationException($"The list of congress {congressId} could not be started.");
        }
    }

    private async Task<int?> FindAsync(int congressId, CancellationToken cancel) =>
        await db.Rosters.Where(r => r.CongressId == congressId).Select(r => (int?)r.Id).FirstOrDefaultAsync(cancel);
}
