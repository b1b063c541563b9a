using System.Net;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>A person who stands on two lists is corrected from one of them: nobody decides on the other without having seen that, and its figures follow.</summary>
public sealed class RosterSharedPersonTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Approve_PersonCorrectedFromAnotherListSince_IsAConflictThatNamesTheRow()
    {
        var (list, _, sibling) = await SharedAsync();
        await SubmitAsync(list);
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        var form = await ReviewAsync(reviewer, list, "approve");
        await CorrectAsync(sibling, "gender", "Nam");

        var stale = await form.PostAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("vừa được sửa sau khi trang này mở", Page.Words(stale.Document.GetElementById("overtaken")), StringComparison.Ordinal);
        Assert.Contains("1. Điểu Ánh", Page.Words(stale.Document.GetElementById("corrected")), StringComparison.Ordinal);
        Assert.Equal(RosterState.Submitted, (await _portal.RosterAsync(list)).State);
        Assert.Equal(0, await _portal.DataAsync(db => db.ApprovedRosters.CountAsync()));
        var changed = await reviewer.PageAsync($"/rosters/{list}/review?show=changed");
        Assert.Equal($"r-{(await _portal.EntriesAsync(list))[0].Id}", Assert.Single(changed.Document.QuerySelectorAll("tr[id^=r-]")).Id);

        Assert.Equal($"/rosters/{list}", (await stale.Form($"/rosters/{list}/approve").PostAsync()).Location);
        var frozen = await _portal.DataAsync(db => db.ApprovedRosters.AsNoTracking().SingleAsync());
        Assert.Equal("Nam", frozen.List.Rows[0]["gender"]);
    }

    [Fact]
    public async Task Approve_NothingChangedSince_IsDone_AndTheBannerIsNotThere()
    {
        var (list, _, sibling) = await SharedAsync();
        await CorrectAsync(sibling, "gender", "Nam");
        await SubmitAsync(list);

        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review");

        Assert.Null(page.Document.GetElementById("corrected"));
        Assert.Equal($"/rosters/{list}", (await page.Form($"/rosters/{list}/approve").PostAsync()).Location);
    }

    [Theory]
    [InlineData("Nữ", false)]
    [InlineData("", true)]
    public async Task Review_PersonCorrectedAndCorrectedBack_IsAnnouncedOnlyWhereItDiffers(string last, bool announced)
    {
        var (list, _, sibling) = await SharedAsync();
        await SubmitAsync(list);
        await CorrectAsync(sibling, "gender", "Nam");
        await CorrectAsync(sibling, "gender", last);

        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review?show=changed");

        Assert.Equal((announced, announced ? 1 : 0), (page.Document.GetElementById("corrected") is not null, page.Document.QuerySelectorAll("tr[id^=r-]").Length));
    }

    [Fact]
    public async Task Return_PersonCorrectedFromAnotherListSince_IsAConflictAndKeepsTheReason()
    {
        var (list, _, sibling) = await SharedAsync();
        await SubmitAsync(list);
        var form = await ReviewAsync(_portal.SignedIn(TestAccounts.DistrictOfficer), list, "return");
        await CorrectAsync(sibling, "education", "Đại học");

        var stale = await form.PostAsync(("Form.Reason", "Sai năm sinh"));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        var again = stale.Form($"/rosters/{list}/return");
        Assert.Equal("Sai năm sinh", again["Form.Reason"]);
        await again.PostAsync();
        Assert.Equal(RosterState.Returned, (await _portal.RosterAsync(list)).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    public async Task Approve_ForgedRows_IsAConflict(string rows)
    {
        var (list, _, _) = await SharedAsync();
        await SubmitAsync(list);

        var stale = await (await ReviewAsync(_portal.SignedIn(TestAccounts.DistrictOfficer), list, "approve")).PostAsync(("Form.Rows", rows));

        Assert.Equal((HttpStatusCode.Conflict, RosterState.Submitted), (stale.Status, (await _portal.RosterAsync(list)).State));
    }

    [Fact]
    public async Task Approve_DayOfTheCongressMovedSince_IsAConflict()
    {
        var (list, _, _) = await SharedAsync();
        await SubmitAsync(list);
        var form = await ReviewAsync(_portal.SignedIn(TestAccounts.DistrictOfficer), list, "approve");
        await _portal.DataAsync(db => db.Congresses.Where(c => c.Id == db.Rosters.Single(r => r.Id == list).CongressId)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Date, new DateOnly(2025, 3, 26))));

        Assert.Equal(HttpStatusCode.Conflict, (await form.PostAsync()).Status);
    }

    [Fact]
    public async Task Approve_RecordsPutTogetherSince_IsAConflictWhereOneFilledTheOther()
    {
        var (list, _, sibling) = await SharedAsync(shared: false);
        await CorrectAsync(sibling, "education", "Đại học");
        await SubmitAsync(list);
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        var form = await ReviewAsync(reviewer, list, "approve");
        var kept = (await _portal.EntriesAsync(list))[0].PersonId;
        await (await reviewer.PageAsync($"/rosters/{list}/duplicates")).Form($"/rosters/{list}/duplicates").PostAsync(("Answer", "same"), ("Keep", $"{kept}"));
        Assert.NotEqual("", (await _portal.EntriesAsync(list))[0].Person!.Education);

        Assert.Equal(HttpStatusCode.Conflict, (await form.PostAsync()).Status);
        Assert.Equal(RosterState.Submitted, (await _portal.RosterAsync(list)).State);
    }

    [Fact]
    public async Task Submit_PersonCorrectedFromAnotherListSince_IsAConflictThatNamesTheRowThoughNoFigureMoved()
    {
        var (list, officer, sibling) = await SharedAsync();
        var form = (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit");
        await CorrectAsync(sibling, "education", "Đại học");

        var stale = await form.PostAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("thông tin của đại biểu vừa được sửa ở danh sách khác: 1. Điểu Ánh.", Page.Words(stale.Document.GetElementById("changed")), StringComparison.Ordinal);
        Assert.Equal(RosterState.Draft, (await _portal.RosterAsync(list)).State);
        Assert.Equal($"/rosters/{list}", (await stale.Form($"/rosters/{list}/submit").PostAsync()).Location);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Save_PersonOfAnotherOpenList_CountsThatListToo(bool submitted)
    {
        var (list, _, sibling) = await SharedAsync();
        if (submitted) await SubmitAsync(list);
        var before = await _portal.RosterAsync(list);

        await CorrectAsync(sibling, "gender", "Nam");
        await CorrectAsync(sibling, "ethnicity", "Xtiêng");

        var after = await _portal.RosterAsync(list);
        Assert.Equal((before.Figures.Women - 1, before.Figures.Minorities + 1, before.Version), (after.Figures.Women, after.Figures.Minorities, after.Version));
        Assert.Equal(before.Figures with { Women = after.Figures.Women, Minorities = after.Figures.Minorities }, after.Figures);
    }

    [Fact]
    public async Task Save_PersonOfAnApprovedList_LeavesItsFigures()
    {
        var (list, _, sibling) = await SharedAsync();
        await SubmitAsync(list);
        await (await ReviewAsync(_portal.SignedIn(TestAccounts.DistrictOfficer), list, "approve")).PostAsync();
        var before = await _portal.RosterAsync(list);

        await CorrectAsync(sibling, "gender", "Nam");

        Assert.Equal((RosterState.Approved, before.Figures), (before.State, (await _portal.RosterAsync(list)).Figures));
    }

    [Fact]
    public async Task Save_PersonOfMoreLists_AsksNoMore()
    {
        var (list, _, sibling) = await SharedAsync();
        var one = await CountAsync(sibling, "Nam");
        foreach (var unit in new[] { TestUnits.TanHung, TestUnits.Education })
        {
            var other = await _portal.ListAsync(unit);
            await (await _portal.AtAsync(unit == TestUnits.TanHung ? TestAccounts.ForeignCommuneOfficer : TestAccounts.DepartmentOfficer, other)).SavedAsync(New(Model("Điểu Ánh")));
            await ShareAsync(list, other);
        }

        Assert.Equal(one, await CountAsync(sibling, "Nữ"));
        Assert.Equal(2, (await _portal.DataAsync(db => db.Rosters.AsNoTracking().ToListAsync())).Count(r => r.Id != list && r.Id != sibling.List && r.Figures.Women == 1));
    }

    [Fact]
    public async Task Approve_RegistrationTakenBackSince_IsRefusedAndThePageSaysWhy()
    {
        var (list, _, _) = await SharedAsync();
        await SubmitAsync(list);
        await _portal.DataAsync(async db =>
        {
            var congress = await db.Congresses.SingleAsync(c => c.Id == db.Rosters.Single(r => r.Id == list).CongressId);
            congress.Take(CongressAction.Withdraw, TestData.Stamp);
            await db.SaveChangesAsync();
        });

        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review");
        var answer = await page.Form($"/rosters/{list}/approve").PostAsync();

        var decision = Page.Words(page.Document.GetElementById("decision"));
        Assert.Contains("Đăng ký đại hội, hội nghị đang ở trạng thái “Nháp”", decision, StringComparison.Ordinal);
        Assert.Contains("Chưa duyệt được: Đại hội, hội nghị chưa đăng ký", decision, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, RosterState.Submitted), (answer.Status, (await _portal.RosterAsync(list)).State));
        Assert.Contains("chưa đăng ký", answer.Summary[0], StringComparison.Ordinal);
    }

    private async Task<int> CountAsync(RosterPerson sibling, string gender)
    {
        await sibling.RowsAsync();
        var sent = await _portal.Sql.DuringAsync(() => CorrectAsync(sibling, "gender", gender));
        return sent.Count(s => s.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The lists of two communes with one person on both; an hour passes before anything else is done.</summary>
    private async Task<(int List, RosterPerson Officer, RosterPerson Sibling)> SharedAsync(bool shared = true)
    {
        var (list, theirs) = (await _portal.ListAsync(TestUnits.LocAn), await _portal.ListAsync(TestUnits.LocHoa));
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var sibling = await _portal.AtAsync(TestAccounts.SiblingOfficer, theirs);
        await officer.SavedAsync([New(Model("Điểu Ánh"), 1, "a"), .. Enumerable.Range(2, 6).Select(i => New(Model(), i, $"m{i}")), .. Enumerable.Range(8, 3).Select(i => New(Guest(), i, $"g{i}"))]);
        await sibling.SavedAsync(New(Model("Điểu Ánh")));
        if (shared) await ShareAsync(list, theirs);
        Later();
        return (list, officer, sibling);
    }

    /// <summary>Lets the first row of another list refer to the person of the first row of a list, as a decision does.</summary>
    private async Task ShareAsync(int list, int other)
    {
        var person = (await _portal.EntriesAsync(list))[0].PersonId;
        await _portal.DataAsync(db => db.RosterEntries.Where(e => e.RosterId == other).ExecuteUpdateAsync(s => s.SetProperty(e => e.PersonId, person)));
    }

    private async Task SubmitAsync(int list)
    {
        var answer = await (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        Assert.Equal($"/rosters/{list}", answer.Location);
        Later();
    }

    private async Task CorrectAsync(RosterPerson sibling, string column, string text)
    {
        Later();
        var row = (await sibling.RowsAsync()).GetProperty("rows")[0];
        await sibling.SavedAsync(new { key = "a", id = row.GetProperty("id").GetInt32(), version = row.GetProperty("version").GetInt64(), cells = new Dictionary<string, string> { [column] = text } });
    }

    private void Later() => _portal.Time.Set(new DateOnly(2025, 3, 17), new TimeOnly(9 + (++_hours), 0));

    private int _hours;

    private static async Task<PageForm> ReviewAsync(HttpClient reviewer, int list, string step) =>
        (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/{step}");
}
