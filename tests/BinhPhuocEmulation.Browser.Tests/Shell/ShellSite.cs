using BinhPhuocEmulation.Browser.Tests.Support;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Shell;

/// <summary>The shell alone on a free port, and a browser.</summary>
public sealed class ShellSite : IAsyncLifetime
{
    private WebApplication? _app;
    private IPlaywright? _playwright;

    public string Address { get; private set; } = "";

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null)
            return;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Development",
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = Repository.PathOf("src", "BinhPhuocEmulation.Web"),
        });
        builder.Logging.ClearProviders();
        builder.AddSiteUi();
        _app = builder.Build();
        _app.Urls.Clear();
        _app.Configuration["Urls"] = null;
        _app.UseSiteUi();
        _app.MapControllers();
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>A fresh visitor on the page that shows every component.</summary>
    public async Task<IPage> OpenAsync(int width = 1366, int height = 768, bool scripts = true)
    {
        var context = await Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = scripts, BaseURL = Address });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/dev/look");
        return page;
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }
}
