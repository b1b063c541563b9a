using Microsoft.Playwright;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

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
    public static string? ExecutablePath { get; } = Find(Environment.GetEnvironmentVariable("CHROMIUM_PATH"), File.Exists);

    /// <summary>Why browser tests are skipped here; null when they run. Where BROWSER_TESTS_REQUIRED is 1 they run, and fail without a browser.</summary>
    public static string? ReasonToSkip { get; } = SkipReason(ExecutablePath, Environment.GetEnvironmentVariable("BROWSER_TESTS_REQUIRED"));

    /// <summary>The named browser, or the first of the usual places.</summary>
    public static string? Find(string? named, Predicate<string> exists)
    {
        ArgumentNullException.ThrowIfNull(exists);
        return string.IsNullOrEmpty(named) ? Array.Find(Places, exists) : exists(named) ? named : null;
    }

    /// <summary>The reason, given what was found and the setting.</summary>
    public static string? SkipReason(string? executable, string? required) =>
        executable is not null || required == "1" ? null : "No Chromium on this machine: install it or set CHROMIUM_PATH.";

    /// <exception cref="InvalidOperationException">There is no Chromium.</exception>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        ArgumentNullException.ThrowIfNull(playwright);
        // A machine that builds at the same time is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(20_000);
        return playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ExecutablePath ?? throw new InvalidOperationException("The browser tests are required (BROWSER_TESTS_REQUIRED=1), but there is no Chromium: install it or set CHROMIUM_PATH."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}

/// <summary>A test that needs a browser; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.ReasonToSkip;
}

/// <summary>A theory that needs a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.ReasonToSkip;
}
