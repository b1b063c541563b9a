using System.Net;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.PlanParts;

/// <summary>The plan of 2030 made of the one of 2025: what is left out, put in, looked at, given up.</summary>
public sealed class PlanPartTests : IDisposable
{
    private const string Old = "kh-293-2024", Next = "kh-15-2029";
    private readonly PortalFactory _portal = new();
    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Review_ListsWhatStillSpeaksOfTheOldCampaign_EachWithAWayToMendIt()
    {
        await CopyAsync();
        var page = await Board.PageAsync($"/plan-parts/{Next}");
        var rows = page.Document.QuerySelectorAll("#to-review tbody tr").ToDictionary(r => Page.Words(r.QuerySelector("th")).Split(" · ")[0], r => r);

        Assert.Contains("2025", Page.Words(rows["II.3.a"]), StringComparison.Ordinal);
        Assert.Contains("huyện", Page.Words(rows["III.1"]), StringComparison.Ordinal);
        Assert.Equal($"/plan-texts/{Next}/II.3.a", rows["II.3.a"].QuerySelector("a")!.GetAttribute("href"));
        foreach (var row in rows.Values) Assert.Equal(HttpStatusCode.OK, (await Board.ReadAsync(row.QuerySelector("a")!.GetAttribute("href")!)).Status);
        // The years of the portal's own words have moved.
        Assert.DoesNotContain("AMB-23", rows.Keys);
        var point = await Board.PageAsync($"/plans/{Next}/interpretations");
        Assert.Contains("Quý III năm 2030", Page.Words(point.Document.GetElementById("AMB-23")), StringComparison.Ordinal);
        Assert.Contains("30/9/2030", Page.Words(point.Document.GetElementById("AMB-23")), StringComparison.Ordinal);
        Assert.Contains("31/3/2030", Page.Words(point.Document.GetElementById("AMB-01")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_Rule_IsHistory_AndCanBeTakenBackWithItsDates()
    {
        await CopyAsync();
        var form = (await Board.PageAsync($"/plan-rules/{Next}/X-03")).Form($"/plan-parts/{Next}/remove");
        Assert.Equal($"/plan-parts/{Next}", (await form.PostAsync()).Location);

        Assert.Null((await Board.PageAsync($"/plans/{Next}")).Document.GetElementById("X-03"));
        Assert.NotNull((await Board.PageAsync($"/plans/{Old}")).Document.GetElementById("X-03"));
        Assert.Contains("X-03 · Bỏ quy định", (await Board.PageAsync($"/plans/{Next}/history")).Text, StringComparison.Ordinal);
        await TakeBackAsync("X-03");
        var back = Page.Words((await Board.PageAsync($"/plans/{Next}")).Document.GetElementById("X-03"));
        Assert.Contains("31/03/2030", back, StringComparison.Ordinal);
        // What was done in preparation is the plan itself, no amendment of it.
        Assert.DoesNotContain("Đã điều chỉnh", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_Clause_TakesItsRulesAlong_AndKeepsItsTextInHistory()
    {
        await CopyAsync();
        var form = (await Board.PageAsync($"/plan-texts/{Next}/II.3.a")).Form($"/plan-parts/{Next}/remove");
        await form.PostAsync();

        var page = await Board.PageAsync($"/plans/{Next}");
        Assert.Null(page.Document.GetElementById("muc-II-3-a"));
        Assert.Null(page.Document.GetElementById("X-05"));
        Assert.NotEqual(0, await _portal.DataAsync(db => db.PlanChanges.CountAsync(c => c.Subject == "II.3.a" && c.What == "Nguyên văn điều khoản" && c.Before != "")));
        Assert.Equal(0, await _portal.DataAsync(db => db.Plans.Where(p => p.Code == Next).SelectMany(p => p.Rules).Where(r => r.Section == "II.3.a").CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/clause")]
    [InlineData("/rule")]
    [InlineData("/points/AMB-01")]
    public async Task Get_OfAPlanInForce_IsRefused(string page) =>
        Assert.NotEqual(HttpStatusCode.OK, (await Board.ReadAsync($"/plan-parts/{Old}{page}")).Status);

    [Fact]
    public async Task Remove_AfterThePlanWasPutInForce_IsRefused_AndChangesNothing()
    {
        await CopyAsync();
        var form = (await Board.PageAsync($"/plan-rules/{Next}/X-03")).Form($"/plan-parts/{Next}/remove");
        await (await Board.PageAsync($"/plans/{Next}")).Form($"/plans/{Next}/state").PostAsync(("To", "InForce"));
        Assert.NotEqual(HttpStatusCode.Redirect, (await form.PostAsync()).Status);

        Assert.NotNull((await Board.PageAsync($"/plans/{Next}")).Document.GetElementById("X-03"));
        Assert.Null((await Board.PageAsync($"/plan-rules/{Next}/X-03")).Document.QuerySelector("#remove"));
    }

    [Fact]
    public async Task Add_ClauseAndARuleLikeAnother_IsCheckedByItsOwnParameters()
    {
        await CopyAsync();
        var clause = (await Board.PageAsync($"/plan-parts/{Next}/clause")).Form($"/plan-parts/{Next}/clause");
        var added = await clause.PostAsync(("Form.Section", "II.3.đ"), ("Form.Behind", "II.3.a"), ("Form.Heading", "Đặc khu"), ("Form.Citation", "điểm đ khoản 3 mục II"), ("Form.Text", "Đặc khu tổ chức Hội nghị."));
        Assert.Equal(HttpStatusCode.Redirect, added.Status);

        var rule = (await Board.PageAsync($"/plan-parts/{Next}/rule?section=II.3.%C4%91")).Form($"/plan-parts/{Next}/rule");
        var answer = await rule.SetAll("Form.Binds", ["Commune"]).PostAsync(("Form.Code", "Q-01"), ("Form.Title", "Số đại biểu của đặc khu"), ("Form.Quote", "không quá 150 đại biểu"), ("Form.Like", $"{Next}/X-06"));
        Assert.Equal($"/plan-rules/{Next}/Q-01", answer.Location);

        var page = await Board.PageAsync($"/plans/{Next}");
        Assert.Contains("200 đại biểu", Page.Words(page.Document.GetElementById("Q-01")), StringComparison.Ordinal);
        string[] order = [.. page.Document.QuerySelectorAll("section.clause").Select(s => s.Id!)];
        Assert.Equal(Array.IndexOf(order, "muc-II-3-a") + 1, Array.IndexOf(order, "muc-II-3-đ"));
    }

    [Theory]
    [InlineData("Form.Code", "x 1")]
    [InlineData("Form.Code", "X-06")]
    [InlineData("Form.Code", "AMB-01")]
    [InlineData("Form.Title", "")]
    [InlineData("Form.Like", "kh-293-2024/G-01")]
    [InlineData("Form.Section", "XX")]
    public async Task Add_RuleWithABadField_IsRefusedThere_AndKeepsTheRest(string field, string value)
    {
        await CopyAsync();
        var form = (await Board.PageAsync($"/plan-parts/{Next}/rule?section=II.3.a")).Form($"/plan-parts/{Next}/rule")
            .SetAll("Form.Binds", ["Commune"]).Set("Form.Code", "Q-01").Set("Form.Title", "Nội dung").Set("Form.Quote", "Trích");
        var page = await form.PostAsync((field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(field, page.Errors.Keys);
        Assert.Equal("Trích", page.Form($"/plan-parts/{Next}/rule")["Form.Quote"]);
    }

    [Fact]
    public async Task Reword_Point_ChangesWordsAndNotTheReading_AStaleFormShowsBoth()
    {
        await CopyAsync();
        var form = (await Board.PageAsync($"/plan-parts/{Next}/points/AMB-02")).Form($"/plan-parts/{Next}/points/AMB-02");
        var stale = (await Board.PageAsync($"/plan-parts/{Next}/points/AMB-02")).Form($"/plan-parts/{Next}/points/AMB-02");
        Assert.Equal(HttpStatusCode.Redirect, (await form.PostAsync(("Form.Point", "“Chiếm 75 %”?"), ("Form.Readings[0].Text", "Ít nhất 75 %"))).Status);
        var second = await stale.PostAsync(("Form.Point", "Khác"));

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Chiếm 75 %", second.Text, StringComparison.Ordinal);
        var point = await _portal.DataAsync(db => db.Plans.Where(p => p.Code == Next).SelectMany(p => p.Interpretations).Include(i => i.Readings).SingleAsync(i => i.Code == "AMB-02"));
        Assert.Equal(("“Chiếm 75 %”?", "at-least", "Ít nhất 75 %"), (point.Point, point.InForce, point.ReadingInForce!.Text));
    }

    [Fact]
    public async Task Discard_HidesThePlan_FreesItsCode_KeepsItsHistory()
    {
        await CopyAsync();
        var form = (await Board.PageAsync($"/plans/{Next}")).Form($"/plan-parts/{Next}/discard");
        var without = await form.PostAsync(("Reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Equal("/plans", (await form.PostAsync(("Reason", "Tạo nhầm"))).Location);

        Assert.Single((await Board.PageAsync("/plans")).Rows);
        Assert.Equal(HttpStatusCode.NotFound, (await Board.ReadAsync($"/plans/{Next}")).Status);
        Assert.Equal("Tạo nhầm", await _portal.DataAsync(db => db.PlanChanges.OrderByDescending(c => c.Id).Select(c => c.Reason).FirstAsync()));
        await CopyAsync();
        Assert.Equal(2, (await Board.PageAsync("/plans")).Rows.Count);
        Assert.Equal(1, await _portal.DataAsync(db => db.Plans.CountAsync(p => p.State == PlanState.Discarded)));
    }

    private async Task TakeBackAsync(string rule) => Assert.Equal(HttpStatusCode.Redirect,
        (await (await Board.PageAsync($"/plan-parts/{Next}")).Form($"/plan-parts/{Next}/restore/{rule}").PostAsync()).Status);

    private async Task CopyAsync()
    {
        var answer = await (await Board.PageAsync($"/plans/{Old}/copy")).Form()
            .SetAll("Form.Levels", ["Province", "Commune", "Department", "MassOrganisation", "Association", "PartyBody", "PublicService", "ArmedForces", "VerticalAgency", "Enterprise"])
            .PostAsync(("Form.Code", Next), ("Form.Number", "15/KH-UBND"), ("Form.ShortName", "Kế hoạch 15/KH-UBND"), ("Form.Period", "2030 - 2035"), ("Form.ShiftMonths", "60"));
        Assert.Equal($"/plans/{Next}", answer.Location);
    }
}
