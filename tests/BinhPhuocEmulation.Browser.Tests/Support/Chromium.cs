using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Support;

/// <summary>The Chromium of this machine; Playwright brings none of its own.</summary>
public static class Chromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Null when none is found; the variable CHROMIUM_PATH names another place.</summary>
    public static string? ExecutablePath { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named ? named : Array.Find(Places, File.Exists);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = ExecutablePath,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
}

/// <summary>A test that needs a browser; skipped, with the reason, where there is none. Where BROWSER_TESTS_REQUIRED is 1 it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.ExecutablePath is null && Environment.GetEnvironmentVariable("BROWSER_TESTS_REQUIRED") != "1")
            Skip = "No Chromium on this machine: install it or set CHROMIUM_PATH.";
    }
}
