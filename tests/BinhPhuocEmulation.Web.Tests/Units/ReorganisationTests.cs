using System.Net;
using System.Net.Http.Json;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Features.Reorganisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>The reorganisation of 1/7/2025 as one action.</summary>
public sealed class ReorganisationTests : IDisposable
{
    private const string Address = "/units/reorganisation";
    private readonly PortalFactory _portal = new();
    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_Preview_ShowsWhoMergesIntoWhom()
    {
        await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var page = await Board.PageAsync(Address);

        Assert.Equal(40, page.Document.QuerySelectorAll("#merges tbody tr").Length);
        Assert.Equal(111, page.Document.QuerySelectorAll("#merges tbody td a").Length);
        Assert.Equal(11, page.Document.QuerySelectorAll("#closings a").Length);
        Assert.Contains("111 xã, phường, thị trấn thành 40 xã, phường", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tỉnh Bình Phước nhập vào Tỉnh Đồng Nai", page.Text, StringComparison.Ordinal);
        var row = Page.Words(page.Document.QuerySelectorAll("#merges tbody tr").Single(r => r.TextContent.Contains("Xã Lộc An", StringComparison.Ordinal)));
        Assert.Contains("Xã Tân Tiến", row, StringComparison.Ordinal);
        // Same-named communes carry their district; the successor owes for the two that have not registered, not for the one that has.
        Assert.Contains("Xã Lộc An; ", row, StringComparison.Ordinal);
        Assert.Contains("phải tổ chức thay", row, StringComparison.Ordinal);
        Assert.DoesNotContain("thay Xã Lộc An", row, StringComparison.Ordinal);
        var same = page.Document.QuerySelectorAll("#merges td a").Select(a => a.TextContent).ToArray();
        Assert.Equal(same.Length, same.Distinct().Count());
        Assert.Contains(same, n => n.Contains("Xã Tân Tiến, Huyện", StringComparison.Ordinal));
        Assert.Contains("hiện 40 trong 40 xã, phường mới sẽ phải tổ chức", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll(".facts dt"), dt => dt.TextContent.StartsWith("Đại hội", StringComparison.Ordinal) && dt.NextElementSibling!.TextContent == "1");
        Assert.Equal("01/07/2025", page.Form()["Form.On"]);
        Assert.Equal(0, await _portal.DataAsync(db => db.Set<UnitEvent>().CountAsync()));
    }

    [Fact]
    public async Task Post_DatedInTheFuture_ChangesNothingUntilTheDay()
    {
        var answer = await ApplyAsync();
        Assert.Contains((await answer.FollowAsync()).Banners, b => b.Contains("123 đơn vị kết thúc từ ngày 01/07/2025", StringComparison.Ordinal) && b.Contains("Trước ngày đó không có gì thay đổi", StringComparison.Ordinal));

        Assert.Contains("Đã ghi, có hiệu lực từ ngày 01/07/2025 theo Nghị quyết 202/2025/QH15 ngày 12/6/2025", (await Board.PageAsync(Address)).Text, StringComparison.Ordinal);

        foreach (var (day, time) in new[] { (new DateOnly(2025, 3, 17), new TimeOnly(9, 0)), (new DateOnly(2025, 6, 30), new TimeOnly(23, 59)) })
        {
            _portal.Time.Set(day, time);
            Assert.Equal(205, Total(await Board.PageAsync("/units")));
            Assert.Equal(17, Total(await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync("/units")));
            Assert.Equal(16, (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/units/{TestUnits.LocNinh.Id}")).Document.QuerySelectorAll("#children tbody tr").Length);
            Assert.Empty((await Board.PageAsync("/units?state=closed")).Rows);
            Assert.Contains("111 đơn vị", Page.Words((await Board.PageAsync("/plans/kh-293-2024")).Document.GetElementById("X-06")), StringComparison.Ordinal);
        }
        Assert.Equal(41, Total(await Board.PageAsync("/units?state=coming")));
        var coming = await Board.PageAsync($"/units/{await IdAsync("Xã Tân Tiến", "2025-25276")}");
        Assert.Contains("Sắp thành lập", coming.Text, StringComparison.Ordinal);
        Assert.Contains("Tỉnh Đồng Nai", Page.Words(coming.Document.QuerySelector(".crumbs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OnTheDay_PassesTheDutiesToTheNewUnits()
    {
        var congress = await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var roster = await _portal.SaveAsync(TestData.RosterFor(congress));
        await ApplyAsync();
        var successor = await IdAsync("Xã Tân Tiến", "2025-25276");
        var account = TestData.Account("xa.tantien.moi", Role.UnitOfficer, TestUnits.LocAn);
        account.UnitId = successor;
        await _portal.SaveAsync(account);
        string[] pages = [$"/units/{TestUnits.LocAn.Id}", $"/congresses/{congress.Id}", $"/rosters/{roster.Id}"];

        _portal.Time.Set(new(2025, 6, 30), new(23, 59));
        foreach (var path in pages) Assert.Equal(HttpStatusCode.NotFound, (await _portal.SignedIn(account.Id).ReadAsync(path)).Status);

        _portal.Time.Set(new(2025, 7, 1), new(0, 0));
        foreach (var path in pages) await _portal.SignedIn(account.Id).PageAsync(path);
        Assert.Equal(82 + 41, Total(await Board.PageAsync("/units")));
        Assert.Equal(123, Total(await Board.PageAsync("/units?state=closed")));
        var unit = await Board.PageAsync($"/units/{successor}");
        Assert.Equal(["Xã Lộc An", "Xã Tân Thành, Huyện Bù Đốp", "Xã Tân Tiến, Huyện Bù Đốp"],
            unit.Document.QuerySelectorAll(".unit-took-over li > a:first-child").Select(Page.Words).Order(Domain.Shared.VietnameseOrder.Comparer));
        var tree = _portal.Services.GetRequiredService<UnitTreeCache>().Get(new(2025, 7, 1));
        Assert.Equal("Tỉnh Đồng Nai", tree.ReviewerOf(TestUnits.LocAn.Id)!.Name);
        Assert.Equal("Tỉnh Đồng Nai", tree.ReviewerOf(TestUnits.Education.Id)!.Name);

        // The list tells on both sides whose work has passed to whom, and what the new unit goes on with.
        var heir = Page.Words((await Board.PageAsync("/units?q=tan+tien&state=all")).Document.QuerySelector($"tbody tr:has(th > a[href='/units/{successor}'])"));
        Assert.Contains("Nhận việc của Xã Lộc An, Xã Tân Thành, Huyện Bù Đốp, Xã Tân Tiến, Huyện Bù Đốp", heir, StringComparison.Ordinal);
        Assert.Contains("Chưa đăng ký của đơn vị cũ: 1 nháp", heir, StringComparison.Ordinal);
        Assert.Contains(successor, (await Board.PageAsync("/units?obliged=true&kind=Commune&size=100")).Document.QuerySelectorAll("tbody th > a").Select(a => int.Parse(a.GetAttribute("href")!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)));
        var old = Page.Words((await Board.PageAsync("/units?q=tan+thanh+bu+dop&state=closed")).Document.QuerySelector("tbody tr"));
        Assert.Contains("Kết thúc từ 01/07/2025, việc chuyển cho Xã Tân Tiến", old, StringComparison.Ordinal);
        Assert.Contains("Chưa tổ chức", old, StringComparison.Ordinal);
        Assert.DoesNotContain("Không bắt buộc", old, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_NamesTheDayOfTheFile() =>
        Assert.Equal("Sắp xếp ngày " + Domain.Shared.VietnameseFormat.Date(PreparedReorganisation.Rows.Min(r => r.On)), Page.Words((await Board.PageAsync("/units")).Document.QuerySelector($".page-actions a[href='{Address}']")));

    [Fact]
    public async Task Post_OnTheDay_AgenciesStandBelowTheNewProvince_AndBackAgainOnceRevoked()
    {
        await ApplyAsync();
        var (education, province) = ($"/units/{TestUnits.Education.Id}", await IdAsync("Tỉnh Đồng Nai", PreparedReorganisation.Successors[0].Code));
        var officer = _portal.SignedIn(TestAccounts.DepartmentOfficer);

        _portal.Time.Set(new(2025, 6, 30), new(23, 59));
        var before = await Board.PageAsync(education);
        Assert.Contains("Tỉnh Bình Phước", Page.Words(before.Document.QuerySelector(".crumbs")), StringComparison.Ordinal);
        Assert.Contains("Chuyển về trực thuộc Tỉnh Đồng Nai, do Tỉnh Bình Phước kết thúc hoạt động · chưa tới ngày", before.Text, StringComparison.Ordinal);
        Assert.Equal(93, Total(await Board.PageAsync($"/units?parent={TestUnits.Province.Id}")));
        var mine = Total(await _portal.SignedIn(TestAccounts.ProvinceFinance).PageAsync("/units?state=all"));

        _portal.Time.Set(new(2025, 7, 1), new(0, 0));
        var after = await Board.PageAsync(education);
        var way = Page.Words(after.Document.QuerySelector(".crumbs"))!;
        Assert.Contains("Tỉnh Đồng Nai", way, StringComparison.Ordinal);
        Assert.DoesNotContain("Tỉnh Bình Phước", way, StringComparison.Ordinal);
        Assert.Equal(11, Total(await Board.PageAsync($"/units?parent={TestUnits.Province.Id}&state=all")));
        Assert.Equal(82 + 40, Total(await Board.PageAsync($"/units?parent={province}")));
        Assert.Equal(82 + 40, (await Board.PageAsync($"/units/{province}")).Document.QuerySelectorAll("#children td[data-label='Đơn vị']").Sum(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        // By the unit above: agencies and new communes are of one province now.
        Assert.Single((await Board.PageAsync("/units?sort=parent&size=100")).Rows.Select(r => r[4]).Where(p => p != "–").Distinct());
        Assert.Contains("Tỉnh Đồng Nai", (await Board.PageAsync($"{education}/edit")).Document.QuerySelector("#Form_ParentId option[selected]")!.TextContent, StringComparison.Ordinal);
        // Nobody lost anything: the officer of an agency, and staff still at the old province.
        await officer.PageAsync(education);
        Assert.Equal(mine, Total(await _portal.SignedIn(TestAccounts.ProvinceFinance).PageAsync("/units?state=all")));
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.SignedIn(TestAccounts.ProvinceFinance).ReadAsync($"/units/{province}")).Status);

        // Correcting something else keeps what was entered, so that revoking brings the old place back.
        var saved = await (await Board.PageAsync($"{education}/edit")).Form().PostAsync(("Form.Abbreviation", "SGDĐT"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var revoked = await (await Board.PageAsync(Address)).Form($"{Address}/revoke").PostAsync(("Revoke.Form.Document", "Quyết định 1"), ("Revoke.Form.Reason", "Áp dụng nhầm"));
        Assert.Equal(HttpStatusCode.Redirect, revoked.Status);
        var again = await Board.PageAsync(education);
        Assert.Contains("Tỉnh Bình Phước", Page.Words(again.Document.QuerySelector(".crumbs")), StringComparison.Ordinal);
        Assert.DoesNotContain("Chuyển về trực thuộc", again.Text, StringComparison.Ordinal);
        Assert.Equal(93, Total(await Board.PageAsync($"/units?parent={TestUnits.Province.Id}")));
    }

    [Fact]
    public async Task Post_Twice_ChangesNothingTheSecondTime()
    {
        var form = (await Board.PageAsync(Address)).Form();
        await form.PostAsync();
        var counts = await CountsAsync();
        var second = await form.PostAsync();

        Assert.Contains((await second.FollowAsync()).Banners, b => b.Contains("đã được áp dụng từ trước", StringComparison.Ordinal));
        Assert.Equal((205 + 41, 123 + 41), counts);
        Assert.Equal(counts, await CountsAsync());
        Assert.Empty((await Board.PageAsync(Address)).Document.QuerySelectorAll("#apply"));
    }

    [Fact]
    public async Task Post_AfterACommuneWasMergedByHand_LeavesThatOneAlone()
    {
        await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/merge")).Form()
            .PostAsync(("Form.SuccessorId", $"{TestUnits.LocHoa.Id}"), ("Form.On", "01/04/2025"), ("Form.Document", "Nghị quyết 1"));
        await ApplyAsync();

        var ended = await _portal.DataAsync(db => db.Units.SingleAsync(u => u.Id == TestUnits.LocAn.Id));
        Assert.Equal((new DateOnly(2025, 4, 1), TestUnits.LocHoa.Id), (ended.ClosedOn, ended.SuccessorId));
    }

    [Theory]
    [InlineData("Form.On", "", "Nhập ngày")]
    [InlineData("Form.On", "01/07/2035", "không quá 2 năm")]
    [InlineData("Form.On", "01/01/2020", "đề ngày 12/06/2025")]
    [InlineData("Form.ProvinceDocument", "", "Nhập số, ký hiệu")]
    [InlineData("Form.CommuneDocument", "\u0002", "ký tự điều khiển")]
    public async Task Post_BadForm_IsRefusedAndSavesNothing(string field, string value, string sentence)
    {
        var page = await ApplyAsync((field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors[field], StringComparison.Ordinal);
        Assert.Equal((205, 0), await CountsAsync());
    }

    [Fact]
    public async Task Post_WithAUnitBelowADistrictThatTheFileDoesNotKnow_IsRefused()
    {
        await _portal.SaveAsync(new Unit("X1", "Xã Mới", UnitKind.Commune, TestUnits.LocNinh.Id));
        var page = await ApplyAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Summary, line => line.Contains("Xã Mới", StringComparison.Ordinal));
        // Told before anything is pressed: at the top, beside the unit, and the button waits.
        var before = await Board.PageAsync(Address);
        Assert.Contains("Huyện Lộc Ninh: Còn đơn vị ngoài tệp trực thuộc: Xã Mới", Page.Words(before.Document.QuerySelector("#not-yet li")), StringComparison.Ordinal);
        Assert.Contains("Huyện Lộc Ninh chưa kết thúc được", Page.Words(before.Document.QuerySelector("#closings")), StringComparison.Ordinal);
        Assert.NotNull(before.Document.QuerySelector("#apply[disabled]"));
    }

    [Fact]
    public async Task Get_WithADecisionAfterTheDay_SaysWhichUnitStandsInTheWay()
    {
        await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/rename")).Form().PostAsync(("Form.NewName", "Xã Lộc Bình"), ("Form.On", "02/07/2025"), ("Form.Document", "Nghị quyết 1"));
        var page = await Board.PageAsync(Address);

        var line = Page.Words(page.Document.QuerySelector("#not-yet li"));
        Assert.Contains("Xã Lộc An: Ngày phải từ 02/07/2025", line, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("#merges .tag"), t => t.TextContent.Contains("chưa kết thúc được", StringComparison.Ordinal));
        // Another day helps: the button stays.
        Assert.Null(page.Document.QuerySelector("#apply[disabled]"));
        var form = page.Form();
        Assert.Contains("Xã Lộc An", (await form.PostAsync()).Errors["Form.On"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await form.PostAsync(("Form.On", "03/07/2025"))).Status);
    }

    [Fact]
    public async Task Check_SaysByField_AndSavesNothing()
    {
        var form = (await Board.PageAsync(Address)).Form();
        Assert.Empty(await ErrorsAsync(form));
        Assert.Contains("đề ngày 12/06/2025", (await ErrorsAsync(form, ("Form.On", "01/01/2020")))["Form.On"], StringComparison.Ordinal);
        Assert.Equal((205, 0), await CountsAsync());
    }

    private static async Task<Dictionary<string, string>> ErrorsAsync(PageForm form, params (string, string?)[] changes) =>
        (await (await form.PostToAsync($"{Address}/check", changes)).Content.ReadFromJsonAsync<Dictionary<string, string>>())!;

    private async Task<Page> ApplyAsync(params (string, string?)[] changes) => await (await Board.PageAsync(Address)).Form().PostAsync(changes);

    private Task<(int Units, int Events)> CountsAsync() => _portal.DataAsync(async db => (await db.Units.CountAsync(), await db.Set<UnitEvent>().CountAsync()));

    private Task<int> IdAsync(string name, string code) => _portal.DataAsync(db => db.Units.Where(u => u.Name == name && u.Code == code).Select(u => u.Id).SingleAsync());

    private static int Total(Page page) => page.Rows.Count == 0 ? 0
        : int.Parse(Page.Words(page.Document.QuerySelector(".pager > span"))!.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
