using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Web;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>A list of 300 costs as many questions to the database as a list of 10.</summary>
public sealed class RosterQueryCountTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/rows")]
    [InlineData("/rows?reveal=1")]
    [InlineData("?tab=missing")]
    [InlineData("?tab=errors")]
    [InlineData("/structure")]
    [InlineData("/check")]
    [InlineData("/duplicates")]
    [InlineData("/history")]
    [InlineData("/paper")]
    [InlineData("/paper.xlsx")]
    public async Task Get_ThreeHundredRows_AsksNoMoreThanTen(string path)
    {
        var (small, large) = (await ListAsync(TestUnits.LocAn, TestAccounts.CommuneOfficer, 10), await ListAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer, 300));

        var few = await GetAsync(TestAccounts.CommuneOfficer, $"/rosters/{small}{path}");
        var many = await GetAsync(TestAccounts.SiblingOfficer, $"/rosters/{large}{path}");

        Assert.True(few.Count is > 2 and < 25, $"{few.Count} questions");
        Assert.Equal(few.Count, many.Count);
    }

    [Fact]
    public async Task Review_ThreeHundredRows_AsksNoMoreThanTen()
    {
        var (small, large) = (await ListAsync(TestUnits.LocAn, TestAccounts.CommuneOfficer, 10), await ListAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer, 200));
        foreach (var (list, officer) in new[] { (small, TestAccounts.CommuneOfficer), (large, TestAccounts.SiblingOfficer) })
            await (await _portal.SignedIn(officer).PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        Assert.Equal(RosterState.Submitted, (await _portal.RosterAsync(large)).State);

        var few = await GetAsync(TestAccounts.DistrictOfficer, $"/rosters/{small}/review");
        var many = await GetAsync(TestAccounts.DistrictOfficer, $"/rosters/{large}/review");

        Assert.Equal(few.Count, many.Count);
    }

    [Fact]
    public async Task Review_ALongList_IsPaged_AndARowOpensOnItsPage()
    {
        var list = await ListAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer, 120);
        await (await _portal.SignedIn(TestAccounts.SiblingOfficer).PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        var (reviewer, row) = (_portal.SignedIn(TestAccounts.DistrictOfficer), (await _portal.EntriesAsync(list))[110]);

        var first = await reviewer.PageAsync($"/rosters/{list}/review");
        Assert.Equal(50, first.Document.QuerySelectorAll("tr[id^=r-]").Length);
        Assert.Null(first.Document.GetElementById($"r-{row.Id}"));

        var open = await reviewer.PageAsync($"/rosters/{list}/review?entry={row.Id}");
        Assert.Equal(20, open.Document.QuerySelectorAll("tr[id^=r-]").Length);
        Assert.NotNull(open.Document.GetElementById($"r-{row.Id}"));
        // The name stands in the form too: on a telephone the row itself may have scrolled away.
        Assert.Contains("TT 111", open.Document.QuerySelector(".remark-of")!.TextContent, StringComparison.Ordinal);

        var saved = await open.Form($"/rosters/{list}/remarks").PostAsync(("Column", ""), ("Text", "Xem lại"));
        Assert.Equal($"/rosters/{list}/review?at={row.Id}#r-{row.Id}", saved.Location);
        var after = await reviewer.PageAsync($"/rosters/{list}/review?show=remarks");
        Assert.Equal($"r-{row.Id}", Assert.Single(after.Document.QuerySelectorAll("tr[id^=r-]")).Id);
        Assert.Contains("1 góp ý chưa gửi", after.Document.QuerySelector(".decision-bar")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_ThreeHundredRows_ReadsNoMoreThanOfTen()
    {
        var (small, large) = (await _portal.ListAsync(TestUnits.LocAn), await _portal.ListAsync(TestUnits.LocHoa));
        var (few, many) = (await SaveAsync(small, TestAccounts.CommuneOfficer, 10), await SaveAsync(large, TestAccounts.SiblingOfficer, 300));

        Assert.True(few > 3, $"{few} questions");
        Assert.Equal(few, many);
    }

    [Fact]
    public async Task Index_MoreLists_AsksNoMore()
    {
        var board = TestAccounts.EmulationBoard;
        await ListAsync(TestUnits.LocAn, TestAccounts.CommuneOfficer, 3);
        await ListAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer, 3);
        var few = await GetAsync(board, "/rosters?q=");
        foreach (var unit in new[] { TestUnits.TanHung, TestUnits.LocNinh, TestUnits.HonQuan, TestUnits.Education, TestUnits.Rubber }) await _portal.ListAsync(unit);

        var many = await GetAsync(board, "/rosters?q=");

        Assert.Equal(few.Count, many.Count);
    }

    private async Task<int> SaveAsync(int list, TestAccount account, int rows)
    {
        var officer = await _portal.AtAsync(account, list);
        await officer.RowsAsync();
        var sent = await _portal.Sql.DuringAsync(() => officer.SavedAsync([.. Enumerable.Range(1, rows).Select(i => New(Model(), i, $"k{i}"))]));
        return sent.Count(s => s.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<int> ListAsync(TestUnit unit, TestAccount account, int rows)
    {
        var list = await _portal.ListAsync(unit);
        await (await _portal.AtAsync(account, list)).SavedAsync([.. Enumerable.Range(1, rows).Select(i => New(Model(), i, $"k{i}"))]);
        return list;
    }

    /// <summary>The commands of the second of two requests: caches and sign-in are warm.</summary>
    private async Task<IReadOnlyList<string>> GetAsync(TestAccount account, string path)
    {
        var client = _portal.SignedIn(account);
        (await client.GetAsync(path)).EnsureSuccessStatusCode();
        return await _portal.Sql.DuringAsync(async () => (await client.GetAsync(path)).EnsureSuccessStatusCode());
    }
}
