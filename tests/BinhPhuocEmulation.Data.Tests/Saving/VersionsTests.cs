using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Saving;

public class VersionsTests
{
    [EngineData]
    public void SaveChanges_NewAndChangedRow_CountsFromOne(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope);
        var entry = db.RosterEntries.Single();
        Assert.Equal(1, entry.Version);
        entry.MoveTo(5);
        db.SaveChanges();
        Assert.Equal(2, entry.Version);
        db.SaveChanges();
        Assert.Equal(2, entry.Version);
    }

    [EngineData]
    public async Task SaveChanges_AnotherSavedMeanwhile_FailsAndKeepsTheOther(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var first = database.Open(sample.OwnScope);
        using var second = database.Open(sample.OwnScope);
        var mine = first.RosterEntries.Single();
        second.RosterEntries.Single().MoveTo(9);
        await second.SaveChangesAsync();
        mine.MoveTo(4);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync());
        using var after = database.Open(sample.OwnScope);
        Assert.Equal(9, after.RosterEntries.Single().Order);
        Assert.DoesNotContain(after.AuditEntries.AsEnumerable(), a => a.Changes.Contains("\"4\"", StringComparison.Ordinal));
    }

    [EngineData]
    public void ExpectVersion_SeenIsStale_FailsEvenWhenNothingElseChanged(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope);
        var entry = db.RosterEntries.Single();
        entry.MoveTo(5);
        db.SaveChanges();
        db.ExpectVersion(entry, 1);
        Assert.Throws<DbUpdateConcurrencyException>(() => db.SaveChanges());
    }

    [EngineData]
    public void ExpectVersion_SeenIsCurrent_Saves(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope);
        var entry = db.RosterEntries.Single();
        db.ExpectVersion(entry, 1);
        entry.MoveTo(3);
        db.SaveChanges();
        Assert.Equal(2, entry.Version);
    }

    [EngineData]
    public void SaveChanges_FiguresOfTheListAlone_LeaveItsVersion(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using (var db = database.Open(sample.OwnScope))
        {
            var roster = db.Rosters.Single();
            roster.Count(RosterStatistics.Empty with { Total = 12, Women = 5 }, SampleProvince.Now);
            db.SaveChanges();
            Assert.Equal(1, roster.Version);
        }
        using var after = database.Open(sample.OwnScope);
        var saved = after.Rosters.Single();
        Assert.Equal((12, 5, SampleProvince.Now), (saved.Figures.Total, saved.Figures.Women, saved.FiguresAt!.Value));
        Assert.Equal(DateTimeKind.Utc, saved.FiguresAt.Value.Kind);
    }

    [EngineData]
    public void SaveChanges_StepWhileFiguresAreCounted_TurnsTheFiguresAway(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var officer = database.Open(sample.OwnScope);
        var roster = officer.Rosters.Single();
        using (var other = database.Open(sample.OwnScope))
        {
            other.Rosters.Single().Take(RosterAction.Submit, SampleProvince.Stamp);
            other.SaveChanges();
        }
        roster.Count(RosterStatistics.Empty with { Total = 1 }, SampleProvince.Now);
        Assert.Throws<DbUpdateConcurrencyException>(() => officer.SaveChanges());
    }

    [EngineData]
    public void Touch_NothingElseChanged_RaisesTheVersion(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope);
        var roster = db.Rosters.Single();
        db.Touch(roster);
        db.SaveChanges();
        Assert.Equal(2, roster.Version);
    }

    [Fact]
    public void Model_VersionedRows_AllGuardTheirVersion()
    {
        using var database = TestDatabase.Create();
        using var db = database.Open();
        var versioned = db.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)).ToArray();
        Assert.True(versioned.Length >= 8, "looked at too few entities");
        Assert.All(versioned, t => Assert.True(t.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken, t.Name));
    }
}
