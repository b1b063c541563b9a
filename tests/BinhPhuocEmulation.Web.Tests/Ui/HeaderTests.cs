using System.Net;
using BinhPhuocEmulation.Web.Security.Headers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Tests.Ui;

public sealed class HeaderTests(UiFixture fixture) : IClassFixture<UiFixture>
{
    [Theory]
    [InlineData("/dev/look", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/dev/failure", HttpStatusCode.InternalServerError)]
    [InlineData("/lib/site.css", HttpStatusCode.OK)]
    [InlineData("/emblem.svg", HttpStatusCode.OK)]
    public async Task Get_AnyAnswer_CarriesTheSecurityHeaders(string path, HttpStatusCode status)
    {
        using var client = fixture.Host.Client();

        var response = await client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var part in new[] { "default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'" })
            Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("geolocation=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Page_IsNotKeptByTheBrowser()
    {
        using var client = fixture.Host.Client();

        var response = await client.GetAsync("/dev/look");

        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/lib/site.css?v=abc", true)]
    [InlineData("/lib/fonts/v5/be-vietnam-pro-vietnamese-400.woff2", true)]
    [InlineData("/lib/site.css", false)]
    public async Task Get_StaticFile_IsKeptForAYearOnlyWhenItsAddressNamesItsContent(string path, bool isKept)
    {
        using var client = fixture.Host.Client();

        var response = await client.GetAsync(path);

        Assert.Equal(isKept ? "public, max-age=31536000, immutable" : "no-cache", Assert.Single(response.Headers.GetValues("Cache-Control")));
    }

    [Theory]
    [InlineData("/dev/look", "br", true)]
    [InlineData("/lib/site.css", "br", true)]
    [InlineData("/lib/icons.svg", "gzip", true)]
    [InlineData("/test-secret", "br", false)]
    [InlineData("/lib/fonts/v5/be-vietnam-pro-latin-400.woff2", "br", false)]
    public async Task Get_OverHttps_IsCompressedUnlessItHoldsASecretOrIsCompressedAlready(string path, string encoding, bool isCompressed)
    {
        using var client = fixture.Host.Client();
        client.BaseAddress = new Uri("https://localhost");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);

        var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(isCompressed, response.Content.Headers.ContentEncoding.Contains(encoding));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Get_OverHttps_DemandsHttpsOutsideDevelopment(string environment, bool isDemanded)
    {
        await using var host = await UiHost.StartAsync(environment);
        using var client = host.Client();
        client.BaseAddress = new Uri("https://binhphuoc.example");

        var response = await client.GetAsync("/nowhere");

        Assert.Equal(isDemanded, response.Headers.Contains("Strict-Transport-Security"));
    }
}

[AllowAnonymous]
public sealed class SecretTestController : Controller
{
    [HttpGet("/test-secret")]
    [DoNotCompress]
    public IActionResult Show() => Content(new string('x', 2000), "text/html");
}
