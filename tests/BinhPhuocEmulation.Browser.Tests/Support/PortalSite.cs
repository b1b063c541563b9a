using BinhPhuocEmulation.TestKit.Web;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Support;

/// <summary>The whole portal on a free port over its own database, for a browser.</summary>
public sealed class PortalSite : IAsyncDisposable
{
    private readonly IBrowser _browser;
    private readonly List<IBrowserContext> _contexts = [];

    private PortalSite(IBrowser browser) => _browser = browser;

    /// <summary>Portal and database.</summary>
    public PortalFactory Portal { get; } = new();

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    public static PortalSite Start(IBrowser browser)
    {
        var site = new PortalSite(browser);
        site.Portal.UseKestrel(0);
        site.Portal.StartServer();
        site.Address = site.Portal.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        return site;
    }

    /// <summary>A browser window of its own, signed in.</summary>
    public async Task<IPage> SignedInAsync(TestAccount account, int width = 1366, int height = 768)
    {
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, BaseURL = Address });
        _contexts.Add(context);
        var cookie = SignInCookies.Issue(Portal.Services, account.Id);
        await context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = Address }]);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.CloseAsync();
        await Portal.DisposeAsync();
    }
}
