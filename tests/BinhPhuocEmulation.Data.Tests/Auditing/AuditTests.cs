using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Seeding.Plans;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Auditing;

public class AuditTests
{
    [EngineData]
    public void SaveChanges_NewRow_IsLoggedWithItsKeyUnitAndWriter(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope, 42, "Lê Thị Ghi");
        var entry = new RosterEntry(sample.Own.RosterId, sample.Own.UnitId, 2);
        entry.Change(new() { Post = "Giáo viên", Phone = "0900 000 000" });
        db.Add(entry);
        db.SaveChanges();
        var row = LastOf(db, nameof(RosterEntry));
        Assert.Equal((entry.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), sample.Own.UnitId, AuditAction.Added), (row.Key, row.UnitId, row.Action));
        Assert.Equal((42, "Lê Thị Ghi"), (row.AccountId, row.AccountName));
        Assert.Contains("\"Post\":[null,\"Giáo viên\"]", row.Changes, StringComparison.Ordinal);
        Assert.Equal(DateTimeKind.Utc, row.At.Kind);
    }

    [EngineData]
    public async Task SaveChanges_NewPlan_IsOneRowWithTheNumberOfItsParts_AndLaterEachPartHasItsOwn(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        await using var db = database.Open();
        var plan = PlanReader.ReadPlan293();
        var before = await db.AuditEntries.CountAsync();
        db.Plans.Add(plan);
        await db.SaveChangesAsync();
        Assert.Equal(before + 1, await db.AuditEntries.CountAsync());
        Assert.Contains($"\"Rules\":[null,\"{plan.Rules.Count}\"]", LastOf(db, nameof(Plan)).Changes, StringComparison.Ordinal);
        Assert.Contains($"\"Parameters\":[null,\"{plan.Rules.Sum(r => r.Parameters.Count)}\"]", LastOf(db, nameof(Plan)).Changes, StringComparison.Ordinal);
        plan.Rules[0].Change(Severity.Info, plan.Rules[0].Binds, null, null, "Đổi");
        await db.SaveChangesAsync();
        Assert.Equal(before + 2, await db.AuditEntries.CountAsync());
        Assert.Contains("Đổi", LastOf(db, nameof(PlanRule)).Changes, StringComparison.Ordinal);
    }

    [EngineData]
    public async Task SaveChanges_ChangedRow_LogsOnlyWhatChanged(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open();
        db.Units.Single(u => u.Id == sample.Own.UnitId).Correct("Xã Lộc Thành", "", sample.Own.DistrictId, false, true);
        await db.SaveChangesAsync();
        var row = LastOf(db, nameof(Unit));
        Assert.Equal("{\"Name\":[\"Xã Lộc An\",\"Xã Lộc Thành\"]}", row.Changes);
        Assert.Equal(AuditAction.Changed, row.Action);
    }

    [EngineData]
    public void SaveChanges_SensitiveColumns_AreMasked(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open();
        var person = db.Persons.Single(p => p.Id == sample.Own.PersonId);
        person.Change(new() { FullName = "Điểu Ánh", Ethnicity = "khmer", Religion = "", PartyMember = false });
        db.SaveChanges();
        Assert.Contains("\"Ethnicity\":[\"•••\",\"•••\"]", LastOf(db, nameof(Person)).Changes, StringComparison.Ordinal);
        Assert.Contains("\"Religion\":[\"•••\",\"\"]", LastOf(db, nameof(Person)).Changes, StringComparison.Ordinal);
        var all = string.Concat(db.AuditEntries.Where(a => a.Entity == nameof(Person)).Select(a => a.Changes));
        Assert.True(all.Length > 100, "looked at too little");
        foreach (var secret in (string[])["xtieng", "khmer", "tin-lanh", "\"PartyMember\":[null,\"true\"]"])
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    [EngineData]
    public void SaveChanges_UnreadCells_AreMasked(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope);
        db.RosterEntries.Single().Change(new() { KeptCells = "ethnicity=Xtiêng lai" });
        db.SaveChanges();
        var changes = LastOf(db, nameof(RosterEntry)).Changes;
        Assert.DoesNotContain("Xtiêng", changes, StringComparison.Ordinal);
        Assert.Contains("KeptCells", changes, StringComparison.Ordinal);
    }

    [EngineData]
    public void SaveChanges_Account_LogsRoleButNoSecret(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open();
        var account = new Account { UserName = "canbo", DisplayName = "Cán bộ", UnitId = sample.Own.UnitId, Role = Role.UnitOfficer, PasswordHash = "HASH-1", SecurityStamp = "STAMP-1" };
        db.Add(account);
        db.SaveChanges();
        (account.Role, account.PasswordHash, account.SecurityStamp, account.LastSignInAt) = (Role.DistrictOfficer, "HASH-2", "STAMP-2", SampleProvince.Now);
        db.SaveChanges();
        var rows = db.AuditEntries.Where(a => a.Entity == nameof(Account)).OrderBy(a => a.Id).ToArray();
        Assert.Equal(2, rows.Length);
        Assert.Equal("{\"Role\":[\"UnitOfficer\",\"DistrictOfficer\"]}", rows[1].Changes);
        Assert.All(rows, r => Assert.True(!r.Changes.Contains("HASH", StringComparison.Ordinal) && !r.Changes.Contains("STAMP", StringComparison.Ordinal)));
        account.LastSignInAt = SampleProvince.Now.AddDays(1);
        db.SaveChanges();
        Assert.Equal(2, db.AuditEntries.Count(a => a.Entity == nameof(Account)));
    }

    [EngineData]
    public void SaveChanges_PartOfARow_IsLoggedUnderItsUnit(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open(sample.OwnScope);
        db.Rosters.Include(r => r.Explanations).Single().Explain("X-07", "Theo đặc thù", SampleProvince.Stamp);
        db.SaveChanges();
        Assert.Equal(sample.Own.UnitId, LastOf(db, nameof(RosterExplanation)).UnitId);
    }

    [EngineData]
    public async Task SaveChanges_FailedNewRow_LeavesNoLogAndNoTransaction(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open();
        var before = db.AuditEntries.Count();
        db.AddRange(new Unit("1", "Xã Một", UnitKind.Commune, sample.Province), new Unit("25270", "Mã trùng", UnitKind.Commune, sample.Province));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Null(db.Database.CurrentTransaction);
        db.ChangeTracker.Clear();
        Assert.Equal(before, db.AuditEntries.Count());
        Assert.False(db.Units.Any(u => u.Code == "1"));
    }

    [EngineData]
    public async Task SaveChanges_TransactionRolledBack_TakesTheLogWithIt(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open();
        var before = db.AuditEntries.Count();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            db.Add(new Unit("1", "Xã Một", UnitKind.Commune, sample.Province));
            await db.SaveChangesAsync();
            Assert.Equal(before + 1, db.AuditEntries.Count());
            await transaction.RollbackAsync();
        }
        Assert.Equal(before, db.AuditEntries.Count());
    }

    [EngineData]
    public async Task SaveChanges_CodeOfAUnitThatEnded_IsGivenAgain_OfOneThatStandsNot(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        using var db = database.Open();
        var old = new Unit("1", "Xã Một", UnitKind.Commune, sample.Province);
        db.Add(old);
        await db.SaveChangesAsync();
        db.Add(new Unit("1", "Xã Hai", UnitKind.Commune, sample.Province));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        db.ChangeTracker.Clear();

        old = await db.Units.Include(u => u.Events).SingleAsync(u => u.Code == "1");
        old.Close(new(2025, 7, 1), "NQ 1", null);
        await db.SaveChangesAsync();
        db.Add(new Unit("1", "Xã Hai", UnitKind.Commune, sample.Province));
        await db.SaveChangesAsync();

        Assert.Equal(2, await db.Units.CountAsync(u => u.Code == "1"));
    }

    private static AuditEntry LastOf(AppDbContext db, string entity) => db.AuditEntries.Where(a => a.Entity == entity).OrderByDescending(a => a.Id).First();
}
