using BinhPhuocEmulation.TestKit.Web;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>The list of lists of a reviewer: orders, filter by check, the deadline as on every other page.</summary>
public sealed class RosterListTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Index_DayChosenAfterTheDeadline_BearsTheTagOfTheCongresses()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn, d => d with { Date = new DateOnly(2025, 4, 20) });
        await _portal.ListAsync(TestUnits.LocHoa, d => d with { Date = null });
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);

        var rosters = TagsOf(await reviewer.PageAsync("/rosters?q="));
        var congresses = TagsOf(await reviewer.PageAsync("/congresses"));

        Assert.Equal("ngày chọn sau hạn", rosters["Xã Lộc An"]);
        Assert.StartsWith("còn ", rosters["Xã Lộc Hòa"], StringComparison.Ordinal);
        foreach (var (unit, tag) in rosters) Assert.Equal(congresses[unit], tag);
        Assert.Contains("ngày chọn sau hạn", (await reviewer.PageAsync($"/rosters/{list}")).Document.QuerySelector(".page-title")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_SortedByWhatIsJudged_OrdersAllPages()
    {
        await ScenesAsync();
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);

        Assert.Equal(["Xã Lộc Hòa", "Xã Lộc An", "Huyện Lộc Ninh"], await UnitsAsync("share"));
        Assert.Equal(["Huyện Lộc Ninh", "Xã Lộc An", "Xã Lộc Hòa"], await UnitsAsync("share&dir=desc"));
        Assert.Equal("Xã Lộc An", (await UnitsAsync("check"))[0]);
        Assert.Equal("Xã Lộc An", (await UnitsAsync("check&dir=desc"))[^1]);
        Assert.Equal("Xã Lộc An", (await UnitsAsync("deadline"))[0]);

        async Task<string[]> UnitsAsync(string sort) =>
            [.. (await reviewer.PageAsync($"/rosters?sort={sort}")).Document.QuerySelectorAll("tbody .unit").Select(a => a.TextContent.Trim())];
    }

    [Fact]
    public async Task Index_FilteredByTheCheck_CountsAndShowsOnlyThose()
    {
        await ScenesAsync();
        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync("/rosters?check=failed");

        Assert.Equal("Xã Lộc An", Assert.Single(page.Document.QuerySelectorAll("tbody .unit")).TextContent.Trim());
        Assert.Equal("1", page.Document.QuerySelector(".tabs .tab-count")!.TextContent);
        Assert.Equal("failed", page.Document.QuerySelector("select[name=check] option[selected]")!.GetAttribute("value"));
    }

    /// <summary>Lộc An lacks required cells; the district has models only; the list of Lộc Hòa is empty.</summary>
    private async Task ScenesAsync()
    {
        var an = await _portal.ListAsync(TestUnits.LocAn);
        await (await _portal.AtAsync(TestAccounts.CommuneOfficer, an)).SavedAsync(New(Model()), New(new() { ["name"] = NewName(), ["group"] = "Khách mời" }, 2, "b"));
        await _portal.ListAsync(TestUnits.LocHoa);
        var district = await _portal.ListAsync(TestUnits.LocNinh, d => d with { Form = "dai-hoi", Title = null, Ordinal = 6 });
        await (await _portal.AtAsync(TestAccounts.DistrictOfficer, district)).SavedAsync(New(Model()));
    }

    private static Dictionary<string, string> TagsOf(Page page) => page.Document.QuerySelectorAll("tbody tr").Where(r => r.QuerySelector("td[data-label='Thời hạn'] .tag") is not null)
        .ToDictionary(r => r.QuerySelector(".unit")!.TextContent.Trim(), r => Page.Words(r.QuerySelector("td[data-label='Thời hạn'] .tag")!));
}
