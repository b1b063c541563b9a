using System.Net;
using System.Text;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>Making and correcting units.</summary>
public sealed class UnitEditTests : IDisposable
{
    private readonly PortalFactory _portal = new();
    private static string Edit => $"/units/{TestUnits.LocAn.Id}/edit";
    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Post_NewUnit_IsFoundedByItsDocument()
    {
        var answer = await NewAsync();

        var page = await answer.FollowAsync();
        Assert.Equal("Sở Dân tộc và Tôn giáo", page.Title);
        Assert.Contains("Đã thêm Sở Dân tộc và Tôn giáo.", page.Banners);
        Assert.Contains("Thành lập Sở Dân tộc và Tôn giáo", page.Text, StringComparison.Ordinal);
        Assert.Contains("Từ 01/03/2025 · Nghị quyết 01/NQ-HĐND", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NewUnitTwice_MakesOne()
    {
        var first = await NewAsync();
        var second = await NewAsync();

        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        Assert.Equal("Mã này đã có ở một đơn vị khác: Sở Dân tộc và Tôn giáo.", second.Errors["Form.Code"]);
        Assert.Equal("Sở Dân tộc và Tôn giáo", second.Form()["Form.Name"]);
        Assert.Equal(1, await _portal.DataAsync(db => db.Units.CountAsync(u => u.Code == "SDT")));
    }

    [Fact]
    public async Task Post_EmptyNewUnit_SummaryNamesTheErrorsInTheOrderOfTheFields()
    {
        var page = await NewAsync(("Form.Code", ""), ("Form.Name", ""), ("Form.Kind", ""), ("Form.FoundedOn", ""), ("Form.Document", ""));

        var named = page.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")![1..]).ToArray();
        Assert.True(named.Length >= 5, string.Join(' ', named));
        Assert.Equal(page.Document.QuerySelectorAll("[id]").Select(e => e.Id!).Where(named.Contains), named.Distinct());
    }

    [Theory]
    [InlineData("Form.Code", "", "Nhập mã")]
    [InlineData("Form.Code", "a b", "Mã gồm")]
    [InlineData("Form.Code", "123456789012345678901", "Dài quá 20")]
    [InlineData("Form.Code", "692", "đã có")]
    [InlineData("Form.Name", "   ", "Nhập tên")]
    [InlineData("Form.Name", "Sở\u0007Nội vụ", "ký tự điều khiển")]
    [InlineData("Form.Name", "<script>", "không có ký tự “<”")]
    [InlineData("Form.Kind", "99", "hợp lệ")]
    [InlineData("Form.ParentId", "999999", "không có trong danh sách")]
    [InlineData("Form.ParentId", "-1", "không có trong danh sách")]
    [InlineData("Form.ParentId", "abc", "không hợp lệ")]
    [InlineData("Form.ParentId", "", "Chọn đơn vị cấp trên")]
    [InlineData("Form.FoundedOn", "31/02/2025", "không có trong lịch")]
    [InlineData("Form.FoundedOn", "01/01/2099", "không quá 2 năm")]
    [InlineData("Form.Document", "", "Nhập số, ký hiệu")]
    public async Task Post_NewUnitWithABadField_IsRefusedThereAndKeepsTheRest(string field, string value, string sentence)
    {
        var page = await NewAsync((field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors[field], StringComparison.Ordinal);
        if (field != "Form.Name") Assert.Equal("Sở Dân tộc và Tôn giáo", page.Form()["Form.Name"]);
        Assert.Equal(205, await _portal.DataAsync(db => db.Units.CountAsync()));
    }

    [Theory]
    [InlineData("Form.Kind", "Tỉnh Thứ hai", "Province", "", "Đã có Tỉnh Bình Phước")]
    [InlineData("Form.Name", "sở giáo dục và đào tạo", "Department", "1", "thêm phần phân biệt vào tên")]
    public async Task Post_SecondProvinceOrSecondOfOneName_IsRefusedAtItsField(string field, string name, string kind, string parent, string sentence)
    {
        var page = await NewAsync(("Form.Name", name), ("Form.Kind", kind), ("Form.ParentId", parent.Length == 0 ? "" : $"{TestUnits.Province.Id}"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors[field], StringComparison.Ordinal);
        Assert.Equal(205, await _portal.DataAsync(db => db.Units.CountAsync()));
    }

    [Fact]
    public async Task Post_EnterpriseMadeAProvince_IsRefused()
    {
        var page = await (await Board.PageAsync($"/units/{TestUnits.Rubber.Id}/edit")).Form().PostAsync(("Form.Kind", "Province"), ("Form.ParentId", ""));

        Assert.Contains("chỉ có một tỉnh", page.Errors["Form.Kind"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Xóm", false)]
    [InlineData("", true)]
    [InlineData("Xóm", true)]
    public async Task Post_WithoutAKind_IsToldAtTheField(string kind, bool hasCongress)
    {
        if (hasCongress) await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var page = await (await Board.PageAsync(Edit)).Form().PostAsync(("Form.Kind", kind), ("Form.Abbreviation", "LA1"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Form.Kind", page.Errors.Keys);
        Assert.Equal("LA1", page.Form()["Form.Abbreviation"]);
    }

    [Fact]
    public async Task Post_NulCharacter_IsToldAtItsFieldAndTheTextKeptWithoutIt()
    {
        var page = await NewAsync(("Form.Name", "Sở Dân\0 tộc"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("ký tự điều khiển", page.Errors["Form.Name"], StringComparison.Ordinal);
        Assert.Equal("Sở Dân tộc", page.Form()["Form.Name"]);
        Assert.Equal(HttpStatusCode.Redirect, (await page.Form().PostAsync()).Status);
    }

    [Fact]
    public async Task Post_PilotCommune_IsRefusedAtTheFlag()
    {
        var page = await (await Board.PageAsync(Edit)).Form().PostAsync(("Form.IsPilot", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("không đặt đại hội điểm", page.Errors["Form.IsPilot"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PilotFlag_SaysWhichDeadlineWouldHold()
    {
        var edit = $"/units/{TestUnits.LocNinh.Id}/edit";
        Assert.Contains("Thời hạn của đơn vị chỉ đạo điểm: trước 30/03/2025.", (await Board.PageAsync(edit)).Text, StringComparison.Ordinal);
        await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocNinh, d => d with { Date = new(2025, 4, 24) }));

        var page = await Board.PageAsync(edit);
        Assert.Contains("ngày 24/04/2025) sẽ thành quá hạn 25 ngày", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await page.Form().PostAsync(("Form.IsPilot", "true"))).Status);
        Assert.DoesNotContain("Thời hạn của đơn vị chỉ đạo điểm", (await Board.PageAsync(Edit)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NameOfOverlongOrDecomposedText_IsRefusedOrStoredComposed()
    {
        Assert.Contains("Dài quá 200", (await NewAsync(("Form.Name", new string('ă', 201)))).Errors["Form.Name"], StringComparison.Ordinal);

        var answer = await NewAsync(("Form.Name", "Sở Dân tộc và Tôn giáo".Normalize(NormalizationForm.FormD) + "\u200B"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("Sở Dân tộc và Tôn giáo", await _portal.DataAsync(db => db.Units.Where(u => u.Code == "SDT").Select(u => u.Name).SingleAsync()));
    }

    [Fact]
    public async Task Post_LongestNameAndCode_AreStored()
    {
        var answer = await NewAsync(("Form.Name", string.Concat(Enumerable.Repeat("Ưỡng ", 40)).TrimEnd() + "a"), ("Form.Code", new string('X', 20)), ("Form.Abbreviation", new string('Đ', 30)));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    [Fact]
    public async Task Post_Correction_IsSavedAndLogged()
    {
        var answer = await (await Board.PageAsync(Edit)).Form().PostAsync(("Form.Name", "Xã Lộc Ân"), ("Form.Reason", "Gõ thiếu dấu"), ("Form.Abbreviation", "LÂ"));

        Assert.Contains("Đã lưu thông tin đơn vị.", (await answer.FollowAsync()).Banners);
        var unit = await _portal.DataAsync(db => db.Units.SingleAsync(u => u.Id == TestUnits.LocAn.Id));
        Assert.Equal(("Xã Lộc Ân", "LÂ", "xa loc an 25276 la"), (unit.Name, unit.Abbreviation, unit.SearchKey));
        Assert.Contains("Xã Lộc Ân", await _portal.DataAsync(db => db.AuditEntries
            .Where(a => a.Entity == "Unit" && a.AccountId == TestAccounts.EmulationBoard.Id).Select(a => a.Changes).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NameCorrected_AsksAReasonAndNotesIt_UntilAListWasApproved()
    {
        var page = await (await Board.PageAsync(Edit)).Form().PostAsync(("Form.Name", "Xã Lộc Ân"));
        Assert.Contains("Nhập lý do", page.Errors["Form.Reason"], StringComparison.Ordinal);

        var saved = await (await page.Form().PostAsync(("Form.Reason", "Gõ thiếu dấu"))).FollowAsync();
        Assert.Contains("Đính chính tên từ “Xã Lộc An” thành “Xã Lộc Ân”", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Gõ thiếu dấu", saved.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Board.ReadAsync($"/units/{TestUnits.LocAn.Id}/revoke")).Status);
    }

    [Fact]
    public async Task Post_UnitAboveOfAUnitWithACongress_IsRefusedWithTheStepThatFits()
    {
        var form = (await Board.PageAsync(Edit)).Form();
        await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var other = await _portal.DataAsync(db => db.Units.Where(u => u.Code == "694").Select(u => u.Id).SingleAsync());

        var page = await form.PostAsync(("Form.ParentId", $"{other}"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("sáp nhập đơn vị này vào đó", page.Errors["Form.ParentId"], StringComparison.Ordinal);
        Assert.Equal(TestUnits.LocNinh.Id, await _portal.DataAsync(db => db.Units.Where(u => u.Id == TestUnits.LocAn.Id).Select(u => u.ParentId).SingleAsync()));
        Assert.Equal(["", $"{TestUnits.LocNinh.Id}"], (await Board.PageAsync(Edit)).Document.QuerySelectorAll("#Form_ParentId option").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public async Task Post_SecondPilotUnit_IsSavedWithACaution()
    {
        var answer = await (await Board.PageAsync($"/units/{TestUnits.LocNinh.Id}/edit")).Form().PostAsync(("Form.IsPilot", "true"));

        Assert.Contains((await answer.FollowAsync()).Banners, b => b.Contains("một đơn vị (P-01), trước đó đã có Thành phố Đồng Xoài", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_ParentBelowItself_IsRefused()
    {
        var page = await (await Board.PageAsync($"/units/{TestUnits.LocNinh.Id}/edit")).Form().PostAsync(("Form.ParentId", $"{TestUnits.LocAn.Id}"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("không thể là chính đơn vị này", page.Errors["Form.ParentId"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Kind_IsChangedOnlyWhileThereIsNoCongress()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await (await Board.PageAsync($"/units/{TestUnits.Rubber.Id}/edit")).Form().PostAsync(("Form.Kind", "PublicService"))).Status);

        await _portal.SaveAsync(TestData.CongressFor(TestUnits.LocAn));
        var form = await Board.PageAsync(Edit);
        Assert.Contains("không đổi được loại", form.Text, StringComparison.Ordinal);
        var page = await form.Form().PostAsync(("Form.Kind", "District"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Summary, line => line.Contains("đã có đại hội", StringComparison.Ordinal));
        Assert.Equal(UnitKind.Commune, await _portal.DataAsync(db => db.Units.Where(u => u.Id == TestUnits.LocAn.Id).Select(u => u.Kind).SingleAsync()));
    }

    [Fact]
    public async Task Post_StaleVersion_ShowsBothVersionsAndSavesOnTopOfTheirs()
    {
        var mine = (await Board.PageAsync(Edit)).Form();
        await (await Board.PageAsync(Edit)).Form().PostAsync(("Form.Abbreviation", "HỌ"));

        var conflict = await mine.PostAsync(("Form.Abbreviation", "TÔI"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var row = Page.Words(conflict.Document.QuerySelector(".compare .is-changed"));
        Assert.Contains("HỌ", row, StringComparison.Ordinal);
        Assert.Contains("TÔI", row, StringComparison.Ordinal);
        Assert.Equal("HỌ", await AbbreviationAsync());

        Assert.Equal(HttpStatusCode.Redirect, (await conflict.Form().PostAsync()).Status);
        Assert.Equal("TÔI", await AbbreviationAsync());
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await (await Board.PageAsync(Edit)).Form().PostAsync(("__RequestVerificationToken", null))).Status);

    private Task<string> AbbreviationAsync() => _portal.DataAsync(db => db.Units.Where(u => u.Id == TestUnits.LocAn.Id).Select(u => u.Abbreviation).SingleAsync());

    [Theory]
    [InlineData("31/05/2025", HttpStatusCode.BadRequest)]
    [InlineData("01/06/2025", HttpStatusCode.Redirect)]
    public async Task Post_NewUnitWithTheCodeOfOneThatEnds_MayBeginOnceThatHasEnded(string from, HttpStatusCode status)
    {
        await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/merge")).Form().PostAsync(("Form.SuccessorId", $"{TestUnits.LocHoa.Id}"), ("Form.On", "01/06/2025"), ("Form.Document", "Nghị quyết 9/NQ-HĐND"));

        var answer = await NewAsync(("Form.Code", "25276"), ("Form.FoundedOn", from));

        Assert.Equal(status, answer.Status);
        if (status == HttpStatusCode.Redirect)
        {
            // The merger cannot be revoked while its code is borne by another.
            var revoke = await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/revoke");
            Assert.Contains("Mã 25276 đã cấp lại cho Sở Dân tộc và Tôn giáo", revoke.Text, StringComparison.Ordinal);
        }
        else Assert.Contains("đến hết 31/05/2025: đơn vị khác dùng được từ 01/06/2025", answer.Errors["Form.Code"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NewUnitOfANameBorneElsewhere_IsToldWithItsDistrict_AlsoWhenItIsRevoked()
    {
        var answer = await NewAsync(("Form.Code", "99101"), ("Form.Name", "Xã Tân Tiến"), ("Form.Kind", "Commune"), ("Form.ParentId", $"{TestUnits.LocNinh.Id}"));
        Assert.Contains("Đã thêm Xã Tân Tiến, Huyện Lộc Ninh.", (await answer.FollowAsync()).Banners);

        var revoked = await (await Board.PageAsync($"{answer.Location}/revoke")).Form($"{answer.Location}/revoke").PostAsync(("Form.On", "17/03/2025"), ("Form.Document", "Quyết định 1/QĐ-UBND"), ("Form.Reason", "Ghi nhầm tên đơn vị"));
        Assert.Contains((await revoked.FollowAsync()).Banners, b => b.Contains("Xã Tân Tiến, Huyện Lộc Ninh coi như chưa từng được thành lập", StringComparison.Ordinal));
    }

    private async Task<Page> NewAsync(params (string, string?)[] changes) => await (await Board.PageAsync("/units/new")).Form().PostAsync(
    [
        ("Form.Code", "SDT"), ("Form.Name", "Sở Dân tộc và Tôn giáo"), ("Form.Kind", "Department"), ("Form.ParentId", $"{TestUnits.Province.Id}"),
        ("Form.FoundedOn", "01/03/2025"), ("Form.Document", "Nghị quyết 01/NQ-HĐND"), .. changes,
    ]);
}
