using System.Net;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Support;

/// <summary>The whole portal on a free port, over its own database, and a browser.</summary>
public class JourneySite : PortalFactory, IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>http://127.0.0.1 with the port.</summary>
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null) return;
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>A person at a machine of their own: no cookies, nothing kept.</summary>
    public async Task<IPage> VisitAsync(int width = 1366, int height = 768, string? script = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            BaseURL = Address,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
        });
        context.SetDefaultTimeout(30_000);
        if (script is not null) await context.AddInitScriptAsync(script);
        return await context.NewPageAsync();
    }

    /// <summary>A person who signed in through the page.</summary>
    public async Task<IPage> SignedInAsync(string userName, string password, int width = 1366, int height = 768, string? script = null)
    {
        var page = await VisitAsync(width, height, script);
        await page.GotoAsync("/account/sign-in");
        await page.SignInAsync(userName, password);
        return page;
    }

    /// <inheritdoc cref="SignedInAsync(string, string, int, int, string?)"/>
    public Task<IPage> SignedInAsync(TestAccount account, int width = 1366, int height = 768)
    {
        ArgumentNullException.ThrowIfNull(account);
        return SignedInAsync(account.UserName, TestAccounts.Password, width, height);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>An empty list of a registered congress of this unit.</summary>
    public async Task<int> ListAsync(TestUnit unit)
    {
        var congress = TestData.CongressFor(unit, d => d with { Form = "hoi-nghi-tuyen-duong", Title = "1", Ordinal = null });
        congress.Take(CongressAction.Register, TestData.Stamp);
        await SaveAsync(congress);
        return (await SaveAsync(TestData.RosterFor(congress))).Id;
    }
}
