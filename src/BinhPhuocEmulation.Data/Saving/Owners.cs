using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>Which unit each tracked row belongs to: directly, or through the row it is a part of.</summary>
internal sealed class Owners
{
    private readonly Dictionary<(IEntityType Type, object Key), EntityEntry> _byKey = [];

    public Owners(IEnumerable<EntityEntry> tracked)
    {
        foreach (var entry in tracked)
            if (entry.Entity is IUnitOwned && entry.Property("Id").CurrentValue is { } key) _byKey[(entry.Metadata, key)] = entry;
    }

    /// <summary>Foreign keys to rows of units, such as a list's row to its list.</summary>
    public static IEnumerable<IForeignKey> KeysOf(IEntityType type) =>
        type.GetForeignKeys().Where(k => k.Properties.Count == 1 && typeof(IUnitOwned).IsAssignableFrom(k.PrincipalEntityType.ClrType));

    /// <summary>Temporary while the unit itself is new.</summary>
    public static int UnitOf(EntityEntry entry) => (int)entry.Property(nameof(IUnitOwned.UnitId)).CurrentValue!;

    /// <summary>The tracked owner a foreign key points at; null if it is not tracked.</summary>
    public EntityEntry? Find(EntityEntry part, IForeignKey key) =>
        part.Property(key.Properties[0].Name).CurrentValue is { } value ? _byKey.GetValueOrDefault((key.PrincipalEntityType, value)) : null;

    /// <summary>Unit of a row, or null for rows of the province.</summary>
    public int? UnitIdOf(EntityEntry entry) => entry.Entity switch
    {
        Domain.Units.Unit unit => unit.Id,
        Accounts.Account account => account.UnitId,
        IUnitOwned => UnitOf(entry),
        _ => KeysOf(entry.Metadata).Select(k => Find(entry, k)).OfType<EntityEntry>().Select(UnitOf).Cast<int?>().FirstOrDefault(),
    };
}
