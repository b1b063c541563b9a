using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

/// <summary>What holds for every mapping.</summary>
internal static class ModelRules
{
    /// <summary>Nothing is ever deleted by the database on its own: what the mappings left at "cascade" becomes "restrict". Versions guard every update.</summary>
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var key in entity.GetForeignKeys())
                if (key.DeleteBehavior is not DeleteBehavior.ClientCascade) key.DeleteBehavior = DeleteBehavior.Restrict;
            if (typeof(Domain.Shared.IVersioned).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(Domain.Shared.IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    /// <summary>A required text with a longest length.</summary>
    public static PropertyBuilder<string> Text(this PropertyBuilder<string> property, int length) => property.IsRequired().HasMaxLength(length);

    /// <summary>A required text of plain letters and digits: keys, hashes. Half as wide on SQL Server, so that it fits an index.</summary>
    public static PropertyBuilder<string> Ascii(this PropertyBuilder<string> property, int length) =>
        property.IsRequired().HasMaxLength(length).IsUnicode(false);
}
