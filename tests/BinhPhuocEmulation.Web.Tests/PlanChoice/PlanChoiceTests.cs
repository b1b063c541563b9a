using System.Net;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.PlanChoice;

/// <summary>Two plans side by side: the one of 2024 under way, the one of 2030 (no districts) put in force ahead of its day.</summary>
public sealed class PlanChoiceTests : IDisposable
{
    private const string Old = "kh-293-2024";
    private const string Next = "kh-15-2029";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    private async Task PutNextInForceAsync()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var form = (await board.PageAsync($"/plans/{Old}/copy")).Form().SetAll("Form.Levels", ["Province", "Commune", "Department", "Enterprise"]);
        await form.PostAsync(("Form.Code", Next), ("Form.Number", "15/KH-UBND"), ("Form.ShortName", "Kế hoạch 15/KH-UBND"), ("Form.Period", "2030 - 2035"), ("Form.ShiftMonths", "60"));
        var page = await board.PageAsync($"/plans/{Next}");
        Assert.Contains("Kế hoạch 293/KH-UBND vẫn tiếp tục", Page.Words(page.Document.QuerySelector("main")), StringComparison.Ordinal);
        await page.Form($"/plans/{Next}/state").PostAsync(("To", "InForce"));
    }

    private static async Task<Page> ChooseAsync(HttpClient client, string plan, string from = "/congresses") =>
        await (await client.PageAsync(from)).Form("/plan-choice").PostAsync(("plan", plan));

    [Fact]
    public async Task Get_WithOnePlan_OffersNoChoice() =>
        Assert.Empty((await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync("/")).Document.QuerySelectorAll(".plan-choice"));

    [Fact]
    public async Task PutInForce_AheadOfItsDay_LeavesTheRunningCampaignWhereItIs()
    {
        var officer = _portal.SignedIn(TestAccounts.CommuneOfficer);
        var form = (await officer.PageAsync("/congresses/new")).Form("/congresses/save");
        await form.PostAsync(("Form.Date", "28/03/2025"), ("Form.Session", "Morning"), ("Form.Venue", "Hội trường"), ("register", "true"));
        await PutNextInForceAsync();

        var list = await officer.PageAsync("/congresses?state=");
        Assert.Contains("Kế hoạch 293/KH-UBND", Page.Words(list.Document.QuerySelector(".page-sub")), StringComparison.Ordinal);
        Assert.Contains("28/03/2025", list.Text, StringComparison.Ordinal);
        Assert.Contains("Lập danh sách đại biểu", (await officer.PageAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(2, list.Document.QuerySelectorAll(".plan-choice button").Length);
    }

    [Fact]
    public async Task Choose_TheOtherPlan_ShowsItsCongressesAndBack()
    {
        await PutNextInForceAsync();
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);

        var chosen = await ChooseAsync(board, Next);
        Assert.Equal("/congresses", chosen.Location);
        var list = await board.PageAsync("/congresses?kind=2");
        Assert.Contains("Kế hoạch 15/KH-UBND", Page.Words(list.Document.QuerySelector(".page-sub")), StringComparison.Ordinal);
        Assert.Empty(list.Document.QuerySelectorAll("tbody tr"));
        foreach (var path in new[] { "/calendar", "/rosters?state=" })
            Assert.Contains("Kế hoạch 15/KH-UBND", Page.Words((await board.PageAsync(path)).Document.QuerySelector(".page-sub")), StringComparison.Ordinal);
        var officer = _portal.SignedIn(TestAccounts.CommuneOfficer);
        await ChooseAsync(officer, Next);
        Assert.Contains("31/03/2030", (await officer.PageAsync("/congresses/new")).Text, StringComparison.Ordinal);

        await ChooseAsync(board, Old);
        Assert.DoesNotContain("Kế hoạch", Page.Words((await board.PageAsync("/calendar")).Document.QuerySelector(".page-sub")), StringComparison.Ordinal);
        Assert.NotEmpty((await board.PageAsync("/congresses?kind=2")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task New_ForALevelThePlanLeavesOut_IsRefusedWithTheReason()
    {
        await PutNextInForceAsync();
        var district = _portal.SignedIn(TestAccounts.DistrictOfficer);
        await ChooseAsync(district, Next);
        await district.PageAsync("/congresses"); // The banner of the choice is seen once.

        var page = await district.ReadAsync("/congresses/new");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("Kế hoạch 15/KH-UBND không áp dụng cho", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kế hoạch 15/KH-UBND", Page.Words((await district.PageAsync("/")).Document.QuerySelector("main")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_KeepsCongressesInSight_AndCanBeTakenBack()
    {
        var officer = _portal.SignedIn(TestAccounts.CommuneOfficer);
        var form = (await officer.PageAsync("/congresses/new")).Form("/congresses/save");
        await form.PostAsync(("Form.Date", "28/03/2025"), ("Form.Session", "Morning"), ("Form.Venue", "Hội trường"), ("register", "true"));
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        await (await board.PageAsync($"/plans/{Old}")).Form($"/plans/{Old}/state").PostAsync(("To", "Closed"), ("Reason", "Đã tổng kết"));

        Assert.Contains("28/03/2025", (await officer.PageAsync("/congresses?state=")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await _portal.SignedIn(TestAccounts.DistrictOfficer).ReadAsync("/congresses/new")).Status);

        var again = await (await board.PageAsync($"/plans/{Old}")).Form($"/plans/{Old}/state").PostAsync(("To", "InForce"), ("Reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.StartsWith("Phải ghi lý do", again.Errors["Reason"], StringComparison.Ordinal);
        await (await board.PageAsync($"/plans/{Old}")).Form($"/plans/{Old}/state").PostAsync(("To", "InForce"), ("Reason", "Kết thúc nhầm"));
        Assert.Equal(HttpStatusCode.OK, (await _portal.SignedIn(TestAccounts.DistrictOfficer).ReadAsync("/congresses/new")).Status);
    }

    [Fact]
    public async Task Save_AfterAnotherPlanWasChosenElsewhere_KeepsThePlanOfTheForm()
    {
        await PutNextInForceAsync();
        var officer = _portal.SignedIn(TestAccounts.CommuneOfficer);
        var form = (await officer.PageAsync("/congresses/new")).Form("/congresses/save");
        await ChooseAsync(officer, Next);
        await form.PostAsync(("Form.Date", "28/03/2025"), ("Form.Session", "Morning"), ("Form.Venue", "Hội trường"), ("register", "true"));

        var code = await _portal.DataAsync(db => db.Congresses.Join(db.Plans, c => c.PlanId, p => p.Id, (c, p) => p.Code).SingleAsync());
        Assert.Equal(Old, code);
        // The unit holds one under each plan.
        var second = await (await officer.PageAsync("/congresses/new")).Form("/congresses/save").PostAsync(("register", "false"));
        Assert.Equal("Đã lưu nháp.", (await second.FollowAsync()).Banners[0]);
        Assert.Equal(2, await _portal.DataAsync(db => db.Congresses.CountAsync()));
        var home = await officer.PageAsync("/");
        Assert.Contains("Kế hoạch 293/KH-UBND.", home.Text, StringComparison.Ordinal);
        Assert.Contains("Kế hoạch 15/KH-UBND.", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_ADraftOrUnknownPlan_IsNotFound_AndAForeignAddressIsNotFollowed()
    {
        await PutNextInForceAsync();
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var form = (await board.PageAsync("/congresses")).Form("/plan-choice");

        Assert.Equal(HttpStatusCode.NotFound, (await form.PostAsync(("plan", "kh-0"))).Status);
        Assert.Equal("/", (await form.PostAsync(("plan", Old), ("back", "https://example.com/"))).Location);
    }
}
