using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>The list of units. Only the fixture writes.</summary>
public sealed class UnitListTests(UnitListTests.Portal portal) : IClassFixture<UnitListTests.Portal>
{
    private HttpClient Board => portal.SignedIn(TestAccounts.EmulationBoard);

    [Theory]
    [InlineData("an loc", "Xã Lộc An")]
    [InlineData("LỘC   an", "Xã Lộc An")]
    [InlineData("xa locan", null)]
    [InlineData("25276", "Xã Lộc An")]
    [InlineData("dong xoai thanh", "Thành phố Đồng Xoài")]
    [InlineData("tan hung hon quan xa", "Xã Tân Hưng, Huyện Hớn Quản")]
    [InlineData("%", null)]
    [InlineData("_", null)]
    [InlineData("loc%an", null)]
    [InlineData("' or 1=1 --", null)]
    public async Task Get_Search_FindsWordsInAnyOrderWithoutAccents(string query, string? wanted)
    {
        var page = await Board.PageAsync("/units?q=" + Uri.EscapeDataString(query));

        if (wanted is null) Assert.Contains("Không có đơn vị nào", page.Text, StringComparison.Ordinal);
        else Assert.Contains(wanted, Names(page));
        Assert.True(page.Rows.Count <= 10, string.Join(" | ", Names(page)));
    }

    [Fact]
    public async Task Get_NameBorneTwice_CarriesItsDistrict()
    {
        var names = Names(await Board.PageAsync("/units?q=xa+tan+hung"));

        Assert.Contains("Xã Tân Hưng, Huyện Hớn Quản", names);
        Assert.Contains("Xã Tân Hưng, Huyện Đồng Phú", names);
        Assert.DoesNotContain("Xã Tân Hưng", names);
    }

    [Theory]
    [InlineData("VNPT")]
    [InlineData("viễn thông vnpt")]
    [InlineData("(VNPT)")]
    public async Task Get_WordInBrackets_IsFound(string query) =>
        Assert.Contains("Viễn thông (VNPT) Bình Phước", Names(await Board.PageAsync("/units?q=" + Uri.EscapeDataString(query))));

    [Fact]
    public async Task Get_ByName_IsInVietnameseOrderOfTheBareName()
    {
        var names = Names(await Board.PageAsync("/units?kind=District"));

        Assert.Equal(11, names.Count);
        Assert.Equal("Thị xã Bình Long", names[0]);
        Assert.Equal(names.OrderBy(Unit.BareName, VietnameseOrder.Comparer), names);
        Assert.Equal(names.Reverse(), Names(await Board.PageAsync("/units?kind=District&dir=desc")));
    }

    [Fact]
    public async Task Get_ByDistrictAndByCode_AreInOrder()
    {
        var parents = (await Board.PageAsync("/units?kind=Commune&sort=parent&size=100")).Rows.Select(r => r[4]).ToList();
        Assert.Equal(parents.OrderBy(Unit.BareName, VietnameseOrder.Comparer), parents);
        Assert.True(parents.Distinct().Count() > 5);

        var codes = (await Board.PageAsync("/units?kind=Commune&sort=code&size=100")).Rows.Select(r => r[2]).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public async Task Get_ByKind_GoesFromTheProvinceDown()
    {
        string[] names = [.. UnitKinds.All.Select(UnitKinds.Name)];
        var kinds = (await Board.PageAsync("/units?sort=kind&size=100")).Rows.Select(r => Array.IndexOf(names, r[3])).ToList();
        Assert.Equal(kinds.Order(), kinds);
        Assert.Equal(UnitKinds.Name(UnitKind.Province), (await Board.PageAsync("/units?sort=kind")).Rows[0][3]);
        Assert.Equal(UnitKinds.Name(UnitKind.Enterprise), (await Board.PageAsync("/units?sort=kind&dir=desc")).Rows[0][3]);
        // Within a kind by name.
        var districts = (await Board.PageAsync("/units?sort=kind")).Document.QuerySelectorAll("main tbody tr").Skip(1).Take(11).Select(r => Page.Words(r.QuerySelector("th a"))).ToList();
        Assert.Equal(districts.OrderBy(Unit.BareName, VietnameseOrder.Comparer), districts);
    }

    [Theory]
    [InlineData("", "Chưa đăng ký")]
    [InlineData("&dir=desc", "Nháp")]
    public async Task Get_ByStage_PutsWhoOwesNothingLastWhicheverWay(string dir, string first)
    {
        Assert.Contains(first, (await Board.PageAsync($"/units?sort=stage{dir}")).Rows[0][5], StringComparison.Ordinal);
        var last = (await Board.PageAsync($"/units?sort=stage{dir}&page=99")).Rows;
        Assert.Contains("Không bắt buộc", last[^1][5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByDelegatesAndWorkers_ComparesNumbers_NotTheirWriting()
    {
        Assert.Contains("Xã Lộc An", (await Board.PageAsync("/units?sort=delegates&dir=desc&stage=Draft")).Rows[0][1], StringComparison.Ordinal);
        foreach (var (dir, expected) in new[] { ("", new[] { "90", "1.000" }), ("&dir=desc", ["1.000", "90"]) })
        {
            var workers = (await Board.PageAsync($"/units?kind=Enterprise&sort=workers{dir}&size=100")).Rows.Select(r => r[8]).ToList();
            Assert.Equal(expected, workers.Take(2));
            Assert.All(workers.Skip(2), w => Assert.Equal("–", w));
        }
    }

    [Fact]
    public async Task Get_ByWhatMayNotBeSeen_SortsByName()
    {
        var board = portal.SignedIn(TestAccounts.Administrator);
        Assert.Equal(Names(await board.PageAsync("/units")), Names(await board.PageAsync("/units?sort=stage&dir=asc")));
        var finance = portal.SignedIn(TestAccounts.ProvinceFinance);
        Assert.Equal(Names(await finance.PageAsync("/units")), Names(await finance.PageAsync("/units?sort=delegates")));
    }

    [Fact]
    public async Task Get_SearchBox_HasAButtonThatSends()
    {
        var form = (await Board.PageAsync("/units")).Document.QuerySelector("form.filters")!;
        Assert.Equal("Tìm", Page.Words(form.QuerySelector(".search-box button[type=submit]")));
    }

    [Fact]
    public async Task Get_Pages_NeverOverlapAndHoldEveryUnit()
    {
        var seen = new List<string>();
        for (var number = 1; number <= 6; number++)
            seen.AddRange((await Board.PageAsync($"/units?kind=Commune&page={number}&size=20")).Rows.Select(r => r[2]));

        Assert.Equal(111, seen.Count);
        Assert.Equal(111, seen.Distinct().Count());
        Assert.Equal("101", (await Board.PageAsync("/units?kind=Commune&page=6&size=20")).Rows[0][0]);
        Assert.Equal("101", (await Board.PageAsync("/units?kind=Commune&page=999&size=20")).Rows[0][0]);
    }

    [Fact]
    public async Task Get_Filters_NarrowTheList()
    {
        Assert.Equal(["Thành phố Đồng Xoài"], Names(await Board.PageAsync("/units?pilot=true")));
        Assert.Equal(17, (await CountAsync($"/units?parent={TestUnits.LocNinh.Id}")) + 1);
        Assert.All((await Board.PageAsync("/units?obliged=false&size=100")).Rows, r => Assert.Contains("Không bắt buộc", r[5], StringComparison.Ordinal));
        Assert.Equal(["Xã Lộc An"], Names(await Board.PageAsync("/units?stage=Draft")));
        Assert.Equal(110, await CountAsync("/units?kind=Commune&stage=none"));
        Assert.Equal(110, await CountAsync("/units?kind=Commune&noContact=true"));
        Assert.Equal(0, await CountAsync("/units?state=closed"));
        Assert.Equal(205, await CountAsync("/units?state=all"));
        Assert.Equal(205, await CountAsync("/units?kind=Nonsense&parent=x&obliged=maybe&page=-3&size=7&sort=drop&stage=99"));
    }

    [Fact]
    public async Task Get_WordOfAKindAlone_FindsUnitsThatBearIt_NotAllBelowThem()
    {
        Assert.Equal(["Thành phố Đồng Xoài"], Names(await Board.PageAsync("/units?q=th%C3%A0nh+ph%E1%BB%91&kind=District")));
        Assert.Empty((await Board.PageAsync("/units?q=th%C3%A0nh+ph%E1%BB%91&kind=Commune")).Rows);
        Assert.NotEmpty((await Board.PageAsync("/units?q=th%C3%A0nh+ph%E1%BB%91+%C4%91%E1%BB%93ng+xo%C3%A0i&kind=Commune")).Rows);
    }

    [Fact]
    public async Task Get_Row_ShowsStageLightDelegatesAndContact()
    {
        var row = Assert.Single((await Board.PageAsync("/units?q=an+loc+xa")).Rows, r => r[1].StartsWith("Xã Lộc An", StringComparison.Ordinal));

        Assert.Contains("Nháp", row[5], StringComparison.Ordinal);
        Assert.Contains("28/03/2025", row[5], StringComparison.Ordinal);
        Assert.NotEqual("", row[6]);
        Assert.Equal("–", row[7]);
        Assert.Contains("Điểu Ánh", row[8], StringComparison.Ordinal);
        Assert.Contains("0271 3879 123", row[8], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AsAdministrator_ShowsNoCongressOfAnyUnit()
    {
        var page = await portal.SignedIn(TestAccounts.Administrator).PageAsync("/units?stage=Draft");

        Assert.Equal(205, Total(page));
        Assert.DoesNotContain("Nháp", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("#stage"));
    }

    [Fact]
    public async Task Get_AsFinance_ShowsNoNumberOfDelegates() =>
        Assert.DoesNotContain("Đại biểu", (await portal.SignedIn(TestAccounts.ProvinceFinance).PageAsync("/units")).Document.QuerySelectorAll("th").Select(Page.Words));

    [Theory]
    [InlineData("huyen.locninh", 17)]
    [InlineData("lanhdao.locninh", 17)]
    [InlineData("xa.locan", 1)]
    [InlineData("dn.caosulocninh", 1)]
    [InlineData("lanhdao.tinh", 205)]
    public async Task Get_AsSomebody_ShowsTheScopeOnly(string account, int units) =>
        Assert.Equal(units, Total(await portal.SignedIn(TestAccounts.All.Single(a => a.UserName == account)).PageAsync("/units")));

    [Fact]
    public async Task Get_TwentyOrAHundredRows_AsksTheDatabaseEquallyOften()
    {
        var board = Board;
        await board.PageAsync("/units?size=20");
        var few = await portal.Sql.DuringAsync(() => board.PageAsync("/units?size=20"));
        var many = await portal.Sql.DuringAsync(() => board.PageAsync("/units?size=100"));

        Assert.InRange(few.Count, 3, 12);
        Assert.Equal(few.Count, many.Count);
    }

    private async Task<int> CountAsync(string path) => Total(await Board.PageAsync(path));

    private static int Total(Page page) => page.Rows.Count == 0 ? 0
        : int.Parse(Page.Words(page.Document.QuerySelector(".pager > span"))!.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Names(Page page) => [.. page.Document.QuerySelectorAll("main table tbody th a").Select(Page.Words)];

    /// <summary>Xã Lộc An with a draft, an empty list and a contact.</summary>
    public sealed class Portal : PortalFactory, IAsyncLifetime
    {
        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

        public Task InitializeAsync() => DataAsync(async db =>
        {
            var congress = TestData.CongressFor(TestUnits.LocAn);
            db.Add(congress);
            await db.SaveChangesAsync();
            db.Add(TestData.RosterFor(congress));
            (await db.Units.Include(u => u.Contacts).SingleAsync(u => u.Id == TestUnits.LocAn.Id)).SetContacts([new UnitContact("Điểu Ánh", "Công chức", "0271 3879 123", "")]);
            var enterprises = await db.Units.Where(u => u.Kind == UnitKind.Enterprise).OrderBy(u => u.Id).Take(2).ToListAsync();
            enterprises[0].DeclareWorkers(1000, new(2025, 1, 1), "CV 1");
            enterprises[1].DeclareWorkers(90, new(2025, 1, 1), "CV 2");
            await db.SaveChangesAsync();
        });
    }
}
