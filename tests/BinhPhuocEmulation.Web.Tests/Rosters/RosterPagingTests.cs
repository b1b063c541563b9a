using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Web;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>A long list that is only read comes in pages of 50: filters, search and order stay, figures are of the whole, links to a row open its page.</summary>
public sealed class RosterPagingTests : IDisposable
{
    private const int Rows = 120;
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Show_SecondPage_HoldsTheNextFiftyAndTheFiguresOfAll()
    {
        var list = await ListAsync();
        var reader = _portal.SignedIn(TestAccounts.DistrictOfficer);

        var first = await reader.PageAsync($"/rosters/{list}");
        var second = await reader.PageAsync(LinkOf(first, "Trang sau"));

        Assert.Equal((50, "1"), (Lines(first).Length, Lines(first)[0]));
        Assert.Equal((50, "51", "100"), (Lines(second).Length, Lines(second)[0], Lines(second)[^1]));
        Assert.Contains("51–100 trong 120", Page.Words(second.Document.QuerySelector(".pager")), StringComparison.Ordinal);
        Assert.Equal("120", Page.Words(second.Document.QuerySelector(".tab[aria-current] .tab-count")));
        Assert.Equal(Page.Words(first.Document.QuerySelector("[data-gauge]")), Page.Words(second.Document.QuerySelector("[data-gauge]")));
    }

    [Fact]
    public async Task Show_FilterSearchSortAndTab_StayFromPageToPage()
    {
        var list = await ListAsync();
        var reader = _portal.SignedIn(TestAccounts.DistrictOfficer);

        var first = await reader.PageAsync($"/rosters/{list}?tab=models&gender=Nam&q=Nguyễn&dir=desc");
        var second = await reader.PageAsync(LinkOf(first, "Trang sau"));

        // Every second of 120 is a man.
        Assert.Contains("51–60 trong 60", Page.Words(second.Document.QuerySelector(".pager")), StringComparison.Ordinal);
        Assert.Equal((10, "20", "2"), (Lines(second).Length, Lines(second)[0], Lines(second)[^1]));
        Assert.Equal("Nguyễn", second.Document.QuerySelector("input[name=q]")!.GetAttribute("value"));
        // Another tab begins at its first page.
        Assert.DoesNotContain("page=", second.Document.QuerySelector(".tabs a")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page=99", "101", 20)]
    [InlineData("page=-3", "1", 50)]
    [InlineData("page=2&size=100", "101", 20)]
    [InlineData("at=0", "1", 50)]
    public async Task Show_PageThatIsNot_IsTheNearest(string query, string first, int count)
    {
        var list = await ListAsync();

        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}?{query}");

        Assert.Equal((count, first), (Lines(page).Length, Lines(page)[0]));
    }

    [Fact]
    public async Task Show_AtARow_OpensItsPageInTheOrderShown_AndTheNextPageLetsItGo()
    {
        var list = await ListAsync();
        var (reader, row) = (_portal.SignedIn(TestAccounts.DistrictOfficer), (await _portal.EntriesAsync(list))[118]);

        var last = await reader.PageAsync($"/rosters/{list}?at={row.Id}");
        var turned = await reader.PageAsync($"/rosters/{list}?at={row.Id}&dir=desc");

        Assert.NotNull(last.Document.GetElementById($"r-{row.Id}"));
        Assert.Equal("101", Lines(last)[0]);
        Assert.Equal("120", Lines(turned)[0]);
        var back = await reader.PageAsync(LinkOf(last, "Trang trước"));
        Assert.Equal("51", Lines(back)[0]);
    }

    [Fact]
    public async Task Structure_OldestFarDown_LeadsToThePageOfTheRow()
    {
        var list = await ListAsync(last: 61);
        var reader = _portal.SignedIn(TestAccounts.DistrictOfficer);
        var row = (await _portal.EntriesAsync(list))[60];

        var structure = await reader.PageAsync($"/rosters/{list}/structure");
        var link = structure.Document.QuerySelector($"a[href='/rosters/{list}?at={row.Id}#r-{row.Id}']")!.GetAttribute("href")!;

        Assert.NotNull((await reader.PageAsync(link.Split('#')[0])).Document.GetElementById($"r-{row.Id}"));
    }

    [Fact]
    public async Task Approved_LongList_IsPagedToo_WithAsManyQuestions()
    {
        var list = await ListAsync();
        await (await _portal.SignedIn(TestAccounts.SiblingOfficer).PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/approve").PostAsync();
        Assert.Equal(RosterState.Approved, (await _portal.RosterAsync(list)).State);
        var row = (await _portal.EntriesAsync(list))[118];

        var second = await reviewer.PageAsync($"/rosters/{list}/approved/1?page=2&cols=full");
        var at = await reviewer.PageAsync($"/rosters/{list}/approved/1?at={row.Id}");

        Assert.Equal((50, "51"), (Lines(second).Length, Lines(second)[0]));
        Assert.Contains("120 đại biểu", second.Text, StringComparison.Ordinal);
        Assert.Contains("cols=full", LinkOf(second, "Trang sau"), StringComparison.Ordinal);
        Assert.NotNull(at.Document.GetElementById($"r-{row.Id}"));
        var one = await _portal.Sql.DuringAsync(async () => (await reviewer.GetAsync($"/rosters/{list}?size=20")).EnsureSuccessStatusCode());
        var other = await _portal.Sql.DuringAsync(async () => (await reviewer.GetAsync($"/rosters/{list}?size=100&page=2")).EnsureSuccessStatusCode());
        Assert.Equal(one.Count, other.Count);
    }

    [Fact]
    public async Task Deleted_ManyRows_StandOnOnePageToBeTickedAtOnce()
    {
        var list = await ListAsync();
        var officer = await _portal.AtAsync(TestAccounts.SiblingOfficer, list);
        var rows = (await officer.RowsAsync()).GetProperty("rows").EnumerateArray().Select(r => new { id = r.GetProperty("id").GetInt32(), version = r.GetProperty("version").GetInt64() }).ToArray();
        await officer.PostAsync("rows/delete", new { rows });

        var page = await officer.Client.PageAsync($"/rosters/{list}?tab=deleted");

        Assert.Equal(Rows, page.Document.QuerySelectorAll("tr[id^=r-]").Length);
        Assert.Null(page.Document.QuerySelector(".pager"));
    }

    [Fact]
    public async Task Show_OnAPhone_FoldsWhatIsNotSaidOfTheRow()
    {
        var list = await _portal.ListAsync(TestUnits.LocHoa);
        await (await _portal.AtAsync(TestAccounts.SiblingOfficer, list)).SavedAsync(New(Model(), 1, "a"), New(Guest(), 2, "b"));

        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}");

        var rows = page.Document.QuerySelectorAll("tr[id^=r-]");
        Assert.Equal("Xem thêmThu gọn về", Page.Words(rows[0].QuerySelector("td.has-more > details.row-more > summary"))[..18]);
        Assert.Equal(["Ngày sinh", "Nam/Nữ", "Dân tộc", "Thành tích, khen thưởng", "Lĩnh vực"], rows[0].QuerySelectorAll("td.is-more").Select(c => c.GetAttribute("data-label")));
        // A guest has nothing more to tell.
        Assert.Null(rows[1].QuerySelector("details"));
    }

    [Theory]
    [InlineData(RosterState.Draft, "Đang sửa vòng 2; bản đã duyệt vẫn được giữ.")]
    [InlineData(RosterState.Submitted, "Vòng 2 đã trình, đang chờ xét duyệt; bản đã duyệt vẫn được giữ.")]
    [InlineData(RosterState.Returned, "Vòng 2 bị trả lại để sửa; bản đã duyệt vẫn được giữ.")]
    public async Task Show_SecondRound_SaysHowItStands(RosterState state, string expected)
    {
        var list = await ListAsync(10);
        var (officer, reviewer) = (_portal.SignedIn(TestAccounts.SiblingOfficer), _portal.SignedIn(TestAccounts.DistrictOfficer));
        await SubmitAsync();
        await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/approve").PostAsync();
        await (await officer.PageAsync($"/rosters/{list}")).Form($"/rosters/{list}/reopen").PostAsync(("reason", "Thay đại biểu"));
        if (state != RosterState.Draft) await SubmitAsync();
        if (state == RosterState.Returned) await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/return").PostAsync(("Form.Reason", "Cần xem lại lần nữa"));

        var page = await officer.PageAsync($"/rosters/{list}");

        Assert.Equal(state, (await _portal.RosterAsync(list)).State);
        Assert.Contains(expected, page.Text, StringComparison.Ordinal);

        async Task SubmitAsync() => await (await officer.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
    }

    private static string[] Lines(Page page) => [.. page.Document.QuerySelectorAll("tr[id^=r-] .stt").Select(Page.Words)];

    private static string LinkOf(Page page, string label) => page.Document.QuerySelectorAll(".pager-links a").Single(a => a.InnerHtml.Contains(label, StringComparison.Ordinal)).GetAttribute("href")!;

    private async Task<int> ListAsync(int rows = Rows, int? last = null)
    {
        var list = await _portal.ListAsync(TestUnits.LocHoa);
        await (await _portal.AtAsync(TestAccounts.SiblingOfficer, list)).SavedAsync([.. Enumerable.Range(1, rows)
            .Select(i => New(new(Model()) { ["gender"] = i % 2 == 0 ? "Nam" : "Nữ", ["birth"] = i == last ? "01/02/1940" : "14/08/1979" }, i, $"k{i}"))]);
        return list;
    }
}
