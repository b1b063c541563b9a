using System.Net;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Accounts;

public sealed class AccountStepTests : IDisposable
{
    private readonly PortalFactory _factory = new();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task PostClose_ThenReopen_ShutsAndOpensTheDoor()
    {
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);

        var closed = await TakeAsync(client, TestAccounts.CommuneOfficer, "close");
        var stopped = await SignInAsync("xa.locan", TestAccounts.Password);
        var reopened = await TakeAsync(client, TestAccounts.CommuneOfficer, "reopen");
        var back = await SignInAsync("xa.locan", TestAccounts.Password);

        Assert.StartsWith("Đã đóng tài khoản", closed.Banners.Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, stopped.Status);
        Assert.Equal("Đã mở lại tài khoản.", reopened.Banners.Single());
        Assert.Equal("/", back.Location);
    }

    [Fact]
    public async Task PostUnlock_LockedAccount_LetsInAgain()
    {
        for (var i = 0; i < 5; i++) await SignInAsync("xa.locan", "sai");
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);

        var page = await TakeAsync(client, TestAccounts.CommuneOfficer, "unlock");

        Assert.Equal("Đã mở khóa tài khoản.", page.Banners.Single());
        Assert.Equal("/", (await SignInAsync("xa.locan", TestAccounts.Password)).Location);
    }

    [Fact]
    public async Task PostReset_Account_GivesAOneTimePasswordAndEndsTheOldOne()
    {
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);

        var issued = await TakeAsync(client, TestAccounts.CommuneOfficer, "reset");

        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync("xa.locan", TestAccounts.Password)).Status);
        Assert.Equal("/", (await SignInAsync("xa.locan", issued.Rows.Single()[3])).Location);
        Assert.True(await _factory.DataAsync(db => db.Users.Where(a => a.Id == TestAccounts.CommuneOfficer.Id).Select(a => a.MustChangePassword).SingleAsync()));
    }

    [Fact]
    public async Task PostSignOutEverywhere_OfAnother_EndsTheirSession()
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri("http://localhost"), SignInCookies.Issue(_factory.Services, TestAccounts.CommuneOfficer.Id, TimeSpan.FromSeconds(31)));
        using var officer = _factory.Browser(cookies);
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);

        await TakeAsync(client, TestAccounts.CommuneOfficer, "signouteverywhere");

        Assert.Equal(HttpStatusCode.Redirect, (await officer.ReadAsync("/account")).Status);
    }

    [Fact]
    public async Task PostClose_TwoAdministratorsEachOtherAtOnce_LeavesOne()
    {
        for (var round = 0; round < 4; round++)
        {
            using var factory = new PortalFactory();
            var other = await factory.SaveAsync(TestData.Account("quantri2", Role.Administrator, TestUnits.Province));
            using var first = factory.SignedIn(TestAccounts.Administrator);
            using var second = factory.SignedIn(other.Id);
            var closeOther = (await first.PageAsync($"/accounts/{other.Id}")).Form($"/accounts/{other.Id}/close");
            var closeFirst = (await second.PageAsync($"/accounts/{TestAccounts.Administrator.Id}")).Form($"/accounts/{TestAccounts.Administrator.Id}/close");

            await Task.WhenAll(closeOther.PostAsync(), closeFirst.PostAsync());

            Assert.Equal(1, await factory.DataAsync(db => db.Users.CountAsync(a => a.Role == Role.Administrator && !a.IsClosed)));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_LastAdministrator_CannotBeClosedOrDemoted(bool closing)
    {
        // Closed meanwhile, with a session that has not ended yet.
        var other = await _factory.SaveAsync(TestData.Account("quantri2", Role.Administrator, TestUnits.Province));
        using var client = _factory.SignedIn(other.Id);
        var page = await client.PageAsync($"/accounts/{TestAccounts.Administrator.Id}");
        await _factory.DataAsync(db => db.Users.Where(a => a.Id == other.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsClosed, true)));

        var text = closing
            ? string.Join(" ", (await (await page.Form($"/accounts/{TestAccounts.Administrator.Id}/close").PostAsync()).FollowAsync()).Banners)
            : string.Join(" ", (await page.Form($"/accounts/{TestAccounts.Administrator.Id}").PostAsync(("Form.Role", "EmulationBoard"))).Summary);

        Assert.Contains("quản trị viên cuối cùng", text, StringComparison.Ordinal);
        var left = await _factory.DataAsync(db => db.Users.SingleAsync(a => a.Id == TestAccounts.Administrator.Id));
        Assert.Equal((Role.Administrator, false), (left.Role, left.IsClosed));
    }

    private static async Task<Page> TakeAsync(HttpClient client, TestAccount account, string step) =>
        await (await (await client.PageAsync($"/accounts/{account.Id}")).Form($"/accounts/{account.Id}/{step}").PostAsync()).FollowAsync();

    private async Task<Page> SignInAsync(string userName, string password)
    {
        using var browser = _factory.Browser();
        return await (await browser.PageAsync("/account/sign-in")).Form().PostAsync(("Form.UserName", userName), ("Form.Password", password));
    }
}
