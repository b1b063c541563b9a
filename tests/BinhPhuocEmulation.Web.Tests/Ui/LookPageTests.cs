using System.Globalization;
using System.Net;
using AngleSharp.Dom;

namespace BinhPhuocEmulation.Web.Tests.Ui;

/// <summary>The page that shows every component stands for every page.</summary>
public sealed class LookPageTests(UiFixture fixture) : IClassFixture<UiFixture>
{
    [Fact]
    public async Task Get_InProduction_DoesNotExist()
    {
        await using var host = await UiHost.StartAsync("Production");
        using var client = host.Client();

        foreach (var path in new[] { "/dev/look", "/dev/failure", "/dev/status/409" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Get_Page_HasNothingInlineThatThePolicyWouldDrop()
    {
        using var client = fixture.Host.Client();
        var page = await UiHost.PageAsync(client, "/dev/look");

        Assert.True(page.All.Length > 300);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), base"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        // Nothing of ours may reach the browser unprocessed.
        Assert.Empty(page.QuerySelectorAll("icon, field, status-tag, finding, gauge, bar, stacked-bar, pager, sort-header, tab, crumbs, vn-date, vn-time, unit-name, person-name, masked, empty-state, confirm-button, error-summary, keep-query"));
    }

    [Fact]
    public async Task Get_Page_IsSoundForAssistiveTechnology()
    {
        using var client = fixture.Host.Client();
        var page = await UiHost.PageAsync(client, "/dev/look");

        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("content", page.QuerySelector(".skip-link")!.GetAttribute("href")![1..]);
        Assert.Same(page.QuerySelector("main"), page.GetElementById("content"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        foreach (var input in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            Assert.True(input.HasAttribute("aria-label") || page.QuerySelector($"label[for='{input.Id}']") is not null, input.OuterHtml);
        foreach (var named in page.QuerySelectorAll("[aria-describedby], [aria-labelledby]"))
        {
            var targets = (named.GetAttribute("aria-describedby") ?? named.GetAttribute("aria-labelledby"))!.Split(' ');
            Assert.All(targets, target => Assert.NotNull(page.GetElementById(target)));
        }

        foreach (var action in page.QuerySelectorAll("a, button"))
            Assert.True(action.TextContent.Trim().Length > 0 || action.QuerySelector("[aria-label]") is not null, action.OuterHtml);
    }

    [Fact]
    public async Task Get_Page_TakesEveryIconFromTheSprite()
    {
        using var client = fixture.Host.Client();
        var sprite = await client.GetStringAsync("/lib/icons.svg");

        var page = await UiHost.PageAsync(client, "/dev/look");

        var hrefs = page.QuerySelectorAll("svg use").Select(use => use.GetAttribute("href")!).Distinct().ToList();
        Assert.True(hrefs.Count > 25);
        Assert.All(hrefs, href => Assert.Contains($"<symbol id=\"{href.Split('#')[1]}\"", sprite, StringComparison.Ordinal));
        Assert.All(hrefs, href => Assert.StartsWith("/lib/icons.svg?v=", href, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_StatusTags_AlwaysHaveIconAndWord()
    {
        using var client = fixture.Host.Client();
        var page = await UiHost.PageAsync(client, "/dev/look");

        var tags = page.QuerySelectorAll(".tag");
        Assert.True(tags.Length > 10);
        Assert.All(tags, tag => Assert.True(tag.QuerySelector("svg") is not null && tag.TextContent.Trim().Length > 1, tag.OuterHtml));
    }

    [Fact]
    public async Task Get_Findings_EndWithTheirClause()
    {
        using var client = fixture.Host.Client();
        var page = await UiHost.PageAsync(client, "/dev/look");

        var findings = page.QuerySelectorAll(".finding");
        Assert.Equal(4, findings.Length);
        Assert.All(findings, finding => Assert.True(finding.LastElementChild!.ClassList.Contains("finding-clause"), finding.OuterHtml));
    }

    [Fact]
    public async Task Get_Gauge_DrawsSharesThatFillTheBarAndTheMark()
    {
        using var client = fixture.Host.Client();
        var page = await UiHost.PageAsync(client, "/dev/look");

        var gauge = page.QuerySelector("[data-gauge]")!;
        var parts = gauge.QuerySelectorAll("[data-gauge-structure] [data-part]");
        Assert.Equal(3, parts.Length);
        Assert.Equal(100m, parts.Sum(part => Percent(part, "width")), 1);
        Assert.Equal(Percent(parts[0], "width"), Percent(parts[1], "x"));
        Assert.Equal(70m, Percent(gauge.QuerySelector(".bar-mark line")!, "x1"));
        Assert.Equal(93.5m, Percent(gauge.QuerySelector("[data-gauge-fill]")!, "width"));
    }

    [Fact]
    public async Task Get_ListLinks_KeepTheFiltersAndStartAgainAtPageOne()
    {
        using var client = fixture.Host.Client();
        var page = await UiHost.PageAsync(client, "/dev/look?group=model&q=l%C3%AA&sort=name&page=3&size=50");

        var name = page.QuerySelector("th[aria-sort]")!;
        Assert.Equal("ascending", name.GetAttribute("aria-sort"));
        Assert.Equal("/dev/look?group=model&q=l%C3%AA&size=50&sort=name&dir=desc", name.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("model", Query(page.QuerySelector(".tab[aria-current]")!)["group"]);
        var next = page.QuerySelector(".pager a[rel=next]")!;
        Assert.Equal("4", Query(next)["page"]);
        Assert.Equal("lê", Query(next)["q"]);
        var size = page.QuerySelectorAll(".pager-sizes a").Single(link => link.TextContent == "100");
        Assert.Equal("100", Query(size)["size"]);
        Assert.False(Query(size).ContainsKey("page"));
        Assert.Equal(["model", "name", "50"], page.QuerySelectorAll(".filters input[type=hidden]").Select(input => input.GetAttribute("value")));
    }

    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Query(IElement link) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link.GetAttribute("href")!.Split('?')[1]);

    private static decimal Percent(IElement shape, string attribute) =>
        decimal.Parse(shape.GetAttribute(attribute)!.TrimEnd('%'), CultureInfo.InvariantCulture);
}
