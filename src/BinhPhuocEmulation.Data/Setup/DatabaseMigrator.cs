using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Setup;

/// <summary>Brings the database up to the newest migration; used at start and by the command "database migrate".</summary>
public sealed class DatabaseMigrator(AppDbContext db)
{
    /// <summary>Applies what is missing and returns the names of the migrations applied. Makes the folder of an SQLite file if there is none.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation = default)
    {
        MakeFolder();
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToArray();
        if (missing.Length > 0) await db.Database.MigrateAsync(cancellation);
        // Stays with the file: readers do not wait for the writer.
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellation);
        return missing;
    }

    /// <summary>True if the database can be reached and lacks no migration.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellation = default) =>
        await db.Database.CanConnectAsync(cancellation) && !(await db.Database.GetPendingMigrationsAsync(cancellation)).Any();

    private void MakeFolder()
    {
        if (!db.Database.IsSqlite()) return;
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (file.Length == 0 || file.StartsWith(':') || file.StartsWith("file:", StringComparison.Ordinal)) return;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
    }
}
