using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Saving;

public class FrozenGuardTests
{
    [EngineData]
    public void SaveChanges_FrozenRowChanged_IsRefused(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        SampleProvince.In(database);
        Refuses(database, db => db.Entry(db.ApprovedRosters.First()).Property(a => a.Content).CurrentValue = "{}");
        Refuses(database, db => db.Entry(db.Set<CongressHistory>().First()).Property(h => h.Remark).CurrentValue = "Khác");
        Refuses(database, db => db.Entry(db.ExportLogs.First()).Property(e => e.Rows).CurrentValue = 9);
        Refuses(database, db => db.Entry(db.AuditEntries.First()).Property(a => a.Changes).CurrentValue = "{}");
        Refuses(database, db => db.Entry(db.Set<UnitEvent>().First()).Property(e => e.Document).CurrentValue = "Khác");
    }

    [EngineData]
    public void SaveChanges_FrozenRowDeleted_IsRefused(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        SampleProvince.In(database);
        Refuses(database, db => db.Remove(db.ApprovedRosters.First()));
        Refuses(database, db => db.Remove(db.ReviewedRosters.First()));
        Refuses(database, db => db.Remove(db.AuditEntries.First()));
        Refuses(database, db => db.Remove(db.Set<CongressHistory>().First()));
    }

    [EngineData]
    public void SaveChanges_RowThatIsOnlyClosedOrHidden_IsNotDeleted(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        SampleProvince.In(database);
        Refuses(database, db => db.Remove(db.RosterEntries.First()));
        Refuses(database, db => db.Remove(db.Rosters.First()));
        Refuses(database, db => db.Remove(db.Congresses.First()));
        Refuses(database, db => db.Remove(db.Units.First()));
        Refuses(database, db => db.Remove(db.Plans.First()));
    }

    [EngineData]
    public void Delete_BehindThePortal_IsRefusedByTheDatabase(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        SampleProvince.In(database);
        using var db = database.Open();
        foreach (var table in (string[])["Units", "Plans", "Congresses", "Rosters", "Persons", "RosterEntries"])
        {
            var error = Assert.ThrowsAny<System.Data.Common.DbException>(() => Delete(db, table));
            Assert.Contains("FOREIGN KEY", error.Message.Replace("REFERENCE", "FOREIGN KEY", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Model_NoForeignKey_CascadesInTheDatabase()
    {
        using var database = TestDatabase.Create();
        using var db = database.Open();
        var keys = db.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()).ToArray();
        Assert.True(keys.Length > 30, "looked at too few keys");
        Assert.All(keys, k => Assert.True(k.DeleteBehavior is DeleteBehavior.Restrict or DeleteBehavior.ClientCascade, k.ToString()));
    }

    [EngineData]
    public void SaveChanges_PartsReplacedByTheirOwner_AreReplaced(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using (var db = database.Open(sample.OwnScope))
        {
            var unit = db.Units.Include(u => u.Contacts).Single();
            unit.SetContacts([new UnitContact("Lê Văn Mới", "Chuyên viên", "", "")]);
            var entry = db.RosterEntries.Include(e => e.Awards).Single();
            entry.Change(new() { Group = DelegateGroup.Guest, Awards = [new("gk", "Giấy khen", "", null, 2024), new("", "Chiến sĩ thi đua", "", null, null)] });
            db.SaveChanges();
        }
        using var after = database.Open(sample.OwnScope);
        Assert.Equal("Lê Văn Mới", Assert.Single(after.Set<UnitContact>()).Name);
        Assert.Equal(["gk", ""], after.RosterEntries.Include(e => e.Awards).Single().Awards.OrderBy(a => a.Order).Select(a => a.Code));
    }

    [EngineData]
    public void SaveChanges_TextLongerThanItsColumn_IsRefusedOnBothEngines(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        using var db = database.Open();
        db.Add(new Unit("70", new string('x', Unit.NameLength + 1), UnitKind.Province, null));
        Assert.Contains("Unit.Name", Assert.Throws<DbUpdateException>(() => db.SaveChanges()).Message, StringComparison.Ordinal);
    }

    private static void Delete(AppDbContext db, string table)
    {
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of tables of the test above.
        command.CommandText = $"DELETE FROM {table}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static void Refuses(TestDatabase database, Action<AppDbContext> write)
    {
        using var db = database.Open();
        write(db);
        Assert.Throws<FrozenException>(() => db.SaveChanges());
    }
}
