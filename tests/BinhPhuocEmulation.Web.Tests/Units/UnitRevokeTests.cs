using System.Net;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>A decision on a unit that was entered by mistake is revoked by another event; nothing is deleted.</summary>
public sealed class UnitRevokeTests : IDisposable
{
    private const string Document = "Quyết định 45/QĐ-UBND ngày 15/3/2025";
    private readonly PortalFactory _portal = new();
    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Post_Rename_RestoresTheNameAndKeepsBothEvents()
    {
        await RenameAsync("Phường Lộc An");

        var page = await (await RevokeAsync()).FollowAsync();

        Assert.Equal("Xã Lộc An", page.Title);
        Assert.Contains("Hủy bỏ quyết định: Đổi tên từ “Xã Lộc An” thành “Phường Lộc An”", page.Text, StringComparison.Ordinal);
        Assert.Contains("Gõ nhầm xã", page.Text, StringComparison.Ordinal);
        var unit = await UnitAsync();
        Assert.Equal((2, "Xã Lộc An", "Xã Lộc An"), (unit.Events.Count, unit.NameOn(new(2025, 3, 16)), unit.NameOn(new(2025, 3, 17))));
        Assert.Equal(HttpStatusCode.NotFound, (await Board.ReadAsync($"/units/{TestUnits.LocAn.Id}/revoke")).Status);
        await RenameAsync("Phường Lộc An", "10/03/2025");
        Assert.Equal("Phường Lộc An", (await UnitAsync()).Name);
    }

    [Fact]
    public async Task Post_Merge_GivesTheDutiesBack()
    {
        var congress = await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        await MergeAsync("17/03/2025");
        var sibling = _portal.SignedIn(TestAccounts.SiblingOfficer);
        await sibling.PageAsync($"/congresses/{congress.Id}");

        Assert.Equal(HttpStatusCode.Redirect, (await RevokeAsync()).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await sibling.ReadAsync($"/congresses/{congress.Id}")).Status);
        await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/congresses/{congress.Id}");
        var unit = await UnitAsync();
        Assert.Equal((null, (int?)null), (unit.ClosedOn, unit.SuccessorId));
        Assert.Empty((await Board.PageAsync("/units?state=closed")).Rows);
    }

    [Fact]
    public async Task Post_MergeOthersActedOn_IsRefusedWithWhatStandsInTheWay()
    {
        await MergeAsync("17/03/2025");
        var form = (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/revoke")).Form();
        var congress = TestData.CongressFor(TestUnits.LocAn);
        congress.Take(CongressAction.Register, TestData.Stamp with { AccountId = TestAccounts.SiblingOfficer.Id, At = _portal.Time.GetUtcNow().UtcDateTime });
        await _portal.SaveAsync(congress);

        var seen = await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/revoke");
        Assert.Contains("đã có 1 lần trình, duyệt", seen.Text, StringComparison.Ordinal);
        Assert.NotNull(seen.Document.QuerySelector($"#obstacles a[href='/units/{TestUnits.LocAn.Id}']"));
        Assert.Null(seen.Document.QuerySelector($"form[action='/units/{TestUnits.LocAn.Id}/revoke']"));
        var answer = await form.PostAsync(("Form.Document", Document), ("Form.Reason", "Gõ nhầm xã"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Summary, l => l.Contains("đã có 1 lần trình", StringComparison.Ordinal));
        Assert.Equal(Document, answer.Form()["Form.Document"]);
        Assert.NotNull((await UnitAsync()).ClosedOn);
    }

    [Fact]
    public async Task Post_StepOfTheUnitsOwnOfficer_DoesNotStandInTheWay()
    {
        await MergeAsync("17/03/2025");
        await StepAsync(TestAccounts.CommuneOfficer, _portal.Time.GetUtcNow().UtcDateTime.AddMinutes(1));

        Assert.Equal(HttpStatusCode.Redirect, (await RevokeAsync()).Status);
    }

    [Fact]
    public async Task Post_StepWrittenBeforeTheDecisionButDatedAfterIt_DoesNotStandInTheWay()
    {
        await StepAsync(TestAccounts.SiblingOfficer, _portal.Time.GetUtcNow().UtcDateTime.AddHours(6));
        await MergeAsync("17/03/2025");

        Assert.Equal(HttpStatusCode.Redirect, (await RevokeAsync()).Status);
    }

    private async Task StepAsync(TestAccount by, DateTime at)
    {
        var congress = TestData.CongressFor(TestUnits.LocAn);
        congress.Take(CongressAction.Register, new(by.Id, by.Name, at));
        await _portal.SaveAsync(congress);
    }

    [Fact]
    public async Task Post_StepBeforeMidnightOfTheDay_DoesNotStandInTheWay()
    {
        await MergeAsync("17/03/2025");
        var congress = TestData.CongressFor(TestUnits.LocAn);
        congress.Take(CongressAction.Register, TestData.Stamp with { AccountId = TestAccounts.SiblingOfficer.Id, At = new DateTime(2025, 3, 16, 16, 59, 59, DateTimeKind.Utc) });
        await _portal.SaveAsync(congress);

        Assert.Equal(HttpStatusCode.Redirect, (await RevokeAsync()).Status);
    }

    [Fact]
    public async Task Post_Founding_LeavesAUnitThatNeverWas()
    {
        var all = await TabAsync("Tất cả");
        var id = await FoundAsync("T-1");
        Assert.Equal(all + 1, await TabAsync("Tất cả"));
        var page = await Board.PageAsync($"/units/{id}/revoke");
        await (await page.Form().PostAsync(("Form.Document", Document), ("Form.Reason", "Gõ nhầm tên xã"))).FollowAsync();

        Assert.Contains("Đã hủy bỏ thành lập", (await Board.PageAsync($"/units/{id}")).Text, StringComparison.Ordinal);
        Assert.Empty((await Board.PageAsync("/units?state=coming")).Rows);
        Assert.Empty((await Board.PageAsync("/units?q=T-1")).Rows);
        Assert.Contains("Đã hủy bỏ thành lập", Assert.Single((await Board.PageAsync("/units?q=T-1&state=annulled")).Rows)[1], StringComparison.Ordinal);
        Assert.Empty((await Board.PageAsync("/units?q=T-1&state=closed")).Rows);
        Assert.Empty((await Board.PageAsync("/units?q=T-1&state=all")).Rows);
        Assert.Equal((all, 1), (await TabAsync("Tất cả"), await TabAsync("Đã hủy bỏ thành lập")));
        Assert.Contains("Đã hủy bỏ thành lập", Page.Words((await Board.PageAsync("/units")).Document.QuerySelector(".tabs")), StringComparison.Ordinal);
        _portal.Time.Set(new(2025, 7, 1), new(8, 0));
        Assert.Empty((await Board.PageAsync("/units?q=T-1")).Rows);
    }

    private async Task<int> TabAsync(string name) => int.Parse((await Board.PageAsync("/units")).Document.QuerySelectorAll(".tabs .tab").Single(t => t.TextContent.StartsWith(name, StringComparison.Ordinal))
        .QuerySelector(".tab-count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task Get_FoundingWithACongress_SaysSo()
    {
        var id = await FoundAsync("T-2");
        await _portal.SaveAsync(TestData.CongressFor(id));
        Assert.Contains("đã có 1 đại hội", (await Board.PageAsync($"/units/{id}/revoke")).Text, StringComparison.Ordinal);
    }

    private async Task<int> FoundAsync(string code)
    {
        var made = await (await Board.PageAsync("/units/new")).Form().PostAsync(("Form.Name", "Xã Thử"), ("Form.Code", code), ("Form.Kind", nameof(UnitKind.Commune)),
            ("Form.ParentId", $"{TestUnits.LocNinh.Id}"), ("Form.FoundedOn", "01/07/2025"), ("Form.Document", Document));
        Assert.True(made.Status == HttpStatusCode.Redirect, made.Text);
        return int.Parse(made.Location.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("Form.On", "18/03/2025", "chưa tới")]
    [InlineData("Form.On", "", "Nhập ngày")]
    [InlineData("Form.On", "31/02/2025", "không có trong lịch")]
    [InlineData("Form.Document", " ", "Nhập số, ký hiệu")]
    [InlineData("Form.Document", "y", "Chưa phải văn bản")]
    [InlineData("Form.Reason", "", "Nhập lý do")]
    [InlineData("Form.Reason", "z", "Chưa thành lý do")]
    public async Task Post_BadInput_IsRefusedAtItsField(string field, string value, string sentence)
    {
        await RenameAsync("Phường Lộc An");
        var form = (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/revoke")).Form().Set("Form.Document", Document).Set("Form.Reason", "Gõ nhầm xã");

        var page = await form.PostAsync((field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors[field], StringComparison.Ordinal);
        Assert.Equal("Phường Lộc An", (await UnitAsync()).Name);
    }

    [Fact]
    public async Task Post_StaleVersion_IsAConflictThatShowsBoth()
    {
        await RenameAsync("Phường Lộc An");
        var form = (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/revoke")).Form();
        await MergeAsync("01/07/2025");

        var page = await form.PostAsync(("Form.Document", Document), ("Form.Reason", "Gõ nhầm xã"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("sáp nhập vào", page.Text, StringComparison.Ordinal);
        Assert.Equal((Document, "Gõ nhầm xã"), (page.Form()["Form.Document"], page.Form()["Form.Reason"]));
        Assert.Equal("Phường Lộc An", (await UnitAsync()).Name);
    }

    [Fact]
    public async Task Post_Decision_NotesWhoEnteredItAndWhen()
    {
        await MergeAsync("01/07/2025");

        var entered = Assert.Single((await UnitAsync()).Events);
        Assert.Equal((_portal.Time.GetUtcNow().UtcDateTime, TestAccounts.EmulationBoard.Id, TestAccounts.EmulationBoard.Name), (entered.EnteredAt, entered.EnteredById, entered.EnteredBy));
        Assert.Contains($"{TestAccounts.EmulationBoard.Name} ghi lúc", (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reorganisation_Revoked_EverythingIsAsBefore_AndMayBeAppliedAgain()
    {
        var address = "/units/reorganisation";
        await (await Board.PageAsync(address)).Form(address).PostAsync();
        Assert.Equal(41, await CountAsync(u => u.ClosedOn == null && !u.IsObliged && u.Code.StartsWith("2025-")));

        var page = await (await Board.PageAsync(address)).Form($"{address}/revoke").PostAsync(("Revoke.Form.Document", Document), ("Revoke.Form.Reason", "Áp dụng nhầm"));
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Contains((await page.FollowAsync()).Banners, b => b.Contains("123 đơn vị cũ tiếp tục hoạt động, 41 đơn vị mới", StringComparison.Ordinal));
        Assert.Equal(0, await CountAsync(u => u.ClosedOn != null && !u.Code.StartsWith("2025-")));

        _portal.Time.Set(new(2025, 7, 2), new(8, 0));
        await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/units/{TestUnits.LocAn.Id}");
        Assert.DoesNotContain("Sắp thành lập", (await Board.PageAsync("/units")).Text, StringComparison.Ordinal);
        Assert.Equal(16, (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/units/{TestUnits.LocNinh.Id}")).Document.QuerySelectorAll("#children tbody tr").Length);

        await (await Board.PageAsync(address)).Form(address).PostAsync();
        Assert.Equal((123, 41), (await CountAsync(u => u.ClosedOn != null), await CountAsync(u => u.ClosedOn == null && u.Code.StartsWith("2025-"))));
        Assert.Equal(41, await CountAsync(u => u.Code.StartsWith("2025-")));
    }

    [Fact]
    public async Task Reorganisation_EnteredAfterItsDay_IsNotHeldUpByWorkDoneBeforeItWasEntered()
    {
        _portal.Time.Set(new(2025, 7, 1), new(2, 0));
        var plan = await _portal.DataAsync(db => db.Plans.Select(p => p.Id).FirstAsync());
        var congress = new Domain.Congresses.Congress(plan, TestUnits.LocAn.Id);
        congress.Change(new Domain.Congresses.CongressDetails { Form = "hoi-nghi-tuyen-duong", Title = "form-and-unit", Date = new(2025, 7, 20), Place = "Lộc An" });
        congress.Take(Domain.Congresses.CongressAction.Register, new(TestAccounts.CommuneOfficer.Id, "Cán bộ", _portal.Time.GetUtcNow().UtcDateTime, null));
        await _portal.SaveAsync(congress);
        _portal.Time.Set(new(2025, 7, 1), new(9, 0));
        var address = "/units/reorganisation";
        await (await Board.PageAsync(address)).Form(address).PostAsync();

        var page = await (await Board.PageAsync(address)).Form($"{address}/revoke").PostAsync(("Revoke.Form.Document", Document), ("Revoke.Form.Reason", "Áp dụng nhầm"));
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
    }

    [Fact]
    public async Task Reorganisation_WithAnAccountAtANewUnit_SaysWhatStandsInTheWay()
    {
        var address = "/units/reorganisation";
        await (await Board.PageAsync(address)).Form(address).PostAsync();
        var account = TestData.Account("xa.moi", Domain.Access.Role.UnitOfficer, TestUnits.LocAn);
        account.UnitId = await _portal.DataAsync(db => db.Units.Where(u => u.Code == "2025-25276").Select(u => u.Id).SingleAsync());

        var form = (await Board.PageAsync(address)).Form($"{address}/revoke");
        await _portal.SaveAsync(account);

        var seen = await Board.PageAsync(address);
        Assert.NotNull(seen.Document.QuerySelector($"#obstacles a[href='/accounts?unit={account.UnitId}']"));
        Assert.Null(seen.Document.QuerySelector($"form[action='{address}/revoke']"));
        var page = await form.PostAsync(("Revoke.Form.Document", Document), ("Revoke.Form.Reason", "Áp dụng nhầm"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Còn 1 tài khoản thuộc đơn vị", page.Text, StringComparison.Ordinal);
        Assert.Equal(123, await CountAsync(u => u.ClosedOn != null));
    }

    [Fact]
    public async Task Reorganisation_WithAccountsMovedToTheNewUnits_PutsThemBack_AndSaysSo()
    {
        const string address = "/units/reorganisation";
        await (await Board.PageAsync(address)).Form(address).PostAsync();
        _portal.Time.Set(new(2025, 7, 1), new(8, 0));
        var (officer, district) = (TestAccounts.CommuneOfficer, TestAccounts.DistrictOfficer);
        var successor = await _portal.DataAsync(db => db.Units.Where(u => u.Code == "2025-25276").Select(u => u.Id).SingleAsync());
        var moved = await (await _portal.SignedIn(TestAccounts.Administrator).PageAsync("/accounts/ended")).Form("/accounts/ended").SetAll("Ids", [$"{officer.Id}", $"{district.Id}"]).PostAsync(($"Units[{district.Id}]", $"{successor}"));
        Assert.Equal(HttpStatusCode.Redirect, moved.Status);
        // The official code of the new unit is the one the old unit bore.
        var edit = await (await Board.PageAsync($"/units/{successor}/edit")).Form().PostAsync(("Form.Code", "25276"));
        Assert.Equal(HttpStatusCode.Redirect, edit.Status);

        var page = await Board.PageAsync(address);
        Assert.Empty(page.Document.QuerySelectorAll("#obstacles li"));
        Assert.Equal(2, page.Document.QuerySelectorAll("#returning li").Length);
        Assert.Contains("vai trò trở lại “Cán bộ thi đua cấp huyện”", Page.Words(page.Document.GetElementById("returning")), StringComparison.Ordinal);
        var stale = await page.Form($"{address}/revoke").PostAsync(("Revoke.Form.Document", Document), ("Revoke.Form.Reason", "Xem nhầm hồ sơ"), ("Revoke.Form.Accounts", $"{officer.Id}"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal(123, await CountAsync(u => u.ClosedOn != null));
        var answer = await page.Form($"{address}/revoke").PostAsync(("Revoke.Form.Document", Document), ("Revoke.Form.Reason", "Xem nhầm hồ sơ"));

        Assert.Contains((await answer.FollowAsync()).Banners, b => b.Contains("2 tài khoản đã về đơn vị cũ", StringComparison.Ordinal));
        var places = await _portal.DataAsync(db => db.Users.Where(a => a.Id == officer.Id || a.Id == district.Id).OrderBy(a => a.Id).Select(a => new { a.Id, a.UnitId, a.Role }).ToListAsync());
        Assert.All(places, p => Assert.Equal(p.Id == officer.Id ? (officer.Unit.Id, officer.Role) : (district.Unit.Id, district.Role), (p.UnitId, p.Role)));
        Assert.Equal(2, await _portal.DataAsync(db => db.AccountEvents.CountAsync(e => e.Kind == Data.Accounts.AccountEventKind.MovedBack && e.FromUnitId == successor)));
        Assert.Equal(0, await CountAsync(u => u.ClosedOn != null && u.Kind == UnitKind.District));
        Assert.Equal(1, await CountAsync(u => u.Code == "25276" && u.ClosedOn == null));
        // And once more: the unit that bears the old code now is not taken for the old one.
        Assert.Equal(HttpStatusCode.Redirect, (await (await Board.PageAsync(address)).Form(address).PostAsync()).Status);
        Assert.Equal(1, await CountAsync(u => u.Code == "2025-25276" && u.ClosedOn == null));
    }

    private Task<int> CountAsync(System.Linq.Expressions.Expression<Func<Unit, bool>> which) => _portal.DataAsync(db => db.Units.CountAsync(which));

    private Task<Unit> UnitAsync() => _portal.DataAsync(db => db.Units.Include(u => u.Events).AsNoTracking().SingleAsync(u => u.Id == TestUnits.LocAn.Id));

    private async Task RenameAsync(string name, string on = "17/03/2025") => Assert.Equal(HttpStatusCode.Redirect, (await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/rename")).Form()
        .PostAsync(("Form.NewName", name), ("Form.On", on), ("Form.Document", "Nghị quyết 9/NQ-HĐND"))).Status);

    private async Task MergeAsync(string on) => Assert.Equal(HttpStatusCode.Redirect, (await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/merge")).Form()
        .PostAsync(("Form.SuccessorId", $"{TestUnits.LocHoa.Id}"), ("Form.On", on), ("Form.Document", "Nghị quyết 9/NQ-HĐND"))).Status);

    private async Task<Page> RevokeAsync() => await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/revoke")).Form().PostAsync(("Form.Document", Document), ("Form.Reason", "Gõ nhầm xã"));
}
