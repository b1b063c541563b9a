using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BinhPhuocEmulation.Data.Tests.Setup;

public class MigrationTests
{
    [Fact]
    public void Model_OnSqlite_HasNoPendingChanges() =>
        Assert.False(new SqliteDesignTimeFactory().CreateDbContext([]).Database.HasPendingModelChanges());

    [Fact]
    public void Model_OnSqlServer_HasNoPendingChanges() =>
        Assert.False(new SqlServerDesignTimeFactory().CreateDbContext([]).Database.HasPendingModelChanges());

    [Fact]
    public async Task Migrate_EmptySqliteFile_AppliesAllAndIsCurrent()
    {
        using var database = TestDatabase.Create();
        using var db = database.Open();
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync());
        Assert.True(await new DatabaseMigrator(db).IsCurrentAsync());
        Assert.Equal(CacheStamp.Names.Order(), (await db.CacheStamps.Select(s => s.Name).ToListAsync()).Order());
    }

    // Decisions of before: two people; one person with the records put together; one person said by an officer, which is a proposal now.
    [Fact]
    public async Task Migrate_DecisionsOfBefore_BecomeCases()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        try
        {
            var options = new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options;
            await using (var db = new SqliteAppDbContext(options))
            {
                await db.GetService<IMigrator>().MigrateAsync("AccountSearch");
                foreach (var (id, into) in new (int, int?)[] { (1, null), (2, 1), (3, null), (4, null) })
                    await db.Database.ExecuteSqlAsync($"INSERT INTO Persons (Id, FullName, FamilyName, MiddleName, GivenName, SearchKey, SortKey, BirthCode, Gender, Ethnicity, Religion, Education, MergedIntoId, Version) VALUES ({id}, 'An', '', '', 'An', 'an', '', 19790000, 0, '', '', '', {into}, 1)");
                foreach (var (a, b, same) in new[] { (1, 2, 1), (1, 3, 0), (3, 4, 1) })
                    await db.Database.ExecuteSqlAsync($"INSERT INTO PersonDecisions (LowerId, HigherId, Same, AccountId, AccountName, At) VALUES ({a}, {b}, {same}, 5, 'Lan', '2025-03-01 00:00:00')");
                await db.GetService<IMigrator>().MigrateAsync();
            }
            await using var after = new SqliteAppDbContext(options);
            var cases = await after.PersonDecisions.OrderBy(d => d.Id).ToListAsync();
            Assert.Equal([(PersonDecisionState.Same, 1), (PersonDecisionState.Different, null), (PersonDecisionState.Proposed, (int?)null)], cases.Select(d => (d.State, d.KeptId)));
            Assert.All(cases, d => Assert.Equal(("Lan", 0), (d.AccountName, d.Version)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Decisions on units entered before the portal noted it: the log tells when and by whom, else their day stands for it.
    [Fact]
    public async Task Migrate_DecisionsOnUnitsOfBefore_AreDatedByTheLog()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        try
        {
            var options = new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options;
            await using (var db = new SqliteAppDbContext(options))
            {
                await db.GetService<IMigrator>().MigrateAsync("RowToken");
                foreach (var id in new[] { 1, 2 })
                    await db.Database.ExecuteSqlAsync($"INSERT INTO Units (Id, Code, Name, Abbreviation, Kind, IsPilot, IsObliged, WorkersDocument, SearchKey, SortKey, Version) VALUES ({id}, {$"C{id}"}, 'Xã', '', 3, 0, 1, '', '', '', 1)");
                foreach (var (unit, changes, at) in new[] { (1, """{"ClosedOn":[null,"2025-03-10"]}""", "2025-03-12 01:02:03"), (1, """{"Abbreviation":["","X"]}""", "2025-03-14 00:00:00"), (2, """{"Abbreviation":["","X"]}""", "2025-03-14 00:00:00") })
                    await db.Database.ExecuteSqlAsync($"INSERT INTO AuditEntries (Entity, Key, UnitId, Action, AccountId, AccountName, At, Changes) VALUES ('Unit', {$"{unit}"}, {unit}, 2, 5, 'Lan', {at}, {changes})");
                foreach (var (unit, kind) in new[] { (1, 3), (2, 2) })
                    await db.Database.ExecuteSqlAsync($"INSERT INTO UnitEvents (UnitId, Kind, \"On\", Document, OldName, NewName, Reason) VALUES ({unit}, {kind}, '2025-03-10', 'QĐ 1', '', '', '')");
                await db.GetService<IMigrator>().MigrateAsync();
            }
            await using var after = new SqliteAppDbContext(options);
            var events = await after.Set<UnitEvent>().IgnoreQueryFilters().OrderBy(e => e.Id).ToListAsync();
            Assert.Equal([(new DateTime(2025, 3, 12, 1, 2, 3, DateTimeKind.Utc), "Lan", 5), (new DateTime(2025, 3, 10, 0, 0, 0, DateTimeKind.Utc), "", 0)], events.Select(e => (e.EnteredAt, e.EnteredBy, e.EnteredById)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
