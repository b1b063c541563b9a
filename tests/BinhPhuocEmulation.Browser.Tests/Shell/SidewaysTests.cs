using BinhPhuocEmulation.Browser.Tests.Support;

namespace BinhPhuocEmulation.Browser.Tests.Shell;

/// <summary>A wide table scrolls inside its card, never the page, from a phone to an office screen.</summary>
[Collection(DemoCollection.Name)]
public sealed class SidewaysTests(DemoSite site)
{
    private static readonly int[] Widths = [390, 768, 1024, 1280, 1366];

    [BrowserTheory]
    [InlineData("banthidua", "/")]
    [InlineData("banthidua", "/congresses")]
    [InlineData("banthidua", "/rosters")]
    [InlineData("banthidua", "/units")]
    [InlineData("banthidua", "/units/{unit}")]
    [InlineData("banthidua", "/plans")]
    [InlineData("banthidua", "/plans/{plan}")]
    [InlineData("banthidua", "/calendar")]
    [InlineData("banthidua", "/calendar?view=week&date=2025-03-24")]
    [InlineData("banthidua", "/calendar?view=day&date=2025-03-30")]
    [InlineData("locninh", "/rosters/{submitted}")]
    [InlineData("locninh", "/rosters/{submitted}/review")]
    [InlineData("locan", "/rosters/{returned}")]
    [InlineData("locan", "/congresses/{congress}")]
    [InlineData("quantri", "/accounts")]
    [InlineData("quantri", "/accounts/bulk")]
    public async Task Page_AtEveryWidth_NeverScrollsSideways(string account, string address)
    {
        var page = await DemoPlaces.OpenAsync(site, account, address);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(needed <= width, $"{page.Url}: {width} px wide, but the page needs {needed}.");
        }
        await page.Context.CloseAsync();
    }
}
