using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Congresses;

/// <summary>The list of the province: units without a congress too, filters, order, pages, colours.</summary>
public sealed class CongressListTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    private static Congress Conference(int unitId, DateOnly date, params CongressAction[] steps)
    {
        var congress = TestData.CongressFor(unitId, change: d => d with { Form = "hoi-nghi-tuyen-duong", Title = "form-and-unit", Ordinal = null, Date = date });
        foreach (var step in steps) congress.Take(step, TestData.Stamp);
        return congress;
    }

    private async Task SeedAsync(int count)
    {
        var units = await _portal.DataAsync(db => db.Units.Where(u => u.Kind == UnitKind.Commune).OrderBy(u => u.Id).Select(u => u.Id).Take(count).ToListAsync());
        await _portal.DataAsync(async db =>
        {
            db.Congresses.AddRange(units.Where(u => !db.Congresses.Any(c => c.UnitId == u)).Select((u, i) =>
                Conference(u, new DateOnly(2025, 3, 20).AddDays(i % 9), CongressAction.Register)));
            await db.SaveChangesAsync();
            db.Rosters.AddRange(db.Congresses.Where(c => !db.Rosters.Any(r => r.CongressId == c.Id)).ToList().Select(TestData.RosterFor));
            await db.SaveChangesAsync();
        });
    }

    private static int Tab(Page page, string text) => int.Parse(page.Document.QuerySelectorAll(".tab")
        .Single(t => Page.Words(t).StartsWith(text, StringComparison.Ordinal)).QuerySelector(".tab-count")!.TextContent.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task List_Board_ShowsUnitsThatHaveNotBegunWithDaysLeft()
    {
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/congresses?state=none&kind=3");
        Assert.Equal(111, Tab(page, "Chưa đăng ký"));
        Assert.Contains("còn 13 ngày", page.Rows[0][^1], StringComparison.Ordinal);
        Assert.Equal(20, page.Rows.Count);
    }

    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    public async Task List_UnitThatIsYetToCome_OwesNothing(int founded, bool coming)
    {
        await _portal.DataAsync(async db =>
        {
            var unit = new Unit("99001", "Xã Sắp Lập", UnitKind.Commune, TestUnits.LocNinh.Id);
            unit.Found(new DateOnly(2025, 3, founded), "Nghị quyết 1");
            db.Units.Add(unit);
            await db.SaveChangesAsync();
        });
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);

        Assert.Equal(coming ? 0 : 1, (await board.PageAsync("/congresses?q=sap+lap&all=true")).Rows.Count);
    }

    [Fact]
    public async Task List_Tabs_CountEveryStateOfTheFilter()
    {
        await SeedAsync(5);
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/congresses?kind=3");
        Assert.Equal((111, 106, 5), (Tab(page, "Tất cả"), Tab(page, "Chưa đăng ký"), Tab(page, "Đã đăng ký")));
        Assert.Equal(5, (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/congresses?kind=3&state=registered")).Rows.Count);
    }

    [Theory]
    [InlineData("q=loc+an+xa", "Xã Lộc An")]
    [InlineData("q=loc+an", "Xã Lộc An")]
    [InlineData("q=AN+lộc+xa", "Xã Lộc An")]
    [InlineData("q=tan+hung+hon+quan", "Xã Tân Hưng")]
    public async Task List_Search_FindsWithoutAccentsInAnyOrder(string query, string unit)
    {
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/congresses?{query}");
        Assert.Contains(page.Rows, r => r[1].StartsWith(unit, StringComparison.Ordinal));
        Assert.True(page.Rows.Count < 10);
    }

    [Fact]
    public async Task List_Colour_KeepsCountsAndPagesTrue()
    {
        await SeedAsync(30);
        await _portal.DataAsync(async db =>
        {
            var late = await db.Units.Where(u => u.Kind == UnitKind.Commune).OrderByDescending(u => u.Id).Select(u => u.Id).Take(3).ToListAsync();
            db.Congresses.AddRange(late.Select(u => Conference(u, new DateOnly(2025, 4, 2), CongressAction.Register)));
            await db.SaveChangesAsync();
        });
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/congresses?light=overdue");
        Assert.Equal(3, Tab(page, "Tất cả"));
        Assert.Equal(3, page.Rows.Count);
        Assert.All(page.Rows, r => Assert.Contains("Không đúng hạn", string.Join(' ', r), StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_MonthDistrictSort_AreTheDatabases()
    {
        await SeedAsync(40);
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        Assert.Equal(40, Tab(await board.PageAsync("/congresses?month=2025-03"), "Tất cả"));
        Assert.Equal(0, Tab(await board.PageAsync("/congresses?month=2025-04"), "Tất cả"));
        Assert.Equal(17, Tab(await board.PageAsync($"/congresses?district={TestUnits.LocNinh.Id}"), "Tất cả"));
        var byDate = (await board.PageAsync("/congresses?state=registered&sort=date&size=50")).Rows.Select(r => r[3]).ToList();
        Assert.Equal(byDate.Order(StringComparer.Ordinal), byDate);
        Assert.Contains("Thành phố Đồng Xoài", (await board.PageAsync("/congresses?sort=deadline")).Rows[0][1], StringComparison.Ordinal);
        Assert.Contains("Tỉnh Bình Phước", (await board.PageAsync("/congresses?sort=deadline&dir=desc")).Rows[0][1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("huyen.locninh", 17)]
    [InlineData("xa.locan", 1)]
    [InlineData("taichinh.locninh", 17)]
    public async Task List_Scope_HoldsOnlyItsUnits(string who, int units) =>
        Assert.Equal(units, Tab(await _portal.SignedIn(TestAccounts.All.Single(a => a.UserName == who)).PageAsync("/congresses?state="), "Tất cả"));

    [Theory]
    [InlineData("/congresses?size=100")]
    [InlineData("/congresses?size=100&light=pending&sort=deadline")]
    [InlineData("/calendar")]
    [InlineData("/")]
    public async Task Pages_MoreCongresses_AskTheDatabaseNoMore(string path)
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        await SeedAsync(5);
        await board.PageAsync(path);
        var few = await AskedAsync(board, path);
        await SeedAsync(50);
        await board.PageAsync(path);
        var many = await AskedAsync(board, path);
        Assert.True(few.Count > 2);
        Assert.Equal(few.Count, many.Count);
        Assert.True(many.Count <= 16, string.Join("\n---\n", many));
    }

    /// <summary>The commands of one request.</summary>
    private Task<IReadOnlyList<string>> AskedAsync(HttpClient who, string path) => _portal.Sql.DuringAsync(() => who.PageAsync(path));

    [Fact]
    public async Task List_NonsenseInTheAddress_IsLeftAside()
    {
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/congresses?kind=99&district=-1&light=x&month=9999-99&sort=x&page=-4&size=7&state=zz");
        Assert.Equal("Đại hội, hội nghị", page.Title);
    }
}
