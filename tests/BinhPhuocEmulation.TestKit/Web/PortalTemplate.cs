using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>The migrated and filled SQLite file every <see cref="PortalFactory"/> copies; made once per test run.</summary>
internal static class PortalTemplate
{
    private static readonly Lazy<Made> Template = new(Make);

    public static int IdOf(TestUnit unit) => Template.Value.Units[unit];

    public static int IdOf(TestAccount account) => Template.Value.Accounts[account];

    /// <summary>Copies the file; the caller deletes it.</summary>
    public static string Copy()
    {
        var file = Path.Combine(Path.GetDirectoryName(Template.Value.File)!, $"{Guid.NewGuid():N}.db");
        File.Copy(Template.Value.File, file);
        return file;
    }

    private static Made Make()
    {
        // Hundreds of portals in one process would use up the system's file watchers; none of them needs to see a file change.
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        using var database = TestDatabase.Create();
        var db = database.Open();
        ReferenceSeeder.SeedAsync(db).GetAwaiter().GetResult();
        var units = db.Units.IgnoreScope().AsNoTracking().ToList();
        var byUnit = TestUnits.All.ToDictionary(u => u, u => Find(units, u).Id);
        var accounts = AddAccounts(db, byUnit);
        db.ChangeTracker.Clear();
        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE);");

        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        var copy = Path.Combine(Path.GetDirectoryName(file)!, $"{Guid.NewGuid():N}.db");
        File.Copy(file, copy);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(copy);
        return new Made(copy, byUnit, accounts);
    }

    private static Unit Find(List<Unit> units, TestUnit wanted)
    {
        var found = units.Where(u => wanted.Code is null ? u.Name == wanted.Name : u.Code == wanted.Code).ToList();
        return found is [{ } only] && only.Name == wanted.Name && only.Kind == wanted.Kind
            ? only : throw new InvalidOperationException($"The reference data hold {found.Count} units like {wanted.Name}.");
    }

    private static Dictionary<TestAccount, int> AddAccounts(AppDbContext db, Dictionary<TestUnit, int> units)
    {
        // One hash for all: hashing takes a tenth of a second each.
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), TestAccounts.Password);
        var rows = TestAccounts.All.ToDictionary(a => a, a => new Account
        {
            UserName = a.UserName,
            NormalizedUserName = a.UserName.ToUpper(CultureInfo.InvariantCulture),
            DisplayName = a.Name,
            Role = a.Role,
            UnitId = units[a.Unit],
            PasswordHash = hash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            CreatedAt = new DateTime(2025, 1, 2, 1, 0, 0, DateTimeKind.Utc),
        });
        db.Users.AddRange(rows.Values);
        db.SaveChanges();
        return rows.ToDictionary(r => r.Key, r => r.Value.Id);
    }

    private sealed record Made(string File, Dictionary<TestUnit, int> Units, Dictionary<TestAccount, int> Accounts);
}
