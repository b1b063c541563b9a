using System.Net;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Account;

public sealed class SignInTests : IDisposable
{
    private readonly PortalFactory _factory = new();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Post_RightPassword_SignsInAndNotesIt()
    {
        using var client = _factory.Browser();

        var answer = await SignInAsync(client, TestAccounts.CommuneOfficer.UserName, TestAccounts.Password);

        Assert.Equal("/", answer.Location);
        Assert.Contains("Xã Lộc An", (await client.PageAsync("/account")).Text, StringComparison.Ordinal);
        var account = await _factory.DataAsync(db => db.Users.SingleAsync(a => a.Id == TestAccounts.CommuneOfficer.Id));
        Assert.Equal(_factory.Time.GetUtcNow().UtcDateTime, account.LastSignInAt);
        Assert.Equal([AccountEventKind.SignedIn], await EventsAsync(TestAccounts.CommuneOfficer));
    }

    [Fact]
    public async Task Post_WrongPasswordUnknownNameAndLockedAccount_AnswerTheSame()
    {
        using var client = _factory.Browser();
        var unknown = await SignInAsync(client, "khong.co.ai", "sai mật khẩu rồi");
        Page wrong = null!;
        for (var i = 0; i < 5; i++) wrong = await SignInAsync(client, TestAccounts.CommuneOfficer.UserName, "sai mật khẩu rồi");

        var locked = await SignInAsync(client, TestAccounts.CommuneOfficer.UserName, TestAccounts.Password);

        Assert.All([unknown, wrong, locked], page => Assert.Equal(HttpStatusCode.BadRequest, page.Status));
        Assert.Equal(unknown.Summary, wrong.Summary);
        Assert.Equal(unknown.Summary, locked.Summary);
        Assert.Equal([AccountEventKind.LockedOut], await EventsAsync(TestAccounts.CommuneOfficer));
        Assert.Equal("xa.locan", locked.Form()["Form.UserName"]);
        Assert.Equal("", locked.Form()["Form.Password"]);
    }

    [Fact]
    public async Task Post_NothingTyped_SaysSoAtTheFields()
    {
        using var client = _factory.Browser();

        var page = await SignInAsync(client, "", "");

        Assert.Equal(["Form.UserName", "Form.Password"], page.Errors.Keys);
    }

    [Fact]
    public async Task Post_ClosedAccount_IsRefusedAndSaidOnlyToWhoKnowsThePassword()
    {
        await _factory.DataAsync(db => db.Users.Where(a => a.Id == TestAccounts.SiblingOfficer.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsClosed, true)));
        using var client = _factory.Browser();

        var guess = await SignInAsync(client, TestAccounts.SiblingOfficer.UserName, "đoán thử xem nào");
        var right = await SignInAsync(client, TestAccounts.SiblingOfficer.UserName, TestAccounts.Password);

        Assert.DoesNotContain("đã đóng", guess.Summary.Single(), StringComparison.Ordinal);
        Assert.Contains("đã đóng", right.Summary.Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.ReadAsync("/account")).Status);
    }

    [Theory]
    [InlineData("/account", "/account")]
    [InlineData("/account/password?x=1", "/account/password?x=1")]
    [InlineData("https://example.com/", "/")]
    [InlineData("//example.com/", "/")]
    [InlineData("/\\example.com", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task Post_ReturnAddress_StaysOnThisSite(string returnUrl, string expected)
    {
        using var client = _factory.Browser();
        var page = await client.PageAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var answer = await page.Form().PostAsync(("Form.UserName", "xa.locan"), ("Form.Password", TestAccounts.Password));

        Assert.Equal(expected, answer.Location);
    }

    [Fact]
    public async Task Post_TooOften_IsStoppedWithItsPage()
    {
        using var limited = new LimitedFactory();
        using var client = limited.Browser();
        var form = (await client.PageAsync("/account/sign-in")).Form();
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.BadRequest, (await form.PostAsync(("Form.UserName", "ai.do"), ("Form.Password", "x"))).Status);

        var page = await form.PostAsync(("Form.UserName", "xa.locan"), ("Form.Password", TestAccounts.Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal("Gửi quá nhiều lần", page.Title);
        Assert.True(page.Response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, (await client.ReadAsync("/account/sign-in")).Status);
    }

    [Fact]
    public async Task Post_AnyAttempt_LeavesNoPasswordInTheLog()
    {
        using var client = _factory.Browser();

        await SignInAsync(client, "xa.locan", "bí mật không ghi lại");
        await SignInAsync(client, "xa.locan", TestAccounts.Password);

        Assert.NotEmpty(_factory.Log.Lines);
        Assert.DoesNotContain(_factory.Log.Lines, line => line.Text.Contains("bí mật", StringComparison.Ordinal) || line.Text.Contains(TestAccounts.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Page_NamesNoAccountsWithoutDemo()
    {
        using var client = _factory.Browser();

        Assert.Empty((await client.PageAsync("/account/sign-in")).Document.QuerySelectorAll("[data-fill]"));
    }

    private static async Task<Page> SignInAsync(HttpClient client, string userName, string password) =>
        await (await client.PageAsync("/account/sign-in")).Form().PostAsync(("Form.UserName", userName), ("Form.Password", password));

    private Task<List<AccountEventKind>> EventsAsync(TestAccount account) =>
        _factory.DataAsync(db => db.AccountEvents.Where(e => e.AccountId == account.Id).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());

    private sealed class LimitedFactory : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("SignIn:AttemptsPerMinute", "3");
            base.ConfigureWebHost(builder);
        }
    }
}
