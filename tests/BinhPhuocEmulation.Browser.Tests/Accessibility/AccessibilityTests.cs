using BinhPhuocEmulation.Browser.Tests.Support;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Accessibility;

/// <summary>No violation of WCAG 2.1 A and AA that a program can find, on the main pages with the demo data in them.</summary>
[Collection(DemoCollection.Name)]
public sealed class AccessibilityTests(DemoSite site)
{
    /// <summary>Most rules look at something on every page; fewer means the page did not come.</summary>
    private const int RulesThatLook = 10;

    [BrowserFact]
    public async Task SignIn_HasNoViolation()
    {
        var page = await site.VisitAsync(script: Axe.Script);
        await page.GotoAsync("/account/sign-in");
        await AssertCleanAsync(page);
    }

    [BrowserTheory]
    [InlineData("locan", "/")]
    [InlineData("locan", "/congresses/{congress}")]
    [InlineData("locan", "/rosters/{returned}")]
    [InlineData("locan", "/rosters/{returned}/check")]
    [InlineData("locan", "/rosters/{returned}/structure")]
    [InlineData("locan", "/rosters/{returned}/paper")]
    [InlineData("locninh", "/")]
    [InlineData("locninh", "/rosters")]
    [InlineData("locninh", "/rosters/{submitted}/review")]
    [InlineData("locninh", "/rosters/{submitted}")]
    [InlineData("locninh", "/congresses")]
    [InlineData("draft", "/congresses/{draft}/edit")]
    [InlineData("banthidua", "/")]
    [InlineData("banthidua", "/units")]
    [InlineData("banthidua", "/units/{unit}")]
    [InlineData("banthidua", "/plans/{plan}")]
    [InlineData("banthidua", "/plans/{plan}/interpretations")]
    [InlineData("banthidua", "/calendar")]
    [InlineData("banthidua", "/leaders")]
    [InlineData("quantri", "/accounts")]
    [InlineData("quantri", "/accounts/bulk")]
    [InlineData("quantri", "/accounts/ended")]
    [InlineData("banthidua", "/units/new")]
    [InlineData("banthidua", "/units/reorganisation")]
    public async Task Page_OfTheDemo_HasNoViolation(string account, string address)
    {
        var page = await DemoPlaces.OpenAsync(site, account, address, Axe.Script);
        await AssertCleanAsync(page);
    }

    [BrowserFact]
    public async Task Look_AtAPageWithFaults_FindsThem()
    {
        var page = await site.VisitAsync(script: Axe.Script);
        await page.GotoAsync("/account/sign-in");
        await page.EvaluateAsync("document.querySelector('label[for=Form_UserName]').remove()");
        var (violations, _) = await Axe.LookAsync(page);
        Assert.Contains(violations, v => v.StartsWith("label:", StringComparison.Ordinal));
    }

    private static async Task AssertCleanAsync(IPage page)
    {
        var (violations, passed) = await Axe.LookAsync(page);
        Assert.True(passed >= RulesThatLook, $"Only {passed} rules found something to look at on {page.Url}.");
        Assert.True(violations.Count == 0, $"{page.Url}\n{string.Join('\n', violations)}");
        await page.Context.CloseAsync();
    }
}
