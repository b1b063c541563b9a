using System.Net;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>Remarks of reviewers that are not sent yet: none replaces another that its writer did not have before him.</summary>
public sealed class RosterRemarkTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Open_CellWithADraft_HoldsItAndTheOthersOfTheRowWithTheirWriters()
    {
        var (list, row, reviewer, _) = await InReviewAsync();
        await WriteAsync(reviewer, list, row, "awards", "Ghi số quyết định");
        await WriteAsync(reviewer, list, row, "", "Xem lại cả dòng\nvà ảnh");

        var whole = await reviewer.PageAsync($"/rosters/{list}/review?entry={row}");
        var link = whole.Document.QuerySelector($".remark-drafts a[href$='column=awards#Text']")!.GetAttribute("href")!;
        var cell = (await reviewer.PageAsync(link)).Form(Remarks(list));

        Assert.Equal("Xem lại cả dòng\nvà ảnh", whole.Form(Remarks(list))["Text"]);
        Assert.Equal(2, whole.Document.QuerySelectorAll(".remark-drafts li").Length);
        Assert.Contains(TestAccounts.DistrictOfficer.Name, Page.Words(whole.Document.QuerySelector(".remark-drafts")), StringComparison.Ordinal);
        Assert.Equal(("awards", "Ghi số quyết định"), (cell["Column"], cell["Text"]));
        // What was in the box is reworded, or taken back; no second one comes up.
        Assert.Equal(HttpStatusCode.Redirect, (await cell.PostAsync(("Text", "Ghi số, ngày quyết định"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await whole.Form(Remarks(list)).PostAsync(("Text", ""))).Status);
        Assert.Equal([("awards", "Ghi số, ngày quyết định")], await DraftsAsync(list));
    }

    [Theory]
    [InlineData(true, "Thiếu số quyết định\nSai ngày sinh")]
    [InlineData(false, "Sai ngày sinh")]
    public async Task Write_OverADraftNotSeen_IsAConflictAndTheReviewerChooses(bool add, string after)
    {
        var (list, row, reviewer, colleague) = await InReviewAsync();
        var late = (await reviewer.PageAsync($"/rosters/{list}/review?entry={row}")).Form(Remarks(list));
        await WriteAsync(colleague, list, row, "birth", "Thiếu số quyết định");

        var asked = await late.PostAsync(("Column", "birth"), ("Text", "Sai ngày sinh"));

        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        var form = asked.Form(Remarks(list));
        Assert.Contains("góp ý của Phó phòng Nội vụ", asked.Errors["Text"], StringComparison.Ordinal);
        Assert.Contains("Thiếu số quyết định", Page.Words(asked.Document.QuerySelector(".remark-drafts")), StringComparison.Ordinal);
        Assert.Equal(("birth", "Sai ngày sinh"), (form["Column"], form["Text"]));
        Assert.Equal([("birth", "Thiếu số quyết định")], await DraftsAsync(list));

        var done = await (add ? form.PostAsync(("Add", "true")) : form.PostAsync());

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal([("birth", after)], await DraftsAsync(list));
        Assert.Equal(TestAccounts.DistrictOfficer.Id, await _portal.DataAsync(db => db.ReviewRemarks.Select(r => r.AccountId).SingleAsync()));
        // The second click finds it done.
        Assert.Equal(HttpStatusCode.Redirect, (await (add ? form.PostAsync(("Add", "true")) : form.PostAsync())).Status);
        Assert.Equal([("birth", after)], await DraftsAsync(list));
    }

    [Fact]
    public async Task Write_DraftRewordedMeanwhile_IsAConflictAlsoWhereItIsTakenBack()
    {
        var (list, row, reviewer, colleague) = await InReviewAsync();
        await WriteAsync(colleague, list, row, "", "Bản một");
        var late = (await reviewer.PageAsync($"/rosters/{list}/review?entry={row}")).Form(Remarks(list));
        await (await colleague.PageAsync($"/rosters/{list}/review?entry={row}")).Form(Remarks(list)).PostAsync(("Text", "Bản hai"));

        foreach (var text in new[] { "Bản của tôi", "" })
            Assert.Equal(HttpStatusCode.Conflict, (await late.PostAsync(("Text", text))).Status);

        Assert.Equal([("", "Bản hai")], await DraftsAsync(list));
    }

    [Fact]
    public async Task Write_BothTogetherTooLong_KeepsWhatWasTypedAndTheChoice()
    {
        var (list, row, reviewer, colleague) = await InReviewAsync();
        var late = (await reviewer.PageAsync($"/rosters/{list}/review?entry={row}")).Form(Remarks(list));
        await WriteAsync(colleague, list, row, "", new string('a', 300));
        var typed = new string('b', 200);
        var form = (await late.PostAsync(("Text", typed))).Form(Remarks(list));

        var refused = await form.PostAsync(("Add", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("500", refused.Errors["Text"], StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("button[name=Add]"));
        Assert.Equal(HttpStatusCode.Redirect, (await refused.Form(Remarks(list)).PostAsync(("Text", typed[1..]), ("Add", "true"))).Status);
        Assert.Equal(500, Assert.Single(await DraftsAsync(list)).Text.Length);
    }

    [Fact]
    public async Task Write_FromAFilteredPage_ComesBackToItAlsoWithAnError()
    {
        var (list, row, reviewer, _) = await InReviewAsync();
        const string Filter = "?q=Nguy%E1%BB%85n&show=changed&cols=all";
        var page = await reviewer.PageAsync($"/rosters/{list}/review{Filter}");
        Assert.Empty(page.Document.QuerySelectorAll("tr[id^=r-]"));
        var open = (await reviewer.PageAsync($"/rosters/{list}/review?q=Nguy%E1%BB%85n&cols=all&entry={row}")).Form(Remarks(list));

        var saved = await open.PostAsync(("Text", "Xem lại"));
        open.Element.SetAttribute("action", $"{Remarks(list)}{Filter}");
        var refused = await open.PostAsync(("Column", "post"), ("Text", new string('ă', 501)));

        Assert.Equal($"/rosters/{list}/review?q=Nguy%E1%BB%85n&cols=all&at={row}#r-{row}", saved.Location);
        // The row stands outside the part that was looked at; what was typed about it is there all the same.
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(501, refused.Form(Remarks(list))["Text"]!.Length);
        Assert.Equal($"r-{row}", Assert.Single(refused.Document.QuerySelectorAll("tr[id^=r-]")).Id);
        Assert.Equal(Filter, refused.Form($"/rosters/{list}/return").Element.GetAttribute("action")!.Split("/return")[1]);
    }

    private static string Remarks(int list) => $"/rosters/{list}/remarks";

    private static async Task WriteAsync(HttpClient reviewer, int list, int row, string column, string text) => Assert.Equal(HttpStatusCode.Redirect,
        (await (await reviewer.PageAsync($"/rosters/{list}/review?entry={row}")).Form(Remarks(list)).PostAsync(("Column", column), ("Text", text))).Status);

    private Task<List<(string Column, string Text)>> DraftsAsync(int list) => _portal.DataAsync(async db =>
        (await db.ReviewRemarks.Where(r => r.RosterId == list).OrderBy(r => r.Id).Select(r => new { r.Column, r.Text }).ToListAsync()).ConvertAll(r => (r.Column, r.Text)));

    private async Task<(int List, int Row, HttpClient Reviewer, HttpClient Colleague)> InReviewAsync()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync([.. Enumerable.Range(1, 3).Select(i => New(Model(), i, $"m{i}"))]);
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        Assert.Equal(RosterState.Submitted, (await _portal.RosterAsync(list)).State);
        var colleague = TestData.Account("locninh.2", Role.DistrictOfficer, TestUnits.LocNinh);
        colleague.DisplayName = "Phó phòng Nội vụ";
        await _portal.SaveAsync(colleague);
        return (list, (await _portal.EntriesAsync(list))[1].Id, _portal.SignedIn(TestAccounts.DistrictOfficer), _portal.SignedIn(colleague.Id));
    }
}
