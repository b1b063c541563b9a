using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.SqlServer;

public class SqlServerSaveTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(60)]
    public void SaveChanges_ManyNewRows_AreInsertedWithoutMergeAndGetTheirKeys(int rows)
    {
        using var session = new SqlServerSession(UnitScope.Everything);
        var entries = Enumerable.Range(1, rows).Select(i => new RosterEntry(7, 3, i)).ToArray();
        session.Db.AddRange(entries);
        session.Db.SaveChanges();
        Assert.Equal(rows, session.Commands.Sum(c => c.Split("INSERT INTO [RosterEntries]").Length - 1));
        Assert.All(session.Commands, c => Tsql.Check(c));
        Assert.Equal(Enumerable.Range(1000, rows), entries.Select(e => e.Id));
        Assert.True(session.Commands.Count < Math.Max(2, rows / 10), $"{rows} rows took {session.Commands.Count} commands");
    }

    [Fact]
    public void SaveChanges_RowsWithParts_PartsPointAtTheNewKeys()
    {
        using var session = new SqlServerSession(UnitScope.Everything);
        var entries = Enumerable.Range(1, 5).Select(i => new RosterEntry(7, 3, i)).ToArray();
        foreach (var entry in entries) entry.Change(new() { Awards = [new("bk", "Bằng khen", "", null, 2023), new("gk", "Giấy khen", "", null, 2024)] });
        session.Db.AddRange(entries);
        session.Db.SaveChanges();
        Assert.All(session.Commands, c => Tsql.Check(c));
        Assert.All(entries, e => Assert.All(e.Awards, a => Assert.Equal(e.Id, a.EntryId)));
        Assert.Equal(10, entries.SelectMany(e => e.Awards).Select(a => a.Id).Distinct().Count());
    }

    [Fact]
    public void SaveChanges_UpdatesMixedWithInserts_GuardTheVersion()
    {
        using var session = new SqlServerSession(UnitScope.Everything);
        var known = Enumerable.Range(1, 5).Select(i => new RosterEntry(7, 3, i)).ToArray();
        session.Db.AddRange(known);
        session.Db.SaveChanges();
        foreach (var entry in known) entry.MoveTo(entry.Order + 1);
        session.Db.AddRange(Enumerable.Range(10, 5).Select(i => new RosterEntry(7, 3, i)));
        session.Db.SaveChanges();
        var text = string.Join('\n', session.Commands.Skip(1));
        Assert.Equal(5, text.Split("UPDATE [RosterEntries]").Length - 1);
        Assert.Contains("[Version] = @", text, StringComparison.Ordinal);
        Assert.All(session.Commands, c => Tsql.Check(c));
        Assert.All(known, e => Assert.Equal(2, e.Version));
    }

    [Fact]
    public void SaveChanges_MaxBatchSizeSet_IsKept()
    {
        using var session = new SqlServerSession(UnitScope.Everything, maxBatchSize: 10);
        session.Db.AddRange(Enumerable.Range(1, 40).Select(i => new RosterEntry(7, 3, i)));
        session.Db.SaveChanges();
        Assert.Equal(4, session.Commands.Count);
    }

    [Fact]
    public void ToQueryString_ScopeOfManyUnits_IsParametersNotJson()
    {
        using var session = new SqlServerSession(UnitScope.Of(Enumerable.Range(1, 300)));
        var sql = session.Db.Units.Where(u => u.Kind == UnitKind.Commune).ToQueryString();
        Assert.Contains("ScopeIds300", sql, StringComparison.Ordinal);
        Tsql.Check(sql);
    }

    [Fact]
    public void ToQueryString_MostValuesOfOneQuery_AreParametersNotJson()
    {
        using var session = new SqlServerSession(UnitScope.Everything);
        var keys = Enumerable.Range(1, QueryLimits.MostValues).Select(i => $"key {i}").ToList();
        Tsql.Check(session.Db.Persons.Where(p => keys.Contains(p.SearchKey)).ToQueryString());
    }
}
