using BinhPhuocEmulation.TestKit.Web;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>A list that is only read: all its columns, the filters of the table one types into, both numbers of a row, removed rows.</summary>
public sealed class RosterReadingTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Show_AllColumns_HoldsWhatTheCompactTableLeavesOut()
    {
        var (list, officer) = await MixedAsync();

        var compact = await officer.Client.PageAsync($"/rosters/{list}?read=1");
        var full = await officer.Client.PageAsync($"/rosters/{list}?read=1&cols=full");

        Assert.DoesNotContain("Thành phần đại biểu", HeadsOf(compact));
        foreach (var heading in new[] { "Thành phần đại biểu", "Trực tiếp SX, công tác", "Trình độ", "Số điện thoại", "Ghi chú", "Tôn giáo" }) Assert.Contains(heading, HeadsOf(full));
        Assert.Equal("0912 345 678", Page.Words(full.Document.QuerySelector("td[data-label='Số điện thoại']:not(:has(span:empty))")));
        // Sensitive cells stay masked there too.
        Assert.NotEmpty(full.Document.QuerySelectorAll("td[data-label='Tôn giáo'] .masked"));
        Assert.DoesNotContain("Phật giáo", full.Text, StringComparison.Ordinal);
        Assert.Equal("full", full.Document.QuerySelector("form.filters input[type=hidden][name=cols]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("field=Y+tế", 1)]
    [InlineData("gender=Nữ", 2)]
    [InlineData("gender=Nữ&field=Y+tế", 1)]
    [InlineData("title=*", 2)]
    [InlineData("title=-", 1)]
    [InlineData("title=Chiến+sĩ+thi+đua+cơ+sở", 1)]
    [InlineData("field=không+có", 0)]
    public async Task Show_Filtered_HoldsOnlyThoseRows(string filter, int expected)
    {
        var (list, officer) = await MixedAsync();

        var page = await officer.Client.PageAsync($"/rosters/{list}?read=1&{filter}");

        Assert.Equal(expected, page.Document.QuerySelectorAll("tr[id^=r-]").Length);
    }

    [Fact]
    public async Task Review_FilteredAndFull_KeepsBothWhileARemarkIsWritten()
    {
        var (list, officer) = await MixedAsync();
        await officer.SavedAsync(New(Model(), 4, "d"));
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();

        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review?field=Y+tế&cols=full");

        Assert.Single(page.Document.QuerySelectorAll("tr[id^=r-]"));
        Assert.Contains("Thành phần đại biểu", HeadsOf(page));
        var link = page.Document.QuerySelector(".row-actions a")!.GetAttribute("href")!;
        Assert.Contains("cols=full", link, StringComparison.Ordinal);
        Assert.Contains("field=", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_GuestBetweenModels_BearsBothNumbersAndThePaperThatOne()
    {
        var (list, officer) = await MixedAsync();

        var page = await officer.Client.PageAsync($"/rosters/{list}?read=1");
        var paper = await officer.Client.PageAsync($"/rosters/{list}/paper");

        Assert.Equal(["1 trên bản in 3", "2 trên bản in 1", "3 trên bản in 2"], page.Document.QuerySelectorAll("tr[id^=r-] .stt").Select(Page.Words));
        var names = (await _portal.EntriesAsync(list)).ConvertAll(e => e.Person!.FullName);
        var printed = paper.Document.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td, th").Select(c => Page.Words(c)).Take(2).ToArray())
            .Where(c => c.Length == 2 && names.Contains(c[1])).ToDictionary(c => c[1], c => c[0]);
        Assert.Equal(("3", "1", "2"), (printed[names[0]], printed[names[1]], printed[names[2]]));
    }

    [Fact]
    public async Task Deleted_Rows_SayWhoAndWhenAndMayBeTickedAtOnce()
    {
        var (list, officer) = await MixedAsync();
        var row = (await officer.RowsAsync()).GetProperty("rows")[0];
        await officer.PostAsync("rows/delete", new { rows = new[] { new { id = row.GetProperty("id").GetInt32(), version = row.GetProperty("version").GetInt64() } } });

        var page = await officer.Client.PageAsync($"/rosters/{list}?tab=deleted");

        Assert.Equal("Chọn", Page.Words(page.Document.QuerySelector("thead .stt")));
        Assert.Equal($"09:00 17/03/2025 {TestAccounts.CommuneOfficer.Name}", Page.Words(page.Document.QuerySelector("td[data-label='Đã xóa']")));
        Assert.NotNull(page.Document.QuerySelector("form[data-ticks] input[data-tick-all]"));
    }

    private static string[] HeadsOf(Page page) => [.. page.Document.QuerySelectorAll(".roster-table thead th").Select(Page.Words)];

    private async Task<(int, RosterPerson)> MixedAsync()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync(
            New(new(Guest()) { ["gender"] = "Nữ" }, 1, "a"),
            New(new(Model()) { ["field"] = "Y tế", ["phone"] = "0912 345 678", ["religion"] = "Phật giáo", ["awards"] = "Chiến sĩ thi đua cơ sở 2021" }, 2, "b"),
            New(new(Model()) { ["gender"] = "Nam" }, 3, "c"));
        return (list, officer);
    }
}
