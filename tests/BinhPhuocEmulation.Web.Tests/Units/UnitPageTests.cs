using System.Net;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>The page of one unit.</summary>
public sealed class UnitPageTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_Commune_ShowsPlaceFactsCongressAndLineage()
    {
        var congress = await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/units/{TestUnits.LocAn.Id}");

        Assert.Equal("Xã Lộc An", page.Title);
        Assert.Equal("Đơn vị Tỉnh Bình Phước Huyện Lộc Ninh Xã Lộc An", Page.Words(page.Document.QuerySelector(".crumbs")));
        Assert.Equal([$"/units/{TestUnits.LocNinh.Id}"], page.Document.QuerySelectorAll(".unit-tree a").Select(a => a.GetAttribute("href")));
        Assert.Contains("cùng 15 đơn vị cùng loại của Huyện Lộc Ninh", page.Text, StringComparison.Ordinal);
        Assert.Contains("25276", page.Text, StringComparison.Ordinal);
        Assert.Contains("sáng 28/03/2025", page.Text, StringComparison.Ordinal);
        Assert.Contains("trước 31/03/2025", page.Text, StringComparison.Ordinal);
        Assert.Contains("còn 13 ngày", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/congresses/{congress.Id}']"));
        Assert.Contains("Theo ", Page.Words(page.Document.QuerySelector(".finding-clause")), StringComparison.Ordinal);
        Assert.Contains("Chưa có sự kiện nào", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_District_ShowsTheProgressOfItsCommunes()
    {
        await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/units/{TestUnits.LocNinh.Id}");

        var rows = page.Document.QuerySelectorAll("#children tbody tr");
        Assert.Equal(16, rows.Length);
        Assert.Contains("Chưa đăng ký 15", Page.Words(page.Document.QuerySelector("#children .legend")), StringComparison.Ordinal);
        Assert.Contains("Nháp 1", Page.Words(page.Document.QuerySelector("#children .legend")), StringComparison.Ordinal);
        var draft = Page.Words(rows.Single(r => r.TextContent.Contains("Xã Lộc An", StringComparison.Ordinal)));
        Assert.Contains("Nháp 28/03/2025 trong hạn, còn 13 ngày", draft, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Province_TellsItsManyUnitsByKind_EachLeadingToTheList()
    {
        await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocNinh));
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var rows = (await board.PageAsync($"/units/{TestUnits.Province.Id}")).Document.QuerySelectorAll("#children tbody tr");

        Assert.InRange(rows.Length, 3, 11);
        foreach (var row in rows)
        {
            var list = await board.PageAsync(row.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(row.QuerySelector("[data-label='Đơn vị']")!.TextContent, Page.Words(list.Document.QuerySelector(".pager > span"))!.Split(' ')[^1]);
        }
        Assert.Equal(["11", "10", "0"], rows.Single(r => r.TextContent.Contains("Huyện", StringComparison.Ordinal)).QuerySelectorAll(".num").Take(3).Select(c => c.TextContent));
    }

    [Theory]
    [InlineData("2025-03-30", "hôm nay là ngày cuối")]
    [InlineData("2025-03-31", "hôm nay là ngày hạn")]
    [InlineData("2025-04-01", "quá hạn 1 ngày")]
    public async Task Get_CommuneWithoutACongress_ShowsTheDaysLeftInTheColoursOfTheDeadline(string today, string words)
    {
        _portal.Time.Set(DateOnly.Parse(today, null));
        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/units/{TestUnits.LocNinh.Id}");

        Assert.All(page.Document.QuerySelectorAll("#children tbody tr"), r => Assert.Contains(words, Page.Words(r), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_AgencyThatIsNotObliged_IsNotCountedAsLate()
    {
        _portal.Time.Set(new(2025, 12, 1));
        var id = await _portal.DataAsync(db => db.Units.Where(u => !u.IsObliged).Select(u => u.Id).FirstAsync());
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/units/{id}");

        Assert.Contains("Kế hoạch không bắt buộc đơn vị này tổ chức", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".finding"));
    }

    [Theory]
    [InlineData("xa.lochoa")]
    [InlineData("huyen.honquan")]
    [InlineData("so.giaoduc")]
    [InlineData("xa.tanhung")]
    public async Task Get_ForeignUnit_IsNotFound(string account)
    {
        var foreign = _portal.SignedIn(TestAccounts.All.Single(a => a.UserName == account));
        foreach (var step in (string[])["", "/edit", "/contacts", "/workers", "/rename", "/close", "/merge"])
        {
            var status = (await foreign.ReadAsync($"/units/{TestUnits.LocAn.Id}{step}")).Status;
            Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{step}: {status}");
            if (step is "" or "/contacts") Assert.Equal(HttpStatusCode.NotFound, status);
        }
    }

    [Fact]
    public async Task Get_Accounts_AreCountedForThoseWhoManageThem()
    {
        Assert.Contains("1 tài khoản", (await _portal.SignedIn(TestAccounts.Administrator).PageAsync($"/units/{TestUnits.LocAn.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tài khoản", (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/units/{TestUnits.LocAn.Id}")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_AsAdministrator_ShowsNoCongress()
    {
        await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var page = await _portal.SignedIn(TestAccounts.Administrator).PageAsync($"/units/{TestUnits.LocNinh.Id}");

        Assert.DoesNotContain("Nháp", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("28/03/2025", page.Text, StringComparison.Ordinal);
        Assert.Equal(16, page.Document.QuerySelectorAll("#children tbody tr").Length);
    }

    [Fact]
    public async Task Get_DistrictWithManyOrNoCongresses_AsksTheDatabaseEquallyOften()
    {
        var officer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        await officer.PageAsync($"/units/{TestUnits.LocNinh.Id}");
        var none = await _portal.Sql.DuringAsync(() => officer.PageAsync($"/units/{TestUnits.LocNinh.Id}"));
        await _portal.DataAsync(async db =>
        {
            foreach (var id in await db.Units.Where(u => u.ParentId == TestUnits.LocNinh.Id).Select(u => u.Id).ToListAsync()) db.Add(TestData.CongressFor(id));
            await db.SaveChangesAsync();
        });
        var all = await _portal.Sql.DuringAsync(() => officer.PageAsync($"/units/{TestUnits.LocNinh.Id}"));

        Assert.InRange(none.Count, 3, 10);
        Assert.Equal(none.Count, all.Count);
    }

    [Fact]
    public async Task Menu_OfAnOfficerOfOneUnit_LeadsToThatUnit()
    {
        var page = await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/units/{TestUnits.LocAn.Id}");

        Assert.NotNull(page.Document.QuerySelector($".menu a[href='/units/{TestUnits.LocAn.Id}']") ?? page.Document.QuerySelector($"nav a[href='/units/{TestUnits.LocAn.Id}']"));
    }
}
