using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>Counts versions in the application, alike on both engines; a stale version fails with <see cref="DbUpdateConcurrencyException"/>.</summary>
public static class Versions
{
    private const string Version = nameof(IVersioned.Version);

    /// <summary>The person saw this version of the row: if another has saved since, the save fails.</summary>
    public static void ExpectVersion<T>(this AppDbContext db, T row, int seen) where T : class, IVersioned
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Entry(row).Property<int>(Version).OriginalValue = seen;
    }

    /// <summary>Raises the version of a row although only its parts changed (a list whose rows changed in a way its reviewer must notice).</summary>
    public static void Touch<T>(this AppDbContext db, T row) where T : class, IVersioned
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Entry(row).Property<int>(Version).IsModified = true;
    }

    internal static void Count(IReadOnlyList<EntityEntry> changes)
    {
        foreach (var entry in changes)
        {
            if (entry.Entity is not IVersioned) continue;
            var version = entry.Property(Version);
            if (entry.State == EntityState.Added) version.CurrentValue = 1;
            else if (entry.State == EntityState.Modified && !OnlyFigures(entry)) version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    // Two officers who save different rows both store the figures of the list; that must not turn one away.
    // A step of the list does raise the version, so a row saved after it, or before it was seen, is refused.
    private static bool OnlyFigures(EntityEntry entry) =>
        entry.Entity is Roster && !entry.Properties.Any(p => p.IsModified && p.Metadata.Name != nameof(Roster.FiguresAt));
}
