using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BinhPhuocEmulation.Data.Tests.SqlServer;

public class SqlServerQueryTests
{
    private static readonly Dictionary<string, Func<AppDbContext, IQueryable<object>>> Queries = new()
    {
        ["units by words, in Vietnamese order, a page"] = db => Words(db.Units, ["loc", "an"]).OrderBy(u => u.SortKey).ThenBy(u => u.Id).Skip(50).Take(50),
        ["units of some kinds"] = db => Kinds(db, [UnitKind.Commune, UnitKind.District, UnitKind.Enterprise]),
        ["unit with its parts"] = db => db.Units.Include(u => u.Contacts).Include(u => u.Events).Include(u => u.Parent),
        ["children per unit"] = db => db.Units.GroupBy(u => u.ParentId).Select(g => new { g.Key, Count = g.Count() }),
        ["congresses of a month"] = db => db.Congresses.Where(c => c.Date >= new DateOnly(2025, 3, 1) && c.Date < new DateOnly(2025, 4, 1)).OrderBy(c => c.Date).ThenBy(c => c.Session),
        ["congresses per state"] = db => db.Congresses.GroupBy(c => c.State).Select(g => new { g.Key, Count = g.Count() }),
        ["congresses with unit and list"] = db => from c in db.Congresses
                                                  join r in db.Rosters on c.Id equals r.CongressId into lists
                                                  from r in lists.DefaultIfEmpty()
                                                  orderby c.Unit!.SortKey
                                                  select new { c.Id, c.Unit!.Name, Total = r == null ? 0 : r.Figures.Total, State = r == null ? (RosterState?)null : r.State },
        ["leaders attending twice a day"] = db => db.Congresses.SelectMany(c => c.Leaders, (c, l) => new { l.LeaderId, c.Date }).GroupBy(x => x).Where(g => g.Count() > 1).Select(g => new { g.Key.LeaderId, g.Key.Date }),
        ["rows of a list with persons and awards"] = db => db.RosterEntries.Where(e => e.RosterId == 3).Include(e => e.Person).Include(e => e.Collective).Include(e => e.Awards).OrderBy(e => e.Order),
        ["rows of a list in name order"] = db => db.RosterEntries.Where(e => e.RosterId == 3).OrderBy(e => e.Person!.SortKey),
        ["removed rows"] = db => db.RosterEntries.WithDeleted().Where(e => e.DeletedAt != null),
        ["namesakes over all lists"] = db => db.RosterEntries.IgnoreScope().Where(e => e.Person!.SearchKey == "dieu anh" && e.Person.BirthCode / 10000 == 1979),
        ["persons by many keys"] = db => Keys(db, ["dieu anh", "tran thi lien", "le van moi"]),
        ["largest order"] = db => db.RosterEntries.Where(e => e.RosterId == 3).GroupBy(e => 1).Select(g => new { Last = g.Max(e => e.Order) }),
        ["history of a list"] = db => db.Rosters.Include(r => r.History).Include(r => r.Explanations),
        ["plans with parts"] = db => db.Plans.WithParts().AsSingleQuery(),
        ["last approval"] = db => db.ApprovedRosters.Where(a => a.RosterId == 3).OrderByDescending(a => a.Round).Take(1),
        ["audit of a unit"] = db => db.AuditEntries.Where(a => a.UnitId == 5 && a.At < DateTime.UnixEpoch).OrderByDescending(a => a.Id).Take(100),
        ["locked accounts"] = db => db.Users.Where(a => a.LockoutEnd > DateTimeOffset.UnixEpoch && !a.IsClosed),
        ["account by name"] = db => db.Users.Where(a => a.NormalizedUserName == "CANBO"),
        ["decisions about a person"] = db => db.PersonDecisions.Where(d => d.LowerId == 5 || d.HigherId == 5),
        ["code items"] = db => db.CodeItems.OrderBy(i => i.List).ThenBy(i => i.Order),
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ToQueryString_Query_IsTsqlOf2019(string name)
    {
        using var session = new SqlServerSession(UnitScope.Of([1, 2, 3]));
        Tsql.Check(Queries[name](session.Db).ToQueryString());
        using var everything = new SqlServerSession(UnitScope.Everything);
        Tsql.Check(Queries[name](everything.Db).ToQueryString());
    }

    [Fact]
    public void GenerateScript_AllMigrations_IsTsqlOf2019()
    {
        using var session = new SqlServerSession(UnitScope.Nothing);
        var migrator = session.Db.GetService<IMigrator>();
        foreach (var options in (MigrationsSqlGenerationOptions[])[MigrationsSqlGenerationOptions.Script, MigrationsSqlGenerationOptions.Idempotent])
        {
            var script = migrator.GenerateScript(options: options);
            Assert.True(Tsql.Check(script) > 60, "looked at too little");
            Assert.Contains($"COLLATE {SqlServerAppDbContext.OrdinalCollation}", script, StringComparison.Ordinal);
            Assert.DoesNotContain("ON DELETE CASCADE", script, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("rowversion", script, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Model_Indexes_FitTheKeysOfSqlServer()
    {
        const int longest = 1700; // bytes of a nonclustered index key
        using var session = new SqlServerSession(UnitScope.Nothing);
        var indexes = session.Db.Model.GetEntityTypes().SelectMany(t => t.GetIndexes()).ToArray();
        Assert.True(indexes.Length > 30, "looked at too few indexes");
        Assert.All(indexes, i => Assert.True(i.Properties.Sum(p => p.ClrType == typeof(string)
            ? (p.GetMaxLength() ?? int.MaxValue / 4) * (p.IsUnicode() == false ? 1 : 2) : 16) <= longest, i.ToString()));
    }

    private static IQueryable<Unit> Words(IQueryable<Unit> units, string[] words) =>
        words.Aggregate(units, (query, word) => query.Where(u => u.SearchKey.Contains(word)));

    private static IQueryable<Unit> Kinds(AppDbContext db, UnitKind[] kinds) => db.Units.Where(u => kinds.Contains(u.Kind));

    private static IQueryable<Person> Keys(AppDbContext db, List<string> keys) => db.Persons.Where(p => keys.Contains(p.SearchKey));
}
