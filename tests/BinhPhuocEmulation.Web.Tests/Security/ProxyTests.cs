using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Security;

public sealed class ProxyTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(null, false)]
    [InlineData("https", true)]
    public async Task FormCookie_BehindAProxyThatEndsTls_IsSecure(string? scheme, bool secure)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        if (scheme is not null) request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "10.1.2.3");
        using var response = await _portal.Browser().SendAsync(request);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("bp-form", StringComparison.Ordinal));
        Assert.Equal(secure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }
}
