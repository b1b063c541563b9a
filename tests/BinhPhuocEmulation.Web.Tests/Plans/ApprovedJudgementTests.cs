using System.Net;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Tests.Rosters;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Plans;

/// <summary>What was approved, or held, keeps the judgement of its day whatever the plan comes to say.</summary>
public sealed class ApprovedJudgementTests : IDisposable
{
    private const string Plan = "kh-293-2024";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Post_Reading_AfterApproval_LeavesTheApprovedListAsItWas_AndJudgesItAnewWhenReopened()
    {
        var approved = await ListAsync(TestUnits.LocAn, TestAccounts.CommuneOfficer, 8, 2);
        await ApproveAsync(approved);
        var open = await ListAsync(TestUnits.LocHoa, TestAccounts.All.First(a => a.Unit == TestUnits.LocHoa), 8, 2);
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var before = await RowsAsync(board);

        var preview = await PreviewAsync(board, "exact");
        var flip = Assert.Single(preview.Document.QuerySelectorAll("#flips tbody tr"));
        Assert.Contains("Xã Lộc Hòa", Page.Words(flip), StringComparison.Ordinal);
        Assert.Contains("1 danh sách đã duyệt, đại hội, hội nghị đã tổ chức giữ kết quả", preview.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await preview.Form().PostAsync()).Status);

        var after = await RowsAsync(board);
        Assert.Equal((before.List, before.Congress), (after.List, after.Congress));
        Assert.DoesNotContain("Cần giải trình", after.List + after.Congress, StringComparison.Ordinal);
        Assert.Contains("1 đơn vị đang lệch", Page.Words((await board.PageAsync($"/plans/{Plan}")).Document.GetElementById("X-05")), StringComparison.Ordinal);
        Assert.Contains("Cần giải trình 0", (await board.PageAsync($"/rosters/{approved}/check")).Text, StringComparison.Ordinal);
        Assert.Contains("Cần giải trình 1", (await board.PageAsync($"/rosters/{open}/check")).Text, StringComparison.Ordinal);
        var page = await board.PageAsync($"/rosters/{approved}");
        Assert.Contains("giữ kết quả kiểm tra theo bản quy định lúc duyệt (ngày 17/03/2025)", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-gauge-message] .is-explain, [data-gauge-message].is-explain"));

        await (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/rosters/{approved}")).Form($"/rosters/{approved}/reopen").PostAsync(("reason", "Thay một đại biểu"));
        Assert.Equal(RosterState.Draft, (await _portal.RosterAsync(approved)).State);
        Assert.Contains("Cần giải trình", (await RowsAsync(board)).List, StringComparison.Ordinal);
        Assert.Contains("Cần giải trình 1", (await board.PageAsync($"/rosters/{approved}/check")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SeveralReadings_AfterApproval_EachListKeepsThoseOfItsOwnDay()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var first = await ListAsync(TestUnits.LocAn, TestAccounts.CommuneOfficer, 8, 2);
        await ApproveAsync(first);
        await (await PreviewAsync(board, "exact")).Form().PostAsync();
        var second = await ListAsync(TestUnits.LocHoa, TestAccounts.All.First(a => a.Unit == TestUnits.LocHoa), 8, 2);
        await ApproveAsync(second, "Ít khách mời.");
        await (await PreviewAsync(board, "at-least")).Form().PostAsync();

        Assert.Equal([1, 2], await _portal.DataAsync(db => db.PlanVersions.OrderBy(v => v.Revision).Select(v => v.Revision).ToListAsync()));
        Assert.DoesNotContain("Đã giải trình", await LightAsync(board, first), StringComparison.Ordinal);
        var explained = await LightAsync(board, second);
        Assert.DoesNotContain("Cần giải trình", explained, StringComparison.Ordinal);
        var check = await board.PageAsync($"/rosters/{second}/check");
        Assert.Contains("Tỷ lệ điển hình vượt mức quy định.", check.Text, StringComparison.Ordinal);
        Assert.Contains("Đã giải trình", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cần thay", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Cap_AfterApproval_LeavesTheGaugeOfTheApprovedList()
    {
        var list = await ListAsync(TestUnits.LocAn, TestAccounts.CommuneOfficer, 8, 2);
        await ApproveAsync(list);
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var rule = await board.PageAsync($"/plan-rules/{Plan}/X-06");
        var preview = await rule.Form().PostAsync(("Form.Parameters[0].Value", "9"), ("Form.Reason", "Công văn 1"));
        Assert.Empty(preview.Document.QuerySelectorAll("#flips tbody tr"));
        await preview.Form().PostAsync();

        var page = await board.PageAsync($"/rosters/{list}");
        Assert.Contains("còn 190 chỗ", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vượt 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("/ 200", (await RowsAsync(board)).List, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Deadline_AfterTheCongressWasHeld_LeavesIt_UntilThatIsTakenBack()
    {
        var congress = TestData.CongressFor(TestUnits.LocAn, d => d with { Form = "hoi-nghi-tuyen-duong", Title = "form-and-unit", Ordinal = null, Date = new DateOnly(2025, 3, 10) });
        congress.Take(CongressAction.Register, TestData.Stamp);
        congress.Take(CongressAction.Confirm, TestData.Stamp);
        await _portal.SaveAsync(congress);
        var officer = _portal.SignedIn(TestAccounts.CommuneOfficer);
        await (await officer.PageAsync($"/congresses/{congress.Id}")).Form($"/congresses/{congress.Id}/held").PostAsync();
        Assert.Equal(1, await _portal.DataAsync(db => db.Congresses.Select(c => c.HeldRevision).SingleAsync()));

        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var index = await _portal.DataAsync(async db => (await db.Plans.SelectMany(p => p.Rules).Where(r => r.Code == "X-03").SelectMany(r => r.Parameters).OrderBy(p => p.Id).Select(p => p.Key).ToListAsync()).IndexOf("date"));
        var preview = await (await board.PageAsync($"/plan-rules/{Plan}/X-03")).Form().PostAsync(($"Form.Parameters[{index}].Value", "01/03/2025"), ("Form.Reason", "Công văn 1"));
        Assert.Empty(preview.Document.QuerySelectorAll("#flips tbody tr"));
        await preview.Form().PostAsync();
        Assert.DoesNotContain("Không đúng hạn", await CongressRowAsync(board), StringComparison.Ordinal);
        Assert.Contains("đúng hạn", (await board.PageAsync($"/congresses/{congress.Id}")).Text, StringComparison.Ordinal);

        await (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/congresses/{congress.Id}")).Form($"/congresses/{congress.Id}/undo-held").PostAsync(("Reason", "Ghi nhầm lúc nhập"));
        Assert.Contains("Không đúng hạn", await CongressRowAsync(board), StringComparison.Ordinal);
    }

    private async Task<int> ListAsync(TestUnit unit, TestAccount account, int models, int guests)
    {
        var list = await _portal.ListAsync(unit, d => d with { Title = "form-and-unit" });
        var person = await _portal.AtAsync(account, list);
        await person.SavedAsync([.. Enumerable.Range(1, models).Select(i => New(Model(), i, $"m{i}")), .. Enumerable.Range(1, guests).Select(i => New(Guest(), models + i, $"g{i}"))]);
        return list;
    }

    /// <summary>Submits as the officer of the unit, with an explanation if one is asked, and approves as the district.</summary>
    private async Task ApproveAsync(int list, string? explanation = null)
    {
        var unit = (await _portal.RosterAsync(list)).UnitId;
        var submit = (await _portal.SignedIn(TestAccounts.All.First(a => a.Unit.Id == unit)).PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit");
        Assert.Equal($"/rosters/{list}", (explanation is null ? await submit.PostAsync() : await submit.PostAsync(("Form.Explanations[0].Text", explanation))).Location);
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        if (explanation is not null) await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/accept").PostAsync(("accept", "true"));
        Assert.Equal($"/rosters/{list}", (await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/approve").PostAsync()).Location);
    }

    private static async Task<Page> PreviewAsync(HttpClient board, string reading) => await (await board.PageAsync($"/interpretations/{Plan}/AMB-02")).Form()
        .PostAsync(("Form.Reading", reading), ("Form.Document", $"Công văn 5, {reading}"), ("Form.DecidedOn", "10/03/2025"), ("Form.Note", ""));

    private static async Task<(string List, string Congress)> RowsAsync(HttpClient board) =>
        ((await board.PageAsync("/rosters?state=")).Rows.Select(r => string.Join(" | ", r)).Single(r => r.Contains("Lộc An", StringComparison.Ordinal)), await CongressRowAsync(board));

    private static async Task<string> CongressRowAsync(HttpClient board) =>
        (await board.PageAsync("/congresses?q=loc%20an")).Rows.Select(r => string.Join(" | ", r)).Single(r => r.Contains("Lộc An", StringComparison.Ordinal));

    private static async Task<string> LightAsync(HttpClient board, int list) =>
        Page.Words((await board.PageAsync("/rosters?state=")).Document.QuerySelector($"tbody a[href='/rosters/{list}']")!.Closest("tr"));
}
