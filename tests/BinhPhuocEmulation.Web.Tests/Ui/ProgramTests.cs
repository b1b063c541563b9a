using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace BinhPhuocEmulation.Web.Tests.Ui;

/// <summary>The site itself uses the shell: the other tests here start the shell alone.</summary>
public sealed class ProgramTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    [Fact]
    public async Task Get_ErrorPage_AnswersInTheShell()
    {
        using var client = factory.WithWebHostBuilder(builder => builder.UseEnvironment("Development")).CreateClient();

        var response = await client.GetAsync("/errors/404");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.NotNull((await UiHost.ParseAsync(response)).QuerySelector(".error-page"));
    }
}
