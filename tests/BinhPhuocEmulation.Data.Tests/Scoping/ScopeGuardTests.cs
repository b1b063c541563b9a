using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Scoping;

public class ScopeGuardTests
{
    [EngineData]
    public async Task SaveChanges_NewRowOfForeignUnit_IsRefused(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        await Refuses(database, sample, db => db.Add(new RosterEntry(sample.Own.RosterId, sample.Foreign.UnitId, 2)));
    }

    [EngineData]
    public async Task SaveChanges_OwnUnitOnForeignList_IsRefused(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        await Refuses(database, sample, db => db.Add(new RosterEntry(sample.Foreign.RosterId, sample.Own.UnitId, 2)));
        await Refuses(database, sample, db => db.Add(new ReviewRemark(sample.Own.RosterId, sample.Own.UnitId, 1, sample.Foreign.EntryId, "name", "x", SampleProvince.Stamp)));
    }

    [EngineData]
    public async Task SaveChanges_ForeignRowReachedByLiftedFilter_IsRefused(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        await Refuses(database, sample, db => db.RosterEntries.IgnoreScope().Single(e => e.Id == sample.Foreign.EntryId).MoveTo(7));
        await Refuses(database, sample, db => db.Units.IgnoreScope().Single(u => u.Id == sample.Foreign.UnitId).DeclareWorkers(5, null, null));
    }

    [EngineData]
    public async Task SaveChanges_PartOfForeignRow_IsRefused(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        // The new explanation alone is written: the list itself stays as it is.
        await Refuses(database, sample, db => db.Rosters.IgnoreScope().Include(r => r.Explanations).Single(r => r.Id == sample.Foreign.RosterId)
            .Explain("H-01", "Lén ghi", SampleProvince.Stamp));
    }

    [EngineData]
    public async Task SaveChanges_NewUnitByOfficerOfOneUnit_IsRefused(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        await Refuses(database, sample, db => db.Add(new Unit("99999", "Xã Mới", UnitKind.Commune, sample.Own.DistrictId)));
    }

    [EngineData]
    public async Task SaveChanges_OwnRowOnOwnListNotLoaded_IsSaved(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope);
        db.Add(new RosterEntry(sample.Own.RosterId, sample.Own.UnitId, 2));
        await db.SaveChangesAsync();
        Assert.Equal(2, await db.RosterEntries.CountAsync());
    }

    [EngineData]
    public void SaveChanges_SynchronousForeignList_IsRefused(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope);
        db.Add(new RosterEntry(sample.Foreign.RosterId, sample.Own.UnitId, 2));
        Assert.Throws<ScopeViolationException>(() => db.SaveChanges());
    }

    private static async Task Refuses(TestDatabase database, SampleProvince sample, Action<AppDbContext> write)
    {
        using var db = database.Open(sample.OwnScope);
        write(db);
        await Assert.ThrowsAsync<ScopeViolationException>(() => db.SaveChangesAsync());
        using var after = database.Open();
        Assert.Equal((2, 2), (after.RosterEntries.Count(), after.ReviewRemarks.Count()));
        Assert.Equal(2, after.Set<RosterExplanation>().Count());
        Assert.Equal(1, after.RosterEntries.Single(e => e.Id == sample.Foreign.EntryId).Order);
        Assert.Null(after.Units.Single(u => u.Id == sample.Foreign.UnitId).DeclaredWorkers);
        Assert.Equal(2, after.Units.Count(u => u.Kind == UnitKind.Commune));
        Assert.Equal(CongressState.Registered, after.Congresses.First().State);
    }
}
