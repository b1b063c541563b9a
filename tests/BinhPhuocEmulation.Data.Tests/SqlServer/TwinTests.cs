using System.Text.RegularExpressions;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.EntityFrameworkCore;
using Xunit.Sdk;

namespace BinhPhuocEmulation.Data.Tests.SqlServer;

/// <summary>Every query a test runs on SQLite is translated for SQL Server and read as T-SQL; here this check itself is tested.</summary>
public sealed class TwinTests : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task ToList_WithValues_IsTsqlWithTheScopeAndTheValues()
    {
        var (name, kinds) = ("Xã Lộc An", new List<int> { 7, 8, 9 });
        using var db = _database.Open(UnitScope.Of([1, 2]));
        await db.Units.Where(u => u.Name == name && kinds.Contains(u.Id)).OrderBy(u => u.SortKey).Skip(50).Take(50).ToListAsync();
        Assert.Single(_database.Twin.Scripts, s => s.Contains("[u].[Name] = @name", StringComparison.Ordinal) && s.Contains("@kinds3", StringComparison.Ordinal)
            && s.Contains("ScopeIds", StringComparison.Ordinal) && s.Contains("OFFSET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_ValueNullOrListLonger_IsTranslatedAnew()
    {
        using var db = _database.Open();
        foreach (var id in (int?[])[5, null, 6]) await db.Units.Where(u => u.SuccessorId == id).Select(u => u.Name).ToListAsync();
        Assert.Equal(2, _database.Twin.Scripts.Count);
        Assert.Contains(_database.Twin.Scripts, s => s.Contains("[SuccessorId] IS NULL", StringComparison.Ordinal));
        foreach (var length in (int[])[1, 2, 7, 8])
        {
            var ids = Enumerable.Range(1, length).ToArray();
            await db.Units.Where(u => ids.Contains(u.Id)).Select(u => u.Id).ToListAsync();
        }
        Assert.Equal(5, _database.Twin.Scripts.Count); // seven and eight are of one kind
    }

    [Fact]
    public async Task SplitQuery_WithoutRows_AllItsCommandsAreRead()
    {
        using var db = _database.Open();
        await db.RosterEntries.Include(e => e.Person).Include(e => e.Awards).AsSplitQuery().ToListAsync();
        Assert.Equal(2, _database.Twin.Scripts.Count);
        Assert.Single(_database.Twin.Scripts, s => s.Contains("[DecisionDate]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ScalarsSubqueriesAndUpdates_Run_AreTsql()
    {
        using var db = _database.Open();
        await db.Units.CountAsync();
        await db.Congresses.AnyAsync(c => db.Rosters.Any(r => r.CongressId == c.Id));
        await db.Congresses.MaxAsync(c => (DateOnly?)c.Date);
        await db.Units.FirstOrDefaultAsync();
        await db.Units.FindAsync(5);
        _ = db.Users.SingleOrDefault(a => a.UserName == "nobody");
        await db.Rosters.Where(r => r.Id == 5).ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, r => r.Version + 1));
        var scripts = _database.Twin.Scripts;
        Assert.Equal(7, scripts.Count);
        foreach (var part in (string[])["COUNT(*)", "EXISTS (", "MAX(", "TOP(1)", "TOP(2)", "UPDATE ["])
            Assert.Contains(scripts, s => s.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_OnlySqliteCanDoIt_FailsTheTestThatRanIt()
    {
        using var db = _database.Open();
        var ask = () => db.Units.Where(u => Regex.IsMatch(u.Name, "^Xã")).ToListAsync();
        var error = await Assert.ThrowsAsync<XunitException>(ask);
        Assert.Contains("Regex.IsMatch", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<XunitException>(ask);
        Assert.Throws<XunitException>(_database.Twin.AssertNoFaults);
        Assert.Equal(2, _database.Twin.TakeFaults().Count);
    }

    [Fact]
    public async Task FromSql_TextOnlySqliteKnows_IsReadAsTsqlAndFails()
    {
        using var db = _database.Open();
        await db.Units.FromSqlRaw("SELECT * FROM Units").ToListAsync();
        Assert.Contains(_database.Twin.Scripts, s => s.Contains("SELECT * FROM Units", StringComparison.Ordinal));

        await Assert.ThrowsAsync<XunitException>(() => db.Units.FromSqlRaw("SELECT * FROM Units LIMIT 5").ToListAsync());
        Assert.Single(_database.Twin.TakeFaults());
    }

    [Fact]
    public async Task SqlQuery_Run_IsRefused()
    {
        using var db = _database.Open();
        await Assert.ThrowsAsync<XunitException>(() => db.Database.SqlQueryRaw<int>("SELECT 1 AS Value").ToListAsync());
        Assert.Contains("has no twin", Assert.Single(_database.Twin.TakeFaults()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_MoreValuesThanParameters_FailsForItsOpenJson()
    {
        using var db = _database.Open();
        var keys = Enumerable.Range(1, 3 * QueryLimits.MostValues).ToArray();
        var error = await Assert.ThrowsAsync<XunitException>(() => db.Persons.Where(p => keys.Contains(p.Id)).ToListAsync());
        Assert.Contains("OPENJSON", error.Message, StringComparison.Ordinal);
        Assert.Single(_database.Twin.TakeFaults());
    }

    [Fact]
    public async Task Dispose_FaultSwallowed_Fails()
    {
        var database = TestDatabase.Create();
        using (var db = database.Open())
        {
            try
            {
                await db.Units.Where(u => Regex.IsMatch(u.Name, "An$")).ToListAsync();
            }
            catch (XunitException)
            {
            }
        }
        Assert.Throws<XunitException>(database.Dispose);
    }
}
