using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BinhPhuocEmulation.Data.Setup;

/// <summary>Settings SQLite keeps per connection: foreign keys, and waiting for a writer instead of failing at once.</summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
