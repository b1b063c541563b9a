using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>SQLite takes texts of any length, SQL Server does not: both refuse alike. Forms check before; this shows the form that forgot to.</summary>
internal static class LengthGuard
{
    public static void Check(IReadOnlyList<EntityEntry> changes)
    {
        foreach (var entry in changes)
        {
            if (entry.State == EntityState.Deleted) continue;
            foreach (var property in entry.Metadata.GetProperties())
            {
                if (property.ClrType != typeof(string) || property.GetMaxLength() is not { } longest) continue;
                if (entry.CurrentValues[property] is string text && text.Length > longest)
                    throw new DbUpdateException($"{entry.Metadata.ClrType.Name}.{property.Name} has {text.Length} characters, more than {longest}; nothing was saved.");
            }
        }
    }
}
