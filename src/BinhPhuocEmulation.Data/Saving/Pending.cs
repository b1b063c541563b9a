using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>What one save is about to write.</summary>
internal sealed class Pending(AppDbContext db, EntityEntry[] tracked, EntityEntry[] changes)
{
    public AppDbContext Db { get; } = db;

    public IReadOnlyList<EntityEntry> Changes { get; } = changes;

    public Owners Owners { get; } = new(tracked);

    /// <summary>The changes of a context; null if there are none, or if it is the portal that writes its own audit rows.</summary>
    public static Pending? Of(DbContextEventData eventData, bool writingAudit)
    {
        if (writingAudit) return null;
        var db = (AppDbContext)eventData.Context!;
        EntityEntry[] tracked = [.. db.ChangeTracker.Entries()];
        EntityEntry[] changes = [.. tracked.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)];
        return changes.Length == 0 ? null : new(db, tracked, changes);
    }

    /// <summary>Refuses what can be refused from memory; returns what must be asked of the database.</summary>
    public List<OwnerQuestion> Guard()
    {
        FrozenGuard.Check(Changes);
        LengthGuard.Check(Changes);
        return ScopeGuard.Check(Db, Changes, Owners);
    }
}
