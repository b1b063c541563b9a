using System.Net;
using System.Net.Http.Json;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>Renaming, merging and closing: dated events that delete nothing.</summary>
public sealed class UnitLineageTests : IDisposable
{
    private const string Resolution = "Nghị quyết 12/NQ-HĐND ngày 10/01/2025";
    private readonly PortalFactory _portal = new();
    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Post_Rename_ChangesTheNameAndLeavesApprovedListsAlone()
    {
        var approved = await ApproveAsync("Xã Lộc An");
        var answer = await RenameAsync("Phường Lộc An", "17/03/2025");

        var page = await answer.FollowAsync();
        Assert.Equal("Phường Lộc An", page.Title);
        Assert.Contains("Đổi tên từ “Xã Lộc An” thành “Phường Lộc An”", page.Text, StringComparison.Ordinal);
        Assert.Contains(Resolution, page.Text, StringComparison.Ordinal);
        var unit = await _portal.DataAsync(db => db.Units.Include(u => u.Events).SingleAsync(u => u.Id == TestUnits.LocAn.Id));
        Assert.Equal(("Xã Lộc An", "Phường Lộc An"), (unit.NameOn(new(2025, 3, 16)), unit.NameOn(new(2025, 3, 17))));
        var frozen = await _portal.DataAsync(db => db.ApprovedRosters.SingleAsync(r => r.Id == approved));
        Assert.True(frozen.IsIntact);
        Assert.Equal("Xã Lộc An", frozen.List.UnitName);
    }

    [Theory]
    [InlineData("Xã Lộc An", "17/03/2025", "Form.NewName", "trùng với tên")]
    [InlineData("", "17/03/2025", "Form.NewName", "Nhập tên mới")]
    [InlineData("Xã X", "18/03/2027", "Form.On", "không quá 2 năm")]
    [InlineData("Xã Lộc Hòa", "17/03/2025", "Form.NewName", "thêm phần phân biệt")]
    [InlineData("Xã X", "31/04/2025", "Form.On", "không có trong lịch")]
    [InlineData("Xã X", "", "Form.On", "Nhập ngày")]
    public async Task Post_BadRename_IsRefusedAtItsField(string name, string on, string field, string sentence)
    {
        var page = await RenameAsync(name, on);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors[field], StringComparison.Ordinal);
        Assert.Equal("Xã Lộc An", await NameAsync());
    }

    [Fact]
    public async Task Post_RenameToCome_ShowsTheOldNameUntilTheDayItself()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await RenameAsync("Phường Lộc An", "01/07/2025")).Status);
        string[] pages = [$"/units/{TestUnits.LocAn.Id}", $"/units/{TestUnits.LocNinh.Id}", "/units?q=loc+an", "/units?q=phuong+loc+an"];

        _portal.Time.Set(new(2025, 6, 30), new(23, 59));
        foreach (var path in pages) Assert.Contains("Xã Lộc An", Page.Words((await Board.PageAsync(path)).Document.QuerySelector("main")), StringComparison.Ordinal);
        Assert.Equal("Xã Lộc An", (await Board.PageAsync(pages[0])).Title);

        _portal.Time.Set(new(2025, 7, 1), new(0, 0));
        Assert.Equal("Phường Lộc An", (await Board.PageAsync(pages[0])).Title);
        foreach (var path in (string[])["/units?q=xa+loc+an", "/units?q=phuong+loc+an"])
            Assert.Contains((await Board.PageAsync(path)).Rows, r => r[1].StartsWith("Phường Lộc An", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(" ", "Nhập số, ký hiệu")]
    [InlineData("x", "Chưa phải văn bản")]
    public async Task Post_WithoutADocument_IsRefused(string document, string sentence)
    {
        foreach (var step in (string[])["rename", "merge", "close"])
        {
            var page = await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/{step}")).Form().PostAsync(("Form.On", "17/03/2025"), ("Form.Document", document));
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(sentence, page.Errors["Form.Document"], StringComparison.Ordinal);
        }
        Assert.Equal(0, await _portal.DataAsync(db => db.Set<UnitEvent>().CountAsync()));
    }

    [Theory]
    [InlineData("close", "Form.On", "01/01/2040", "không quá 2 năm")]
    [InlineData("merge", "Form.On", "01/01/2024", "đề ngày 10/01/2025")]
    [InlineData("rename", "Form.On", "31/02/2025", "không có trong lịch")]
    public async Task Check_OfADayThatCannotBe_SaysSoAtItsField_AndWritesNothing(string step, string field, string on, string sentence)
    {
        var form = (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/{step}")).Form();
        var answer = await form.PostToAsync($"/units/{TestUnits.LocAn.Id}/{step}/check", (field, on), ("Form.Document", Resolution));

        var errors = (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!;
        Assert.Contains(sentence, errors[field], StringComparison.Ordinal);
        Assert.Equal(0, await _portal.DataAsync(db => db.Set<UnitEvent>().CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await form.PostToAsync($"/units/{TestUnits.LocAn.Id}/7/check")).StatusCode);
    }

    [Fact]
    public async Task Post_RenameBeforeAnEarlierOne_IsRefused()
    {
        await RenameAsync("Xã Lộc Bình", "10/03/2025");
        var page = await RenameAsync("Xã Lộc Cường", "09/03/2025");

        Assert.Contains("từ 10/03/2025", page.Errors["Form.On"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RenameSentTwice_NotesOneEvent()
    {
        var form = (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/rename")).Form()
            .Set("Form.NewName", "Phường Lộc An").Set("Form.On", "17/03/2025").Set("Form.Document", Resolution);
        Assert.Equal(HttpStatusCode.Redirect, (await form.PostAsync()).Status);
        var second = await form.PostAsync();

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Có người vừa lưu", second.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _portal.DataAsync(db => db.Set<UnitEvent>().CountAsync()));
    }

    [Fact]
    public async Task Post_Merge_PassesTheDutiesFromTheDayAtMidnightOfVietnam()
    {
        var congress = await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var roster = await _portal.SaveAsync(TestData.RosterFor(congress));
        var answer = await MergeAsync(TestUnits.LocAn, TestUnits.LocHoa, "01/07/2025");
        Assert.Contains("sẽ kết thúc từ ngày 01/07/2025", (await answer.FollowAsync()).Text, StringComparison.Ordinal);
        string[] pages = [$"/units/{TestUnits.LocAn.Id}", $"/congresses/{congress.Id}", $"/rosters/{roster.Id}"];

        _portal.Time.Set(new(2025, 6, 30), new(23, 59));
        var before = _portal.SignedIn(TestAccounts.SiblingOfficer);
        foreach (var path in pages) Assert.Equal(HttpStatusCode.NotFound, (await before.ReadAsync(path)).Status);
        Assert.DoesNotContain("Đã nhận nhiệm vụ", (await before.PageAsync($"/units/{TestUnits.LocHoa.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _portal.SignedIn(TestAccounts.CommuneOfficer).ReadAsync(pages[0])).Status);

        _portal.Time.Set(new(2025, 7, 1), new(0, 0));
        var after = _portal.SignedIn(TestAccounts.SiblingOfficer);
        foreach (var path in pages) await after.PageAsync(path);
        Assert.Equal(["Xã Lộc An"], (await after.PageAsync($"/units/{TestUnits.LocHoa.Id}")).Document.QuerySelectorAll(".unit-took-over li > a:first-child").Select(Page.Words));
        Assert.Contains("Đơn vị đã kết thúc từ ngày 01/07/2025", (await after.PageAsync(pages[0])).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.SignedIn(TestAccounts.ForeignCommuneOfficer).ReadAsync(pages[0])).Status);
    }

    [Fact]
    public async Task Post_Merge_IsToldAndLinkedOnBothPages()
    {
        var congress = await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var roster = await _portal.SaveAsync(TestData.RosterFor(congress));
        await MergeAsync(TestUnits.LocAn, TestUnits.LocHoa, "01/03/2025");

        var page = await Board.PageAsync($"/units/{TestUnits.LocHoa.Id}");
        var line = Assert.Single(page.Document.QuerySelectorAll("ol.history > li"));
        Assert.Contains("Xã Lộc An sáp nhập vào đơn vị này", Page.Words(line), StringComparison.Ordinal);
        Assert.Contains($"Từ 01/03/2025 · {Resolution}", Page.Words(line), StringComparison.Ordinal);
        Assert.Equal($"/units/{TestUnits.LocAn.Id}", line.QuerySelector("a")!.GetAttribute("href"));
        string[] links = [.. page.Document.QuerySelectorAll(".unit-took-over a").Select(a => a.GetAttribute("href")!)];
        Assert.Equal([$"/units/{TestUnits.LocAn.Id}", $"/congresses/{congress.Id}", $"/rosters/{roster.Id}"], links);
        Assert.Contains((await Board.PageAsync($"/units/{TestUnits.LocAn.Id}")).Document.QuerySelectorAll("ol.history a"), a => a.GetAttribute("href") == $"/units/{TestUnits.LocHoa.Id}");

        // Two units to look after: no silent jump into the old one's list, and the missing list is named.
        var lists = await _portal.SignedIn(TestAccounts.SiblingOfficer).PageAsync("/rosters");
        Assert.StartsWith("Xã Lộc An", Assert.Single(lists.Rows)[1], StringComparison.Ordinal);
        Assert.Contains("Xã Lộc Hòa", Page.Words(lists.Document.QuerySelector("#listless")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_MergeOfAUnitThatNeverRegistered_LeavesTheDutyToTheSuccessor(bool registered)
    {
        if (registered) await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        await (await Board.PageAsync($"/units/{TestUnits.LocHoa.Id}/edit")).Form().PostAsync(("Form.IsObliged", "false"));
        await MergeAsync(TestUnits.LocAn, TestUnits.LocHoa, "01/07/2025");
        async Task<bool> OwesAsync() => (await Board.PageAsync("/congresses?q=loc+hoa&state=none")).Rows.Any(r => r[1].StartsWith("Xã Lộc Hòa", StringComparison.Ordinal));
        async Task<string> HomeAsync() => (await _portal.SignedIn(TestAccounts.SiblingOfficer).PageAsync("/")).Text;

        _portal.Time.Set(new(2025, 6, 30), new(23, 59));
        Assert.False(await OwesAsync());
        Assert.DoesNotContain("Đăng ký đại hội, hội nghị của Xã Lộc Hòa", await HomeAsync(), StringComparison.Ordinal);

        _portal.Time.Set(new(2025, 7, 1), new(0, 0));
        Assert.Equal(!registered, await OwesAsync());
        Assert.Equal(!registered, (await HomeAsync()).Contains("Đăng ký đại hội, hội nghị của Xã Lộc Hòa", StringComparison.Ordinal));
        Assert.Equal(!registered, (await Board.PageAsync($"/units/{TestUnits.LocHoa.Id}")).Text.Contains("thay đơn vị đã kết thúc chưa đăng ký", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_OfAnOfficerWhoseUnitEnded_SaysSoFromTheDayOn()
    {
        await MergeAsync(TestUnits.LocAn, TestUnits.LocHoa, "01/07/2025");
        _portal.Time.Set(new(2025, 6, 30), new(23, 59));
        Assert.Null((await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync("/")).Document.QuerySelector("#ended-unit"));

        _portal.Time.Set(new(2025, 7, 1), new(0, 0));
        var officer = _portal.SignedIn(TestAccounts.CommuneOfficer);
        var home = await officer.PageAsync("/");
        var notice = Page.Words(home.Document.QuerySelector("#ended-unit"));
        foreach (var words in (string[])["Xã Lộc An đã kết thúc hoạt động từ ngày 01/07/2025", Resolution, "Xã Lộc Hòa", "chuyển tài khoản"])
            Assert.Contains(words, notice, StringComparison.Ordinal);
        Assert.Contains(home.Document.QuerySelectorAll("nav a"), a => a.GetAttribute("href") == $"/units/{TestUnits.LocAn.Id}");
        Assert.NotEmpty((await officer.PageAsync("/units")).Rows);
        var own = (await officer.PageAsync($"/units/{TestUnits.LocAn.Id}")).Text;
        Assert.Contains($"theo {Resolution}", own, StringComparison.Ordinal);
        Assert.Contains("chuyển tài khoản của Ông/Bà sang Xã Lộc Hòa", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Merge_MovesTheUnitToTheClosedTabOnItsDay()
    {
        await MergeAsync(TestUnits.LocAn, TestUnits.LocHoa, "01/07/2025");
        Assert.Empty((await Board.PageAsync("/units?state=closed")).Rows);

        _portal.Time.Set(new(2025, 7, 1), new(0, 0));
        Assert.StartsWith("Xã Lộc An", Assert.Single((await Board.PageAsync("/units?state=closed")).Rows)[1], StringComparison.Ordinal);
        Assert.Empty((await Board.PageAsync("/units?q=25276")).Rows);
    }

    [Fact]
    public async Task Post_MergeIntoAWrongUnit_IsRefused()
    {
        await RefusedAsync(TestUnits.LocAn, TestUnits.LocAn.Id, "chính nó");
        await RefusedAsync(TestUnits.LocAn, TestUnits.LocNinh.Id, "cùng cấp");
        await RefusedAsync(TestUnits.LocAn, TestUnits.Education.Id, "cùng cấp");
        await RefusedAsync(TestUnits.LocAn, 999999, "Chọn đơn vị kế thừa");
        await RefusedAsync(TestUnits.LocAn, null, "Chọn đơn vị kế thừa");
        await MergeAsync(TestUnits.LocAn, TestUnits.LocHoa, "01/07/2025");
        await RefusedAsync(TestUnits.LocHoa, TestUnits.LocAn.Id, "không hoạt động vào ngày này");
        await RefusedAsync(TestUnits.LocHoa, TestUnits.LocAn.Id, "kế thừa lẫn nhau", "30/06/2025");
    }

    [Fact]
    public async Task Post_CloseWithUnitsBelow_IsRefused()
    {
        var page = await CloseAsync(TestUnits.LocNinh, "01/04/2025");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Còn 16 đơn vị trực thuộc", page.Errors["Form.On"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lộc An", "28/03/2025", "Vĩnh Sơn, ngày 28")]
    [InlineData("loc an", "28/03/2025", "Vĩnh Sơn, ngày 28")]
    [InlineData("Lộc An", "29/03/2025", "Lộc An, ngày 28")]
    [InlineData("lộc ninh", "28/03/2025", "Lộc Ninh, ngày 28")]
    public async Task Post_Rename_TakesTheOwnNameOnTheWallAlong_FromItsDay(string place, string on, string line)
    {
        var congress = await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn, d => d with { Form = "hoi-nghi-tuyen-duong", Title = "form-and-unit", Ordinal = null, Place = place }));
        Assert.Equal(HttpStatusCode.Redirect, (await RenameAsync("Xã Vĩnh Sơn", on)).Status);

        Assert.StartsWith(line, Page.Words((await Board.PageAsync($"/congresses/{congress.Id}")).Document.QuerySelector(".wall-line-last")), StringComparison.Ordinal);
        Assert.Equal(place, await _portal.DataAsync(db => db.Congresses.Select(c => c.Place).SingleAsync()));
    }

    [Fact]
    public async Task Post_Close_KeepsTheUnitAndEndsItOnce()
    {
        var answer = await CloseAsync(TestUnits.Rubber, "17/03/2025");
        var page = await answer.FollowAsync();

        Assert.Contains("Đã kết thúc", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/units/{TestUnits.Rubber.Id}/close", page.Document.Body!.InnerHtml, StringComparison.Ordinal);
        var again = await CloseAsync(TestUnits.Rubber, "17/03/2025");
        Assert.Contains("đã có quyết định kết thúc", again.Errors["Form.On"], StringComparison.Ordinal);
        Assert.Equal(1, await _portal.DataAsync(db => db.Set<UnitEvent>().CountAsync()));
    }

    [Theory]
    [InlineData("rename")]
    [InlineData("merge")]
    [InlineData("close")]
    public async Task Post_BeforeTheDayOfItsDocument_IsRefused_TheDayItselfIsNot(string step)
    {
        async Task<Page> TakeAsync(string on) => await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/{step}")).Form()
            .PostAsync(("Form.NewName", "Phường Lộc An"), ("Form.SuccessorId", $"{TestUnits.LocHoa.Id}"), ("Form.On", on), ("Form.Document", Resolution));
        var page = await TakeAsync("09/01/2025");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Văn bản đề ngày 10/01/2025", page.Errors["Form.On"], StringComparison.Ordinal);
        Assert.Equal(0, await _portal.DataAsync(db => db.Set<UnitEvent>().CountAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await TakeAsync("10/01/2025")).Status);
    }

    [Theory]
    [InlineData("28/02/2025", false)]
    [InlineData("01/03/2025", false)]
    [InlineData("02/03/2025", true)]
    public async Task Post_CloseOnOrBeforeTheDayOfItsCongress_IsRefused(string on, bool taken)
    {
        await _portal.SaveAsync(TestData.CongressFor(TestUnits.Rubber, d => d with { Date = new(2025, 3, 1) }));
        await _portal.DataAsync(db => db.Congresses.ExecuteUpdateAsync(s => s.SetProperty(c => c.State, CongressState.Held)));
        var page = await CloseAsync(TestUnits.Rubber, on);

        Assert.Equal(taken ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, page.Status);
        if (!taken) Assert.Contains("đã tổ chức đại hội, hội nghị ngày 01/03/2025", page.Errors["Form.On"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RenameBeforeAnApprovedList_IsAskedAboutForThatDay_AndThenWritten()
    {
        await ApproveAsync("Xã Lộc An");
        var asked = await RenameAsync("Phường Lộc An", "10/03/2025");
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("được duyệt ngày 10/03/2025", asked.Text, StringComparison.Ordinal);
        Assert.Contains("danh sách đã duyệt giữ tên cũ", asked.Text, StringComparison.Ordinal);

        // Another day is another question; a day after the approval is none.
        var form = asked.Form().Set("Form.Confirmed", "true");
        Assert.Contains("Form.Confirmed", (await form.PostAsync(("Form.On", "09/03/2025"))).Errors.Keys);
        Assert.Equal("Xã Lộc An", await NameAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await form.PostAsync(("Form.On", "10/03/2025"))).Status);
        Assert.Equal("Phường Lộc An", await NameAsync());
    }

    [Theory]
    [InlineData("17/03/2024", true)]
    [InlineData("16/03/2024", false)]
    public async Task Post_CloseFarInThePast_IsAskedAbout(string on, bool taken) =>
        Assert.Equal(taken ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, (await CloseAsync(TestUnits.Rubber, on)).Status);

    [Fact]
    public async Task Get_Merge_QuestionRepeatsWhatIsTyped()
    {
        var dialog = (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/merge")).Document.QuerySelector("#confirm-dialog")!;

        Assert.Contains("Xã Lộc An", Page.Words(dialog), StringComparison.Ordinal);
        Assert.Equal(["Form_On", "Form_SuccessorId", "Form_Document"], dialog.QuerySelectorAll("[data-repeats]").Select(e => e.GetAttribute("data-repeats")));
    }

    [Theory]
    [InlineData("huyen.locninh")]
    [InlineData("xa.locan")]
    [InlineData("lanhdao.tinh")]
    [InlineData("quantri")]
    public async Task Get_StepsOfTheLineage_AreForBanThiDuaOnly(string account)
    {
        var other = _portal.SignedIn(TestAccounts.All.Single(a => a.UserName == account));
        foreach (var path in (string[])["rename", "merge", "close", "edit"])
            Assert.Equal(HttpStatusCode.Forbidden, (await other.ReadAsync($"/units/{TestUnits.LocAn.Id}/{path}")).Status);
        foreach (var path in (string[])["/units/new", "/units/reorganisation"])
            Assert.Equal(HttpStatusCode.Forbidden, (await other.ReadAsync(path)).Status);
    }

    private async Task RefusedAsync(TestUnit unit, int? successor, string sentence, string on = "01/07/2025")
    {
        var page = await (await Board.PageAsync($"/units/{unit.Id}/merge")).Form()
            .PostAsync(("Form.SuccessorId", successor is { } id ? $"{id}" : ""), ("Form.On", on), ("Form.Document", Resolution));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors["Form.SuccessorId"], StringComparison.Ordinal);
    }

    private async Task<Page> MergeAsync(TestUnit unit, TestUnit into, string on) => await (await Board.PageAsync($"/units/{unit.Id}/merge")).Form()
        .PostAsync(("Form.SuccessorId", $"{into.Id}"), ("Form.On", on), ("Form.Document", Resolution));

    private async Task<Page> RenameAsync(string name, string on) => await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/rename")).Form()
        .PostAsync(("Form.NewName", name), ("Form.On", on), ("Form.Document", Resolution));

    private async Task<Page> CloseAsync(TestUnit unit, string on) => await (await Board.PageAsync($"/units/{unit.Id}/close")).Form()
        .PostAsync(("Form.On", on), ("Form.Document", "Quyết định 1/QĐ-UBND"));

    private Task<string> NameAsync() => _portal.DataAsync(db => db.Units.Where(u => u.Id == TestUnits.LocAn.Id).Select(u => u.Name).SingleAsync());

    private async Task<int> ApproveAsync(string unitName)
    {
        var congress = await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var roster = await _portal.SaveAsync(TestData.RosterFor(congress));
        var list = new FrozenList { UnitName = unitName, NameBlock = [unitName.ToUpperInvariant()], Rows = [], Figures = RosterStatistics.Empty };
        return (await _portal.SaveAsync(new ApprovedRoster(roster, 1, 1, list, TestData.Stamp))).Id;
    }
}
