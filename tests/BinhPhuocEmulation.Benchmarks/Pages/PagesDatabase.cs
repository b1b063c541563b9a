using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Seeding.Demo;
using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Benchmarks.Pages;

/// <summary>A page to ask for.</summary>
internal sealed record BenchPage(string Name, string Path, string Account);

/// <summary>A throwaway SQLite file with the demo of the whole province.</summary>
internal sealed class PagesDatabase : IDisposable
{
    /// <summary>The day on which the demo and the portal's calendar stand.</summary>
    public static readonly DateOnly Today = new(2025, 3, 17);

    private const int Delegates = 300;
    private readonly TestDatabase _database = TestDatabase.Create();

    /// <summary>Connection string, pooled as in the portal's own settings.</summary>
    public string ConnectionString => new SqliteConnectionStringBuilder(_database.ConnectionString) { Pooling = true }.ToString();

    public async Task<IReadOnlyList<BenchPage>> FillAsync(int scale)
    {
        await using var db = _database.Open();
        await ReferenceSeeder.SeedAsync(db);
        var made = await new DemoSeeder(db, new PasswordHasher<Account>()).SeedAsync(new(scale, "tiếng trống đồng xa", Today))
            ?? throw new InvalidOperationException("The demo was not made.");
        Console.WriteLine($"{made.Congresses} congresses, {made.Rosters} lists, {made.Delegates} delegates");
        // The board reads a list as a table; its own officer gets the rows as data for the sheet.
        var lists = await db.Rosters.Select(r => new { r.Id, r.UnitId, r.State, r.Figures.Total }).ToListAsync();
        var officers = await db.Users.Where(u => u.Role == Domain.Access.Role.UnitOfficer || u.Role == Domain.Access.Role.DistrictOfficer).ToListAsync();
        var read = lists.OrderBy(r => Math.Abs(r.Total - Delegates)).First();
        var typed = lists.Where(r => r.State == RosterState.Draft && officers.Any(o => o.UnitId == r.UnitId)).OrderBy(r => Math.Abs(r.Total - Delegates)).First();
        return
        [
            new($"list of {read.Total}, read", $"/rosters/{read.Id}", "banthidua"),
            new($"list of {typed.Total}, sheet", $"/rosters/{typed.Id}", officers.First(o => o.UnitId == typed.UnitId).UserName!),
            new($"list of {typed.Total}, its rows", $"/rosters/{typed.Id}/rows", officers.First(o => o.UnitId == typed.UnitId).UserName!),
            new("units, 50 a page", "/units?size=50", "banthidua"),
            new("congresses, 50 a page", "/congresses?size=50", "banthidua"),
            new("congresses, all judged", "/congresses?light=failed&size=50", "banthidua"),
        ];
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _database.Dispose();
    }
}
