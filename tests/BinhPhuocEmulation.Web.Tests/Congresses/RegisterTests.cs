using System.Globalization;
using System.Net;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Congresses;

/// <summary>Registering and editing one congress; each test has a portal of its own, because a unit holds one congress only.</summary>
public sealed class RegisterTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    private async Task<PageForm> NewFormAsync(TestAccount account) =>
        (await _portal.SignedIn(account).PageAsync($"/congresses/new?unit={account.Unit.Id}")).Form("/congresses/save");

    private static PageForm Filled(PageForm form) => form.Set("Form.Date", "28/03/2025").Set("Form.Session", "Morning").Set("Form.Venue", "Hội trường UBND xã");

    private Task<Congress> SavedAsync(TestUnit unit) => _portal.DataAsync(db =>
        db.Congresses.Include(c => c.History).Include(c => c.Leaders).SingleAsync(c => c.UnitId == unit.Id));

    [Fact]
    public async Task New_Commune_OffersItsOnlyFormAndItsNameOnTheWall()
    {
        var page = await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync("/congresses/new");

        Assert.Equal("Hội nghị tuyên dương điển hình tiên tiến", Page.Words(Assert.Single(page.Document.QuerySelectorAll("#Form_FormCode .choice-card"))));
        Assert.Equal("Lộc An", page.Form("/congresses/save")["Form.Place"]);
        Assert.Equal("HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN XÃ LỘC AN", Page.Words(page.Document.QuerySelector(".wall-line-first")));
        Assert.Contains("còn 13 ngày", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_Complete_IsRegisteredWithHistory()
    {
        var answer = await Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).PostAsync(("register", "true"));

        var page = await answer.FollowAsync();
        Assert.Contains("Đã đăng ký", page.Banners[0], StringComparison.Ordinal);
        var saved = await SavedAsync(TestUnits.LocAn);
        Assert.Equal(CongressState.Registered, saved.State);
        Assert.Equal("Cán bộ xã Lộc An", Assert.Single(saved.History).AccountName);
        Assert.Contains("HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN XÃ LỘC AN, Giai đoạn 2025 - 2030, Lộc An, ngày 28 tháng 3 năm 2025",
            page.Document.QuerySelector(".wall")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_LeaderExpectedElsewhere_IsAskedOnceAndAnewAboutAnotherClash()
    {
        var leader = await _portal.SaveAsync(new Leader("Trần Văn Đại", "Phó Chủ tịch UBND tỉnh", TestUnits.Province.Id));
        foreach (var unit in new[] { TestUnits.LocHoa, TestUnits.TanHung })
        {
            var other = TestData.CongressFor(unit, d => d with { Date = new DateOnly(2025, 3, unit == TestUnits.LocHoa ? 28 : 27), LeaderIds = [leader.Id] });
            other.Take(CongressAction.Register, TestData.Stamp);
            await _portal.SaveAsync(other);
        }
        var id = leader.Id.ToString(CultureInfo.InvariantCulture);
        var form = Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).Set("Form.LeaderIds", id);

        var asked = await form.PostAsync(("register", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("Trần Văn Đại", asked.Errors["Form.ClashAccepted"], StringComparison.Ordinal);
        Assert.Contains("Xã Lộc Hòa", asked.Errors["Form.ClashAccepted"], StringComparison.Ordinal);
        Assert.Equal("Hội trường UBND xã", asked.Form("/congresses/save")["Form.Venue"]);
        Assert.Equal("false", asked.Form("/congresses/save")["Form.ClashAccepted"]);

        // On another day there is another clash: the tick was not for that one.
        var anew = await asked.Form("/congresses/save").PostAsync(("Form.ClashAccepted", "true"), ("Form.Date", "27/03/2025"), ("register", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, anew.Status);
        Assert.Contains("Xã Tân Hưng", anew.Errors["Form.ClashAccepted"], StringComparison.Ordinal);
        Assert.Equal("false", anew.Form("/congresses/save")["Form.ClashAccepted"]);

        await anew.Form("/congresses/save").PostAsync(("Form.ClashAccepted", "true"), ("register", "true"));
        Assert.Equal(CongressState.Registered, (await SavedAsync(TestUnits.LocAn)).State);
    }

    [Fact]
    public async Task Save_DraftWithAClash_IsSavedAndItsRegisterButtonNamesTheClash()
    {
        var leader = await _portal.SaveAsync(new Leader("Trần Văn Đại", "Phó Chủ tịch UBND tỉnh", TestUnits.Province.Id));
        foreach (var unit in new[] { TestUnits.LocHoa, TestUnits.TanHung })
        {
            var other = TestData.CongressFor(unit, d => d with { Date = new DateOnly(2025, 3, 28), LeaderIds = [leader.Id] });
            other.Take(CongressAction.Register, TestData.Stamp);
            await _portal.SaveAsync(other);
        }

        await Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).Set("Form.LeaderIds", leader.Id.ToString(CultureInfo.InvariantCulture)).PostAsync(("register", "false"));

        var saved = await SavedAsync(TestUnits.LocAn);
        Assert.Equal(CongressState.Draft, saved.State);
        var page = await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/congresses/{saved.Id}");
        Assert.Contains("Trùng lịch lãnh đạo: Trần Văn Đại", Page.Words(page.Form($"/congresses/{saved.Id}/register").Element), StringComparison.Ordinal);
        // One leader is told of once, with every place.
        var told = Assert.Single(page.Banners, b => b.Contains("Trùng lịch lãnh đạo", StringComparison.Ordinal));
        Assert.Contains("Xã Lộc Hòa", told, StringComparison.Ordinal);
        Assert.Contains("Xã Tân Hưng", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_Incomplete_KeepsWhatWasTypedAndSavesNothing()
    {
        var page = await (await NewFormAsync(TestAccounts.CommuneOfficer)).PostAsync(("Form.Venue", "Nhà văn hóa"), ("register", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Form.Date", "Form.Session"], page.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Nhập ngày tổ chức.", page.Errors["Form.Date"]);
        Assert.Equal("Chọn buổi tổ chức.", page.Errors["Form.Session"]);
        Assert.Equal("Nhà văn hóa", page.Form("/congresses/save")["Form.Venue"]);
        Assert.False(await _portal.DataAsync(db => db.Congresses.AnyAsync()));
    }

    [Theory]
    [InlineData("Form.FormCode", "Chọn hình thức tổ chức.")]
    [InlineData("Form.Date", "Nhập ngày tổ chức.")]
    [InlineData("Form.Session", "Chọn buổi tổ chức.")]
    [InlineData("Form.Venue", "Nhập địa điểm tổ chức.")]
    [InlineData("Form.Place", "Nhập địa danh ghi trên tên hội nghị.")]
    public async Task Register_OneFieldMissing_IsSaidThere(string field, string sentence)
    {
        var page = await Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).PostAsync((field, ""), ("register", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(sentence, Assert.Single(page.Errors, e => e.Key == field).Value);
        Assert.Equal(HttpStatusCode.Redirect, (await Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).PostAsync((field, ""), ("register", "false"))).Status);
    }

    [Theory]
    [InlineData("30/03/2025", null)]
    [InlineData("31/03/2025", "Ngày 31/03/2025 sát hạn (trước ngày 31/03/2025), cấp trên phải xác nhận")]
    [InlineData("01/04/2025", "Ngày 01/04/2025 quá thời hạn")]
    public async Task Register_NamedDayOrLater_NeedsAReason(string date, string? told)
    {
        var form = Filled(await NewFormAsync(TestAccounts.CommuneOfficer));
        var page = await form.PostAsync(("Form.Date", date), ("register", "true"));

        Assert.Equal(told is not null ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect, page.Status);
        if (told is null) return;
        Assert.StartsWith(told, page.Errors["Form.Date"], StringComparison.Ordinal);
        Assert.Equal("Nêu lý do để đăng ký được.", page.Errors["Form.Note"]);
        var nothing = await form.PostAsync(("Form.Note", "ok ."));
        Assert.Equal((HttpStatusCode.BadRequest, ReasonText.Refusal, "ok ."), (nothing.Status, nothing.Errors["Form.Note"], nothing.Form("/congresses/save")["Form.Note"]));
        Assert.Equal(HttpStatusCode.Redirect, (await form.PostAsync(("Form.Note", "Hội trường sửa chữa"))).Status);
    }

    [Theory]
    [InlineData("31/03/2025", "", "1 cần giải trình.", "Cần giải trình")]
    [InlineData("31/03/2025", "Trùng lịch hội trường", "đã có giải trình ở ô “ghi chú, giải trình”.", "Đã có giải trình")]
    [InlineData("31/03/2025", "   ", "1 cần giải trình.", "Cần giải trình")]
    [InlineData("31/03/2025", "ok", "1 cần giải trình.", "Cần giải trình")]
    [InlineData("01/04/2025", "Trùng lịch hội trường", "1 không đúng hạn, đã có giải trình.", "Không đúng hạn")]
    [InlineData("30/03/2025", "Trùng lịch hội trường", "đăng ký đạt các quy định.", null)]
    public async Task Check_NeedsAReason_FollowsTheNoteAsRegisteringWould(string date, string note, string summary, string? word)
    {
        var form = Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).Set("Form.Date", date).Set("Form.Note", note);
        var page = await Page.ReadAsync(_portal.SignedIn(TestAccounts.CommuneOfficer), await form.PostToAsync("/congresses/check"));

        Assert.Equal(summary, Page.Words(page.Document.QuerySelector(".check-summary")).ToLowerInvariant());
        Assert.Equal(word, page.Document.QuerySelector("#check .findings .finding.is-info .tag, #check .findings .finding.is-explain .tag, #check .findings .finding.is-fail .tag") is { } tag ? Page.Words(tag) : null);
        var asks = word is not null && !ReasonText.Is(note);
        Assert.Equal(asks, page.Text.Contains("hoặc nêu lý do", StringComparison.Ordinal));
        Assert.StartsWith(word is null ? "" : asks ? "Ngày 31/03/2025 sát hạn" : "Đã có giải trình ở ô “Ghi chú, giải trình”.", Page.Words(page.Document.GetElementById("told-Date")), StringComparison.Ordinal);
        Assert.NotEqual(word is null, Page.Words(page.Document.GetElementById("told-Date")).Length > 0);
        Assert.Equal(ReasonText.Fails(note) && asks ? ReasonText.Refusal : "", Page.Words(page.Document.GetElementById("told-Note")));
        Assert.Equal(asks ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect, (await form.PostAsync(("register", "true"))).Status);
    }

    [Theory]
    [InlineData("Form.Venue", "Phần đã điền đạt các quy định. Còn thiếu để đăng ký: địa điểm tổ chức.")]
    [InlineData("Form.Session", "1 nội dung chưa đạt. Còn thiếu để đăng ký: buổi.")]
    [InlineData("Form.Date", "Chưa điền đủ để kiểm tra hết. Còn thiếu để đăng ký: ngày tổ chức.")]
    public async Task Check_SomethingMissing_NamesWhatRegisteringStillNeeds(string field, string summary)
    {
        var form = Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).Set(field, "");
        var page = await Page.ReadAsync(_portal.SignedIn(TestAccounts.CommuneOfficer), await form.PostToAsync("/congresses/check"));
        Assert.Equal(summary, Page.Words(page.Document.QuerySelector(".check-summary")));
        Assert.Equal(HttpStatusCode.BadRequest, (await form.PostAsync(("register", "true"))).Status);
    }

    [Fact]
    public async Task Check_LeaderExpectedElsewhere_OffersTheTickAtOnceAndKeepsItForThatClashOnly()
    {
        var leader = await _portal.SaveAsync(new Leader("Trần Văn Đại", "Phó Chủ tịch UBND tỉnh", TestUnits.Province.Id));
        foreach (var unit in new[] { TestUnits.LocHoa, TestUnits.TanHung })
        {
            var other = TestData.CongressFor(unit, d => d with { Date = new DateOnly(2025, 3, unit == TestUnits.LocHoa ? 28 : 27), LeaderIds = [leader.Id] });
            other.Take(CongressAction.Register, TestData.Stamp);
            await _portal.SaveAsync(other);
        }
        var client = _portal.SignedIn(TestAccounts.CommuneOfficer);
        async Task<Page> CheckAsync(PageForm typed) => await Page.ReadAsync(client, await typed.PostToAsync("/congresses/check"));
        static string Summary(Page page) => Page.Words(page.Document.QuerySelector(".check-summary"));
        const string Lacking = "Phần đã điền đạt; có 1 trùng lịch lãnh đạo. Còn thiếu để đăng ký: đánh dấu đã biết trùng lịch lãnh đạo.";

        var form = Filled((await client.PageAsync("/congresses/new")).Form("/congresses/save")).Set("Form.LeaderIds", leader.Id.ToString(CultureInfo.InvariantCulture));
        Assert.Null(form["Form.ClashSeen"]);
        var asked = await CheckAsync(form);
        Assert.Equal(Lacking, Summary(asked));
        var ticked = await CheckAsync(asked.Form("/congresses/save").Set("Form.ClashAccepted", "true"));
        Assert.Equal("Đăng ký đạt; có 1 trùng lịch lãnh đạo.", Summary(ticked));
        Assert.Equal("true", ticked.Form("/congresses/save")["Form.ClashAccepted"]);
        var moved = await CheckAsync(ticked.Form("/congresses/save").Set("Form.Date", "27/03/2025"));
        Assert.Equal(Lacking, Summary(moved));
        Assert.Equal("false", moved.Form("/congresses/save")["Form.ClashAccepted"]);
        Assert.Null((await CheckAsync(moved.Form("/congresses/save").Set("Form.Date", "26/03/2025"))).Form("/congresses/save")["Form.ClashSeen"]);

        Assert.Equal(HttpStatusCode.Redirect, (await ticked.Form("/congresses/save").PostAsync(("register", "true"))).Status);
    }

    [Fact]
    public async Task New_Enter_PressesTheDraftButton()
    {
        var first = (await NewFormAsync(TestAccounts.CommuneOfficer)).Element.QuerySelector("button:not([type=button]), input[type=submit]")!;
        Assert.Equal(("register", "false"), (first.GetAttribute("name"), first.GetAttribute("value")));
    }

    [Theory]
    [InlineData("Form.LeaderIds", "abc", "“abc” không hợp lệ.")]
    [InlineData("Form.Version", "abc", "“abc” không hợp lệ.")]
    public async Task Save_ForgedNumber_SpeaksNoProgramWord(string field, string value, string sentence)
    {
        var page = await Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).PostAsync((field, value), ("register", "false"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("int32", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cho version", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("16/03/2025", HttpStatusCode.Forbidden)]
    [InlineData("17/03/2025", HttpStatusCode.Forbidden)]
    [InlineData("18/03/2025", HttpStatusCode.OK)]
    public async Task New_UnitThatEnds_BeginsNothingFromThatDay(string day, HttpStatusCode status)
    {
        await _portal.DataAsync(async db =>
        {
            var unit = await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == TestUnits.LocAn.Id);
            unit.Close(DateOnly.ParseExact(day, "dd/MM/yyyy", CultureInfo.InvariantCulture), "NQ 1/NQ-HĐND ngày 10/3/2025", await db.Units.SingleAsync(u => u.Id == TestUnits.LocHoa.Id));
            await db.SaveChangesAsync();
        });

        Assert.Equal(status, (await _portal.SignedIn(TestAccounts.CommuneOfficer).ReadAsync("/congresses/new")).Status);
    }

    [Fact]
    public async Task New_Untouched_ShowsNothingRedAndStarsWhatIsRequired()
    {
        foreach (var account in new[] { TestAccounts.CommuneOfficer, TestAccounts.DistrictOfficer, TestAccounts.DepartmentOfficer })
        {
            var page = await _portal.SignedIn(account).PageAsync("/congresses/new");

            Assert.Empty(page.Document.QuerySelectorAll("#check .finding.is-fail, #check .finding.is-explain"));
            Assert.Contains("Chưa điền đủ để kiểm tra hết.", page.Text, StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector("#Form_Session .req, .field:has([name='Form.Session']) .req"));
        }
    }

    [Fact]
    public async Task New_Agency_WallSaysWhatIsMissing()
    {
        var page = await _portal.SignedIn(TestAccounts.DepartmentOfficer).PageAsync("/congresses/new");
        Assert.Equal("Chưa ghép được tên trên phông. Còn thiếu: hình thức tổ chức, ngày tổ chức.", Page.Words(page.Document.QuerySelector(".wall-empty")));
        var district = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync("/congresses/new");
        Assert.Contains("Còn thiếu: lần thứ, ngày tổ chức.", Page.Words(district.Document.QuerySelector(".wall-figure")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("19/03/2025", 23, 59, true)]
    [InlineData("20/03/2025", 0, 0, false)]
    [InlineData("20/03/2025", 23, 59, false)]
    [InlineData("21/03/2025", 0, 0, false)]
    public async Task Register_DayThatHasPassed_NeedsAReasonFromTheMidnightAfterIt(string date, int hour, int minute, bool passed)
    {
        _portal.Time.Set(new DateOnly(2025, 3, 20), new TimeOnly(hour, minute));
        var form = Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).Set("Form.Date", date);
        var page = await form.PostAsync(("register", "true"));

        Assert.Equal(passed ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect, page.Status);
        if (!passed) return;
        Assert.Contains("Ngày 19/03/2025 đã qua (hôm nay 20/03/2025)", page.Errors["Form.Date"], StringComparison.Ordinal);
        Assert.Contains("Nêu lý do", page.Errors["Form.Note"], StringComparison.Ordinal);
        Assert.Contains("đã qua ngày tổ chức", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("trong hạn, còn", page.Text, StringComparison.Ordinal);
        Assert.False(await _portal.DataAsync(db => db.Congresses.AnyAsync()));

        var reasoned = await page.Form("/congresses/save").PostAsync(("Form.Note", "Hội nghị đã tổ chức ngày 19/3, đăng ký bổ sung."), ("register", "true"));
        Assert.Equal(HttpStatusCode.Redirect, reasoned.Status);
        Assert.Equal(CongressState.Registered, (await SavedAsync(TestUnits.LocAn)).State);
    }

    [Fact]
    public async Task SaveDraft_DayThatHasPassed_IsKeptAndToldWhileTyping()
    {
        var form = Filled(await NewFormAsync(TestAccounts.CommuneOfficer));
        var draft = await form.PostAsync(("Form.Date", "10/03/2025"), ("register", "false"));
        Assert.Equal(HttpStatusCode.Redirect, draft.Status);

        var page = await draft.FollowAsync();
        Assert.Contains("Ngày 10/03/2025 đã qua", Page.Words(page.Document.GetElementById("told-Date")), StringComparison.Ordinal);
        Assert.Contains("Ngày 10/03/2025 đã qua", Page.Words(page.Document.GetElementById("check")), StringComparison.Ordinal);
        var id = (await SavedAsync(TestUnits.LocAn)).Id;
        var view = await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/congresses/{id}");
        Assert.Contains("Đăng ký: chưa nêu lý do", view.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_FormBesideTheExamples_NeedsAReasonAndTakesAPlainName()
    {
        var form = (await NewFormAsync(TestAccounts.DepartmentOfficer)).Set("Form.FormCode", "hoi-nghi-khac").Set("Form.Date", "10/06/2025").Set("Form.Session", "Afternoon").Set("Form.Venue", "Hội trường Sở");
        var page = await form.PostAsync(("register", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("không có trong các hình thức kế hoạch nêu", page.Errors["Form.FormCode"], StringComparison.Ordinal);
        Assert.Contains("HỘI NGHỊ SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH BÌNH PHƯỚC, Giai đoạn", page.Document.QuerySelector(".wall")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        var reasoned = await page.Form("/congresses/save").PostAsync(("Form.Note", "Kết hợp hội nghị tổng kết năm học."), ("register", "true"));
        Assert.Equal(HttpStatusCode.Redirect, reasoned.Status);
    }

    [Fact]
    public async Task SaveDraft_Incomplete_IsKept()
    {
        var answer = await (await NewFormAsync(TestAccounts.CommuneOfficer)).PostAsync(("register", "false"));
        Assert.Equal("Đã lưu nháp.", (await answer.FollowAsync()).Banners[0]);
        Assert.Equal(CongressState.Draft, (await SavedAsync(TestUnits.LocAn)).State);
    }

    [Fact]
    public async Task Register_SentTwice_MakesOneAndSaysSo()
    {
        var form = Filled(await NewFormAsync(TestAccounts.CommuneOfficer));
        var first = await form.PostAsync(("register", "true"));
        var second = await form.PostAsync(("register", "true"));

        Assert.Equal(first.Location, second.Location);
        Assert.Contains((await second.FollowAsync()).Banners, b => b.Contains("đã được lưu trước đó", StringComparison.Ordinal));
        Assert.Single((await SavedAsync(TestUnits.LocAn)).History);
    }

    [Theory]
    [InlineData("Form.Date", "31/02/2025", "không có trong lịch")]
    [InlineData("Form.Date", "hôm nay", "không phải là ngày")]
    [InlineData("Form.Date", "01/01/2020", "ngày ban hành kế hoạch")]
    [InlineData("Form.Date", "28/03/2095", "ngày ban hành kế hoạch")]
    [InlineData("Form.Date", "28/03/2225", "không hợp lý")]
    [InlineData("Form.Session", "7", "không hợp lệ")]
    [InlineData("Form.Venue", "Hội trường\u0007", "ký tự điều khiển")]
    [InlineData("Form.Place", "Lộc\u0001An", "ký tự điều khiển")]
    [InlineData("Form.Place", "CHÀO MỪNG 100 NĂM!!! 123", "không phải tên xã, phường, thị trấn")]
    [InlineData("Form.FormCode", "dai-hoi", "chỉ được chọn")]
    [InlineData("Form.FormCode", "khong-co", "chỉ được chọn")]
    [InlineData("Form.Title", "HỘI NGHỊ CỦA TÔI", "tiêu đề theo mẫu thống nhất")]
    [InlineData("Form.Title", "4", "tiêu đề theo mẫu thống nhất")]
    [InlineData("Form.Plenary", "true", "chỉ dành cho doanh nghiệp")]
    [InlineData("Form.LeaderIds", "999", "không thuộc danh bạ")]
    public async Task Save_BadField_SaysSoAtTheFieldAndKeepsTheRest(string field, string value, string sentence)
    {
        var page = await Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).PostAsync(("Form.Note", "Giữ lại câu này"), (field, value), ("register", "false"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Key == field && e.Value.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal("Giữ lại câu này", page.Form("/congresses/save")["Form.Note"]);
        Assert.False(await _portal.DataAsync(db => db.Congresses.AnyAsync()));
    }

    [Theory]
    [InlineData("Form.Venue", Congress.VenueLength, true)]
    // No place has so long a name.
    [InlineData("Form.Place", Congress.PlaceLength, false)]
    [InlineData("Form.Note", Congress.NoteLength, true)]
    public async Task Save_OverlongText_IsRefusedAndTheLongestIsTaken(string field, int longest, bool free)
    {
        var form = Filled(await NewFormAsync(TestAccounts.CommuneOfficer));
        var page = await form.PostAsync((field, new string('ă', longest + 1)), ("register", "false"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"Dài quá {VietnameseFormat.Number(longest)} ký tự", page.Errors[field], StringComparison.Ordinal);
        Assert.DoesNotContain("không phải tên xã", page.Errors[field], StringComparison.Ordinal);
        Assert.Equal(free ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, (await form.PostAsync((field, new string('ă', longest)))).Status);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("100", false)]
    [InlineData("abc", false)]
    [InlineData("-5", false)]
    [InlineData("IIII", false)]
    [InlineData("V", true)]
    [InlineData("5", true)]
    [InlineData("xcix", true)]
    public async Task Save_OrdinalOfADistrict_IsRomanOrANumberTo99(string ordinal, bool taken)
    {
        var page = await (await NewFormAsync(TestAccounts.DistrictOfficer)).PostAsync(("Form.Ordinal", ordinal), ("register", "false"));
        Assert.Equal(taken ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, page.Status);
        if (!taken) Assert.Contains("1 đến 99", page.Errors["Form.Ordinal"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_DecomposedUnicode_IsStoredComposed()
    {
        await Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).PostAsync(("Form.Venue", "Hội  trường\u00a0xã".Normalize(System.Text.NormalizationForm.FormD)), ("register", "false"));
        Assert.Equal("Hội trường xã", (await SavedAsync(TestUnits.LocAn)).Venue);
    }

    [Fact]
    public async Task Save_StaleVersion_ShowsBothAndOverwritesOnlyWhenSentAgain()
    {
        await Filled(await NewFormAsync(TestAccounts.CommuneOfficer)).PostAsync(("register", "false"));
        var id = (await SavedAsync(TestUnits.LocAn)).Id;
        var (mine, theirs) = (_portal.SignedIn(TestAccounts.CommuneOfficer), _portal.SignedIn(TestAccounts.CommuneOfficer));
        var form = (await mine.PageAsync($"/congresses/{id}/edit")).Form("/congresses/save");
        await (await theirs.PageAsync($"/congresses/{id}/edit")).Form("/congresses/save").PostAsync(("Form.Venue", "Nhà văn hóa ấp 3"), ("register", "false"));

        var page = await form.PostAsync(("Form.Venue", "Trường tiểu học"), ("register", "false"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        var row = page.Rows.Single(r => r[0] == "Địa điểm");
        Assert.Equal(["Địa điểm", "Nhà văn hóa ấp 3", "Trường tiểu học"], row);
        Assert.Equal("Trường tiểu học", page.Form("/congresses/save")["Form.Venue"]);
        Assert.Equal("Nhà văn hóa ấp 3", (await SavedAsync(TestUnits.LocAn)).Venue);
        Assert.Equal(HttpStatusCode.Redirect, (await page.Form("/congresses/save").PostAsync(("register", "false"))).Status);
        Assert.Equal("Trường tiểu học", (await SavedAsync(TestUnits.LocAn)).Venue);
    }

    [Fact]
    public async Task Save_ForeignUnitOrCongress_IsNotFound()
    {
        await Filled(await NewFormAsync(TestAccounts.ForeignCommuneOfficer)).PostAsync(("register", "false"));
        var foreign = await SavedAsync(TestUnits.TanHung);
        var form = Filled(await NewFormAsync(TestAccounts.CommuneOfficer));
        Assert.Equal(HttpStatusCode.NotFound, (await form.PostAsync(("Form.Unit", TestUnits.TanHung.Id.ToString(CultureInfo.InvariantCulture)))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await form.PostAsync(("Form.Id", foreign.Id.ToString(CultureInfo.InvariantCulture)))).Status);
        Assert.Equal(1, (await SavedAsync(TestUnits.TanHung)).Version);
        Assert.False(await _portal.DataAsync(db => db.Congresses.AnyAsync(c => c.UnitId == TestUnits.LocAn.Id)));
    }

    [Fact]
    public async Task Save_UnitInScopeButNotOwn_IsRefusedWithTheReason()
    {
        var form = await NewFormAsync(TestAccounts.DistrictOfficer);
        var page = await form.PostAsync(("Form.Unit", TestUnits.LocAn.Id.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("không áp dụng cho đơn vị này", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Typed_AnswersFindingsWithoutSaving()
    {
        var form = Filled(await NewFormAsync(TestAccounts.CommuneOfficer));
        form.Element.SetAttribute("action", "/congresses/check");
        var page = await form.PostAsync(("Form.Date", "31/03/2025"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("đúng ngày hạn, cần xác nhận", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tổ chức đúng ngày hạn, cần xác nhận.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Chọn ngày chậm nhất 30/03/2025.", page.Text, StringComparison.Ordinal);
        Assert.Equal("31/03/2025", page.Form("/congresses/save")["Form.Date"]);
        Assert.False(await _portal.DataAsync(db => db.Congresses.AnyAsync()));
    }
}
