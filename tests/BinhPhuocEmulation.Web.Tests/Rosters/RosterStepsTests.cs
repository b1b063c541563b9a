using System.Net;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

public sealed class RosterStepsTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Submit_ListThatMeetsAll_IsSubmittedOnceWhateverTheClicks()
    {
        var (list, officer) = await FullAsync(models: 7, guests: 3);
        var form = (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit");

        var first = await form.PostAsync();
        var second = await form.PostAsync();

        Assert.Equal(($"/rosters/{list}", $"/rosters/{list}"), (first.Location, second.Location));
        Assert.Contains("Đã trình", (await first.FollowAsync()).Banners[0]);
        var roster = await _portal.RosterAsync(list);
        Assert.Equal((RosterState.Submitted, TestAccounts.CommuneOfficer.Id), (roster.State, roster.SubmittedById));
        Assert.Single(roster.History);
    }

    [Fact]
    public async Task Submit_ShareMissed_NeedsAnExplanationAndKeepsWhatWasTyped()
    {
        var (list, officer) = await FullAsync(models: 6, guests: 4);
        var check = await officer.Client.PageAsync($"/rosters/{list}/check");
        Assert.Contains("Cần giải trình 1", check.Text);

        var refused = await check.Form($"/rosters/{list}/submit").PostAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("giải trình", refused.Summary[0]);
        var tooLong = await check.Form($"/rosters/{list}/submit").PostAsync(("Form.Explanations[0].Text", new string('ă', 2001)));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.Contains("2.000", tooLong.Errors["Form.Explanations[0].Text"]);
        Assert.Equal(2001, tooLong.Form($"/rosters/{list}/submit")["Form.Explanations[0].Text"]!.Length);
        Assert.Equal(RosterState.Draft, (await _portal.RosterAsync(list)).State);

        foreach (var step in new[] { "submit", "explanations" })
        {
            var nothing = await Page.ReadAsync(officer.Client, await check.Form($"/rosters/{list}/submit").PostToAsync($"/rosters/{list}/{step}", ("Form.Explanations[0].Text", "ok .")));
            Assert.Equal(HttpStatusCode.BadRequest, nothing.Status);
            Assert.Equal(ReasonText.Refusal, nothing.Errors["Form.Explanations[0].Text"]);
            Assert.Equal("ok .", nothing.Form($"/rosters/{list}/submit")["Form.Explanations[0].Text"]);
        }
        var done = await check.Form($"/rosters/{list}/submit").PostAsync(("Form.Explanations[0].Text", "Địa bàn ít điển hình."));
        Assert.Equal($"/rosters/{list}", done.Location);
        var roster = await _portal.RosterAsync(list);
        Assert.Equal("X-05/Whole", Assert.Single(roster.Explanations).FindingKey);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Submit_AfterAnotherSubmittedWithOtherExplanations_SaysWhoWasFirstAndShowsBoth(bool sameAccount)
    {
        var (list, officer) = await FullAsync(models: 6, guests: 4);
        var colleague = await _portal.SaveAsync(TestData.Account("xa.locan.2", Role.UnitOfficer, TestUnits.LocAn));
        var second = _portal.SignedIn(sameAccount ? TestAccounts.CommuneOfficer.Id : colleague.Id);
        var late = (await second.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit");
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync(("Form.Explanations[0].Text", "Bản thứ nhất."));

        var told = await late.PostAsync(("Form.Explanations[0].Text", "Bản thứ hai\ncủa tôi."));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        var card = Page.Words(told.Document.GetElementById("overtaken"));
        Assert.Contains(TestAccounts.CommuneOfficer.Name, card, StringComparison.Ordinal);
        Assert.Contains("lúc 09:00 17/03/2025", card, StringComparison.Ordinal);
        Assert.Contains("Bản thứ nhất.", card, StringComparison.Ordinal);
        Assert.Contains("Bản thứ hai của tôi.", card, StringComparison.Ordinal);
        Assert.DoesNotContain(told.Banners, b => b.Contains("Đã trình", StringComparison.Ordinal));
        Assert.Equal("Bản thứ nhất.", Assert.Single((await _portal.RosterAsync(list)).Explanations).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Approve_OwnListOfTheProvince_IsForAnotherAccountIfThereIsOne(bool another)
    {
        if (another) await _portal.SaveAsync(TestData.Account("banthidua.2", Role.EmulationBoard, TestUnits.Province));
        var list = await _portal.ListAsync(TestUnits.Province, d => d with { Form = "dai-hoi", Title = null, Ordinal = 6, Date = new DateOnly(2025, 8, 1) });
        var board = await _portal.AtAsync(TestAccounts.EmulationBoard, list);
        await board.SavedAsync([.. Enumerable.Range(1, 7).Select(i => New(Model(), i, $"m{i}")), .. Enumerable.Range(1, 3).Select(i => New(Guest(), 7 + i, $"g{i}"))]);
        var check = (await board.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit");
        foreach (var key in check.Names.Where(n => n.EndsWith(".Text", StringComparison.Ordinal)).ToArray()) check.Set(key, "Đã rà soát.");
        await check.PostAsync();
        Assert.Equal(RosterState.Submitted, (await _portal.RosterAsync(list)).State);
        var review = await board.Client.PageAsync($"/rosters/{list}/review");
        foreach (var accept in review.Document.QuerySelectorAll("input[name=explanationId]").Select(i => i.GetAttribute("value")).ToArray())
            await review.Form($"/rosters/{list}/accept").Set("explanationId", accept).PostAsync(("accept", "true"));

        Assert.Equal(!another, review.Banners.Any(b => b.Contains("Ông/Bà cũng là người trình", StringComparison.Ordinal)));
        var form = (await board.Client.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/return");
        form.Element.SetAttribute("action", $"/rosters/{list}/approve");
        var answer = await form.PostAsync();

        Assert.Equal(another ? RosterState.Submitted : RosterState.Approved, (await _portal.RosterAsync(list)).State);
        Assert.Equal(another, answer.Status == HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Submit_TwiceWithTheSameExplanation_IsDoneOnce()
    {
        var (list, officer) = await FullAsync(models: 6, guests: 4);
        var form = (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit");

        await form.PostAsync(("Form.Explanations[0].Text", "Bản thứ nhất."));

        Assert.Equal($"/rosters/{list}", (await form.PostAsync(("Form.Explanations[0].Text", "Bản thứ nhất. "))).Location);
        Assert.Single((await _portal.RosterAsync(list)).History);
    }

    [Fact]
    public async Task Explanations_SavedAsDraft_StandOnThePageAgain()
    {
        var (list, officer) = await FullAsync(models: 6, guests: 4);
        var form = (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit");
        form.Element.Action = $"http://localhost/rosters/{list}/explanations";

        var saved = await form.PostAsync(("Form.Explanations[0].Text", "Dòng một\nDòng hai"));

        Assert.Equal($"/rosters/{list}/check", saved.Location);
        Assert.Equal("Dòng một\nDòng hai", (await saved.FollowAsync()).Form($"/rosters/{list}/submit")["Form.Explanations[0].Text"]);
    }

    [Theory]
    [InlineData(200, HttpStatusCode.Redirect)]
    [InlineData(201, HttpStatusCode.BadRequest)]
    public async Task Submit_AtTheCap_IsAllowedAndOneMoreIsNot(int total, HttpStatusCode expected)
    {
        var (list, officer) = await FullAsync(models: total, guests: 0);

        var page = await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();

        Assert.Equal(expected, page.Status);
        Assert.Equal(expected == HttpStatusCode.Redirect ? RosterState.Submitted : RosterState.Draft, (await _portal.RosterAsync(list)).State);
    }

    [Fact]
    public async Task Check_AdvisedColumnsEmpty_NamesThemAndLeadsToTheRows()
    {
        var (list, officer) = await FullAsync(models: 2, guests: 1);

        var check = await officer.Client.PageAsync($"/rosters/{list}/check");

        Assert.Contains("2 điển hình thiếu thông tin nên có.", check.Text, StringComparison.Ordinal);
        var line = Assert.Single(check.Document.QuerySelectorAll(".finding-rows"), p => p.QuerySelector($"a[href='/rosters/{list}?tab=advised']") is not null);
        Assert.Contains("Cột còn trống: ", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("(2 dòng)", line.TextContent, StringComparison.Ordinal);
        var read = await officer.Client.PageAsync($"/rosters/{list}?tab=advised&read=1");
        Assert.Equal(2, read.Document.QuerySelectorAll(".roster-table tbody tr").Length);
        Assert.Contains("Nên có: ", read.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\. [a-zà-ỹ]", string.Join("\n", check.Document.QuerySelectorAll(".met-list span").Select(s => s.TextContent)));
    }

    [Fact]
    public async Task Check_ModelInALeadingPost_IsNamedAndTheTabHoldsTheRow()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var saved = await officer.SavedAsync(New(new(Model("Lâm Thị Hoa")) { ["post"] = "Giám đốc" }), New(Model(), 2, "b"));
        var row = saved.GetProperty("saved")[0].GetProperty("row").GetProperty("id").GetInt32();

        var check = await officer.Client.PageAsync($"/rosters/{list}/check");

        var card = Assert.Single(check.Document.QuerySelectorAll(".finding"), f => f.TextContent.Contains("1 điển hình đang giữ chức vụ lãnh đạo.", StringComparison.Ordinal));
        Assert.Equal("1. Lâm Thị Hoa", card.QuerySelector($"a[href='/rosters/{list}?tab=leading&at={row}#r-{row}-post']")!.TextContent);
        Assert.NotNull(card.QuerySelector($".finding-rows a[href='/rosters/{list}?tab=leading']"));
        var read = await officer.Client.PageAsync($"/rosters/{list}?tab=leading&read=1");
        Assert.Equal($"r-{row}", Assert.Single(read.Document.QuerySelectorAll(".roster-table tbody tr")).Id);
        Assert.Contains("Giữ chức vụ lãnh đạo", Page.Words(read.Document.QuerySelector("[data-roster-tabs]")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(139, 62, 0, "Bớt 3 khách mời / lãnh đạo là đạt cả số lượng và tỷ lệ.")]
    [InlineData(140, 61, 0, "Bớt 1 khách mời / lãnh đạo là đạt cả số lượng và tỷ lệ.")]
    [InlineData(201, 0, 0, "Bớt 1 đại biểu.")]
    [InlineData(137, 61, 3, "Chọn nhóm cho 3 người; nếu đều là điển hình thì bớt 1 khách mời / lãnh đạo là đạt cả số lượng và tỷ lệ.")]
    public async Task Gauge_AboveTheCap_SaysOneStepForCapAndShare(int models, int guests, int ungrouped, string mend)
    {
        var (list, officer) = await FullAsync(models, guests, [.. Enumerable.Range(0, ungrouped).Select(_ => new Dictionary<string, string> { ["name"] = NewName() })]);

        var message = (await officer.Client.PageAsync($"/rosters/{list}")).Document.QuerySelector("[data-gauge-message] b")!;

        Assert.Equal(mend, message.TextContent);
    }

    [Fact]
    public async Task Gauge_RowWithoutGroup_AsksForTheGroup()
    {
        var (list, officer) = await FullAsync(models: 0, guests: 0, new Dictionary<string, string> { ["name"] = NewName() });

        Assert.Equal("Chọn nhóm cho 1 người.", (await officer.Client.PageAsync($"/rosters/{list}")).Document.QuerySelector("[data-gauge-message] b")!.TextContent);
    }

    [Fact]
    public async Task Submit_WhileAnotherAddsRows_NeverPassesTheCap()
    {
        var (list, officer) = await FullAsync(models: 199, guests: 0);
        var form = (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit");
        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _portal.AtAsync(TestAccounts.CommuneOfficer, list)));

        var adding = others.Select(o => o.SaveAsync(New(Model(), 500)));
        var submitting = new[] { form.PostAsync(), form.PostAsync() };
        var added = await Task.WhenAll(adding);
        await Task.WhenAll(submitting);

        var roster = await _portal.RosterAsync(list);
        var rows = (await _portal.EntriesAsync(list)).Count;
        Assert.Equal(rows, roster.Figures.Total);
        Assert.Equal(199 + added.Count(a => a.Status == HttpStatusCode.OK), rows);
        Assert.True(roster.State == RosterState.Draft || rows <= 200, $"{rows} rows were submitted");
        Assert.Equal(roster.State == RosterState.Submitted ? 1 : 0, roster.History.Count);
    }

    [Fact]
    public async Task Submit_CongressNotRegistered_IsRefused()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn, registered: false);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync(New(Model()));

        var page = await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("chưa đăng ký", page.Summary[0]);
    }

    [Fact]
    public async Task Save_OnASubmittedList_IsAConflictAndSaysTheState()
    {
        var (list, officer) = await SubmittedAsync();

        var (status, body) = await officer.SaveAsync(New(Model()));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("Đã trình", body.GetProperty("state").GetString());
        Assert.Equal(10, (await _portal.EntriesAsync(list)).Count);
    }

    [Fact]
    public async Task Withdraw_WithoutReason_AsksForIt_ThenGoesBackToDraft()
    {
        var (list, officer) = await SubmittedAsync();
        var form = (await officer.Client.PageAsync($"/rosters/{list}")).Form($"/rosters/{list}/withdraw");

        var asked = await form.PostAsync();
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("lý do", asked.Errors["Reason"]);
        await asked.Form($"/rosters/{list}/withdraw").PostAsync(("Reason", "Thiếu một điển hình"));

        var roster = await _portal.RosterAsync(list);
        Assert.Equal((RosterState.Draft, 2), (roster.State, roster.History.Count));
        var again = await form.PostAsync(("reason", "Rút lại lần nữa"));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("Rút lại lần nữa", again.Form($"/rosters/{list}/withdraw")["Reason"]);
    }

    [Fact]
    public async Task Return_WithRemarks_TheOfficerSeesThemInPlaceAndSettlesThem()
    {
        var (list, officer) = await SubmittedAsync();
        var entry = (await _portal.EntriesAsync(list))[1];
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        var open = await reviewer.PageAsync($"/rosters/{list}/review?entry={entry.Id}");
        var saved = await open.Form($"/rosters/{list}/remarks").PostAsync(("Column", "awards"), ("Text", "Ghi rõ số và ngày quyết định"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Ghi rõ số và ngày quyết định", (await reviewer.PageAsync($"/rosters/{list}/review")).Text);
        Assert.DoesNotContain("Ghi rõ số", (await officer.RowsAsync()).GetRawText());

        var form = (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/return");
        var asked = await form.PostAsync();
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("lý do", asked.Errors["Form.Reason"]);
        var returned = await form.PostAsync(("Form.Reason", "Bổ sung quyết định khen thưởng"));
        Assert.Equal($"/rosters/{list}", returned.Location);
        Assert.Equal($"/rosters/{list}", (await form.PostAsync()).Location);

        var roster = await _portal.RosterAsync(list);
        Assert.Equal((RosterState.Returned, 2), (roster.State, roster.History.Count));
        var remark = Assert.Single((await officer.RowsAsync()).GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("id").GetInt32() == entry.Id).GetProperty("remarks").EnumerateArray());
        Assert.Equal(("awards", TestAccounts.DistrictOfficer.Name), (remark.GetProperty("column").GetString(), remark.GetProperty("by").GetString()));
        Assert.Contains("Trả lại lần 1 · 1 góp ý", (await officer.Client.PageAsync($"/rosters/{list}")).Text);

        foreach (var place in new[] { $"/rosters/{list}", $"/rosters/{list}/check", "/" })
            Assert.Contains("Bổ sung quyết định khen thưởng", (await officer.Client.PageAsync(place)).Text, StringComparison.Ordinal);

        // Submitting again says what is still open and where, and does not forbid it.
        var check = await officer.Client.PageAsync($"/rosters/{list}/check");
        var dialog = check.Document.QuerySelector("#submit-dialog")!;
        Assert.Contains("10 đại biểu được gửi Huyện Lộc Ninh xét duyệt", dialog.TextContent);
        Assert.Contains("Còn 1 góp ý", dialog.TextContent);
        Assert.Equal($"/rosters/{list}?tab=remarks&at={entry.Id}#r-{entry.Id}-awards", dialog.QuerySelector("a")!.GetAttribute("href"));

        var (status, _) = await officer.PostAsync("remarks/settle", new { id = remark.GetProperty("id").GetInt32(), settled = true });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("góp ý", (await officer.Client.PageAsync($"/rosters/{list}")).Document.QuerySelector(".tag")!.TextContent);
        Assert.DoesNotContain("góp ý", (await officer.Client.PageAsync($"/rosters/{list}/check")).Document.QuerySelector("#submit-dialog")!.TextContent);
    }

    [Fact]
    public async Task Review_Decisions_AskFirstAndSayWhatHappens()
    {
        var (list, officer) = await SubmittedAsync();
        var entry = (await _portal.EntriesAsync(list))[0];
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        await (await reviewer.PageAsync($"/rosters/{list}/review?entry={entry.Id}")).Form($"/rosters/{list}/remarks").PostAsync(("Column", ""), ("Text", "Xem lại"));

        var page = (await reviewer.PageAsync($"/rosters/{list}/review")).Document;
        Assert.Contains("10 đại biểu của Xã Lộc An được duyệt; bản duyệt được giữ nguyên", page.QuerySelector("#approve-dialog")!.TextContent);
        Assert.Contains("1 góp ý chưa gửi sẽ bị bỏ", page.QuerySelector("#approve-dialog")!.TextContent);
        Assert.Contains("Danh sách 10 đại biểu trở về Xã Lộc An cùng lý do và 1 góp ý", page.QuerySelector("#return-dialog")!.TextContent);
        var reason = (await officer.Client.PageAsync($"/rosters/{list}")).Document.QuerySelector("#withdraw-dialog textarea")!;
        Assert.True(reason.HasAttribute("required"));
        Assert.Equal("Ghi lý do rút lại.", reason.GetAttribute("data-missing"));
    }

    [Fact]
    public async Task Approve_UnacceptedExplanation_IsRefusedUntilAcceptedByName()
    {
        var (list, officer) = await FullAsync(models: 6, guests: 4);
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync(("Form.Explanations[0].Text", "Địa bàn ít điển hình."));
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        var page = await reviewer.PageAsync($"/rosters/{list}/review");
        Assert.Contains("Địa bàn ít điển hình.", page.Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.Form($"/rosters/{list}/approve").PostAsync()).Status);

        await page.Form($"/rosters/{list}/accept").PostAsync(("accept", "true"));
        var done = await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/approve").PostAsync();

        Assert.Equal($"/rosters/{list}", done.Location);
        Assert.Equal(TestAccounts.DistrictOfficer.Name, (await _portal.RosterAsync(list)).Explanations[0].AcceptedByName);
        var approved = (await officer.Client.PageAsync($"/rosters/{list}")).Document.QuerySelector("[data-gauge-message]")!;
        Assert.Contains("Đã giải trình, được chấp nhận", approved.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Cần thêm", approved.TextContent, StringComparison.Ordinal);
        Assert.Null(approved.QuerySelector(".is-explain"));
    }

    [Fact]
    public async Task Approve_ListSubmittedAnewSinceThePageWasOpened_IsAConflict()
    {
        var (list, officer) = await SubmittedAsync();
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        var form = (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/approve");
        await (await officer.Client.PageAsync($"/rosters/{list}")).Form($"/rosters/{list}/withdraw").PostAsync(("reason", "Sửa lại một dòng"));
        await officer.SavedAsync(New(Model(), 50));
        _portal.Time.Set(new DateOnly(2025, 3, 17), new TimeOnly(9, 30));
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();

        var stale = await form.PostAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Empty(stale.Summary);
        Assert.Contains($"{TestAccounts.CommuneOfficer.Name} đã trình danh sách lúc 09:30 17/03/2025", Page.Words(stale.Document.QuerySelector("#overtaken[data-focus]")), StringComparison.Ordinal);
        Assert.NotNull(stale.Document.QuerySelector($"#overtaken a[href='/rosters/{list}/review']"));
        Assert.Equal(RosterState.Submitted, (await _portal.RosterAsync(list)).State);
    }

    [Fact]
    public async Task Approve_ListReturnedInBetween_SaysWhoWhenAndWhy()
    {
        var (list, _) = await SubmittedAsync();
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        var page = await reviewer.PageAsync($"/rosters/{list}/review");
        await (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/return").PostAsync(("Form.Reason", "Thiếu đại biểu nữ"));

        var stale = await page.Form($"/rosters/{list}/approve").PostAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        var told = stale.Document.QuerySelector("#overtaken")!;
        Assert.Contains($"{TestAccounts.DistrictOfficer.Name} (chính tài khoản này) đã trả lại danh sách lúc 09:00 17/03/2025, lý do: “Thiếu đại biểu nữ”; danh sách đang ở trạng thái “Trả lại”.", Page.Words(told), StringComparison.Ordinal);
        Assert.NotNull(told.QuerySelector($"a[href='/rosters/{list}']"));
        Assert.Null(stale.Document.QuerySelector("#decision"));
    }

    [Fact]
    public async Task Review_SecondRound_ShowsTheReasonAndTheRowsThatChanged()
    {
        var (list, officer) = await ApprovedAsync();
        var reviewer = _portal.SignedIn(TestAccounts.DistrictOfficer);
        await (await officer.Client.PageAsync($"/rosters/{list}")).Form($"/rosters/{list}/reopen").PostAsync(("reason", "Thay người ốm"));
        _portal.Time.Set(new DateOnly(2025, 3, 17), new TimeOnly(10, 0));
        var added = (await officer.SavedAsync(New(Model(), 99))).GetProperty("saved")[0].GetProperty("row").GetProperty("id").GetInt32();
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();

        var page = await reviewer.PageAsync($"/rosters/{list}/review?show=changed");

        Assert.Equal($"r-{added}", Assert.Single(page.Document.QuerySelectorAll("tr[id^=r-]")).Id);
        Assert.Contains("Thay người ốm", page.Document.QuerySelector(".banner.is-info")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mới thay đổi 1", Page.Words(page.Document.QuerySelector("nav.tabs[aria-label='Phần của danh sách']")), StringComparison.Ordinal);
        // The form opens at its field: a fragment of the row would take the focus from it.
        var link = page.Document.QuerySelector(".row-actions a")!.GetAttribute("href")!;
        Assert.EndsWith("#Text", link, StringComparison.Ordinal);
        var open = await reviewer.PageAsync(link);
        Assert.NotNull(open.Document.QuerySelector("textarea#Text[data-focus]"));
        await open.Form($"/rosters/{list}/remarks").PostAsync(("Column", ""), ("Text", "Ghi rõ nơi ở"));
        await (await reviewer.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/return").PostAsync(("Form.Reason", "Sửa lại một dòng"));
        var remark = (await officer.RowsAsync()).GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("id").GetInt32() == added).GetProperty("remarks")[0].GetProperty("id").GetInt32();
        await officer.PostAsync("remarks/settle", new { id = remark, settled = true });
        _portal.Time.Set(new DateOnly(2025, 3, 17), new TimeOnly(11, 0));
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();

        var mended = await reviewer.PageAsync($"/rosters/{list}/review?show=mended");
        Assert.Equal($"r-{added}", Assert.Single(mended.Document.QuerySelectorAll("tr[id^=r-]")).Id);
        Assert.Empty((await reviewer.PageAsync($"/rosters/{list}/review?show=changed")).Document.QuerySelectorAll("tr[id^=r-]"));
    }

    [Fact]
    public async Task Approve_ByTheOneWhoSubmitted_IsRefused()
    {
        await _portal.SaveAsync(TestData.Account("banthidua.2", Role.EmulationBoard, TestUnits.Province));
        var list = await _portal.ListAsync(TestUnits.Province, d => d with { Form = "dai-hoi", Title = null, Ordinal = 6, Date = new DateOnly(2025, 8, 20) });
        var board = await _portal.AtAsync(TestAccounts.EmulationBoard, list);
        await board.SavedAsync(New(Model()));
        var submitted = await (await board.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        Assert.Equal(HttpStatusCode.Redirect, submitted.Status);

        var page = await (await board.Client.PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/approve").PostAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("không tự duyệt", page.Summary[0]);
    }

    [Fact]
    public async Task Approve_FreezesTheListAndLaterChangesNeverReachIt()
    {
        var (list, officer) = await ApprovedAsync();
        var copy = await _portal.DataAsync(db => db.ApprovedRosters.AsNoTracking().SingleAsync());
        Assert.Equal((10, 7, 1), (copy.Total, copy.Models, copy.Round));
        Assert.True(copy.IsIntact);
        Assert.Contains("Kinh", copy.Content);
        var name = copy.List.Rows[0]["name"];

        await _portal.DataAsync(async db =>
        {
            var person = await db.RosterEntries.Where(e => e.RosterId == list).OrderBy(e => e.Order).Select(e => e.Person!).FirstAsync();
            person.Change(new PersonDetails { FullName = "Tên Đã Đổi", Gender = Gender.Male });
            await db.SaveChangesAsync();
        });

        var page = await officer.Client.PageAsync($"/rosters/{list}/approved/1");
        Assert.Equal("Danh sách như lúc được duyệt 17/03/2025", page.Title);
        Assert.Contains(page.Banners, b => b.Contains("khớp", StringComparison.Ordinal));
        Assert.Contains(name, page.Text);
        Assert.DoesNotContain("Tên Đã Đổi", page.Text);
        Assert.DoesNotContain("Kinh", page.Text);
        Assert.Contains("Kinh", (await officer.Client.PageAsync($"/rosters/{list}/approved/1?reveal=1")).Text);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SaveAsync(New(Model()))).Status);
    }

    [Fact]
    public async Task Reopen_StartsARoundAndShowsWhatChanged()
    {
        var (list, officer) = await ApprovedAsync();
        await (await officer.Client.PageAsync($"/rosters/{list}")).Form($"/rosters/{list}/reopen").PostAsync(("reason", "Thay đại biểu ốm"));
        Assert.Equal((RosterState.Draft, 2), ((await _portal.RosterAsync(list)).State, (await _portal.RosterAsync(list)).Round));
        var rows = (await officer.RowsAsync()).GetProperty("rows");
        var (first, last) = (rows[0], rows[9]);
        await officer.SavedAsync(New(Model("Điểu Mới"), 20),
            new { key = "b", id = first.GetProperty("id").GetInt32(), version = first.GetProperty("version").GetInt64(), cells = new { post = "Giáo viên", ethnicity = "Xtiêng" } });
        await officer.PostAsync("rows/delete", new { rows = new[] { new { id = last.GetProperty("id").GetInt32(), version = last.GetProperty("version").GetInt64() } } });

        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        var review = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review");

        Assert.Contains("So với bản đã duyệt vòng 1", review.Text);
        Assert.Contains("Thêm 1 đại biểu", review.Text);
        Assert.Contains("Điểu Mới", review.Text);
        Assert.Contains("Bớt 1 đại biểu", review.Text);
        Assert.Contains("Nghề nghiệp, chức vụNông dânGiáo viên", review.Text.Replace("> ", ">", StringComparison.Ordinal));
        Assert.Contains("(đã đổi)", review.Text);
        Assert.DoesNotContain("tiêng", review.Text);
        Assert.Contains("Mở lại để thay đổi", (await officer.Client.PageAsync($"/rosters/{list}/history")).Text);
        Assert.Contains("Vòng 1", (await officer.Client.PageAsync($"/rosters/{list}/history")).Text);
    }

    [Fact]
    public async Task Remark_OnARowOfAnotherList_IsNotFound()
    {
        var (list, _) = await SubmittedAsync();
        var other = await _portal.ListAsync(TestUnits.LocHoa);
        await (await _portal.AtAsync(TestAccounts.SiblingOfficer, other)).SavedAsync(New(Model()));
        var (own, foreign) = ((await _portal.EntriesAsync(list))[0].Id, (await _portal.EntriesAsync(other))[0].Id);
        var form = (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review?entry={own}")).Form($"/rosters/{list}/remarks");

        var page = await form.PostAsync(("EntryId", $"{foreign}"), ("Text", "Góp ý"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(0, await _portal.DataAsync(db => db.ReviewRemarks.CountAsync()));
    }

    private async Task<(int List, RosterPerson Officer)> FullAsync(int models, int guests, params Dictionary<string, string>[] others)
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync([.. Enumerable.Range(1, models).Select(i => New(Model(), i, $"m{i}")), .. Enumerable.Range(1, guests).Select(i => New(Guest(), models + i, $"g{i}")), .. others.Select((cells, i) => New(cells, models + guests + i + 1, $"o{i}"))]);
        return (list, officer);
    }

    private async Task<(int List, RosterPerson Officer)> SubmittedAsync()
    {
        var (list, officer) = await FullAsync(7, 3);
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        Assert.Equal(RosterState.Submitted, (await _portal.RosterAsync(list)).State);
        return (list, officer);
    }

    private async Task<(int List, RosterPerson Officer)> ApprovedAsync()
    {
        var (list, officer) = await SubmittedAsync();
        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review");
        Assert.Equal($"/rosters/{list}", (await page.Form($"/rosters/{list}/approve").PostAsync()).Location);
        return (list, officer);
    }
}
