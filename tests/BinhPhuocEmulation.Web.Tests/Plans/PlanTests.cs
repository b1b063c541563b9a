using System.Net;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Tests.Rosters;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Plans;

/// <summary>The plan as data, on screen.</summary>
public sealed class PlanTests : IDisposable
{
    private const string Plan = "kh-293-2024";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_Plan_ShowsNinetyRulesBesideTheirClauses()
    {
        var page = await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/plans/{Plan}");

        Assert.Equal(90, page.Document.QuerySelectorAll("article.rule").Length);
        var cap = page.Document.GetElementById("X-06")!;
        Assert.Contains("200 đại biểu", Page.Words(cap), StringComparison.Ordinal);
        Assert.Contains("111 đơn vị", Page.Words(cap), StringComparison.Ordinal);
        Assert.Contains("Tối đa 200 đại biểu", Page.Words(cap.Closest("section")), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".rule-edit"));
    }

    [Fact]
    public async Task Get_PlanFiltered_ShowsOnlyMatchingRules()
    {
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/plans/{Plan}?q=doan%20chu%20tich&severity=Explanation");

        var shown = page.Document.QuerySelectorAll("article.rule").Select(r => r.Id).ToList();
        Assert.Contains("M-02", shown);
        Assert.DoesNotContain("X-06", shown);
    }

    [Fact]
    public async Task Get_Interpretations_ShowsAllTwentyFourWithWhoDecided()
    {
        var page = await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/plans/{Plan}/interpretations");

        Assert.Equal(24, page.Document.QuerySelectorAll("section[id^=AMB-]").Length);
        Assert.All(page.Document.QuerySelectorAll("section[id^=AMB-]"), s =>
        {
            Assert.Single(s.QuerySelectorAll(".is-in-force"));
            Assert.Contains("Ban Thi đua - Khen thưởng", Page.Words(s), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Get_UnknownPlan_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.SignedIn(TestAccounts.EmulationBoard).ReadAsync("/plans/kh-1")).Status);

    [Fact]
    public async Task Get_RuleForm_ByAnOfficer_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await _portal.SignedIn(TestAccounts.CommuneOfficer).ReadAsync($"/plan-rules/{Plan}/X-06")).Status);

    [Fact]
    public async Task Post_Rule_FirstShowsWhichCongressesChangeColour_ThenSavesWithHistory()
    {
        var congress = await AddCongressAsync(new DateOnly(2025, 3, 31));
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var preview = await (await board.PageAsync($"/plan-rules/{Plan}/X-03")).Form()
            .PostAsync((Field("date", await IndexAsync("X-03", "date")), "15/04/2025"), ("Form.Reason", "Công văn 12/SNV"));

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        var flip = Assert.Single(preview.Document.QuerySelectorAll("#flips tbody tr"));
        Assert.Contains("Cần giải trình", Page.Words(flip), StringComparison.Ordinal);
        Assert.Equal("Tổ chức trong thời hạn.", Page.Words(flip.QuerySelector("[data-label=Vì]")!));
        Assert.Contains($"/congresses/{congress}", flip.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("2025-03-31", await ParameterAsync("X-03", "date"));

        var saved = await preview.Form().PostAsync();
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal("2025-04-15", await ParameterAsync("X-03", "date"));
        var change = await _portal.DataAsync(db => db.PlanChanges.SingleAsync());
        Assert.Equal(("X-03", "31/03/2025", "15/04/2025", "Công văn 12/SNV", 1), (change.Subject, change.Before, change.After, change.Reason, change.Flipped));
        Assert.Equal(2, await _portal.DataAsync(db => db.Plans.Select(p => p.Revision).SingleAsync()));
        var history = await board.PageAsync($"/plans/{Plan}/history");
        Assert.Contains("15/04/2025", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Rule_Saved_NamesItsDocumentBesideTheClauseInFindingsAndOnThePlan()
    {
        var congress = await AddCongressAsync(new DateOnly(2025, 3, 31));
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var before = await board.PageAsync($"/congresses/{congress}");
        Assert.DoesNotContain("đã điều chỉnh", before.Text, StringComparison.Ordinal);

        var preview = await (await board.PageAsync($"/plan-rules/{Plan}/X-03")).Form()
            .PostAsync((Field("date", await IndexAsync("X-03", "date")), "15/04/2025"), ("Form.Reason", "Công văn 1/SNV-TĐKT ngày 10/3/2025"));
        Assert.Null(preview.Document.GetElementById("Form_Confirmed"));
        await preview.Form().PostAsync();

        const string words = "Kế hoạch 293/KH-UBND, đã điều chỉnh từ 17/03/2025 theo “Công văn 1/SNV-TĐKT ngày 10/3/2025”";
        Assert.Contains(words, (await board.PageAsync($"/congresses/{congress}")).Text, StringComparison.Ordinal);
        Assert.Contains(words, (await board.PageAsync($"/plan-rules/{Plan}/X-03")).Text, StringComparison.Ordinal);
        var rule = Page.Words((await board.PageAsync($"/plans/{Plan}")).Document.GetElementById("X-03")!.QuerySelector(".rule-amended"));
        Assert.Contains("31/03/2025 → 15/04/2025", rule, StringComparison.Ordinal);
        Assert.Contains("Công văn 1/SNV-TĐKT ngày 10/3/2025", rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Rule_ThatBindsNobody_IsSavedOnlyWhenConfirmed()
    {
        var form = (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/plan-rules/{Plan}/X-06")).Form().SetAll("Form.Binds", []);
        var preview = await form.PostAsync((Field("max", await IndexAsync("X-06", "max")), "210"), ("Form.Reason", "Công văn 1"));
        Assert.Contains("không áp dụng cho loại đơn vị nào", preview.Text, StringComparison.Ordinal);

        var refused = await preview.Form().PostAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Form.Confirmed", refused.Errors.Keys);
        Assert.False(await _portal.DataAsync(db => db.PlanChanges.AnyAsync()));

        Assert.Equal(HttpStatusCode.Redirect, (await refused.Form().PostAsync(("Form.Confirmed", "true"))).Status);
        Assert.Equal("210", await ParameterAsync("X-06", "max"));
    }

    [Fact]
    public async Task Post_Rule_OfOtherRows_CountsOpenListsAlikeInPreviewAndSaved_AndLeavesApprovedOnes()
    {
        var (an, hoa, approved) = (await ListAsync(TestUnits.LocAn, 3), await ListAsync(TestUnits.LocHoa, 5), await ListAsync(TestUnits.TanHung, 4, approve: true));
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var preview = await RequirePhoneAsync(board);

        Assert.Contains("2 danh sách chưa duyệt được đếm lại", preview.Text, StringComparison.Ordinal);
        var flips = preview.Document.QuerySelectorAll("#flips tbody tr").Select(Page.Words).ToList();
        Assert.Equal(2, flips.Count);
        Assert.Contains(flips, f => f.Contains("Xã Lộc An", StringComparison.Ordinal) && f.Contains("3 đại biểu thiếu thông tin bắt buộc.", StringComparison.Ordinal));
        Assert.Contains(flips, f => f.Contains("Xã Lộc Hòa", StringComparison.Ordinal) && f.Contains("5 đại biểu thiếu thông tin bắt buộc.", StringComparison.Ordinal));
        Assert.Equal((0, 0, 0), (await IncompleteAsync(an), await IncompleteAsync(hoa), await IncompleteAsync(approved)));

        Assert.Equal(HttpStatusCode.Redirect, (await preview.Form().PostAsync()).Status);
        Assert.Equal((3, 5, 0), (await IncompleteAsync(an), await IncompleteAsync(hoa), await IncompleteAsync(approved)));
        Assert.Equal(2, await _portal.DataAsync(db => db.PlanChanges.Select(c => c.Flipped).Distinct().SingleAsync()));
    }

    [Fact]
    public async Task Post_Rule_OfOtherRows_ReadsTheRowsOfManyListsAtOnce()
    {
        await ListAsync(TestUnits.LocAn, 2);
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        Page preview = null!;
        var few = await _portal.Sql.DuringAsync(async () => preview = await RequirePhoneAsync(board));
        foreach (var unit in new[] { TestUnits.LocHoa, TestUnits.TanHung }) await ListAsync(unit, 20);
        var many = await _portal.Sql.DuringAsync(async () => preview = await RequirePhoneAsync(board));
        var saved = await _portal.Sql.DuringAsync(() => preview.Form().PostAsync());

        // Caches that look after themselves now and then are no part of it.
        Assert.True(few.Count(OfLists) is > 1 and < 12, $"{few.Count(OfLists)} questions");
        Assert.Equal(few.Count(OfLists), many.Count(OfLists));
        Assert.Single(many, RowsOfLists);
        // Once for the preview that a save repeats, once for what is kept.
        Assert.Equal(2, saved.Count(RowsOfLists));
        Assert.Equal(42, await _portal.DataAsync(async db => (await db.Rosters.ToListAsync()).Sum(r => r.Figures.RowsIncomplete)));

        static bool OfLists(string sql) => sql.Contains("\"Rosters\"", StringComparison.Ordinal) || sql.Contains("\"Congresses\"", StringComparison.Ordinal);
        static bool RowsOfLists(string sql) => sql.Contains("FROM \"RosterEntries\"", StringComparison.Ordinal) && sql.Contains("\"Achievement\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Rule_ChangedAfterThePreview_IsPreviewedAgain()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var field = Field("max", await IndexAsync("X-06", "max"));
        var preview = await (await board.PageAsync($"/plan-rules/{Plan}/X-06")).Form().PostAsync((field, "210"), ("Form.Reason", "sửa để thử xem"));
        var again = await preview.Form().PostAsync((field, "220"));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.NotNull(again.Document.GetElementById("flips"));
        Assert.Equal("200", await ParameterAsync("X-06", "max"));
    }

    [Theory]
    [InlineData("X-06", "max", "-5", "số nguyên")]
    [InlineData("X-06", "max", "99999999999", "quá lớn")]
    [InlineData("X-06", "max", "2.5", "số nguyên")]
    [InlineData("X-06", "max", "20.00", "số nguyên")]
    [InlineData("X-03", "green-days-before", "367", "366 ngày")]
    [InlineData("X-03", "date", "31/02/2025", "ngày")]
    [InlineData("X-05", "numerator", "10", "tỷ lệ")]
    public async Task Post_Rule_WithABadParameter_IsRefusedAndKeepsWhatWasTyped(string rule, string key, string value, string sentence)
    {
        var before = await ParameterAsync(rule, key);
        var field = Field(key, await IndexAsync(rule, key));
        var page = await (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/plan-rules/{Plan}/{rule}")).Form().PostAsync((field, value), ("Form.Reason", "sửa để thử xem"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Summary, line => line.Contains(sentence, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(value, page.Form()[field]);
        Assert.Equal("sửa để thử xem", page.Form()["Form.Reason"]);
        Assert.Equal(before, await ParameterAsync(rule, key));
    }

    [Fact]
    public async Task Post_Rule_WithACodeThatIsNotOffered_IsRefused()
    {
        var before = await ParameterAsync("X-04", "required-model");
        var form = (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/plan-rules/{Plan}/X-04")).Form();
        var field = $"Form.Parameters[{await IndexAsync("X-04", "required-model")}].Codes";
        Assert.Equal("FullName", form[field]);
        var page = await form.SetAll(field, ["FullName", "KhongCo"]).PostAsync(("Form.Reason", "sửa để thử xem"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(before, await ParameterAsync("X-04", "required-model"));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("x")]
    public async Task Post_Rule_WithoutAReason_IsRefusedAtItsField(string reason)
    {
        var page = await (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/plan-rules/{Plan}/X-06")).Form().PostAsync(("Form.Reason", reason));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Form.Reason", page.Errors.Keys);
    }

    [Fact]
    public async Task Post_Rule_OnAStaleVersion_ShowsBothVersions()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var field = Field("max", await IndexAsync("X-06", "max"));
        var mine = await (await board.PageAsync($"/plan-rules/{Plan}/X-06")).Form().PostAsync((field, "210"), ("Form.Reason", "Theo ý của tôi"));
        var theirs = await (await board.PageAsync($"/plan-rules/{Plan}/X-06")).Form().PostAsync((field, "190"), ("Form.Reason", "Theo ý của họ"));
        await theirs.Form().PostAsync();

        var conflict = await mine.Form().PostAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("190 đại biểu", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("210 đại biểu", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("210", conflict.Form()[field]);
        Assert.Equal("190", await ParameterAsync("X-06", "max"));
    }

    [Fact]
    public async Task Post_Interpretation_FlipsTheNamedDayToRed_AndIsRemembered()
    {
        await AddCongressAsync(new DateOnly(2025, 3, 31));
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var preview = await (await board.PageAsync($"/interpretations/{Plan}/AMB-01")).Form()
            .PostAsync(("Form.Reading", "inclusive"), ("Form.Document", "Công văn 99/SNV-TĐKT"), ("Form.DecidedOn", "10/03/2025"), ("Form.Note", "Đúng ngày hạn: đạt."));

        Assert.Contains("Nếu lưu, 1 trên 1", preview.Text, StringComparison.Ordinal);
        var saved = await preview.Form().PostAsync();
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var decided = await _portal.DataAsync(db => db.Plans.SelectMany(p => p.Interpretations).SingleAsync(i => i.Code == "AMB-01"));
        Assert.Equal(("inclusive", "Công văn 99/SNV-TĐKT", new DateOnly(2025, 3, 10)), (decided.InForce, decided.Document, decided.DecidedOn));
    }

    [Fact]
    public async Task Post_InterpretationWithTheFormerDocument_IsRefusedAtItsFieldAndLosesNothing()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var before = await _portal.DataAsync(db => db.Plans.SelectMany(p => p.Interpretations).SingleAsync(i => i.Code == "AMB-01"));
        var refused = await (await board.PageAsync($"/interpretations/{Plan}/AMB-01")).Form().PostAsync(("Form.Reading", "inclusive"), ("Form.Note", "Đúng ngày hạn: đạt."));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Summary, line => line.Contains("Văn bản này đã quyết định cách hiểu trước", StringComparison.Ordinal));
        Assert.Equal(("inclusive", "Đúng ngày hạn: đạt."), (refused.Form()["Form.Reading"], refused.Form()["Form.Note"]));
        Assert.Equal(before.InForce, await _portal.DataAsync(db => db.Plans.SelectMany(p => p.Interpretations).Where(i => i.Code == "AMB-01").Select(i => i.InForce).SingleAsync()));

        // The reading in force may be noted anew under its own document.
        var preview = await (await board.PageAsync($"/interpretations/{Plan}/AMB-01")).Form().PostAsync(("Form.Note", "Ghi chú viết lại."));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
    }

    [Theory]
    [InlineData("inclusive", "y", true)]
    [InlineData(null, "y", true)]
    [InlineData(null, null, false)]
    public async Task Post_Interpretation_ByADocumentWithoutNumber_IsRefused_ButTheOneThatStandsMayStay(string? reading, string? document, bool refused)
    {
        var form = (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/interpretations/{Plan}/AMB-01")).Form().Set("Form.Note", "Ghi chú viết lại.");
        if (reading is not null) form = form.Set("Form.Reading", reading);
        var page = document is null ? await form.PostAsync() : await form.PostAsync(("Form.Document", document));

        Assert.Equal(refused ? HttpStatusCode.BadRequest : HttpStatusCode.OK, page.Status);
        if (refused) Assert.StartsWith("Chưa phải văn bản", page.Errors["Form.Document"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_InterpretationWithTheFormerNote_AsksWhetherItStands_AndLosesNothing()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var refused = await (await board.PageAsync($"/interpretations/{Plan}/AMB-01")).Form()
            .PostAsync(("Form.Reading", "inclusive"), ("Form.Document", "Công văn 99/SNV-TĐKT"), ("Form.DecidedOn", "10/03/2025"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("viết cho cách hiểu trước", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Công văn 99/SNV-TĐKT", refused.Document.GetElementById("Form_Document")!.GetAttribute("value"));
        var preview = await refused.Form().PostAsync(("Form.NoteStands", "true"));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await preview.Form().PostAsync()).Status);
        var decided = await _portal.DataAsync(db => db.Plans.SelectMany(p => p.Interpretations).SingleAsync(i => i.Code == "AMB-01"));
        Assert.Equal(("inclusive", "Trước hạn: đạt. Đúng ngày hạn: cần giải trình. Sau hạn: quá hạn."), (decided.InForce, decided.Note));
    }

    [Fact]
    public async Task Post_InterpretationWithTheNamedDayInTime_SaysThatTheGreenDaysCountNoMore()
    {
        const string Idle = "1 ngày, không dùng theo cách hiểu AMB-01 đang áp dụng";
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        Assert.DoesNotContain(Idle, (await board.PageAsync($"/plans/{Plan}")).Text, StringComparison.Ordinal);
        var preview = await (await board.PageAsync($"/interpretations/{Plan}/AMB-01")).Form()
            .PostAsync(("Form.Reading", "inclusive"), ("Form.Document", "Công văn 99/SNV-TĐKT"), ("Form.DecidedOn", "10/03/2025"), ("Form.Note", ""));
        await preview.Form().PostAsync();

        var plan = await board.PageAsync($"/plans/{Plan}");
        foreach (var rule in (string[])["X-03", "H-03", "S-03", "P-02"]) Assert.Contains(Idle, Page.Words(plan.Document.GetElementById(rule)), StringComparison.Ordinal);
        Assert.Contains("Không dùng theo cách hiểu AMB-01", (await board.PageAsync($"/plan-rules/{Plan}/X-03")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Copy_WithACodeThatAnotherPlanTookMeanwhile_IsRefusedAtItsField()
    {
        Task<Page> Copied(Page from, string code, string name) => from.Form().PostAsync(("Form.Code", code), ("Form.Number", "15/KH-UBND"),
            ("Form.ShortName", name), ("Form.Period", "2030 - 2035"), ("Form.ShiftMonths", "60"));
        var form = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/plans/{Plan}/copy");
        Assert.Equal(HttpStatusCode.Redirect, (await Copied(form, "kh-khac", "Kế hoạch 14/KH-UBND")).Status);
        // Written past the portal: the plans in memory do not know of it, as if it had been saved a moment after the page asked them.
        await _portal.DataAsync(db => db.Plans.Where(p => p.Code == "kh-khac").ExecuteUpdateAsync(set => set.SetProperty(p => p.Code, "kh-15-2029")));
        var before = await _portal.DataAsync(db => db.PlanChanges.CountAsync());

        var page = await Copied(form, "kh-15-2029", "Kế hoạch 15/KH-UBND");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Mã kế hoạch này đã có.", page.Errors["Form.Code"]);
        Assert.Equal((2, before), (await _portal.DataAsync(db => db.Plans.CountAsync()), await _portal.DataAsync(db => db.PlanChanges.CountAsync())));
    }

    [Fact]
    public async Task Post_Copy_IsOneLineOfTheLog_ThatLeadsToThePlan()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var before = await _portal.DataAsync(db => db.AuditEntries.CountAsync());
        await (await board.PageAsync($"/plans/{Plan}/copy")).Form().PostAsync(("Form.Code", "kh-15-2029"), ("Form.Number", "15/KH-UBND"),
            ("Form.ShortName", "Kế hoạch 15/KH-UBND"), ("Form.Period", "2030 - 2035"), ("Form.ShiftMonths", "60"));

        var log = await _portal.SignedIn(TestAccounts.Administrator).PageAsync("/audit");
        var row = log.Document.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("a[href='/plans/kh-15-2029']") is not null);
        Assert.Contains("<dt>Số quy định</dt><dd>– → 90</dd>", row.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("<dt>Số cách hiểu</dt><dd>– → 24</dd>", row.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(before + 1, await _portal.DataAsync(db => db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task Post_Copy_MakesThePlanOf2030WithoutDistricts_AndLeavesTheOldOneAlone()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var form = (await board.PageAsync($"/plans/{Plan}/copy")).Form()
            .SetAll("Form.Levels", ["Province", "Commune", "Department", "Enterprise"]);
        var answer = await form.PostAsync(("Form.Code", "kh-15-2029"), ("Form.Number", "15/KH-UBND"), ("Form.ShortName", "Kế hoạch 15/KH-UBND"),
            ("Form.Period", "2030 - 2035"), ("Form.ShiftMonths", "60"));

        Assert.Equal("/plans/kh-15-2029", answer.Location);
        var page = await board.PageAsync("/plans/kh-15-2029");
        // H-01 … H-08 and what else bound districts alone is left out, with the clauses that held nothing else.
        Assert.Null(page.Document.GetElementById("H-08"));
        Assert.Null(page.Document.GetElementById("muc-II-3-b"));
        Assert.True(page.Document.QuerySelectorAll("article.rule").Length is > 70 and < 90);
        Assert.Contains("31/03/2030", Page.Words(page.Document.GetElementById("X-03")), StringComparison.Ordinal);
        Assert.Contains("Đại hội lần thứ 7", Page.Words(page.Document.GetElementById("T-01")), StringComparison.Ordinal);
        Assert.Contains("2025 - 2030", Page.Words(page.Document.GetElementById("D-00")), StringComparison.Ordinal);
        Assert.Contains("2030", Page.Words(page.Document.GetElementById("K-05")!.QuerySelector("dl")), StringComparison.Ordinal);
        Assert.Contains("2030 - 2035", Page.Words(page.Document.GetElementById("N-01")), StringComparison.Ordinal);
        Assert.Contains("31/03/2025", Page.Words((await board.PageAsync($"/plans/{Plan}")).Document.GetElementById("X-03")), StringComparison.Ordinal);
        Assert.Equal(2, (await board.PageAsync("/plans")).Rows.Count);
    }

    [Theory]
    [InlineData("Kế hoạch 293/KH-UBND", true)]
    [InlineData(" kế hoạch 293/kh-ubnd ", true)]
    [InlineData("Kế hoạch 293/KH-UBND năm 2029", false)]
    public async Task Post_Copy_UnderTheNameOfAnotherPlan_IsRefusedAtItsField(string name, bool refused)
    {
        var page = await (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/plans/{Plan}/copy")).Form().PostAsync(("Form.Code", "kh-15-2029"),
            ("Form.Number", "15/KH-UBND"), ("Form.ShortName", name), ("Form.Period", "2030 - 2035"), ("Form.ShiftMonths", "60"));

        Assert.Equal(refused ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect, page.Status);
        if (!refused) return;
        Assert.StartsWith("Đã có kế hoạch mang tên này", page.Errors["Form.ShortName"], StringComparison.Ordinal);
        Assert.Equal("kh-15-2029", page.Form()["Form.Code"]);
        Assert.Equal(1, await _portal.DataAsync(db => db.Plans.CountAsync()));
    }

    [Fact]
    public async Task Post_Copy_WithBadFields_KeepsThem()
    {
        var page = await (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/plans/{Plan}/copy")).Form()
            .PostAsync(("Form.Code", "Có Dấu"), ("Form.ShiftMonths", "-1"), ("Form.IssuedOn", "31/02/2029"), ("Form.ShortName", ""));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Superset(new HashSet<string> { "Form.Code", "Form.ShiftMonths", "Form.IssuedOn", "Form.ShortName" }, page.Errors.Keys.ToHashSet());
        Assert.Equal(("Có Dấu", "31/02/2029"), (page.Form()["Form.Code"], page.Form()["Form.IssuedOn"]));
    }

    [Fact]
    public async Task Get_Plan_SpeaksVietnamese_NoCodesOfTheData()
    {
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/plans/{Plan}");

        foreach (var code in (string[])["chao-co", "thong-qua-danh-sach", "mass-organisation", "{UNIT}", "{PERIOD}", "{DAY}"]) Assert.DoesNotContain(code, page.Text, StringComparison.Ordinal);
        Assert.Contains("Đảng, chính quyền, đoàn thể", Page.Words(page.Document.GetElementById("M-03")), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"#X-02 a[href='/plans/{Plan}/interpretations#AMB-17']"));
    }

    [Theory]
    [InlineData("AMB-02", "Kiểm tra tự động theo cách hiểu này: X-05, H-07, S-05")]
    [InlineData("AMB-17", "Quy định khác có nhắc: X-02, H-02, S-02")]
    [InlineData("AMB-18", "người xét theo cách hiểu này")]
    [InlineData("AMB-22", "người xét theo cách hiểu này")]
    public async Task Get_Interpretation_SaysWhatItMoves(string code, string sentence) =>
        Assert.Contains(sentence, (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/interpretations/{Plan}/{code}")).Text, StringComparison.Ordinal);

    /// <summary>The first post of X-04 with a phone number asked of every delegate: the preview.</summary>
    private async Task<Page> RequirePhoneAsync(HttpClient board)
    {
        var form = (await board.PageAsync($"/plan-rules/{Plan}/X-04")).Form();
        foreach (var key in new[] { "required-model", "required-other" })
        {
            var codes = (await ParameterAsync("X-04", key)).Split(',').Append(nameof(DelegateCells.Phone)).ToArray();
            form = form.SetAll($"Form.Parameters[{await IndexAsync("X-04", key)}].Codes", codes);
        }
        return await form.PostAsync(("Form.Reason", "Công văn 12/SNV"));
    }

    /// <summary>A list of models that lack nothing but a phone number, all rules met; typed as the page types it.</summary>
    private async Task<int> ListAsync(TestUnit unit, int models, bool approve = false)
    {
        var list = await _portal.ListAsync(unit);
        var person = await _portal.AtAsync(TestAccounts.All.First(a => a.Unit == unit && a.Role == Role.UnitOfficer), list);
        await person.SavedAsync([.. Enumerable.Range(1, models).Select(i => New(Model(), i, $"k{i}"))]);
        if (approve)
            await _portal.DataAsync(async db =>
            {
                var roster = await db.Rosters.SingleAsync(r => r.Id == list);
                roster.Take(RosterAction.Submit, TestData.Stamp);
                roster.Take(RosterAction.Approve, TestData.Stamp);
                await db.SaveChangesAsync();
            });
        return list;
    }

    private Task<int> IncompleteAsync(int list) => _portal.DataAsync(db => db.Rosters.Where(r => r.Id == list).Select(r => r.Figures.RowsIncomplete).SingleAsync());

    private static string Field(string key, int index) => key.Length > 0 ? $"Form.Parameters[{index}].Value" : "";

    private Task<int> IndexAsync(string rule, string key) => _portal.DataAsync(async db =>
        (await db.Plans.SelectMany(p => p.Rules).Where(r => r.Code == rule).Select(r => r.Parameters.OrderBy(p => p.Id).Select(p => p.Key).ToList()).SingleAsync()).IndexOf(key));

    private Task<string> ParameterAsync(string rule, string key) => _portal.DataAsync(db =>
        db.Plans.Where(p => p.Code == Plan).SelectMany(p => p.Rules).Where(r => r.Code == rule).SelectMany(r => r.Parameters).Where(p => p.Key == key).Select(p => p.Value).SingleAsync());

    private Task<int> AddCongressAsync(DateOnly date) => _portal.DataAsync(async db =>
    {
        var plan = await db.Plans.SingleAsync(p => p.State == PlanState.InForce);
        var congress = new Congress(plan.Id, TestAccounts.CommuneOfficer.Unit.Id);
        congress.Change(new CongressDetails
        {
            Form = "hoi-nghi-tuyen-duong",
            Title = "form-and-unit",
            Date = date,
            Session = HalfDay.Morning,
            Venue = "Hội trường UBND xã",
            Place = "Lộc An",
        });
        db.Add(congress);
        await db.SaveChangesAsync();
        return congress.Id;
    });
}
