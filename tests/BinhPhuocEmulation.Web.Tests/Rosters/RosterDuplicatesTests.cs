using System.Net;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

public sealed class RosterDuplicatesTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task SameList_TwoRowsThatMayBeOnePerson_BlockUntilDecidedTwoPeople()
    {
        var (list, officer) = await TwiceAsync();
        var rows = (await officer.RowsAsync()).GetProperty("rows");
        Assert.Equal(rows[1].GetProperty("id").GetInt32(), rows[0].GetProperty("same")[0].GetInt32());
        Assert.Equal(1, (await _portal.RosterAsync(list)).Figures.Repeated);

        var page = await officer.Client.PageAsync($"/rosters/{list}/duplicates");
        Assert.Contains("Dòng 1", page.Text);
        var answer = await PostAsync(officer, page, list, ("Answer", "different"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(0, (await _portal.RosterAsync(list)).Figures.Repeated);
        var decision = await _portal.DataAsync(db => db.PersonDecisions.AsNoTracking().SingleAsync());
        Assert.Equal((false, TestAccounts.CommuneOfficer.Name), (decision.Same, decision.AccountName));
        Assert.Contains("hai người khác nhau", (await officer.Client.PageAsync($"/rosters/{list}/duplicates")).Text);
    }

    [Fact]
    public async Task SameList_ManyPairs_ArePagedAndADecisionStaysOnItsPage()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync([.. Enumerable.Range(0, 50).Select(i => New(Model($"Điểu Ánh {(char)('A' + (i / 2))}"), i + 1, $"k{i}"))]);

        var first = await officer.Client.PageAsync($"/rosters/{list}/duplicates");
        Assert.Equal(20, first.Document.QuerySelectorAll("input[name=PersonA][value]").Select(i => i.GetAttribute("value")).Distinct().Count());
        var second = await officer.Client.PageAsync($"/rosters/{list}/duplicates?page=2");
        Assert.Equal(5, second.Document.QuerySelectorAll("input[name=PersonA][value]").Select(i => i.GetAttribute("value")).Distinct().Count());
        var few = await _portal.Sql.DuringAsync(() => officer.Client.PageAsync($"/rosters/{list}/duplicates?page=2"));
        var many = await _portal.Sql.DuringAsync(() => officer.Client.PageAsync($"/rosters/{list}/duplicates?page=1"));
        Assert.Equal(few.Count, many.Count);

        var answer = await PostAsync(officer, second, list, ("Answer", "different"));

        Assert.Equal($"/rosters/{list}/duplicates?page=2&size=20", answer.Location);
        Assert.Equal(1, await _portal.DataAsync(db => db.PersonDecisions.CountAsync()));
    }

    [Fact]
    public async Task SameList_OnePerson_OneRowGoesAndTheOtherIsFilled()
    {
        var (list, officer) = await TwiceAsync();
        var entries = await _portal.EntriesAsync(list);
        var page = await officer.Client.PageAsync($"/rosters/{list}/duplicates");

        var answer = await PostAsync(officer, page, list, ("Answer", "remove"), ("Remove", $"{entries[0].Id}"));

        var said = (await answer.FollowAsync()).Banners[0];
        Assert.Contains("Đã bỏ dòng 1 (Điểu Ánh) khỏi danh sách, giữ dòng 2 (nay là dòng 1); có thể lấy lại dòng đã bỏ ở mục “Đã xóa”.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hồ sơ", said, StringComparison.Ordinal);
        var after = await _portal.EntriesAsync(list);
        Assert.NotNull(after[0].DeletedAt);
        Assert.Null(after[1].DeletedAt);
        Assert.Equal(after[1].PersonId, after[0].PersonId);
        // The guest's row knew neither ethnicity nor Party; the model's did.
        Assert.NotEqual("", after[1].Person!.Ethnicity);
        Assert.Equal(new DateOnly(2005, 2, 3), after[1].Person!.PartyJoinedOn);
        Assert.Equal((1, 0), ((await _portal.RosterAsync(list)).Figures.Total, (await _portal.RosterAsync(list)).Figures.Repeated));
        Assert.True((await _portal.DataAsync(db => db.PersonDecisions.AsNoTracking().SingleAsync())).Same);
    }

    [Fact]
    public async Task SameList_DecisionTakenBackOnThePage_AsksAReasonAndThePairIsAskedAgain()
    {
        var (list, officer) = await TwiceAsync();
        await PostAsync(officer, await officer.Client.PageAsync($"/rosters/{list}/duplicates"), list, ("Answer", "different"));
        var page = await officer.Client.PageAsync($"/rosters/{list}/duplicates");
        var pair = (await _portal.DataAsync(db => db.PersonDecisions.AsNoTracking().SingleAsync())).Id;

        var silent = await page.Form($"/persons/{pair}").PostAsync(("Form.Reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Equal($"{list}", silent.Document.QuerySelector("input[name='Form.List']")!.GetAttribute("value"));
        var back = await page.Form($"/persons/{pair}").PostAsync(("Form.Reason", "Xem nhầm ngày sinh"));

        Assert.Equal($"/rosters/{list}/duplicates", back.Location);
        Assert.Contains("Dòng 1", (await back.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(1, (await _portal.RosterAsync(list)).Figures.Repeated);
    }

    [Fact]
    public async Task SameList_TheSecondIsSaved_TheAnswerNamesBothAndTheLinkStandsOnThePage()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        Assert.True(officer.Page.Document.QuerySelector("[data-roster-same]")!.HasAttribute("hidden"));
        var first = (await officer.SavedAsync(New(Model("Điểu Ánh"), 7))).GetProperty("saved")[0].GetProperty("row");
        Assert.Empty(first.GetProperty("same").EnumerateArray());

        var body = await officer.SavedAsync(New(Model("Điểu Ánh"), 202));

        var (a, b) = (first.GetProperty("id").GetInt32(), body.GetProperty("saved")[0].GetProperty("row").GetProperty("id").GetInt32());
        Assert.Equal(b, Assert.Single(body.GetProperty("same").GetProperty($"{a}").EnumerateArray()).GetInt32());
        Assert.Equal(a, Assert.Single(body.GetProperty("same").GetProperty($"{b}").EnumerateArray()).GetInt32());
        var note = (await officer.Client.PageAsync($"/rosters/{list}")).Document.QuerySelector("[data-roster-same]")!;
        Assert.False(note.HasAttribute("hidden"));
        Assert.Equal("2", note.QuerySelector("[data-roster-same-count]")!.TextContent);
        var (_, gone) = await officer.PostAsync("rows/delete", new { rows = new[] { new { id = a, version = first.GetProperty("version").GetInt64() } } });
        Assert.Empty(gone.GetProperty("same").EnumerateObject());
    }

    [Fact]
    public async Task OtherUnit_ShowsNoMoreThanNameBirthUnitAndGroup()
    {
        var (mine, officer, theirs) = await AcrossAsync();

        Assert.True((await officer.RowsAsync()).GetProperty("rows")[0].GetProperty("elsewhere").GetBoolean());
        var page = await officer.Client.PageAsync($"/rosters/{mine}/duplicates");

        Assert.Contains("Xã Lộc Hòa", page.Text);
        Assert.DoesNotContain("Bí mật của xã bạn", page.Text);
        Assert.DoesNotContain("0912", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Client.GetAsync($"/rosters/{theirs}")).StatusCode);
    }

    [Fact]
    public async Task OtherUnit_OnePersonSaidByACommune_IsAProposalThatKeepsBothRecordsApart()
    {
        var (mine, officer, theirs) = await AcrossAsync();
        var page = await officer.Client.PageAsync($"/rosters/{mine}/duplicates");

        await page.Form($"/rosters/{mine}/duplicates").PostAsync(("Answer", "same"));

        Assert.Equal(PersonDecisionState.Proposed, (await _portal.DataAsync(db => db.PersonDecisions.AsNoTracking().SingleAsync())).State);
        Assert.Contains("chờ xác nhận “một người” từ Huyện Lộc Ninh", (await officer.Client.PageAsync($"/rosters/{mine}/duplicates")).Text, StringComparison.Ordinal);
        Assert.NotEqual((await _portal.EntriesAsync(mine))[0].PersonId, (await _portal.EntriesAsync(theirs))[0].PersonId);
        Assert.Equal(0, (await _portal.RosterAsync(mine)).Figures.PossiblyElsewhere);
    }

    [Fact]
    public async Task OtherUnit_OnePersonDecidedByTheDistrict_PutsTheRecordsTogether()
    {
        var (mine, _, theirs) = await AcrossAsync();
        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{mine}/duplicates");
        var keep = page.Document.QuerySelectorAll("input[name=Keep]")[1].GetAttribute("value");

        var answer = await page.Form($"/rosters/{mine}/duplicates").PostAsync(("Answer", "same"), ("Keep", keep));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(int.Parse(keep!, System.Globalization.CultureInfo.InvariantCulture), (await _portal.EntriesAsync(mine))[0].PersonId);
        Assert.Equal((await _portal.EntriesAsync(theirs))[0].PersonId, (await _portal.EntriesAsync(mine))[0].PersonId);
    }

    [Fact]
    public async Task SharedPerson_RowGivenToSomebodyElse_LeavesTheOtherListAlone()
    {
        var (mine, officer, theirs) = await AcrossAsync();
        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{mine}/duplicates");
        await page.Form($"/rosters/{mine}/duplicates").PostAsync(("Answer", "same"));
        var row = (await officer.RowsAsync()).GetProperty("rows")[0];

        await officer.SavedAsync(new { key = "a", id = row.GetProperty("id").GetInt32(), version = row.GetProperty("version").GetInt64(), cells = new { name = "Người Thay Thế" } });

        Assert.Equal("Người Thay Thế", (await _portal.EntriesAsync(mine))[0].Person!.FullName);
        Assert.Equal("Điểu Ánh", (await _portal.EntriesAsync(theirs))[0].Person!.FullName);
    }

    [Fact]
    public async Task Decide_OnStrangers_IsNotFound()
    {
        var (mine, officer, _) = await AcrossAsync();
        await officer.SavedAsync(New(Model(), 9));
        var stranger = (await _portal.EntriesAsync(mine))[1].PersonId;
        var page = await officer.Client.PageAsync($"/rosters/{mine}/duplicates");

        var answer = await page.Form($"/rosters/{mine}/duplicates").PostAsync(("PersonB", $"{stranger}"), ("Answer", "same"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(0, await _portal.DataAsync(db => db.PersonDecisions.CountAsync()));
    }

    [Fact]
    public async Task SamePhoneOrDifferentBirth_IsNobodysRepetition()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        Dictionary<string, string> One(string name, string birth) => new(Model(name)) { ["birth"] = birth, ["phone"] = "0271 3666 123" };

        var body = await officer.SavedAsync(New(One("Điểu Ánh", "1979"), 1, "a"), New(One("Điểu Ánh", "1980"), 2, "b"), New(One("Lâm Thị Hoa", "1979"), 3, "c"));

        Assert.Equal(0, body.GetProperty("figures").GetProperty("repeated").GetInt32());
    }

    private async Task<(int, RosterPerson)> TwiceAsync()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync(New(Model("Điểu Ánh"), 1, "a"), New(new(Guest("ĐIỂU ANH")) { ["birth"] = "1979" }, 2, "b"));
        return (list, officer);
    }

    private async Task<(int Mine, RosterPerson Officer, int Theirs)> AcrossAsync()
    {
        var theirs = await _portal.ListAsync(TestUnits.LocHoa);
        await (await _portal.AtAsync(TestAccounts.SiblingOfficer, theirs)).SavedAsync(New(new(Model("Điểu Ánh")) { ["post"] = "Bí mật của xã bạn", ["phone"] = "0912345678" }));
        var mine = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, mine);
        await officer.SavedAsync(New(Model("Điểu Ánh")));
        return (mine, officer, theirs);
    }

    /// <summary>Posts one of the two forms of a pair on one list.</summary>
    private static async Task<Page> PostAsync(RosterPerson officer, Page page, int list, params (string, string)[] fields)
    {
        var form = page.Document.QuerySelector($"form[action^='/rosters/{list}/duplicates']")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]")
            .Where(i => i.GetAttribute("name") != "Answer").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).ToDictionary(f => f.Item1, f => f.Item2));
        return await Page.ReadAsync(officer.Client, await officer.Client.PostAsync(form.GetAttribute("action"), content));
    }
}
