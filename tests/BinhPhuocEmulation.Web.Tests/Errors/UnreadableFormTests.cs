using System.Net;
using System.Text;
using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Errors;

/// <summary>A form that the server cannot even read.</summary>
public sealed class UnreadableFormTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/account/sign-out")]
    [InlineData("/congresses/check")]
    public async Task Post_WithANulCharacter_IsTheVietnamese400Page(string path)
    {
        var browser = portal.SignedIn(TestAccounts.CommuneOfficer);
        using var content = new StringContent("__RequestVerificationToken=x&Form.Venue=a%00b", Encoding.ASCII, "application/x-www-form-urlencoded");
        var page = await Page.ReadAsync(browser, await browser.PostAsync(path, content));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Chưa nhận được nội dung gửi lên", page.Title);
    }
}
