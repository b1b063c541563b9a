using System.Net;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>What is submitted is the list that was checked: a page that was opened before the list changed submits nothing.</summary>
public sealed class RosterStaleCheckTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Submit_RowDeletedSince_IsAConflictNamesTheFiguresAndKeepsTheExplanation()
    {
        var (list, officer) = await ListAsync(models: 6, guests: 4);
        var form = await FormAsync(officer);
        await DeleteLastAsync(officer);

        var stale = await form.PostAsync(("Form.Explanations[0].Text", "Địa bàn ít điển hình."));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Số liệu đã đổi: đại biểu 10 → 9, khách mời 4 → 3.", Page.Words(stale.Document.QuerySelector("#changed[data-focus]")), StringComparison.Ordinal);
        Assert.Contains("9 đại biểu được gửi", Page.Words(stale.Document.QuerySelector("#submit-dialog")), StringComparison.Ordinal);
        var again = stale.Form($"/rosters/{list}/submit");
        Assert.Equal("Địa bàn ít điển hình.", again["Form.Explanations[0].Text"]);
        var roster = await _portal.RosterAsync(list);
        Assert.Equal((RosterState.Draft, 0, 0), (roster.State, roster.History.Count, roster.Explanations.Count));

        Assert.Equal($"/rosters/{list}", (await again.PostAsync()).Location);
        Assert.Equal("Địa bàn ít điển hình.", Assert.Single((await _portal.RosterAsync(list)).Explanations).Text);
    }

    [Fact]
    public async Task Submit_OnlyACellChangedSince_SaysThatTheFiguresAreTheSame()
    {
        var (list, officer) = await ListAsync(models: 7, guests: 3);
        var form = await FormAsync(officer);
        var row = (await officer.RowsAsync()).GetProperty("rows")[0];
        await officer.SavedAsync(new { key = "a", id = row.GetProperty("id").GetInt32(), version = row.GetProperty("version").GetInt64(), cells = new { post = "Thợ điện" } });

        var stale = await form.PostAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Số đại biểu vẫn như cũ", Page.Words(stale.Document.QuerySelector("#changed")), StringComparison.Ordinal);
        Assert.Equal(RosterState.Draft, (await _portal.RosterAsync(list)).State);
    }

    [Fact]
    public async Task Submit_CongressChangedSince_IsAConflict()
    {
        var (list, officer) = await ListAsync(models: 7, guests: 3);
        var form = await FormAsync(officer);
        await _portal.DataAsync(async db =>
        {
            var congress = await db.Congresses.SingleAsync();
            congress.Take(CongressAction.Confirm, TestData.Stamp);
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Conflict, (await form.PostAsync()).Status);
        Assert.Equal(RosterState.Draft, (await _portal.RosterAsync(list)).State);
    }

    [Fact]
    public async Task Submit_PersonChangedFromAnotherList_IsAConflictWhereTheFiguresMove()
    {
        var (list, officer) = await ListAsync(models: 7, guests: 3);
        var form = await FormAsync(officer);
        await _portal.DataAsync(async db =>
        {
            // Past the version of the list, as a save from elsewhere would be.
            await db.RosterEntries.Where(e => e.RosterId == list && e.Group == DelegateGroup.Guest).ExecuteUpdateAsync(s => s.SetProperty(e => e.Group, DelegateGroup.Leader));
        });

        var stale = await form.PostAsync();

        Assert.Contains("khách mời 3 → 0, lãnh đạo 0 → 3", Page.Words(stale.Document.QuerySelector("#changed")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_ColleagueExplainedSince_ShowsBothAndOverwritesNothing()
    {
        var (list, officer) = await ListAsync(models: 6, guests: 4);
        var late = await FormAsync(officer);
        var draft = await FormAsync(officer);
        draft.Element.Action = $"http://localhost/rosters/{list}/explanations";
        await draft.PostAsync(("Form.Explanations[0].Text", "Bản đang lưu."));

        var stale = await late.PostAsync(("Form.Explanations[0].Text", "Bản vừa gõ."));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        var card = Page.Words(stale.Document.QuerySelector("#changed"));
        Assert.Contains("Bản đang lưu.", card, StringComparison.Ordinal);
        Assert.Contains("Bản vừa gõ.", card, StringComparison.Ordinal);
        Assert.Equal("Bản đang lưu.", Assert.Single((await _portal.RosterAsync(list)).Explanations).Text);
    }

    [Theory]
    [InlineData("Form.Seen.Stamp", "")]
    [InlineData("Form.Seen.Stamp", "1.1.1'")]
    [InlineData("Form.Seen.Total", "999")]
    public async Task Submit_ForgedSeen_IsAConflict(string field, string value)
    {
        var (list, officer) = await ListAsync(models: 7, guests: 3);

        var stale = await (await FormAsync(officer)).PostAsync((field, value));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal(RosterState.Draft, (await _portal.RosterAsync(list)).State);
    }

    [Fact]
    public async Task Submit_AgainFromAPageOfOtherFigures_IsNotTakenForADoubleClick()
    {
        var (list, officer) = await ListAsync(models: 7, guests: 3);
        var late = await FormAsync(officer);
        await DeleteLastAsync(officer);
        await (await FormAsync(officer)).PostAsync();
        Assert.Equal(RosterState.Submitted, (await _portal.RosterAsync(list)).State);

        var told = await late.PostAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.NotNull(told.Document.GetElementById("overtaken"));
    }

    [Fact]
    public async Task Submit_WhileRowsAreDeleted_SubmitsOnlyWhatWasSeen()
    {
        var (list, officer) = await ListAsync(models: 7, guests: 3);
        var forms = new[] { await FormAsync(officer), await FormAsync(officer) };
        var other = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);

        await Task.WhenAll(forms[0].PostAsync(), DeleteLastAsync(other, mayConflict: true), forms[1].PostAsync());

        var roster = await _portal.RosterAsync(list);
        Assert.True(roster.State == RosterState.Draft || roster.Figures.Total == 10, $"{roster.Figures.Total} rows were submitted, 10 were seen");
        Assert.Equal(roster.State == RosterState.Submitted ? 1 : 0, roster.History.Count);
    }

    [Fact]
    public async Task Approve_RemarkNotMendedAndCongressNotConfirmed_SaysSoBeforeAndAfter()
    {
        var (list, officer) = await ListAsync(models: 7, guests: 3);
        await (await FormAsync(officer)).PostAsync();
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        var entry = (await _portal.EntriesAsync(list))[1];
        await (await reviewer.PageAsync($"/rosters/{list}/review?entry={entry.Id}")).Form($"/rosters/{list}/remarks").PostAsync(("Column", "awards"), ("Text", "Ghi rõ số quyết định"));
        Assert.DoesNotContain("chưa đánh dấu", Page.Words((await reviewer.PageAsync($"/rosters/{list}/review")).Document.QuerySelector("#approve-dialog")), StringComparison.Ordinal);
        await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/return").PostAsync(("Form.Reason", "Sửa lại một dòng"));
        await (await FormAsync(officer)).PostAsync();

        var page = await reviewer.PageAsync($"/rosters/{list}/review");
        var dialog = page.Document.QuerySelector("#approve-dialog")!;
        Assert.Contains("Còn 1 góp ý đơn vị chưa đánh dấu đã sửa", Page.Words(dialog), StringComparison.Ordinal);
        Assert.Contains("Ghi rõ số quyết định", Page.Words(dialog), StringComparison.Ordinal);
        Assert.Equal($"/rosters/{list}/review?show=unmended&at={entry.Id}#r-{entry.Id}", dialog.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("chưa được xác nhận", Page.Words(dialog), StringComparison.Ordinal);
        var congress = (await _portal.RosterAsync(list)).CongressId;
        Assert.NotNull(page.Document.QuerySelector($"#decision a[href='/congresses/{congress}']"));

        Assert.Equal($"/rosters/{list}", (await page.Form($"/rosters/{list}/approve").PostAsync()).Location);
        var approved = await officer.Client.PageAsync($"/rosters/{list}");
        Assert.DoesNotContain("góp ý", approved.Document.QuerySelector(".tag")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lúc duyệt còn 1 góp ý đơn vị chưa đánh dấu đã sửa.", approved.Text, StringComparison.Ordinal);
    }

    private async Task<(int List, RosterPerson Officer)> ListAsync(int models, int guests)
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync([.. Enumerable.Range(1, models).Select(i => New(Model(), i, $"m{i}")), .. Enumerable.Range(1, guests).Select(i => New(Guest(), models + i, $"g{i}"))]);
        return (list, officer);
    }

    private static async Task<PageForm> FormAsync(RosterPerson officer) =>
        (await officer.Client.PageAsync($"/rosters/{officer.List}/check")).Form($"/rosters/{officer.List}/submit");

    private static async Task DeleteLastAsync(RosterPerson officer, bool mayConflict = false)
    {
        var rows = (await officer.RowsAsync()).GetProperty("rows");
        var last = rows[rows.GetArrayLength() - 1];
        var (status, body) = await officer.PostAsync("rows/delete", new { rows = new[] { new { id = last.GetProperty("id").GetInt32(), version = last.GetProperty("version").GetInt64() } } });
        Assert.True(status == HttpStatusCode.OK || (mayConflict && status == HttpStatusCode.Conflict), body.GetRawText());
    }
}
