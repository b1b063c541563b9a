using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Scoping;

public class ScopeFilterTests
{
    [EngineData]
    public void Query_NoScope_ReturnsNoRows(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        SampleProvince.In(database);
        using var db = database.Open(UnitScope.Nothing);
        Assert.All(CountByUnit(db), c => Assert.True(c.Count == 0, c.Name));
    }

    [EngineData]
    public void Query_OneUnit_ReturnsOnlyItsRows(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope);
        Assert.All(CountByUnit(db), c => Assert.True(c.Count == 1, $"{c.Name}: {c.Count}"));
        Assert.Equal(sample.Own.UnitId, Assert.Single(db.Units).Id);
        Assert.Equal(sample.Own.EntryId, Assert.Single(db.RosterEntries).Id);
        Assert.Null(db.Rosters.Find(sample.Foreign.RosterId));
        Assert.Null(db.Congresses.FirstOrDefault(c => c.Id == sample.Foreign.CongressId));
    }

    [EngineData]
    public void Query_Everything_ReturnsRowsOfAllUnits(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        SampleProvince.In(database);
        using var db = database.Open(UnitScope.Everything);
        Assert.All(CountByUnit(db), c => Assert.True(c.Count >= 2, $"{c.Name}: {c.Count}"));
    }

    [EngineData]
    public void Query_SameContextWiderScope_AsksTheScopeAnew(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var own = database.Open(sample.OwnScope);
        using var both = database.Open(UnitScope.Of([sample.Own.UnitId, sample.Foreign.UnitId]));
        Assert.Equal([1, 2, 1], new[] { own.Rosters.Count(), both.Rosters.Count(), own.Rosters.Count() });
    }

    [Fact]
    public void Model_RowsOfUnits_AllCarryTheScopeFilter()
    {
        using var database = TestDatabase.Create();
        using var db = database.Open();
        var owned = db.Model.GetEntityTypes().Where(t => typeof(IUnitOwned).IsAssignableFrom(t.ClrType) || t.ClrType == typeof(Unit)).ToArray();
        Assert.True(owned.Length >= 9, "looked at too few entities");
        Assert.All(owned, t => Assert.True(t.FindDeclaredQueryFilter(ScopeFilters.Scope) is not null, t.Name));
        var soft = db.Model.GetEntityTypes().Where(t => typeof(ISoftDeleted).IsAssignableFrom(t.ClrType)).ToArray();
        Assert.NotEmpty(soft);
        Assert.All(soft, t => Assert.True(t.FindDeclaredQueryFilter(ScopeFilters.Deleted) is not null, t.Name));
    }

    [EngineData]
    public void IgnoreScope_RemovedRow_StaysHidden(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using (var db = database.Open())
        {
            db.RosterEntries.Single(e => e.Id == sample.Own.EntryId).Delete(SampleProvince.Now);
            db.SaveChanges();
        }
        using var own = database.Open(sample.OwnScope);
        Assert.Empty(own.RosterEntries);
        Assert.Equal(sample.Foreign.EntryId, Assert.Single(own.RosterEntries.IgnoreScope()).Id);
        Assert.Equal(sample.Own.EntryId, Assert.Single(own.RosterEntries.WithDeleted()).Id);
    }

    [EngineData]
    public void Include_PartsOfOwnRow_AreLoaded(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope);
        var entry = db.RosterEntries.Include(e => e.Awards).Include(e => e.Person).Single();
        Assert.Equal("12/QĐ-UBND", Assert.Single(entry.Awards).DecisionNumber);
        Assert.Equal("Điểu Ánh", entry.Person!.FullName);
        var unit = db.Units.Include(u => u.Events).Include(u => u.Contacts).Single();
        Assert.Single(unit.Events);
        Assert.Single(unit.Contacts);
        Assert.Equal(DateTimeKind.Utc, db.Congresses.Include(c => c.History).Single().History.Single().At.Kind);
    }

    // Every set of rows of units, counted through the filters; ancestors' own rows do not occur in the sample.
    private static List<(string Name, int Count)> CountByUnit(AppDbContext db) =>
    [
        ("units", db.Units.Count(u => u.Kind == UnitKind.Commune)), ("congresses", db.Congresses.Count()), ("rosters", db.Rosters.Count()),
        ("entries", db.RosterEntries.Count()), ("remarks", db.ReviewRemarks.Count()), ("approved", db.ApprovedRosters.Count()), ("reviewed", db.ReviewedRosters.Count()),
        ("exports", db.ExportLogs.Count()), ("contacts", db.Set<UnitContact>().Count()), ("events", db.Set<UnitEvent>().Count()),
        ("audit", db.AuditEntries.Count(a => a.UnitId != null && a.Entity == nameof(Roster))),
    ];
}
