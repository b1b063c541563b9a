using System.Net;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Web.Tests.Account;

/// <summary>What a person typed survives the end of the session.</summary>
public sealed class SessionEndTests(SessionEndTests.Factory factory) : IClassFixture<SessionEndTests.Factory>
{
    [Fact]
    public async Task Post_AfterSessionEnd_CarriesWhatWasTypedThroughTheSignIn()
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri("http://localhost"), SignInCookies.Issue(factory.Services, TestAccounts.CommuneOfficer.Id));
        using var client = factory.Browser(cookies);
        var form = (await client.PageAsync("/test-typing?place=1")).Form();
        cookies.GetCookies(new Uri("http://localhost"))["bpe"]!.Expired = true;

        var stopped = await form.SetAll("Names", ["Điểu Ánh", "Lê “Hoa” <b>"]).PostAsync(("Note", "dòng 1\ndòng 2"), ("Password", "bí mật"));
        var wrong = await stopped.Form().PostAsync(("Form.UserName", "xa.locan"), ("Form.Password", "sai"));
        var again = await wrong.Form().PostAsync(("Form.UserName", "xa.locan"), ("Form.Password", TestAccounts.Password));
        var done = await again.Form().PostAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, stopped.Status);
        Assert.Contains("Nội dung vừa gõ chưa mất", stopped.Banners.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Điểu Ánh", await stopped.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("/test-typing?place=1", again.Form().Action);
        Assert.Null(again.Form()["Password"]);
        Assert.Equal("place=1|Điểu Ánh;Lê “Hoa” <b>|dòng 1 dòng 2|xa.locan", (await done.Response.Content.ReadAsStringAsync()).ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Post_ThenSomebodyElseSignsIn_IsNotOfferedToThem()
    {
        // The cookie is still there, its session is not: signed out everywhere on another machine.
        using var own = new PortalFactory();
        var cookies = new CookieContainer();
        cookies.Add(new Uri("http://localhost"), SignInCookies.Issue(own.Services, TestAccounts.CommuneOfficer.Id));
        using var client = own.Browser(cookies);
        using var here = own.SignedIn(TestAccounts.CommuneOfficer);
        var form = (await here.PageAsync("/congresses/new")).Form("/congresses/save");
        await (await here.PageAsync("/account")).Form("/account/sign-out-everywhere").PostAsync();
        using var body = new FormUrlEncodedContent(form.Names.Select(n => new KeyValuePair<string, string>(n, form[n] ?? "")));

        var stopped = await Page.ReadAsync(client, await client.PostAsync("/congresses/save", body));
        var other = await stopped.Form().PostAsync(("Form.UserName", TestAccounts.DistrictOfficer.UserName), ("Form.Password", TestAccounts.Password));

        Assert.Contains("là của tài khoản “Cán bộ xã Lộc An”", other.Text, StringComparison.Ordinal);
        Assert.Empty(other.Document.QuerySelectorAll("form[action='/congresses/save']"));
    }

    [Theory]
    [InlineData("signouteverywhere", "tài khoản vừa được đăng xuất khỏi mọi thiết bị")]
    [InlineData("reset", "mật khẩu vừa được quản trị viên cấp lại")]
    [InlineData("close", "tài khoản vừa được thay đổi")]
    public async Task Get_AfterTheSessionWasEndedElsewhere_SaysWhy(string step, string words)
    {
        using var own = new PortalFactory();
        using var client = own.SignedIn(TestAccounts.CommuneOfficer);
        using var administrator = own.SignedIn(TestAccounts.Administrator);
        var path = $"/accounts/{TestAccounts.CommuneOfficer.Id}";
        Assert.Equal(HttpStatusCode.Redirect, (await (await administrator.PageAsync(path)).Form($"{path}/{step}").PostAsync()).Status);

        var page = await (await client.ReadAsync("/congresses")).FollowAsync();

        Assert.Contains($"Phiên này đã được kết thúc: {words}", page.Banners.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("đóng", page.Banners.Single(), StringComparison.Ordinal);
        Assert.Equal("/congresses", page.Form()["Form.ReturnUrl"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?returnUrl=%2F")]
    public async Task Get_SignInWithoutAnEndedSession_SaysNothing(string query)
    {
        using var client = factory.Browser();
        Assert.Empty((await client.PageAsync("/account/sign-in" + query)).Banners);
    }

    [Fact]
    public async Task Get_SignInWithWordsOfOthersInTheAddress_ShowsNoneOfThem()
    {
        using var client = factory.Browser();
        var page = await client.PageAsync("/account/sign-in?ended=G%E1%BB%8Di+0900");
        Assert.DoesNotContain("0900", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterItsTimeRanOut_DoesNotSpeakOfOthers()
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri("http://localhost"), SignInCookies.Issue(factory.Services, TestAccounts.CommuneOfficer.Id, age: TimeSpan.FromHours(9)));
        using var client = factory.Browser(cookies);
        Assert.Empty((await (await client.ReadAsync("/congresses")).FollowAsync()).Banners);
    }

    [Fact]
    public async Task Post_CarriedFormTamperedWith_JustSignsIn()
    {
        using var client = factory.Browser();
        var form = (await client.PageAsync("/account/sign-in")).Form();

        var answer = await form.PostAsync(("Form.UserName", "xa.locan"), ("Form.Password", TestAccounts.Password), ("Form.Carried", "CfDJ8abc"));

        Assert.Equal("/", answer.Location);
    }

    [Theory]
    [InlineData("Accept", "application/json")]
    [InlineData("HX-Request", "true")]
    public async Task Get_ByScriptAfterSessionEnd_Is401(string header, string value)
    {
        using var client = factory.Browser();
        client.DefaultRequestHeaders.Add(header, value);

        var response = await client.GetAsync("/account");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task Get_PageAfterSessionEnd_LeadsToSignInAndBack()
    {
        using var client = factory.Browser();

        var page = await client.ReadAsync("/account/password?x=1");

        Assert.Equal("/account/sign-in?returnUrl=%2Faccount%2Fpassword%3Fx%3D1", page.Location);
    }

    [Fact]
    public async Task Get_Session_GivesATokenThePageCanGoOnWith()
    {
        using var client = factory.SignedIn(TestAccounts.CommuneOfficer);
        var json = await client.GetStringAsync("/account/session");
        var token = System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("token").GetString()!;
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Names", "A")]);

        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/test-typing", body)).StatusCode);
    }

    [Fact]
    public async Task Get_Session_TellsWhoItIsAndEveryPageWhoseItIs()
    {
        using var client = factory.SignedIn(TestAccounts.CommuneOfficer);

        var session = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("/account/session")).RootElement;

        Assert.Equal((TestAccounts.CommuneOfficer.Id, TestAccounts.CommuneOfficer.Name), (session.GetProperty("account").GetInt32(), session.GetProperty("name").GetString()));
        Assert.Equal(session.GetProperty("account").GetRawText(), (await client.PageAsync("/account")).Document.DocumentElement.GetAttribute("data-account"));
        Assert.Equal("", (await factory.Browser().PageAsync("/account/sign-in")).Document.DocumentElement.GetAttribute("data-account"));
    }

    [Fact]
    public async Task Get_WithChangedSecurityStamp_EndsEverySessionOfTheAccountAtOnceAndNoOther()
    {
        using var own = new PortalFactory();
        using var signedOut = own.SignedIn(TestAccounts.CommuneOfficer);
        using var elsewhere = own.SignedIn(TestAccounts.CommuneOfficer);
        using var other = own.SignedIn(TestAccounts.DistrictOfficer);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.ReadAsync("/account")).Status);
        await (await signedOut.PageAsync("/account")).Form("/account/sign-out-everywhere").PostAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.ReadAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await signedOut.ReadAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.ReadAsync("/account")).Status);
        using var again = own.SignedIn(TestAccounts.CommuneOfficer);
        Assert.Equal(HttpStatusCode.OK, (await again.ReadAsync("/account")).Status);
    }

    public sealed class Factory : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddControllers().AddApplicationPart(typeof(TypingTestController).Assembly));
        }
    }
}

[SignedIn]
public sealed class TypingTestController(CurrentActor current) : Controller
{
    [HttpGet("/test-typing")]
    public IActionResult Form([FromServices] Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) => Content(
        $"<form method='post' action='{Request.Path}{Request.QueryString}'><input name='__RequestVerificationToken' type='hidden' value='{antiforgery.GetAndStoreTokens(HttpContext).RequestToken}'></form>", "text/html");

    [HttpPost("/test-typing")]
    public IActionResult Save(string[] names, string? note, string? place) =>
        Content($"place={place}|{string.Join(';', names)}|{note}|{(current.Actor.AccountId == TestAccounts.CommuneOfficer.Id ? "xa.locan" : "?")}");
}
