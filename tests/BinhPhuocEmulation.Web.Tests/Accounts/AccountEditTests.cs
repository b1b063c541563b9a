using System.Net;
using System.Text.Json;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Web.Tests.Accounts;

public sealed class AccountEditTests : IDisposable
{
    private readonly PortalFactory _factory = new();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task PostNew_Complete_MakesAnAccountWhosePasswordOpensItOnce()
    {
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);
        var form = (await client.PageAsync("/accounts/new")).Form();

        var issued = await (await form.PostAsync(("Form.UnitId", $"{TestUnits.TanHungOfDongPhu.Id}"), ("Form.Role", "UnitOfficer"),
            ("Form.UserName", "xa.tanhung.dongphu"), ("Form.DisplayName", "Cán bộ  xã Tân Hưng"))).FollowAsync();
        var password = issued.Rows.Single()[3];
        var again = await client.PageAsync("/accounts/issued");

        Assert.Equal("Xã Tân Hưng, Huyện Đồng Phú", issued.Rows.Single()[1]);
        Assert.Contains("Không còn mật khẩu nào để hiện", again.Text, StringComparison.Ordinal);
        using var officer = _factory.Browser();
        var signedIn = await (await officer.PageAsync("/account/sign-in")).Form().PostAsync(("Form.UserName", "xa.tanhung.dongphu"), ("Form.Password", password));
        Assert.Equal("/", signedIn.Location);
        Assert.Contains("Đặt mật khẩu riêng", (await officer.PageAsync("/account/password")).Title, StringComparison.Ordinal);
        var account = await _factory.DataAsync(db => db.Users.SingleAsync(a => a.UserName == "xa.tanhung.dongphu"));
        Assert.Equal("Cán bộ xã Tân Hưng", account.DisplayName);
        Assert.DoesNotContain(password, account.PasswordHash, StringComparison.Ordinal);
        Assert.DoesNotContain(_factory.Log.Lines, l => l.Text.Contains(password, StringComparison.Ordinal));
        Assert.Equal(0, await _factory.DataAsync(db => db.AuditEntries.CountAsync(a => a.Changes.Contains(password))));
    }

    [Fact]
    public async Task GetNew_RolesOfEachKindOfUnit_AreThoseTheServerTakes()
    {
        var page = await _factory.SignedIn(TestAccounts.EmulationBoard).PageAsync("/accounts/new");

        using var narrow = JsonDocument.Parse(page.Document.GetElementById("Form_Role")!.GetAttribute("data-narrow")!);
        var fit = narrow.RootElement.GetProperty("fit");
        string[] Of(string kind) => [.. fit.GetProperty(kind).EnumerateArray().Select(r => r.GetString()!)];

        Assert.NotNull(page.Document.GetElementById(narrow.RootElement.GetProperty("by").GetString()!));
        Assert.Equal(["DistrictOfficer", "DistrictLeader", "FinanceOfficer"], Of("Huyện, thị xã, thành phố"));
        Assert.Equal(["UnitOfficer"], Of("Xã, phường, thị trấn"));
        // Only an administrator makes administrators.
        Assert.Equal(["EmulationBoard", "ProvinceLeader", "FinanceOfficer"], Of("Tỉnh"));
        var groups = page.Document.QuerySelectorAll("#Form_UnitId optgroup").Where(g => g.ChildElementCount > 0).Select(g => g.GetAttribute("label")!).ToList();
        Assert.True(groups.Count > 3);
        Assert.All(groups, group => Assert.True(fit.TryGetProperty(group, out _), group));
    }

    [Theory]
    [InlineData("Form.UserName", "Xã Lộc An", "Tên đăng nhập chỉ gồm chữ thường không dấu, số và các dấu . - _")]
    [InlineData("Form.UserName", "ab", "Tên đăng nhập cần ít nhất 3 ký tự.")]
    [InlineData("Form.UserName", "xa.locan", "Tên đăng nhập “xa.locan” đã có.")]
    [InlineData("Form.DisplayName", "", "Nhập tên hiển thị.")]
    [InlineData("Form.DisplayName", "Cán\u0001bộ", "Có ký tự điều khiển không nhìn thấy; xóa ô này và gõ lại.")]
    [InlineData("Form.Role", "", "Chọn vai trò.")]
    [InlineData("Form.Role", "DistrictOfficer", "Vai trò “Cán bộ thi đua cấp huyện” không dùng cho loại đơn vị “Xã, phường, thị trấn”.")]
    [InlineData("Form.UnitId", "", "Chọn đơn vị.")]
    [InlineData("Form.UnitId", "999999", "Đơn vị không có trong danh mục.")]
    public async Task PostNew_Bad_SaysWhyAtItsFieldAndKeepsTheRest(string field, string value, string message)
    {
        using var client = _factory.SignedIn(TestAccounts.Administrator);
        var form = (await client.PageAsync("/accounts/new")).Form()
            .Set("Form.UnitId", $"{TestUnits.LocAn.Id}").Set("Form.Role", "UnitOfficer").Set("Form.UserName", "moi.toanh").Set("Form.DisplayName", "Người mới");

        var page = await form.PostAsync((field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(message, page.Errors[field]);
        // Nobody could see a control character in the field to take it out: the text comes back without.
        Assert.Equal(field == "Form.DisplayName" ? string.Concat(value.Where(c => !char.IsControl(c))) : "Người mới", page.Form()["Form.DisplayName"]);
        Assert.Equal(TestAccounts.All.Count, await _factory.DataAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task PostNew_AdministratorByEmulationBoard_IsRefused()
    {
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);
        var form = (await client.PageAsync("/accounts/new")).Form();

        var page = await form.PostAsync(("Form.UnitId", $"{TestUnits.Province.Id}"), ("Form.Role", "Administrator"), ("Form.UserName", "lenquyen"), ("Form.DisplayName", "X"));

        Assert.Equal("Chỉ “Quản trị hệ thống” mới được tạo hoặc sửa tài khoản quản trị hệ thống.", page.Errors["Form.Role"]);
        Assert.DoesNotContain("Administrator", form.Element.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostEdit_AdministratorByEmulationBoard_Is403WithTheReason()
    {
        using var board = _factory.SignedIn(TestAccounts.EmulationBoard);
        var token = (await board.PageAsync("/accounts/new")).Form();
        var page = await board.PageAsync($"/accounts/{TestAccounts.Administrator.Id}");

        Assert.Throws<InvalidOperationException>(() => page.Form());
        foreach (var path in new[] { "", "/close", "/reset", "/signouteverywhere" })
        {
            using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token["__RequestVerificationToken"]!), new("Form.Role", "UnitOfficer")]);
            var answer = await Page.ReadAsync(board, await board.PostAsync($"/accounts/{TestAccounts.Administrator.Id}{path}", body));
            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
            Assert.Contains("Chỉ “Quản trị hệ thống”", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_AccountAtAUnitThatHasEnded_IsRefusedAtItsFieldNamingTheSuccessor()
    {
        await _factory.DataAsync(async db =>
        {
            var unit = await db.Units.SingleAsync(u => u.Id == TestUnits.TanHungOfDongPhu.Id);
            unit.Close(new(2025, 3, 17), "Nghị quyết 9/NQ-HĐND", await db.Units.SingleAsync(u => u.Id == TestUnits.TanHung.Id));
            await db.SaveChangesAsync();
        });
        _factory.Services.GetRequiredService<Data.Caching.UnitTreeCache>().Forget();
        using var client = _factory.SignedIn(TestAccounts.Administrator);
        var fresh = await (await client.PageAsync("/accounts/new")).Form()
            .PostAsync(("Form.UnitId", $"{TestUnits.TanHungOfDongPhu.Id}"), ("Form.Role", "UnitOfficer"), ("Form.UserName", "xa.cu"), ("Form.DisplayName", "Cán bộ xã cũ"));
        var moved = await (await client.PageAsync($"/accounts/{TestAccounts.SiblingOfficer.Id}")).Form($"/accounts/{TestAccounts.SiblingOfficer.Id}")
            .PostAsync(("Form.UnitId", $"{TestUnits.TanHungOfDongPhu.Id}"));

        foreach (var page in (Page[])[fresh, moved])
        {
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains("Đơn vị đã kết thúc hoạt động; chọn đơn vị kế thừa: Xã Tân Hưng", page.Text, StringComparison.Ordinal);
        }
        Assert.Equal("Cán bộ xã cũ", fresh.Form()["Form.DisplayName"]);
        Assert.Equal(0, await _factory.DataAsync(db => db.Users.CountAsync(u => u.UserName == "xa.cu")));
    }

    [Fact]
    public async Task PostEdit_OwnAccount_Is403()
    {
        using var client = _factory.SignedIn(TestAccounts.Administrator);
        var token = (await client.PageAsync("/accounts/new")).Form();
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token["__RequestVerificationToken"]!), new("Form.Role", "UnitOfficer")]);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync($"/accounts/{TestAccounts.Administrator.Id}", body)).StatusCode);
        Assert.Equal(Role.Administrator, await RoleOfAsync(TestAccounts.Administrator));
    }

    [Fact]
    public async Task PostEdit_NewRoleAndUnit_EndsSessionsAndNotesBoth()
    {
        using var client = _factory.SignedIn(TestAccounts.Administrator);
        var form = (await client.PageAsync($"/accounts/{TestAccounts.SiblingOfficer.Id}")).Form($"/accounts/{TestAccounts.SiblingOfficer.Id}");

        var saved = await form.PostAsync(("Form.Role", "DistrictLeader"), ("Form.UnitId", $"{TestUnits.HonQuan.Id}"));

        Assert.StartsWith("Đã lưu tài khoản xa.lochoa", (await saved.FollowAsync()).Banners.Single(), StringComparison.Ordinal);
        var note = await _factory.DataAsync(db => db.AccountEvents.SingleAsync());
        Assert.Equal((AccountEventKind.RoleChanged, "Cán bộ thi đua đơn vị, Xã Lộc Hòa → Lãnh đạo cấp huyện, Huyện Hớn Quản"), (note.Kind, note.Remark));
        var cookies = new CookieContainer();
        cookies.Add(new Uri("http://localhost"), SignInCookies.Issue(_factory.Services, TestAccounts.SiblingOfficer.Id));
        using var officer = _factory.Browser(cookies);
        Assert.Contains("Huyện Hớn Quản", (await officer.PageAsync("/account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostEdit_StaleVersion_Is409WithBothVersionsAndSavesOnSecondLook()
    {
        using var first = _factory.SignedIn(TestAccounts.Administrator);
        using var second = _factory.SignedIn(TestAccounts.EmulationBoard);
        var path = $"/accounts/{TestAccounts.CommuneOfficer.Id}";
        var late = (await second.PageAsync(path)).Form(path);
        await (await first.PageAsync(path)).Form(path).PostAsync(("Form.DisplayName", "Bản thứ nhất"));

        var conflict = await late.PostAsync(("Form.DisplayName", "Bản thứ hai"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Bản thứ nhất", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Bản thứ hai", conflict.Form(path)["Form.DisplayName"]);
        Assert.Equal(HttpStatusCode.Redirect, (await conflict.Form(path).PostAsync()).Status);
        Assert.Equal("Bản thứ hai", await _factory.DataAsync(db => db.Users.Where(a => a.Id == TestAccounts.CommuneOfficer.Id).Select(a => a.DisplayName).SingleAsync()));
    }

    private Task<Role> RoleOfAsync(TestAccount account) => _factory.DataAsync(db => db.Users.Where(a => a.Id == account.Id).Select(a => a.Role).SingleAsync());
}
