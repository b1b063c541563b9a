using System.Net;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>Contacts and declared workers.</summary>
public sealed class UnitContactsTests : IDisposable
{
    private readonly PortalFactory _portal = new();
    private static string Contacts => $"/units/{TestUnits.LocAn.Id}/contacts";
    private static string Workers => $"/units/{TestUnits.Rubber.Id}/workers";

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Post_Contacts_AreSavedInOrderChangedAndRemoved()
    {
        var officer = _portal.SignedIn(TestAccounts.CommuneOfficer);
        var answer = await (await officer.PageAsync(Contacts)).Form().PostAsync([.. Contact(0, "Điểu Ánh", "0271 3879 123", ""), .. Contact(2, "Lê Thị Hoa", "", "hoa@locan.gov.vn")]);
        Assert.Contains("Đã lưu đầu mối liên hệ.", (await answer.FollowAsync()).Banners);
        Assert.Equal(["Điểu Ánh", "Lê Thị Hoa"], await NamesAsync());

        var form = (await officer.PageAsync(Contacts)).Form();
        Assert.Equal("hoa@locan.gov.vn", form["Form.Contacts[1].Email"]);
        await form.PostAsync([.. Contact(0, "Điểu Ánh Mai", "0271.387.9123 (máy lẻ 12)", ""), .. Contact(1, "", "", "")]);
        Assert.Equal(["Điểu Ánh Mai"], await NamesAsync());
    }

    [Theory]
    [InlineData("Phone", "12345", "cần 8 đến 15 chữ số")]
    [InlineData("Phone", "gọi anh Ba", "cần 8 đến 15 chữ số")]
    [InlineData("Email", "hoa@", "không đúng")]
    [InlineData("Email", "hoa.gov.vn", "không đúng")]
    [InlineData("Name", "", "Nhập họ và tên")]
    [InlineData("Name", "Hoa\u0001", "ký tự điều khiển")]
    [InlineData("Post", "x201", "Dài quá")]
    public async Task Post_BadContact_IsRefusedAtItsFieldAndKept(string field, string value, string sentence)
    {
        if (value == "x201") value = new string('x', 201);
        var page = await (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync(Contacts)).Form()
            .PostAsync([.. Contact(1, "Lê Thị Hoa", "0271 3879 123", "hoa@locan.gov.vn"), ($"Form.Contacts[1].{field}", value)]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors[$"Form.Contacts[1].{field}"], StringComparison.Ordinal);
        if (field != "Name") Assert.Equal(value, page.Form()[$"Form.Contacts[1].{field}"]);
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task Post_ContactWithNeitherPhoneNorEmail_IsRefused()
    {
        var page = await (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync(Contacts)).Form().PostAsync(Contact(0, "Lê Thị Hoa", "", ""));

        Assert.Contains("số điện thoại hoặc thư điện tử", page.Errors["Form.Contacts[0].Phone"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SeveralFaults_TheSummaryNamesTheFieldAndWhose()
    {
        var page = await (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync(Contacts)).Form()
            .PostAsync([.. Contact(0, "Lê Thị Hoa", "", ""), .. Contact(2, "", "0271 3879 123", "hoa@locan.gov.vn"), ("Form.Contacts[2].Post", new string('x', 301))]);

        Assert.Equal(["Đầu mối chính: nhập số điện thoại hoặc thư điện tử của đầu mối này.", "Đầu mối 3: nhập họ và tên.", "Đầu mối 3, Chức vụ: dài quá"],
            page.Summary.Select(line => line.Contains("dài quá", StringComparison.Ordinal) ? line[..line.IndexOf(" quá", StringComparison.Ordinal)] + " quá" : line));
    }

    [Fact]
    public async Task Post_SixContacts_AreRefused()
    {
        var page = await (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync(Contacts)).Form()
            .PostAsync([.. Enumerable.Range(0, 6).SelectMany(i => Contact(i, $"Người {i}", "0271 3879 123", ""))]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Summary, line => line.Contains("Tối đa 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_ContactsOnAStaleVersion_ShowBothVersions()
    {
        var mine = (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync(Contacts)).Form();
        await (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync(Contacts)).Form().PostAsync(Contact(0, "Của huyện", "0271 3879 111", ""));

        var conflict = await mine.PostAsync(Contact(0, "Của xã", "0271 3879 222", ""));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Của huyện, 0271 3879 111", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Của xã, 0271 3879 222", conflict.Text, StringComparison.Ordinal);
        Assert.Equal(["Của huyện"], await NamesAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await conflict.Form().PostAsync()).Status);
        Assert.Equal(["Của xã"], await NamesAsync());
    }

    [Theory]
    [InlineData("xa.locan", HttpStatusCode.OK)]
    [InlineData("huyen.locninh", HttpStatusCode.OK)]
    [InlineData("banthidua", HttpStatusCode.OK)]
    [InlineData("lanhdao.locninh", HttpStatusCode.Forbidden)]
    [InlineData("lanhdao.tinh", HttpStatusCode.Forbidden)]
    [InlineData("quantri", HttpStatusCode.Forbidden)]
    [InlineData("taichinh.locninh", HttpStatusCode.Forbidden)]
    [InlineData("xa.lochoa", HttpStatusCode.NotFound)]
    [InlineData("huyen.honquan", HttpStatusCode.NotFound)]
    [InlineData("so.giaoduc", HttpStatusCode.NotFound)]
    public async Task Get_Contacts_ByRole_IsAnswered(string account, HttpStatusCode status) =>
        Assert.Equal(status, (await _portal.SignedIn(TestAccounts.All.Single(a => a.UserName == account)).ReadAsync(Contacts)).Status);

    [Theory]
    [InlineData("299", "hội nghị toàn thể", false)]
    [InlineData("300", "AMB-04", true)]
    [InlineData("301", "chọn đại biểu", false)]
    [InlineData("1", "hội nghị toàn thể", false)]
    [InlineData("1000000", "chọn đại biểu", false)]
    public async Task Post_Workers_AreSavedWithWhatTheyMean(string workers, string words, bool atThreshold)
    {
        var officer = _portal.SignedIn(TestAccounts.EnterpriseOfficer);
        var answer = await DeclareAsync(officer, ("Form.Workers", workers));

        var page = await answer.FollowAsync();
        Assert.Contains(page.Banners, b => b.Contains(words, StringComparison.Ordinal));
        Assert.Contains("tính đến 28/02/2025", page.Text, StringComparison.Ordinal);
        Assert.Contains("Công văn 12/CV-CT", page.Text, StringComparison.Ordinal);
        var meaning = (await officer.PageAsync(Workers)).Document.QuerySelector(".unit-meaning")!;
        Assert.Equal(atThreshold, meaning.ClassList.Contains("is-explain"));
        Assert.Contains("Theo ", Page.Words(meaning), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Workers", "-1", "từ 1 đến 1.000.000")]
    [InlineData("Form.Workers", "0", "từ 1 đến 1.000.000")]
    [InlineData("Form.Workers", "1000001", "từ 1 đến 1.000.000")]
    [InlineData("Form.Workers", "99999999999999", "từ 1 đến 1.000.000")]
    [InlineData("Form.Workers", "1.5", "không hợp lệ")]
    [InlineData("Form.Workers", "nhiều", "không hợp lệ")]
    [InlineData("Form.Workers", "", "Nhập số lao động")]
    [InlineData("Form.WorkersOn", "18/03/2025", "không được sau hôm nay")]
    [InlineData("Form.WorkersOn", "30/02/2025", "không có trong lịch")]
    [InlineData("Form.WorkersOn", "01/01/1990", "trong giai đoạn của kế hoạch")]
    [InlineData("Form.Document", " ", "Nhập văn bản kê khai")]
    [InlineData("Form.Document", "ok", "Chưa phải văn bản")]
    public async Task Post_BadWorkers_AreRefusedAtTheirFieldAndKept(string field, string value, string sentence)
    {
        var page = await DeclareAsync(_portal.SignedIn(TestAccounts.EnterpriseOfficer), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors[field], StringComparison.Ordinal);
        Assert.Equal(value, page.Form()[field]);
        Assert.Null(await _portal.DataAsync(db => db.Units.Where(u => u.Id == TestUnits.Rubber.Id).Select(u => u.DeclaredWorkers).SingleAsync()));
    }

    [Fact]
    public async Task Get_MeaningWhileTyping_AnswersForTheNumber()
    {
        var officer = _portal.SignedIn(TestAccounts.EnterpriseOfficer);
        Assert.Contains("chọn đại biểu", await officer.GetStringAsync(Workers + "/meaning?Form.Workers=301"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(Workers + "/meaning?Form.Workers=-7")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/units/{TestUnits.LocAn.Id}/workers/meaning")).StatusCode);
    }

    [Fact]
    public async Task Post_WorkersWithDots_AreReadAndAnUnreadableNumberIsNotCalledUndeclared()
    {
        var officer = _portal.SignedIn(TestAccounts.EmulationBoard);
        Assert.Equal(HttpStatusCode.Redirect, (await DeclareAsync(officer, ("Form.Workers", "1.250"))).Status);
        Assert.Equal(1250, await _portal.DataAsync(db => db.Units.Where(u => u.Id == TestUnits.Rubber.Id).Select(u => u.DeclaredWorkers).SingleAsync()));

        var page = await DeclareAsync(officer, ("Form.Workers", "nhiều"));
        Assert.Equal("nhiều", page.Form()["Form.Workers"]);
        Assert.Null(page.Document.QuerySelector(".unit-meaning"));
    }

    [Fact]
    public async Task Get_WorkersOfACommune_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.SignedIn(TestAccounts.EmulationBoard).ReadAsync($"/units/{TestUnits.LocAn.Id}/workers")).Status);

    private Task<List<string>> NamesAsync() => _portal.DataAsync(db => db.Set<UnitContact>().Where(c => c.UnitId == TestUnits.LocAn.Id).OrderBy(c => c.Id).Select(c => c.Name).ToListAsync());

    private static async Task<Page> DeclareAsync(HttpClient officer, params (string, string?)[] changes) => await (await officer.PageAsync(Workers)).Form()
        .PostAsync([("Form.Workers", "250"), ("Form.WorkersOn", "28/02/2025"), ("Form.Document", "Công văn 12/CV-CT"), .. changes]);

    private static (string, string?)[] Contact(int i, string name, string phone, string email) =>
        [($"Form.Contacts[{i}].Name", name), ($"Form.Contacts[{i}].Post", ""), ($"Form.Contacts[{i}].Phone", phone), ($"Form.Contacts[{i}].Email", email)];
}
