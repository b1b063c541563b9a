using System.Text.Json;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>What the reviewers are told of a list that comes back to them: against the rows as they last had them.</summary>
public sealed class RosterReviewChangesTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Review_AfterAReturn_ShowsExactlyTheRowsThatDiffer()
    {
        var (list, officer, rows) = await SubmittedAsync(models: 8, guests: 2);
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/return").PostAsync(("Form.Reason", "Sửa lại một dòng"));
        var (mended, undone, corrected, removed) = (rows[0], rows[1], rows[2], rows[3]);
        // The clock of the test stands still: nothing may hang on which instant is later.
        await ChangeAsync(officer, mended, "phone", "0912 345 678");
        await ChangeAsync(officer, undone, "post", "Thợ điện");
        await ChangeAsync(officer, undone, "post", "Nông dân");
        await _portal.DataAsync(async db =>
        {
            var person = await db.RosterEntries.Where(e => e.Id == corrected).Select(e => e.Person!).SingleAsync();
            person.Change(new PersonDetails { FullName = person.FullName, Birth = BirthDate.OfYear(1980), Gender = Gender.Female });
            await db.SaveChangesAsync();
        });
        await officer.PostAsync("rows/delete", new { rows = new[] { new { id = removed, version = await VersionAsync(officer, removed) } } });
        var added = (await officer.SavedAsync(New(Model("Trần Văn Thêm"), 99))).GetProperty("saved")[0].GetProperty("row").GetProperty("id").GetInt32();
        await SubmitAsync(officer, list);

        var page = await reviewer.PageAsync($"/rosters/{list}/review?show=changed");

        Assert.Equal(new[] { mended, corrected, added }.Select(id => $"r-{id}").Order(StringComparer.Ordinal), page.Document.QuerySelectorAll("tr[id^=r-]").Select(r => r.Id!).Order(StringComparer.Ordinal));
        Assert.Contains("Mới thay đổi 3", Page.Words(page.Document.QuerySelector("nav.tabs[aria-label='Phần của danh sách']")), StringComparison.Ordinal);
        var card = Page.Words(page.Document.QuerySelectorAll("section.card").Single(c => c.TextContent.Contains("So với bản đã trả lại lúc", StringComparison.Ordinal)));
        Assert.Contains("Thêm 1 đại biểu", card, StringComparison.Ordinal);
        Assert.Contains("Trần Văn Thêm", card, StringComparison.Ordinal);
        Assert.Contains("Bớt 1 đại biểu", card, StringComparison.Ordinal);
        Assert.Contains("0912 345 678", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Thợ điện", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Kinh", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_AfterAWithdrawal_ComparesWithWhatWasWithdrawn()
    {
        var (list, officer, rows) = await SubmittedAsync(models: 7, guests: 3);
        await (await officer.Client.PageAsync($"/rosters/{list}")).Form($"/rosters/{list}/withdraw").PostAsync(("reason", "Thiếu số điện thoại"));
        await ChangeAsync(officer, rows[4], "phone", "0912 345 678");
        await SubmitAsync(officer, list);

        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review?show=changed");

        Assert.Equal($"r-{rows[4]}", Assert.Single(page.Document.QuerySelectorAll("tr[id^=r-]")).Id);
        Assert.Contains("So với bản đơn vị đã rút lúc", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_AfterAReturnAndAWithdrawal_ComparesWithWhatWasReturned()
    {
        var (list, officer, rows) = await SubmittedAsync(models: 7, guests: 3);
        await (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/return").PostAsync(("Form.Reason", "Bổ sung số điện thoại"));
        await ChangeAsync(officer, rows[2], "phone", "0912 345 678");
        await SubmitAsync(officer, list);
        await (await officer.Client.PageAsync($"/rosters/{list}")).Form($"/rosters/{list}/withdraw").PostAsync(("reason", "Sửa thêm một dòng"));
        await ChangeAsync(officer, rows[4], "phone", "0987 654 321");
        await SubmitAsync(officer, list);

        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review?show=changed");

        Assert.Equal([$"r-{rows[2]}", $"r-{rows[4]}"], page.Document.QuerySelectorAll("tr[id^=r-]").Select(r => r.Id!).Order(StringComparer.Ordinal));
        Assert.Contains("So với bản đã trả lại lúc", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_FirstTime_HasNothingToCompare()
    {
        var (list, _, _) = await SubmittedAsync(models: 7, guests: 3);

        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review");

        Assert.DoesNotContain("So với bản", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mới thay đổi", page.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa có góp ý", Page.Words(page.Document.QuerySelector(".decision-bar")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_SecondTime_SaysOfRemarksOnceWhatTabAndBarCount()
    {
        var (list, officer, rows) = await SubmittedAsync(models: 7, guests: 3);
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        await RemarkAsync(reviewer, list, rows[0], "Ghi rõ nơi ở");
        await RemarkAsync(reviewer, list, rows[1], "Ghi rõ chức vụ");
        await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/return").PostAsync(("Form.Reason", "Sửa lại một dòng"));
        await SubmitAsync(officer, list);

        var page = await reviewer.PageAsync($"/rosters/{list}/review");

        Assert.Contains("Có góp ý 2", Page.Words(page.Document.QuerySelector("nav.tabs[aria-label='Phần của danh sách']")), StringComparison.Ordinal);
        Assert.Contains("2 góp ý đã gửi lần trước, chưa có góp ý mới", Page.Words(page.Document.QuerySelector(".decision-bar")), StringComparison.Ordinal);
        Assert.Contains("Chưa có góp ý mới ở dòng nào.", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await RemarkAsync(reviewer, list, rows[2], "Thiếu");
        Assert.Contains("1 góp ý chưa gửi, 2 góp ý đã gửi lần trước", Page.Words((await reviewer.PageAsync($"/rosters/{list}/review")).Document.QuerySelector(".decision-bar")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_ForTheReviewer_AreRowsTheReviewersHad()
    {
        var (list, officer, rows) = await SubmittedAsync(models: 8, guests: 2, undone: 3);
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        Assert.DoesNotContain("Đã xóa", Tabs(await reviewer.PageAsync($"/rosters/{list}")), StringComparison.Ordinal);
        await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/return").PostAsync(("Form.Reason", "Sửa lại một dòng"));
        await officer.PostAsync("rows/delete", new { rows = new[] { new { id = rows[0], version = await VersionAsync(officer, rows[0]) } } });
        // The officer may bring back every row, and sees the true figures beside them.
        var own = await officer.Client.PageAsync($"/rosters/{list}?tab=deleted");
        Assert.Contains("Đã xóa 4", Tabs(own), StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa chọn nhóm", Page.Words(own.Document.QuerySelector("[data-gauge]")), StringComparison.Ordinal);
        await SubmitAsync(officer, list);

        var seen = await reviewer.PageAsync($"/rosters/{list}?tab=deleted");

        Assert.Contains("Đã xóa 1", Tabs(seen), StringComparison.Ordinal);
        Assert.Equal($"r-{rows[0]}", Assert.Single(seen.Document.QuerySelectorAll("tr[id^=r-]")).Id);
    }

    [Fact]
    public async Task Check_RowsOfFindings_AreNamedWithTheirPlace()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        Dictionary<string, string>[] cells = [Guest("Đỗ Văn Khách"), .. Enumerable.Range(0, 6).Select(i => Without(Model(), "gender")), With(Model("Lê Thị Sai"), "birth", "31/02/1990"),
            Model("Phạm Thị Hai"), Model("Phạm Thị Hai")];
        var saved = await officer.SaveAsync([.. cells.Select((c, i) => New(c, i + 1, $"k{i}"))]);
        int[] ids = [.. saved.Body.GetProperty("saved").EnumerateArray().Select(r => r.GetProperty("row").GetProperty("id").GetInt32())];

        var check = await officer.Client.PageAsync($"/rosters/{list}/check");

        string[] cards = [.. check.Document.QuerySelectorAll(".finding-rows").Select(Page.Words)];
        var missing = Assert.Single(cards, c => c.Contains("nam/nữ (6 dòng)", StringComparison.Ordinal));
        Assert.Contains("và 2 dòng nữa · Mở các dòng này", missing, StringComparison.Ordinal);
        Assert.Contains("(bản in: 1)", missing, StringComparison.Ordinal);
        Assert.NotNull(check.Document.QuerySelector($".finding-rows a[href='/rosters/{list}?tab=missing&at={ids[1]}#r-{ids[1]}-gender']"));
        Assert.Equal("8. Lê Thị Sai (bản in: 7)", check.Document.QuerySelector($"a[href='/rosters/{list}?tab=errors&at={ids[7]}#r-{ids[7]}-birth']")!.TextContent);
        Assert.Equal("10. Phạm Thị Hai (bản in: 9), trùng TT 9", check.Document.QuerySelector($"a[href='/rosters/{list}?tab=same&at={ids[9]}#r-{ids[9]}-name']")!.TextContent);
    }

    private static Dictionary<string, string> Without(Dictionary<string, string> cells, string key)
    {
        cells.Remove(key);
        return cells;
    }

    private static Dictionary<string, string> With(Dictionary<string, string> cells, string key, string text)
    {
        cells[key] = text;
        return cells;
    }

    private static string Tabs(Page page) => Page.Words(page.Document.QuerySelector("[data-roster-tabs]"));

    private static async Task RemarkAsync(HttpClient reviewer, int list, int row, string text) =>
        await (await reviewer.PageAsync($"/rosters/{list}/review?entry={row}")).Form($"/rosters/{list}/remarks").PostAsync(("Column", ""), ("Text", text));

    private static async Task<long> VersionAsync(RosterPerson officer, int row) => Find(await officer.RowsAsync(), row).GetProperty("version").GetInt64();

    private static JsonElement Find(JsonElement answer, int row) => answer.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("id").GetInt32() == row);

    private static async Task ChangeAsync(RosterPerson officer, int row, string column, string text) =>
        await officer.SavedAsync(new { key = "k", id = row, version = await VersionAsync(officer, row), cells = new Dictionary<string, string> { [column] = text } });

    private static async Task SubmitAsync(RosterPerson officer, int list) =>
        Assert.Equal($"/rosters/{list}", (await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync()).Location);

    /// <summary>A submitted list with the ids of its rows; some were pasted before and taken back.</summary>
    private async Task<(int List, RosterPerson Officer, int[] Rows)> SubmittedAsync(int models, int guests, int undone = 0)
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        if (undone > 0)
        {
            var pasted = await officer.SavedAsync([.. Enumerable.Range(1, undone).Select(i => New(Model(), i, $"u{i}"))]);
            await officer.PostAsync("rows/delete", new
            {
                rows = pasted.GetProperty("saved").EnumerateArray().Select(r => r.GetProperty("row"))
                .Select(r => new { id = r.GetProperty("id").GetInt32(), version = r.GetProperty("version").GetInt64() }).ToArray()
            });
        }
        var saved = await officer.SavedAsync([.. Enumerable.Range(1, models).Select(i => New(Model(), i, $"m{i}")), .. Enumerable.Range(1, guests).Select(i => New(Guest(), models + i, $"g{i}"))]);
        await SubmitAsync(officer, list);
        return (list, officer, [.. saved.GetProperty("saved").EnumerateArray().Select(r => r.GetProperty("row").GetProperty("id").GetInt32())]);
    }
}
