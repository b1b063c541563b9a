using BinhPhuocEmulation.Data.Scoping;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data;

/// <summary>The context on SQL Server; its migrations are in Migrations/SqlServer.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options, IScopeSource? scope = null)
    : AppDbContext(options, scope)
{
    /// <summary>Compares code unit by code unit, as SQLite does: texts equal, differ and sort alike on both engines.</summary>
    public const string OrdinalCollation = "Latin1_General_100_BIN2";

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var entity in builder.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties().Concat(entity.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties())))
                if (property.ClrType == typeof(string)) property.SetCollation(OrdinalCollation);
    }
}
