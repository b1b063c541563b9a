using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>Approved copies, history and logs are only ever added; units, plans, congresses, lists, rows and accounts are closed or hidden, never deleted.</summary>
internal static class FrozenGuard
{
    public static void Check(IReadOnlyList<EntityEntry> changes)
    {
        foreach (var entry in changes)
        {
            var name = entry.Metadata.ClrType.Name;
            if (entry.Entity is IFrozen && entry.State is EntityState.Modified or EntityState.Deleted)
                throw new FrozenException($"{name} is frozen: it is never changed or deleted; nothing was saved.");
            if (entry.State == EntityState.Deleted && IsKept(entry.Entity))
                throw new FrozenException($"{name} is never deleted: close it, or mark it as removed; nothing was saved.");
        }
    }

    private static bool IsKept(object entity) =>
        entity is ISoftDeleted or Unit or Plan or PlanRule or Interpretation or Congress or Roster or Account;
}
