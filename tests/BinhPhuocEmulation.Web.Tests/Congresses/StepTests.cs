using System.Net;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Congresses;

/// <summary>The steps of the workflow over HTTP: allowed, refused, repeated, stale.</summary>
public sealed class StepTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    private async Task<Congress> CommuneCongressAsync(params CongressAction[] steps)
    {
        var congress = TestData.CongressFor(TestUnits.LocAn, d => d with { Form = "hoi-nghi-tuyen-duong", Title = "form-and-unit", Ordinal = null });
        foreach (var step in steps) congress.Take(step, TestData.Stamp with { Remark = "lý do" });
        return await _portal.SaveAsync(congress);
    }

    private Task<Congress> NowAsync(int id) => _portal.DataAsync(db => db.Congresses.Include(c => c.History).SingleAsync(c => c.Id == id));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Confirm_OwnRegistrationOfTheProvince_IsForAnotherAccountIfThereIsOne(bool another)
    {
        var congress = await _portal.SaveAsync(TestData.CongressFor(TestUnits.Province, d => d with { Ordinal = 6, Date = new DateOnly(2025, 8, 1) }));
        if (another) await _portal.SaveAsync(TestData.Account("banthidua.2", Role.EmulationBoard, TestUnits.Province));
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        await (await board.PageAsync($"/congresses/{congress.Id}")).Form($"/congresses/{congress.Id}/register").PostAsync();

        var page = await board.PageAsync($"/congresses/{congress.Id}");

        Assert.Equal(CongressState.Registered, (await NowAsync(congress.Id)).State);
        Assert.Equal(another, page.Text.Contains("người đăng ký không tự xác nhận đăng ký của mình", StringComparison.Ordinal));
        Assert.Equal(!another, page.Text.Contains("hiện không tài khoản nào khác xác nhận được", StringComparison.Ordinal));
        // Whoever sends it all the same is refused by the same table.
        var form = page.Form($"/congresses/{congress.Id}/{(another ? "return" : "confirm")}");
        form.Element.SetAttribute("action", $"/congresses/{congress.Id}/confirm");
        await form.PostAsync();
        Assert.Equal(another ? CongressState.Registered : CongressState.Confirmed, (await NowAsync(congress.Id)).State);
        if (!another) return;
        var colleague = await _portal.DataAsync(db => db.Users.Where(a => a.UserName == "banthidua.2").Select(a => a.Id).SingleAsync());
        await (await _portal.SignedIn(colleague).PageAsync($"/congresses/{congress.Id}")).Form($"/congresses/{congress.Id}/confirm").PostAsync();
        Assert.Equal(CongressState.Confirmed, (await NowAsync(congress.Id)).State);
    }

    [Fact]
    public async Task Steps_WholeWay_UnitRegistersDistrictReturnsConfirmsUnitRecords()
    {
        var c = await CommuneCongressAsync();
        var (unit, district) = (_portal.SignedIn(TestAccounts.CommuneOfficer), _portal.SignedIn(TestAccounts.DistrictOfficer));
        async Task Take(HttpClient who, string step, string? reason = null)
        {
            var answer = await (await who.PageAsync($"/congresses/{c.Id}")).Form($"/congresses/{c.Id}/{step}").PostAsync(("Reason", reason));
            Assert.StartsWith("Đã ", (await answer.FollowAsync()).Banners[0], StringComparison.Ordinal);
        }
        await Take(unit, "register");
        await Take(district, "return", "Chọn hội trường lớn hơn");
        Assert.Contains("Chọn hội trường lớn hơn", (await unit.PageAsync($"/congresses/{c.Id}")).Text, StringComparison.Ordinal);
        await Take(unit, "register");
        await Take(unit, "withdraw", "Xin đổi ngày tổ chức");
        await Take(unit, "register");
        await Take(district, "confirm");
        _portal.Time.Set(new DateOnly(2025, 3, 28));
        await Take(unit, "held");
        await _portal.DataAsync(async db =>
        {
            (await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == TestUnits.LocAn.Id)).Rename("Xã Lộc Mới", new(2025, 3, 29), "Nghị quyết 1");
            await db.SaveChangesAsync();
        });
        Assert.Equal("Xã Lộc An", (await district.PageAsync($"/congresses/{c.Id}")).Title);
        _portal.Time.Set(new DateOnly(2025, 3, 29));
        var renamed = await district.PageAsync($"/congresses/{c.Id}");
        Assert.Equal("Xã Lộc An", renamed.Title);
        Assert.Contains("Nay là Xã Lộc Mới", renamed.Text, StringComparison.Ordinal);
        await Take(district, "undo-held", "Ghi nhầm lúc nhập");

        var now = await NowAsync(c.Id);
        Assert.Equal(CongressState.Confirmed, now.State);
        Assert.Equal(8, now.History.Count);
        Assert.Equal(["Cán bộ xã Lộc An", "Cán bộ huyện Lộc Ninh"], now.History.OrderBy(h => h.Id).Take(2).Select(h => h.AccountName));
    }

    [Theory]
    [InlineData(new CongressAction[] { }, "xa.locan", "confirm", HttpStatusCode.Forbidden)]
    [InlineData(new CongressAction[] { }, "huyen.locninh", "register", HttpStatusCode.Forbidden)]
    [InlineData(new CongressAction[] { }, "huyen.locninh", "confirm", HttpStatusCode.BadRequest)]
    [InlineData(new[] { CongressAction.Register }, "banthidua", "confirm", HttpStatusCode.Forbidden)]
    [InlineData(new[] { CongressAction.Register }, "lanhdao.tinh", "confirm", HttpStatusCode.Forbidden)]
    [InlineData(new[] { CongressAction.Register }, "huyen.honquan", "confirm", HttpStatusCode.NotFound)]
    [InlineData(new[] { CongressAction.Register }, "xa.lochoa", "withdraw", HttpStatusCode.NotFound)]
    [InlineData(new[] { CongressAction.Register, CongressAction.Confirm }, "xa.locan", "held", HttpStatusCode.BadRequest)]
    [InlineData(new[] { CongressAction.Register }, "xa.locan", "fly", HttpStatusCode.NotFound)]
    public async Task Step_NotAllowed_IsRefusedAndNothingChanges(CongressAction[] before, string who, string step, HttpStatusCode status)
    {
        var c = await CommuneCongressAsync(before);
        var account = TestAccounts.All.Single(a => a.UserName == who);
        var page = await PostAsync(_portal.SignedIn(account), c.Id, step, c.Version, "Sai địa điểm tổ chức");

        Assert.Equal(status, page.Status);
        Assert.Equal(c.State, (await NowAsync(c.Id)).State);
        Assert.Equal(before.Length, (await NowAsync(c.Id)).History.Count);
    }

    [Fact]
    public async Task Register_FormNotAllowed_NamesTheFindingThatBlocks()
    {
        var congress = await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn)); // a Đại hội, which no commune may hold
        var page = await PostAsync(_portal.SignedIn(TestAccounts.CommuneOfficer), congress.Id, "register", congress.Version, null);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Còn nội dung bắt buộc chưa đạt", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hình thức tổ chức không thuộc các hình thức được phép.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Phải ghi lý do")]
    [InlineData("   ", "Phải ghi lý do")]
    [InlineData("ok", "Chưa thành lý do")]
    [InlineData("..........", "Chưa thành lý do")]
    [InlineData("x\u0007y", "ký tự điều khiển")]
    public async Task Return_BadReason_IsRefusedAtTheField(string reason, string sentence)
    {
        var c = await CommuneCongressAsync(CongressAction.Register);
        var page = await PostAsync(_portal.SignedIn(TestAccounts.DistrictOfficer), c.Id, "return", c.Version, reason);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors["Reason"], StringComparison.Ordinal);
        Assert.Equal(CongressState.Registered, (await NowAsync(c.Id)).State);
    }

    [Fact]
    public async Task Return_OverlongReason_KeepsTheText()
    {
        var c = await CommuneCongressAsync(CongressAction.Register);
        var reason = new string('ơ', StepStamp.RemarkLength + 1);
        var page = await PostAsync(_portal.SignedIn(TestAccounts.DistrictOfficer), c.Id, "return", c.Version, reason);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(reason, page.Form($"/congresses/{c.Id}/return")["Reason"]);
    }

    [Fact]
    public async Task Confirm_SentTwice_SaysItIsDone()
    {
        var c = await CommuneCongressAsync(CongressAction.Register);
        var form = (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/congresses/{c.Id}")).Form($"/congresses/{c.Id}/confirm");
        await form.PostAsync();
        var second = await (await form.PostAsync()).FollowAsync();
        Assert.Contains(second.Banners, b => b.Contains("đã làm xong trước đó", StringComparison.Ordinal));
        Assert.Equal(2, (await NowAsync(c.Id)).History.Count);
    }

    [Fact]
    public async Task Return_StaleVersion_ShowsBothVersionsAndKeepsTheReason()
    {
        var c = await CommuneCongressAsync(CongressAction.Register);
        var form = (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/congresses/{c.Id}")).Form($"/congresses/{c.Id}/return");
        var unit = _portal.SignedIn(TestAccounts.CommuneOfficer);
        await (await unit.PageAsync($"/congresses/{c.Id}")).Form($"/congresses/{c.Id}/withdraw").PostAsync(("Reason", "Xin đổi ngày tổ chức"));

        var page = await form.PostAsync(("Reason", "Xin đổi hội trường"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(["Trạng thái", "Nháp", "Đã đăng ký"], page.Rows.Single(r => r[0] == "Trạng thái"));
        Assert.Contains("Xin đổi hội trường", page.Text, StringComparison.Ordinal);
        Assert.Equal(CongressState.Draft, (await NowAsync(c.Id)).State);
    }

    [Theory]
    [InlineData(CongressAction.Register)]
    [InlineData(CongressAction.Confirm)]
    public async Task Edit_AfterRegistering_LeadsToTheRegistrationWithTheReason(CongressAction last)
    {
        var c = await CommuneCongressAsync(last == CongressAction.Confirm ? [CongressAction.Register, CongressAction.Confirm] : [CongressAction.Register]);
        var client = _portal.SignedIn(TestAccounts.CommuneOfficer);
        using var answer = await client.GetAsync($"/congresses/{c.Id}/edit");
        Assert.Equal((HttpStatusCode.Redirect, $"/congresses/{c.Id}"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Contains("không sửa được", (await client.PageAsync($"/congresses/{c.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xa.locan", HttpStatusCode.OK)]
    [InlineData("xa.lochoa", HttpStatusCode.NotFound)]
    [InlineData("huyen.locninh", HttpStatusCode.OK)]
    [InlineData("lanhdao.locninh", HttpStatusCode.OK)]
    [InlineData("taichinh.locninh", HttpStatusCode.OK)]
    [InlineData("huyen.honquan", HttpStatusCode.NotFound)]
    [InlineData("so.giaoduc", HttpStatusCode.NotFound)]
    [InlineData("banthidua", HttpStatusCode.OK)]
    [InlineData("lanhdao.tinh", HttpStatusCode.OK)]
    [InlineData("quantri", HttpStatusCode.Forbidden)]
    public async Task Show_RoleAndUnit_IsThereForTheScopeOnly(string who, HttpStatusCode status)
    {
        var c = await CommuneCongressAsync(CongressAction.Register);
        var page = await _portal.SignedIn(TestAccounts.All.Single(a => a.UserName == who)).ReadAsync($"/congresses/{c.Id}");
        Assert.Equal(status, page.Status);
    }

    private static async Task<Page> PostAsync(HttpClient who, int id, string step, int version, string? reason)
    {
        // Any page with a token will do: this is what a browser does not offer.
        var token = (await who.PageAsync("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", $"{version}"), new("Reason", reason ?? "")]);
        return await Page.ReadAsync(who, await who.PostAsync($"/congresses/{id}/{step}", content));
    }
}
