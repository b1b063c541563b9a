using System.Net;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Tests.Rosters;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Persons;

/// <summary>One person on the lists of two units: proposed, confirmed by the level above, taken back.</summary>
public sealed class PersonPairTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Proposal_ConfirmedByTheDistrict_RowsOfBothListsReferToOnePerson()
    {
        var (mine, theirs, id) = await ProposedAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer);
        var (a, b) = (await PersonAsync(mine), await PersonAsync(theirs));
        var district = _portal.SignedIn(TestAccounts.DistrictOfficer);
        var list = await district.PageAsync("/persons");
        Assert.Contains("1 việc đang chờ", MenuLine(list), StringComparison.Ordinal);
        Assert.Contains("Xã Lộc An", list.Text, StringComparison.Ordinal);
        Assert.Contains("Xã Lộc Hòa", list.Text, StringComparison.Ordinal);
        var home = await district.PageAsync("/");
        Assert.Contains("Đề nghị “một người” chờ xác nhận 1", home.Text, StringComparison.Ordinal);
        Assert.Contains("Điểu Ánh", home.Document.QuerySelector($"a.task[href='/persons/{id}']")!.TextContent, StringComparison.Ordinal);

        var answer = await list.Form($"/persons/{id}").PostAsync(("Form.Action", "Unite"), ("Form.Keep", $"{a}"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal((a, a), (await PersonAsync(mine), await PersonAsync(theirs)));
        Assert.Equal(a, await _portal.DataAsync(db => db.Persons.Where(p => p.Id == b).Select(p => p.MergedIntoId).SingleAsync()));
        Assert.DoesNotMatch(@"\d", MenuLine(await district.PageAsync("/persons")));
        Assert.DoesNotContain("Điểu Ánh", (await district.PageAsync("/persons")).Text, StringComparison.Ordinal);
        var decided = await district.PageAsync("/persons?tab=decided");
        Assert.Contains(TestAccounts.DistrictOfficer.Name, decided.Text, StringComparison.Ordinal);
        var steps = await _portal.DataAsync(db => db.PersonDecisions.Include(d => d.History).SingleAsync());
        Assert.Equal([TestAccounts.CommuneOfficer.Name, TestAccounts.DistrictOfficer.Name], steps.History.OrderBy(h => h.Id).Select(h => h.AccountName));
        Assert.Equal(0, (await _portal.RosterAsync(theirs)).Figures.PossiblyElsewhere);
    }

    private static string MenuLine(Page page) => Assert.Single(page.Document.QuerySelectorAll("nav a[href='/persons']"), a => a.TextContent.Contains("Nghi trùng người", StringComparison.Ordinal)).TextContent;

    [Fact]
    public async Task TakeBack_RowsGoBackAndBlanksAreBlankAgain()
    {
        var (mine, theirs, id) = await ProposedAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer);
        var (a, b) = (await PersonAsync(mine), await PersonAsync(theirs));
        var district = _portal.SignedIn(TestAccounts.DistrictOfficer);
        await (await district.PageAsync($"/persons/{id}")).Form($"/persons/{id}").PostAsync(("Form.Action", "Unite"), ("Form.Keep", $"{b}"));
        Assert.Equal("12/12", await EducationAsync(b));

        var page = await district.PageAsync($"/persons/{id}");
        var silent = await page.Form($"/persons/{id}").PostAsync(("Form.Reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains("Phải ghi lý do", silent.Errors["Form.Reason"], StringComparison.Ordinal);
        var answer = await page.Form($"/persons/{id}").PostAsync(("Form.Reason", "Hai bà trùng tên, khác nơi sinh"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal((a, b), (await PersonAsync(mine), await PersonAsync(theirs)));
        Assert.Null(await _portal.DataAsync(db => db.Persons.Where(p => p.Id == a).Select(p => p.MergedIntoId).SingleAsync()));
        Assert.Equal(("12/12", ""), (await EducationAsync(a), await EducationAsync(b)));
        Assert.Contains("Hai bà trùng tên", (await district.PageAsync($"/persons/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal(1, (await _portal.RosterAsync(mine)).Figures.PossiblyElsewhere);
    }

    [Fact]
    public async Task Chain_FirstUnionTakenBack_EachRowReturnsToItsOwnRecord()
    {
        var (first, second, id) = await ProposedAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer);
        var (a, b) = (await PersonAsync(first), await PersonAsync(second));
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        await (await board.PageAsync($"/persons/{id}")).Form($"/persons/{id}").PostAsync(("Form.Action", "Unite"), ("Form.Keep", $"{b}"));
        var third = await _portal.ListAsync(TestUnits.TanHung);
        await (await _portal.AtAsync(TestAccounts.ForeignCommuneOfficer, third)).SavedAsync(New(Model("Điểu Ánh")));
        var c = await PersonAsync(third);
        await (await board.PageAsync($"/rosters/{third}/duplicates")).Form($"/rosters/{third}/duplicates").PostAsync(("Answer", "same"), ("Keep", $"{c}"));
        Assert.Equal((c, c, c), (await PersonAsync(first), await PersonAsync(second), await PersonAsync(third)));

        var answer = await (await board.PageAsync($"/persons/{id}")).Form($"/persons/{id}").PostAsync(("Form.Reason", "Xem nhầm hồ sơ"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal((a, c, c), (await PersonAsync(first), await PersonAsync(second), await PersonAsync(third)));
    }

    [Fact]
    public async Task Different_IsRememberedInheritedAndFallsWithTheUnion()
    {
        var (mine, theirs, id) = await ProposedAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer);
        var third = await _portal.ListAsync(TestUnits.TanHung);
        await (await _portal.AtAsync(TestAccounts.ForeignCommuneOfficer, third)).SavedAsync(New(Model("Điểu Ánh")));
        var (a, b, c) = (await PersonAsync(mine), await PersonAsync(theirs), await PersonAsync(third));
        var officer = _portal.SignedIn(TestAccounts.CommuneOfficer);
        var said = await (await officer.PageAsync($"/rosters/{mine}/duplicates")).Form($"/rosters/{mine}/duplicates").PostAsync(("Answer", "different"));
        Assert.Equal(HttpStatusCode.Redirect, said.Status);
        Assert.Equal(1, await CasesAsync(a, c, PersonDecisionState.Different));
        var district = _portal.SignedIn(TestAccounts.DistrictOfficer);

        await (await district.PageAsync($"/persons/{id}")).Form($"/persons/{id}").PostAsync(("Form.Action", "Unite"), ("Form.Keep", $"{b}"));
        Assert.Equal(1, await CasesAsync(b, c, PersonDecisionState.Different));
        Assert.Equal(0, (await _portal.RosterAsync(theirs)).Figures.PossiblyElsewhere);

        await (await district.PageAsync($"/persons/{id}")).Form($"/persons/{id}").PostAsync(("Form.Reason", "Xem nhầm hồ sơ"));
        Assert.Equal((1, 0), (await CasesAsync(a, c, PersonDecisionState.Different), await CasesAsync(b, c, PersonDecisionState.Different)));
    }

    [Fact]
    public async Task AcrossDistricts_OnlyTheBoardConfirms_AndNobodySeesAForeignRow()
    {
        var (mine, _, id) = await ProposedAsync(TestUnits.TanHung, TestAccounts.ForeignCommuneOfficer);
        foreach (var account in (TestAccount[])[TestAccounts.CommuneOfficer, TestAccounts.DistrictOfficer, TestAccounts.ForeignCommuneOfficer, TestAccounts.ForeignDistrictOfficer])
        {
            var client = _portal.SignedIn(account);
            Assert.DoesNotContain("Điểu Ánh", (await client.PageAsync("/persons")).Text, StringComparison.Ordinal);
            var page = await client.PageAsync($"/persons/{id}");
            Assert.DoesNotContain("Bí mật của xã bạn", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("0912", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Công giáo", page.Text, StringComparison.Ordinal);
            Assert.Contains("Ban Thi đua", page.Text, StringComparison.Ordinal);
            var forced = await PostAsync(client, id, "Unite");
            Assert.Equal(HttpStatusCode.BadRequest, forced.Status);
            Assert.Contains("ngoài phạm vi", forced.Text, StringComparison.Ordinal);
        }
        foreach (var stranger in (TestAccount[])[TestAccounts.SiblingOfficer, TestAccounts.DepartmentOfficer, TestAccounts.EnterpriseOfficer])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _portal.SignedIn(stranger).ReadAsync($"/persons/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(_portal.SignedIn(stranger), id, "Unite", $"/rosters")).Status);
        }
        var board = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/persons");
        Assert.Contains("Bí mật của xã bạn", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Công giáo", board.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await board.Form($"/persons/{id}").PostAsync(("Form.Action", "Unite"))).Status);
        Assert.Equal(0, (await _portal.RosterAsync(mine)).Figures.PossiblyElsewhere);
    }

    [Fact]
    public async Task TakeBack_ByWhoDidNotDecide_IsRefused()
    {
        var (_, _, id) = await ProposedAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer);
        await (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync("/persons")).Form($"/persons/{id}").PostAsync(("Form.Action", "Separate"));

        var officer = _portal.SignedIn(TestAccounts.CommuneOfficer);
        Assert.DoesNotContain("Rút lại quyết định", (await officer.PageAsync($"/persons/{id}")).Text, StringComparison.Ordinal);
        var forced = await PostAsync(officer, id, "TakeBack", reason: "Tôi muốn thế");
        Assert.Equal(HttpStatusCode.BadRequest, forced.Status);
        Assert.Contains("do đơn vị khác ghi", forced.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(_portal.SignedIn(TestAccounts.EmulationBoard), id, "TakeBack", reason: "Cần xem lại lần nữa")).Status);
    }

    [Fact]
    public async Task Take_OnAStaleCase_IsAConflictThatShowsBoth()
    {
        var (_, _, id) = await ProposedAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer);
        var late = (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/persons/{id}")).Form($"/persons/{id}");
        await (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync("/persons")).Form($"/persons/{id}").PostAsync(("Form.Action", "Separate"));

        var answer = await late.PostAsync(("Form.Action", "Unite"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Trạng thái mới nhất: Hai người khác nhau", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Ông/Bà vừa chọn: Một người", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _portal.DataAsync(db => db.Persons.CountAsync(p => p.MergedIntoId != null)));
    }

    [Fact]
    public async Task Proposal_Withdrawn_IsAskedAgain()
    {
        var (mine, _, id) = await ProposedAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer);
        Assert.Equal(0, (await _portal.RosterAsync(mine)).Figures.PossiblyElsewhere);
        Assert.Contains("Đề nghị “một người” chờ xác nhận", (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync("/")).Text, StringComparison.Ordinal);

        var answer = await PostAsync(_portal.SignedIn(TestAccounts.CommuneOfficer), id, "Withdraw");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(1, (await _portal.RosterAsync(mine)).Figures.PossiblyElsewhere);
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        Assert.Contains("Đã rút đề nghị", Page.Words((await reviewer.PageAsync($"/persons/{id}")).Document.QuerySelector(".page-sub")), StringComparison.Ordinal);
        Assert.Empty((await reviewer.PageAsync("/persons?tab=decided")).Document.QuerySelectorAll(".person-pair"));
        Assert.DoesNotContain("Đề nghị “một người” chờ xác nhận", (await reviewer.PageAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Đề nghị một người", (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/rosters/{mine}/duplicates")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_ManyPairs_AsksTheSameNumberOfQuestions()
    {
        var (mine, theirs, _) = await ProposedAsync(TestUnits.LocHoa, TestAccounts.SiblingOfficer);
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        await board.PageAsync("/persons");
        var one = await _portal.Sql.DuringAsync(() => board.PageAsync("/persons"));
        await ProposeMoreAsync(theirs, mine);

        var many = await _portal.Sql.DuringAsync(async () => Assert.Equal(5, (await board.PageAsync("/persons")).Document.QuerySelectorAll(".person-pair").Length));

        // Caches look at their stamps, and the sign-in at its own, by the clock: that is no matter of the page.
        string[] Of(IEnumerable<string> commands) => [.. commands.Where(c => c.Contains("Person", StringComparison.Ordinal) || c.Contains("RosterEntries", StringComparison.Ordinal)).Order()];
        Assert.InRange(Of(one).Length, 5, 12);
        Assert.Equal(Of(one).Length, Of(many).Length);
    }

    private async Task ProposeMoreAsync(int theirs, int mine)
    {
        var (other, officer) = (await _portal.AtAsync(TestAccounts.SiblingOfficer, theirs), await _portal.AtAsync(TestAccounts.CommuneOfficer, mine));
        for (var i = 0; i < 4; i++)
        {
            var name = NewName();
            await other.SavedAsync(New(Model(name), 10 + i));
            await officer.SavedAsync(New(Model(name), 10 + i));
            await (await officer.Client.PageAsync($"/rosters/{mine}/duplicates")).Form($"/rosters/{mine}/duplicates").PostAsync(("Answer", "same"));
        }
    }

    private async Task<(int Mine, int Theirs, int Id)> ProposedAsync(TestUnit other, TestAccount otherOfficer)
    {
        var theirs = await _portal.ListAsync(other);
        await (await _portal.AtAsync(otherOfficer, theirs)).SavedAsync(New(new(Model("Điểu Ánh")) { ["post"] = "Bí mật của xã bạn", ["phone"] = "0912345678", ["religion"] = "Công giáo" }));
        var mine = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, mine);
        await officer.SavedAsync(New(new(Model("Điểu Ánh")) { ["education"] = "12/12" }));
        var answer = await (await officer.Client.PageAsync($"/rosters/{mine}/duplicates")).Form($"/rosters/{mine}/duplicates").PostAsync(("Answer", "same"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return (mine, theirs, await _portal.DataAsync(db => db.PersonDecisions.Select(d => d.Id).SingleAsync()));
    }

    private async Task<Page> PostAsync(HttpClient client, int id, string action, string? tokenFrom = null, string? reason = null)
    {
        var page = await client.ReadAsync(tokenFrom ?? $"/persons/{id}");
        if (page.Status == HttpStatusCode.Redirect) page = await client.ReadAsync(page.Location!);
        var version = await _portal.DataAsync(db => db.PersonDecisions.Where(d => d.Id == id).Select(d => d.Version).SingleAsync());
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Form.Action"] = action,
            ["Form.Reason"] = reason ?? "",
            ["Form.Version"] = $"{version}",
        };
        using var content = new FormUrlEncodedContent(fields);
        return await Page.ReadAsync(client, await client.PostAsync($"/persons/{id}", content));
    }

    private async Task<int> PersonAsync(int list) => (await _portal.EntriesAsync(list))[0].PersonId!.Value;

    private Task<string> EducationAsync(int person) => _portal.DataAsync(db => db.Persons.Where(p => p.Id == person).Select(p => p.Education).SingleAsync());

    private Task<int> CasesAsync(int a, int b, PersonDecisionState state) => _portal.DataAsync(db =>
        db.PersonDecisions.CountAsync(d => d.LowerId == Math.Min(a, b) && d.HigherId == Math.Max(a, b) && d.State == state));
}
