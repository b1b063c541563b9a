using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>A save that failed only because another was under way; nothing of it was kept, and sent again it may well succeed.</summary>
public static class LostRace
{
    // SQL Server chose this transaction as the victim of a deadlock; SQLite waited for another writer in vain.
    private const int DeadlockVictim = 1205, Busy = 5;

    /// <summary>Is this what an exception, or what it wraps, comes from?</summary>
    public static bool Caused(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            if (e is SqlException { Number: DeadlockVictim } or SqliteException { SqliteErrorCode: Busy }) return true;
        return false;
    }
}
