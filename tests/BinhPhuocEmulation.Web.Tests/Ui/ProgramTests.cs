using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Ui;

/// <summary>The site itself uses the shell: the other tests here start the shell alone.</summary>
public sealed class ProgramTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_ErrorPage_AnswersInTheShell()
    {
        using var client = factory.Browser();

        var page = await client.ReadAsync("/errors/404");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.Status);
        Assert.True(page.Response.Headers.Contains("Content-Security-Policy"));
        Assert.NotNull(page.Document.QuerySelector(".error-page"));
    }

    [Fact]
    public async Task Get_PageBySignedInPerson_ShowsThePersonAndTheMenu()
    {
        using var client = factory.SignedIn(TestAccounts.CommuneOfficer);

        var page = await client.ReadAsync("/errors/404");

        Assert.Equal("Cán bộ xã Lộc An", page.Document.QuerySelector(".who-name")!.TextContent);
        Assert.Equal("Xã Lộc An, Huyện Lộc Ninh", page.Document.QuerySelector(".who-unit")!.TextContent);
    }

    [Fact]
    public async Task Get_Ready_AnswersFromADatabaseOfItsOwn()
    {
        using var client = factory.Browser();

        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
        Assert.Equal(1, await factory.DataAsync(async db => await Task.FromResult(db.Plans.Count())));
        Assert.Equal(TestAccounts.All.Count, await factory.DataAsync(async db => await Task.FromResult(db.Users.Count())));
    }
}
