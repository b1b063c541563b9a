using System.Net;
using System.Text;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Account;

public sealed class OwnAccountTests : IDisposable
{
    private const string NewPassword = "bốn con voi uống cà phê";
    private readonly PortalFactory _factory = new();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Get_Page_ShowsRoleUnitAndScopeInWords()
    {
        using var client = _factory.SignedIn(TestAccounts.DistrictOfficer);

        var text = (await client.PageAsync("/account")).Text;

        Assert.Contains("huyen.locninh", text, StringComparison.Ordinal);
        Assert.Contains("Cán bộ thi đua cấp huyện", text, StringComparison.Ordinal);
        Assert.Contains("Huyện Lộc Ninh và 16 đơn vị thuộc phạm vi", text, StringComparison.Ordinal);
        Assert.Contains("Duyệt, trả lại danh sách đại biểu: đơn vị cấp dưới trực tiếp", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPassword_EveryField_HasItsLabel()
    {
        using var client = _factory.SignedIn(TestAccounts.CommuneOfficer);

        var labels = (await client.PageAsync("/account/password")).Document.QuerySelectorAll("main .label").Select(l => l.FirstChild!.TextContent.Trim());

        Assert.Equal(["Mật khẩu đang dùng", "Mật khẩu mới", "Gõ lại mật khẩu mới"], labels);
    }

    [Fact]
    public async Task PostPassword_Right_ChangesItKeepsThisDeviceAndNotesIt()
    {
        using var client = _factory.SignedIn(TestAccounts.CommuneOfficer);

        var answer = await ChangeAsync(client, TestAccounts.Password, NewPassword, NewPassword);

        Assert.Equal("/account", answer.Location);
        Assert.Contains("Đổi mật khẩu", (await answer.FollowAsync()).Rows[0][0], StringComparison.Ordinal);
        using var other = _factory.Browser();
        Assert.Equal("/", (await (await other.PageAsync("/account/sign-in")).Form().PostAsync(("Form.UserName", "xa.locan"), ("Form.Password", NewPassword))).Location);
    }

    [Fact]
    public async Task PostPassword_TypedComposed_SignsInDecomposedTooAndTheOtherWayRound()
    {
        foreach (var (form, other) in new[] { (NormalizationForm.FormC, NormalizationForm.FormD), (NormalizationForm.FormD, NormalizationForm.FormC) })
        {
            using var portal = new PortalFactory();
            var client = portal.SignedIn(TestAccounts.CommuneOfficer);
            var wanted = NewPassword.Normalize(form);
            await (await client.PageAsync("/account/password")).Form().PostAsync(("CurrentPassword", TestAccounts.Password), ("NewPassword", wanted), ("RepeatedPassword", NewPassword.Normalize(other)));

            Assert.NotEqual(wanted, NewPassword.Normalize(other));
            var answer = await (await portal.Browser().PageAsync("/account/sign-in")).Form().PostAsync(("Form.UserName", "xa.locan"), ("Form.Password", NewPassword.Normalize(other)));
            Assert.Equal("/", answer.Location);
        }
    }

    [Theory]
    [InlineData("sai rồi", NewPassword, NewPassword, "CurrentPassword", "Mật khẩu đang dùng không đúng.")]
    [InlineData(TestAccounts.Password, "ngắn", "ngắn", "NewPassword", "Mật khẩu cần ít nhất 12 ký tự. Một câu ngắn dễ nhớ là tốt nhất.")]
    [InlineData(TestAccounts.Password, NewPassword, "khác hẳn nhau đấy", "RepeatedPassword", "Hai lần gõ mật khẩu mới không giống nhau.")]
    [InlineData(TestAccounts.Password, TestAccounts.Password, TestAccounts.Password, "NewPassword", "Mật khẩu mới phải khác mật khẩu đang dùng.")]
    public async Task PostPassword_Wrong_SaysWhyAtItsField(string current, string wanted, string repeated, string field, string message)
    {
        using var client = _factory.SignedIn(TestAccounts.CommuneOfficer);

        var page = await ChangeAsync(client, current, wanted, repeated);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(message, page.Errors[field]);
        Assert.Single(page.Errors);
        Assert.DoesNotContain(NewPassword, await page.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostPassword_FiveWrongOnes_LockTheAccountAndSaySo()
    {
        using var client = _factory.SignedIn(TestAccounts.CommuneOfficer);

        for (var i = 0; i < 4; i++) Assert.Equal("Mật khẩu đang dùng không đúng.", (await ChangeAsync(client, "sai rồi", NewPassword, NewPassword)).Errors["CurrentPassword"]);
        var fifth = await ChangeAsync(client, "sai rồi", NewPassword, NewPassword);
        var right = await ChangeAsync(client, TestAccounts.Password, NewPassword, NewPassword);

        Assert.All([fifth, right], page => Assert.Equal("Nhập sai nhiều lần, tài khoản tạm khóa 15 phút. Chờ hết thời gian đó rồi thử lại, hoặc liên hệ quản trị viên.", page.Errors["CurrentPassword"]));
        Assert.Equal(1, await _factory.DataAsync(db => db.AccountEvents.CountAsync(e => e.Kind == AccountEventKind.LockedOut)));
        using var administrator = _factory.SignedIn(TestAccounts.Administrator);
        Assert.Matches(@"Tạm khóa đến \d\d:\d\d", (await administrator.PageAsync($"/accounts/{TestAccounts.CommuneOfficer.Id}")).Text);
    }

    [Fact]
    public async Task Get_PageComingBackFromAnEndedSession_SaysWhereTheWorkWaits()
    {
        using var client = _factory.SignedIn(TestAccounts.CommuneOfficer);

        Assert.Contains("Quay về thẻ đang làm dở", (await client.PageAsync("/account?back=true")).Banners.Single(), StringComparison.Ordinal);
        Assert.Empty((await client.PageAsync("/account")).Banners);
    }

    [Fact]
    public async Task Get_AnyPageWithOneTimePassword_LeadsToChangingItAndOnceChangedOpens()
    {
        await _factory.DataAsync(db => db.Users.Where(a => a.Id == TestAccounts.EmulationBoard.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.MustChangePassword, true)));
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);

        var before = await client.ReadAsync("/accounts");
        var changed = await ChangeAsync(client, TestAccounts.Password, NewPassword, NewPassword);
        var after = await client.ReadAsync("/accounts");

        Assert.Equal("/account/password", before.Location);
        Assert.Equal("/", changed.Location);
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Fact]
    public async Task PostSignOutEverywhere_Always_NotesItAndChangesTheStamp()
    {
        var stamp = await StampAsync();
        using var client = _factory.SignedIn(TestAccounts.CommuneOfficer);

        var answer = await (await client.PageAsync("/account")).Form("/account/sign-out-everywhere").PostAsync();

        Assert.Equal("/account/sign-in", answer.Location);
        Assert.NotEqual(stamp, await StampAsync());
        Assert.Equal(1, await _factory.DataAsync(db => db.AccountEvents.CountAsync(e => e.Kind == AccountEventKind.SignedOutEverywhere)));
    }

    [Fact]
    public async Task PostSignOut_Always_EndsTheSession()
    {
        using var client = _factory.SignedIn(TestAccounts.CommuneOfficer);

        var answer = await (await client.PageAsync("/account")).Form("/account/sign-out").PostAsync();

        Assert.Equal("Đã đăng xuất.", (await answer.FollowAsync()).Banners.Single());
        Assert.Equal(HttpStatusCode.Redirect, (await client.ReadAsync("/account")).Status);
    }

    private Task<string?> StampAsync() => _factory.DataAsync(db => db.Users.Where(a => a.Id == TestAccounts.CommuneOfficer.Id).Select(a => a.SecurityStamp).SingleAsync());

    private static async Task<Page> ChangeAsync(HttpClient client, string current, string wanted, string repeated) =>
        await (await client.PageAsync("/account/password")).Form().PostAsync(("CurrentPassword", current), ("NewPassword", wanted), ("RepeatedPassword", repeated));
}
