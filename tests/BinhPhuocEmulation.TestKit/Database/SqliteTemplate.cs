using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.TestKit.Database;

/// <summary>A migrated SQLite file, made once per test run and copied for each test: a copy takes a millisecond, the migrations a second.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<string> Template = new(Make);

    public static string Copy()
    {
        var file = NewFile();
        File.Copy(Template.Value, file);
        return file;
    }

    public static string ConnectionStringOf(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();

    public static void Delete(string file)
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm"]) File.Delete(file + ending);
    }

    private static string Make()
    {
        var file = NewFile();
        var builder = new DbContextOptionsBuilder<SqliteAppDbContext>();
        builder.UsePortalSqlite(new DatabaseOptions { ConnectionString = ConnectionStringOf(file) });
        using (var db = new SqliteAppDbContext(builder.Options)) db.Database.Migrate();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(file);
        return file;
    }

    private static string NewFile()
    {
        var folder = Path.Combine(Path.GetTempPath(), "binhphuoc-tests");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{Guid.NewGuid():N}.db");
    }
}
