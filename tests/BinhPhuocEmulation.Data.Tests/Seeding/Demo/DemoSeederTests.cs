using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Seeding.Demo;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Seeding.Demo;

public sealed class DemoSeederTests(DemoProvince demo) : IClassFixture<DemoProvince>
{
    [Fact]
    public async Task SeedAsync_ScaleOne_IsALivelyProvince()
    {
        Assert.InRange(demo.Result.Delegates, 4_000, 9_000);
        Assert.True(demo.Result.Congresses > 120);
        var db = demo.Database.Open();
        Assert.Equal(demo.Result.Delegates, await db.RosterEntries.CountAsync());
        Assert.Equal(0, await db.AuditEntries.CountAsync(a => a.Entity == nameof(RosterEntry)));
    }

    [Fact]
    public void SeedAsync_CongressesOfTheNextDays_HaveListsOfManyStates()
    {
        var next = demo.Congresses.Where(c => c.Facts.Date > DemoProvince.Today && c.Facts.Date <= DemoProvince.Today.AddDays(3)).ToList();

        Assert.True(next.Count >= 5, $"{next.Count}");
        Assert.All(next, c => Assert.True(c.Facts.Roster?.Total > 0, $"{c.UnitId}"));
        Assert.True(next.Select(c => c.RosterState).Distinct().Count() >= 3);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task SeedAsync_LargerScale_MultipliesTheDelegates(int scale)
    {
        using var other = TestDatabase.Create();
        var made = await DemoProvince.SeedAsync(other, scale);
        Assert.InRange((double)made!.Delegates / demo.Result.Delegates, scale * 0.85, scale * 1.15);
    }

    [Fact]
    public async Task SeedAsync_Again_DoesNothing() =>
        Assert.Null(await new DemoSeeder(demo.Database.Open(), new PasswordHasher<Account>()).SeedAsync(new DemoRequest(1, DemoProvince.Password, DemoProvince.Today)));

    [Fact]
    public async Task Accounts_Shown_CoverEveryRoleAndSignInWithThePassword()
    {
        Assert.Empty(Enum.GetValues<Role>().Except(DemoAccounts.Shown.Select(a => a.Role)));
        var hasher = new PasswordHasher<Account>();
        var accounts = await demo.Database.Open().Users.ToDictionaryAsync(a => a.UserName!);
        Assert.All(DemoAccounts.Shown, shown =>
        {
            var account = accounts[shown.UserName];
            Assert.Equal((shown.Role, demo.Unit(shown.UnitCode).Id), (account.Role, account.UnitId));
            Assert.Equal(PasswordVerificationResult.Success, hasher.VerifyHashedPassword(account, account.PasswordHash!, DemoProvince.Password));
        });
        Assert.All(accounts.Values, a => Assert.Equal(a.UserName!.ToUpperInvariant(), a.NormalizedUserName));
    }

    [Fact]
    public async Task Accounts_SomeUnits_WaitForTheirsAndHaveNotBegun()
    {
        var served = (await demo.Database.Open().Users.Select(a => a.UnitId).ToListAsync()).ToHashSet();
        var waiting = demo.Tree.All.Where(u => !served.Contains(u.Id)).ToList();

        Assert.Equal(18, waiting.Count(u => u.Kind == Domain.Units.UnitKind.Commune));
        Assert.Equal(2, waiting.Count(u => u.Kind == Domain.Units.UnitKind.Enterprise));
        Assert.Equal(20, waiting.Count);
        Assert.DoesNotContain(demo.Congresses, c => waiting.Exists(u => u.Id == c.UnitId));
    }

    [Fact]
    public async Task SeedAsync_TwoDatabases_HoldTheSame()
    {
        using var other = TestDatabase.Create();
        Assert.Equal(demo.Result, await DemoProvince.SeedAsync(other));
        Assert.Equal(await PrintAsync(demo.Database), await PrintAsync(other));
    }

    [Fact]
    public async Task Awards_OfEveryRow_ReadBackAsWritten()
    {
        var awards = (await demo.Database.Open().RosterEntries.Include(e => e.Awards).ToListAsync()).SelectMany(e => e.Awards).Select(a => a.Words).Distinct().ToArray();
        Assert.True(awards.Length > 500);
        Assert.All(awards, a => Assert.Equal(a, Assert.Single(AwardReader.Read(AwardReader.Write([a]), demo.Lists))));
    }

    [Fact]
    public async Task Persons_All_HaveOnlyTheNamesakesThatAreWanted()
    {
        var db = demo.Database.Open();
        var pairs = PersonMatch.Pairs(await db.Persons.ToListAsync(), await db.PersonDecisions.ToListAsync());
        Assert.Equal("Nguyễn Văn Bình", Assert.Single(pairs).First.FullName);
        Assert.Equal([false, true], (await db.PersonDecisions.ToListAsync()).Select(d => d.Same).Order());
        Assert.Equal(2, demo.Congresses.Sum(c => c.Facts.Roster?.PossiblyElsewhere ?? 0));
    }

    [Fact]
    public async Task Cells_OfEveryRow_ReadBackWithoutError()
    {
        var rows = await demo.Database.Open().RosterEntries.Include(e => e.Person).Include(e => e.Collective).Include(e => e.Awards).AsSplitQuery().ToListAsync();
        var reader = new DelegateRowReader(demo.Lists, new RosterRequirements(0, 0, 0, 10, 110, demo.Plan.AssessedFrom), DemoProvince.Today);
        var faults = rows.Where(r => r.KeptCells.Length == 0 && r.Person!.BirthCode / 10000 != 2018)
            .SelectMany(r => reader.Read(DelegateRowWriter.Write(r, demo.Lists)).Errors.Select(e => $"{e.Key}: {e.Value}")).Distinct();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Leaders_OneOfThem_IsAwaitedAtTwoPlacesAtOneTime()
    {
        var congresses = await demo.Database.Open().Congresses.Include(c => c.Leaders).Where(c => c.Date != null).ToListAsync();
        var awaited = congresses.SelectMany(c => c.Leaders.Select(l => (l.LeaderId, c.Date, c.Session)));
        Assert.Contains(awaited.GroupBy(a => a), g => g.Count() > 1);
    }

    private static async Task<List<string>> PrintAsync(TestDatabase database)
    {
        var db = database.Open();
        var lines = await db.RosterEntries.Include(e => e.Person).OrderBy(e => e.Id)
            .Select(e => $"{e.UnitId} {e.Order} {e.Person!.FullName} {e.Person.BirthCode} {e.Person.Religion} {e.Post} {e.WorkPlace} {e.Achievement} {e.Phone}").ToListAsync();
        foreach (var congress in await db.Congresses.Include(c => c.History).OrderBy(c => c.Id).ToListAsync())
            lines.AddRange(congress.History.Select(h => $"{congress.UnitId} {congress.Date} {h.Action} {h.At:O} {h.AccountName}"));
        foreach (var roster in await db.Rosters.Include(r => r.History).OrderBy(c => c.Id).ToListAsync())
            lines.AddRange(roster.History.Select(h => $"{roster.UnitId} {h.Action} {h.At:O} {h.AccountName}"));
        return lines;
    }
}
