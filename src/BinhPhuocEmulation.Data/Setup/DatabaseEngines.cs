using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.SqlServer.Update.Internal;

namespace BinhPhuocEmulation.Data.Setup;

/// <summary>How each engine is spoken to; the portal, the migrations and the tests use the same settings.</summary>
public static class DatabaseEngines
{
    private static readonly SqliteConnectionSettings SqliteSettings = new();

    /// <summary>SQLite: one file, WAL, foreign keys on.</summary>
    public static DbContextOptionsBuilder UsePortalSqlite(this DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        builder.UseSqlite(options.ConnectionString, sqlite =>
        {
            sqlite.CommandTimeout(options.CommandTimeoutSeconds);
            if (options.MaxBatchSize is { } size) sqlite.MaxBatchSize(size);
            sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.MultipleParameters);
        });
        builder.AddInterceptors(SqliteSettings);
        return builder.UsePortalWarnings();
    }

    /// <summary>SQL Server 2019 or later: lists of values are sent as single parameters, never through OPENJSON; rows are inserted without MERGE.</summary>
    public static DbContextOptionsBuilder UsePortalSqlServer(this DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        builder.UseSqlServer(options.ConnectionString, server =>
        {
            server.CommandTimeout(options.CommandTimeoutSeconds);
            server.UseCompatibilityLevel(options.CompatibilityLevel);
            if (options.MaxBatchSize is { } size) server.MaxBatchSize(size);
            server.UseParameterizedCollectionMode(ParameterTranslationMode.MultipleParameters);
        });
#pragma warning disable EF1001 // See PlainInsertSqlGenerator.
        builder.ReplaceService<ISqlServerUpdateSqlGenerator, PlainInsertSqlGenerator>();
#pragma warning restore EF1001
        return builder.UsePortalWarnings();
    }

    // Parts of an aggregate carry no filter: they have no set of their own and are reached through their filtered owner.
    // SQLite changes tables by making them anew with foreign keys off, which no transaction can hold: known, and of no use to who starts a portal.
    private static DbContextOptionsBuilder UsePortalWarnings(this DbContextOptionsBuilder builder) => builder.ConfigureWarnings(w =>
        w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning, RelationalEventId.NonTransactionalMigrationOperationWarning));
}
