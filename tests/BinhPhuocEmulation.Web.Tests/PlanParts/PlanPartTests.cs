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
        // The order after the congress of the district, which the copy has no more.
        Assert.All(["AMB-03", "X-03"], code => Assert.Contains("huyện", Page.Words(rows[code]), StringComparison.Ordinal));
        Assert.Equal($"/plan-texts/{Next}/II.3.a", rows["II.3.a"].QuerySelector("a")!.GetAttribute("href"));
        foreach (var row in rows.Values) Assert.Equal(HttpStatusCode.OK, (await Board.ReadAsync(row.QuerySelector("a")!.GetAttribute("href")!)).Status);
        // The years of the portal's own words have moved.
        Assert.DoesNotContain("AMB-23", rows.Keys);
        var point = await Board.PageAsync($"/plans/{Next}/interpretations");
        Assert.Contains("Quý III năm 2030", Page.Words(point.Document.GetElementById("AMB-23")), StringComparison.Ordinal);
        Assert.Contains("30/9/2030", Page.Words(point.Document.GetElementById("AMB-23")), StringComparison.Ordinal);
        Assert.Contains("31/3/2030", Page.Words(point.Document.GetElementById("AMB-01")), StringComparison.Ordinal);
        // The day on which two-level government began is a fact of the law: it stays, whatever the plan has on that date.
        Assert.Contains("Hạn 10/7/2030 sau ngày tỉnh và cấp huyện kết thúc hoạt động (01/7/2025)", Page.Words(point.Document.GetElementById("AMB-21")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_Rule_IsHistory_AndCanBeTakenBackWithItsDates()
    {
        await CopyAsync();
        Assert.Equal($"/plan-parts/{Next}", (await RemoveAsync($"/plan-rules/{Next}/X-03")).Location);

        Assert.Null((await Board.PageAsync($"/plans/{Next}")).Document.GetElementById("X-03"));
        Assert.NotNull((await Board.PageAsync($"/plans/{Old}")).Document.GetElementById("X-03"));
        Assert.Contains("X-03 · Bỏ quy định", (await Board.PageAsync($"/plans/{Next}/history")).Text, StringComparison.Ordinal);
        // The log names what is gone by code and words, and so do the rows of its parts.
        var log = await _portal.SignedIn(TestAccounts.Administrator).PageAsync("/audit");
        Assert.Contains(log.Rows, r => r[1].StartsWith("Xóa Quy định X-03 ", StringComparison.Ordinal));
        Assert.Contains(log.Rows, r => r[1].StartsWith("Xóa Tham số ", StringComparison.Ordinal) && r[1].Contains("Phải xong trước ngày", StringComparison.Ordinal));
        foreach (var told in log.Document.QuerySelectorAll(".audit-name, dd")) Assert.DoesNotMatch(@"(^|→ )số \d+$", Page.Words(told)!);
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
        await RemoveAsync($"/plan-texts/{Next}/II.3.a");

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
    [InlineData("/points/new")]
    [InlineData("/points/AMB-01")]
    public async Task Get_OfAPlanInForce_IsRefused(string page) =>
        Assert.NotEqual(HttpStatusCode.OK, (await Board.ReadAsync($"/plan-parts/{Old}{page}")).Status);

    [Fact]
    public async Task Remove_AfterThePlanWasPutInForce_IsRefused_AndChangesNothing()
    {
        await CopyAsync();
        var form = (await Board.PageAsync($"/plan-rules/{Next}/X-03")).Form($"/plan-parts/{Next}/remove");
        await (await Board.PageAsync($"/plans/{Next}")).Form($"/plans/{Next}/state").PostAsync(("To", "InForce"));
        Assert.NotEqual(HttpStatusCode.Redirect, (await form.PostAsync(("Remove.Reason", "Văn bản mới đã bỏ"))).Status);

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
    public async Task Reword_ReadingWithoutAKey_TouchesNoReading()
    {
        await CopyAsync();
        var form = (await Board.PageAsync($"/plan-parts/{Next}/points/AMB-02")).Form($"/plan-parts/{Next}/points/AMB-02");
        var was = form["Form.Readings[0].Text"];

        Assert.Equal(HttpStatusCode.Redirect, (await form.PostAsync(("Form.Readings[0].Key", ""), ("Form.Readings[0].Text", "Chữ lạc"), ("Form.Point", "Điểm khác"))).Status);

        var point = await _portal.DataAsync(db => db.Plans.Where(p => p.Code == Next).SelectMany(p => p.Interpretations).Include(i => i.Readings).SingleAsync(i => i.Code == "AMB-02"));
        Assert.Equal("Điểm khác", point.Point);
        Assert.Contains(point.Readings, r => r.Text == was);
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
        Assert.Equal("/plans", (await form.PostAsync(("Reason", "Tạo nhầm kế hoạch"))).Location);

        Assert.Single((await Board.PageAsync("/plans")).Rows);
        Assert.Equal(HttpStatusCode.NotFound, (await Board.ReadAsync($"/plans/{Next}")).Status);
        Assert.Equal("Tạo nhầm kế hoạch", await _portal.DataAsync(db => db.PlanChanges.OrderByDescending(c => c.Id).Select(c => c.Reason).FirstAsync()));
        await CopyAsync();
        Assert.Equal(2, (await Board.PageAsync("/plans")).Rows.Count);
        Assert.Equal(1, await _portal.DataAsync(db => db.Plans.CountAsync(p => p.State == PlanState.Discarded)));
    }

    [Theory]
    [InlineData("/plan-rules/kh-15-2029/X-03")]
    [InlineData("/plan-texts/kh-15-2029/II.3.a")]
    [InlineData("/plan-parts/kh-15-2029/points/AMB-24")]
    public async Task Remove_WithoutAReason_AsksForItAtItsField_AndKeepsEverything(string page)
    {
        await CopyAsync();
        var before = await PartsAsync();
        var answer = await RemoveAsync(page, " ");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Ghi lý do bỏ", answer.Errors["Remove.Reason"], StringComparison.Ordinal);
        Assert.Equal(before, await PartsAsync());
        // What was to be taken out is asked about again.
        Assert.Equal(HttpStatusCode.Redirect, (await answer.Form($"/plan-parts/{Next}/remove").PostAsync(("Remove.Reason", "Văn bản mới bỏ"))).Status);
        Assert.NotEqual(before, await PartsAsync());
    }

    [Fact]
    public async Task PutBack_Rule_HasTheValuesItHadWhenItWasTakenOut_AndTheReasonWasSaid()
    {
        await CopyAsync();
        await _portal.DataAsync(async db =>
        {
            var plan = await db.Plans.Include(p => p.Rules).ThenInclude(r => r.Parameters).SingleAsync(p => p.Code == Next);
            plan.Rules.Single(r => r.Code == "X-06").Parameters.Single(p => p.Key == "max").Set("250");
            plan.Revise();
            await db.SaveChangesAsync();
        });
        await RemoveAsync($"/plan-rules/{Next}/X-06", "Văn bản mới không còn khống chế");

        var row = Page.Words((await Board.PageAsync($"/plan-parts/{Next}")).Document.QuerySelector("#removed tbody tr"));
        Assert.Contains("X-06", row, StringComparison.Ordinal);
        Assert.Contains("Văn bản mới không còn khống chế", row, StringComparison.Ordinal);
        await TakeBackAsync("X-06");
        Assert.Contains("250 đại biểu", Page.Words((await Board.PageAsync($"/plans/{Next}")).Document.GetElementById("X-06")), StringComparison.Ordinal);
        Assert.Null((await Board.PageAsync($"/plan-parts/{Next}")).Document.GetElementById("removed"));
    }

    [Fact]
    public async Task PutBack_Clause_ComesWithItsRules_AtItsPlace()
    {
        await CopyAsync();
        var before = await PartsAsync();
        string[] order = [.. (await Board.PageAsync($"/plans/{Next}")).Document.QuerySelectorAll("section.clause").Select(s => s.Id!)];
        await RemoveAsync($"/plan-texts/{Next}/II.3.a");
        await TakeBackAsync("II.3.a");

        Assert.Equal(before, await PartsAsync());
        Assert.Equal(order, (await Board.PageAsync($"/plans/{Next}")).Document.QuerySelectorAll("section.clause").Select(s => s.Id!));
    }

    [Fact]
    public async Task Point_AddedByHand_IsTakenOutAndPutBack()
    {
        await CopyAsync();
        var form = (await Board.PageAsync($"/plan-parts/{Next}/points/new")).Form($"/plan-parts/{Next}/points/new")
            .Set("Form.Code", "AMB-30").Set("Form.Section", "II.3.a").Set("Form.Point", "Đặc khu tính như xã?").Set("Form.Readings[0].Text", "Như xã").Set("Form.Readings[1].Text", "Như huyện")
            .Set("Form.InForce", "2").Set("Form.DecidedBy", "Ban Thi đua").Set("Form.DecidedOn", "01/03/2025").Set("Form.Document", "Công văn 5");
        var one = await form.PostAsync(("Form.Readings[1].Text", ""));
        Assert.Contains("ít nhất hai cách hiểu", one.Errors["Form.Readings[1].Text"], StringComparison.Ordinal);
        Assert.Contains("Mã này đã có", (await form.PostAsync(("Form.Code", "AMB-02"), ("Form.Readings[1].Text", "Như huyện"))).Errors["Form.Code"], StringComparison.Ordinal);
        Assert.Equal($"/plans/{Next}/interpretations#AMB-30", (await form.PostAsync(("Form.Code", "AMB-30"))).Location);

        await RemoveAsync($"/plan-parts/{Next}/points/AMB-30", "Kế hoạch đã nói rõ");
        Assert.Null((await Board.PageAsync($"/plans/{Next}/interpretations")).Document.GetElementById("AMB-30"));
        await TakeBackAsync("AMB-30");
        var card = (await Board.PageAsync($"/plans/{Next}/interpretations")).Document.GetElementById("AMB-30")!;
        Assert.Contains("Như huyện", Page.Words(card.QuerySelector(".is-in-force")), StringComparison.Ordinal);
        Assert.Contains("Ban Thi đua, 01/03/2025. Công văn 5", Page.Words(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_PointThatSteersARule_IsRefused()
    {
        await CopyAsync();
        var answer = await RemoveAsync($"/plan-parts/{Next}/points/AMB-02");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Summary, s => s.Contains("được kiểm tra theo cách hiểu AMB-02", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Add_TheSameClauseTwiceAtOnce_IsSavedOnce()
    {
        await CopyAsync();
        var forms = new List<PageForm>();
        for (var i = 0; i < 2; i++)
            forms.Add((await Board.PageAsync($"/plan-parts/{Next}/clause")).Form($"/plan-parts/{Next}/clause").Set("Form.Section", "II.3.đ").Set("Form.Heading", "Đặc khu").Set("Form.Citation", "điểm đ").Set("Form.Text", "Đặc khu."));
        var answers = await Task.WhenAll(forms.Select(f => f.PostAsync()));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(a => a.Status).Order());
        Assert.Equal(1, await _portal.DataAsync(db => db.Plans.Where(p => p.Code == Next).SelectMany(p => p.Clauses).CountAsync(c => c.Section == "II.3.đ")));
    }

    [Theory]
    [InlineData("II.3.a")]
    [InlineData("II 3 a")]
    public async Task Add_ClauseAtAPlaceThatIsTaken_IsRefusedThere(string section)
    {
        await CopyAsync();
        var form = (await Board.PageAsync($"/plan-parts/{Next}/clause")).Form($"/plan-parts/{Next}/clause");
        var page = await form.PostAsync(("Form.Section", section), ("Form.Heading", "Đặc khu"), ("Form.Citation", "điểm đ"), ("Form.Text", "Đặc khu."));

        Assert.Equal("Vị trí này đã có điều khoản.", page.Errors["Form.Section"]);
    }

    [Fact]
    public async Task Review_ClauseWithTheWordsOfTheOldPlan_IsListedUntilTheyAreMended()
    {
        await CopyAsync();
        var link = $"a[href='/plan-texts/{Next}/II.3.a']";
        Assert.NotNull((await Board.PageAsync($"/plan-parts/{Next}")).Document.QuerySelector($"#unchanged {link}"));
        var form = (await Board.PageAsync($"/plan-texts/{Next}/II.3.a")).Form($"/plan-texts/{Next}/II.3.a");
        foreach (var name in form.Names.Where(n => n.EndsWith(".Quote", StringComparison.Ordinal) || n.EndsWith(".Title", StringComparison.Ordinal)).ToArray()) form = form.Set(name, "Lời của văn bản mới.");
        Assert.Equal(HttpStatusCode.Redirect, (await form.PostAsync(("Form.Text", "Cấp xã tổ chức trước ngày 31/3/2030."), ("Form.Reason", "Văn bản mới"))).Status);

        var page = await Board.PageAsync($"/plan-parts/{Next}");
        Assert.Null(page.Document.QuerySelector($"#unchanged {link}"));
        Assert.Null(page.Document.QuerySelector($"#to-review {link}"));
    }

    [Theory]
    [InlineData("X-05", "denominator", "1", "mẫu số phải lớn hơn tử số")]
    [InlineData("X-05", "numerator", "-7", "Nhập một số nguyên từ 0")]
    [InlineData("X-05", "numerator", "0", "tử số của tỷ lệ phải từ 1")]
    [InlineData("X-06", "max", "-5", "Nhập một số nguyên từ 0")]
    [InlineData("X-06", "max", "0", "số đại biểu tối đa phải từ 1")]
    [InlineData("X-02", "half-days", "0", "thời lượng phải từ 1 buổi")]
    [InlineData("T-01", "to", "01/01/2020", "ngày cuối phải từ ngày đầu")]
    public async Task Edit_ParameterThatCannotBe_IsToldAtItsField(string rule, string key, string value, string sentence)
    {
        var form = (await Board.PageAsync($"/plan-rules/{Old}/{rule}")).Form($"/plan-rules/{Old}/{rule}");
        var field = form.Names.Single(n => n.EndsWith(".Key", StringComparison.Ordinal) && form[n] == key).Replace(".Key", ".Value", StringComparison.Ordinal);
        var page = await form.PostAsync((field, value), ("Form.Reason", "Sửa để thử xem"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors[field], StringComparison.Ordinal);
        Assert.Equal(value, page.Form($"/plan-rules/{Old}/{rule}")[field]);
    }

    private async Task<Page> RemoveAsync(string page, string reason = "Văn bản mới không còn quy định này") =>
        await (await Board.PageAsync(page)).Form($"/plan-parts/{Next}/remove").PostAsync(("Remove.Reason", reason));

    private Task<(int, int, int)> PartsAsync() => _portal.DataAsync(async db => (await db.Plans.Where(p => p.Code == Next).SelectMany(p => p.Clauses).CountAsync(),
        await db.Plans.Where(p => p.Code == Next).SelectMany(p => p.Rules).CountAsync(), await db.Plans.Where(p => p.Code == Next).SelectMany(p => p.Interpretations).CountAsync()));

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
