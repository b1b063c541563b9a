using System.Net;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Accounts;

/// <summary>Accounts whose unit has ended: listed with their successors, moved in one press, told to the person.</summary>
public sealed class EndedAccountsTests : IDisposable
{
    private const string Address = "/accounts/ended";
    private readonly PortalFactory _portal = new();
    private HttpClient Administrator => _portal.SignedIn(TestAccounts.Administrator);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_BeforeTheDay_IsEmpty_AndNothingPointsToIt()
    {
        await ReorganiseAsync();
        _portal.Time.Set(new(2025, 6, 30), new(23, 59));

        Assert.Contains("Không còn tài khoản nào", (await Administrator.PageAsync(Address)).Text, StringComparison.Ordinal);
        Assert.Empty((await Administrator.PageAsync("/accounts")).Document.QuerySelectorAll("a[href='/accounts/ended']"));
    }

    [Fact]
    public async Task Get_OnTheDay_ListsEachWithItsPlaces_NothingTicked()
    {
        await ReorganiseAsync();
        _portal.Time.Set(new(2025, 7, 1), new(0, 0));

        var page = await Administrator.PageAsync(Address);

        // All test accounts but those of the department and the enterprise.
        Assert.Equal(TestAccounts.All.Count - 2, page.Rows.Count);
        Assert.Contains($"Đơn vị đã kết thúc ({page.Rows.Count})", (await Administrator.PageAsync("/accounts")).Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("input[name=Ids][checked]"));
        Assert.Equal("Xã Tân Tiến", Row(page, TestAccounts.CommuneOfficer)[4].Split(',')[0]);
        Assert.StartsWith("Tỉnh Đồng Nai", Row(page, TestAccounts.EmulationBoard)[4], StringComparison.Ordinal);
        // A district ended with nobody in its place: its officer may become one of a commune made of its communes.
        var district = Row(page, TestAccounts.DistrictOfficer);
        Assert.Contains("vai trò mới: Cán bộ thi đua đơn vị", district[4], StringComparison.Ordinal);
        Assert.Contains("Huyện Lộc Ninh và 16 đơn vị", district[3], StringComparison.Ordinal);
        Assert.True(page.Document.QuerySelectorAll($"select[name='Units[{TestAccounts.DistrictOfficer.Id}]'] option").Length > 2);
        // Nobody rises by the way, and nobody moves the own account.
        foreach (var stuck in new[] { TestAccounts.DistrictLeader, TestAccounts.DistrictFinance }) Assert.Contains("Đóng tài khoản", Row(page, stuck)[4], StringComparison.Ordinal);
        Assert.Contains("Không ai tự quản trị tài khoản của chính mình", Row(page, TestAccounts.Administrator)[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Ticked_MovesThose_LogsEach_AndTellsThePersonOnce()
    {
        await ReorganiseAsync();
        _portal.Time.Set(new(2025, 7, 1), new(8, 0));
        var page = await Administrator.PageAsync(Address);
        var commune = await CommuneAsync();

        var answer = await page.Form(Address).SetAll("Ids", [$"{TestAccounts.CommuneOfficer.Id}", $"{TestAccounts.DistrictOfficer.Id}"])
            .PostAsync(($"Units[{TestAccounts.DistrictOfficer.Id}]", $"{commune}"));

        Assert.Contains((await answer.FollowAsync()).Banners, b => b.Contains("Đã chuyển 2 tài khoản", StringComparison.Ordinal));
        var moved = await _portal.DataAsync(db => db.Users.Where(a => a.Id == TestAccounts.CommuneOfficer.Id || a.Id == TestAccounts.DistrictOfficer.Id).Select(a => new { a.UnitId, a.Role }).ToListAsync());
        Assert.All(moved, a => Assert.Equal((commune, Role.UnitOfficer), (a.UnitId, a.Role)));
        Assert.Equal(2, await _portal.DataAsync(db => db.AccountEvents.CountAsync(e => e.Kind == AccountEventKind.Moved && e.ActorId == TestAccounts.Administrator.Id && e.Remark != "")));
        Assert.Equal(TestAccounts.ForeignCommuneOfficer.Unit.Id, await _portal.DataAsync(db => db.Users.Where(a => a.Id == TestAccounts.ForeignCommuneOfficer.Id).Select(a => a.UnitId).SingleAsync()));

        using var person = _portal.Browser();
        var home = await (await SignInAsync(person)).FollowAsync();
        Assert.Contains(home.Banners, b => b.Contains("Xã Lộc An (kết thúc từ 01/07/2025) → Xã Tân Tiến", StringComparison.Ordinal));
        await person.PageAsync($"/units/{TestUnits.LocAn.Id}");
        using var again = _portal.Browser();
        Assert.DoesNotContain((await (await SignInAsync(again)).FollowAsync()).Banners, b => b.Contains("chuyển sang đơn vị kế thừa", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_LeaderAndFinanceOfADistrict_AreClosedWithTheOthers_AndMovedNowhere()
    {
        await ReorganiseAsync();
        _portal.Time.Set(new(2025, 7, 1), new(8, 0));
        int[] closed = [TestAccounts.DistrictLeader.Id, TestAccounts.DistrictFinance.Id];

        var answer = await (await Administrator.PageAsync(Address)).Form(Address).SetAll("Ids", [.. closed.Select(id => $"{id}")]).PostAsync();

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var after = await _portal.DataAsync(db => db.Users.Where(a => closed.Contains(a.Id)).Select(a => new { a.IsClosed, a.UnitId, a.Role }).ToListAsync());
        Assert.Equal(2, after.Count);
        Assert.All(after, a => Assert.True(a.IsClosed));
        Assert.Equal([TestAccounts.DistrictLeader.Role, TestAccounts.DistrictFinance.Role], after.Select(a => a.Role).Order());
        Assert.Equal(2, await _portal.DataAsync(db => db.AccountEvents.CountAsync(e => e.Kind == AccountEventKind.Closed && closed.Contains(e.AccountId))));
    }

    [Fact]
    public async Task Post_CloseForOneThatHasAPlace_IsRefused()
    {
        await ReorganiseAsync();
        _portal.Time.Set(new(2025, 7, 1), new(8, 0));

        var answer = await (await Administrator.PageAsync(Address)).Form(Address).SetAll("Ids", [$"{TestAccounts.CommuneOfficer.Id}"]).PostAsync(($"Units[{TestAccounts.CommuneOfficer.Id}]", "-1"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.False(await _portal.DataAsync(db => db.Users.Where(a => a.Id == TestAccounts.CommuneOfficer.Id).Select(a => a.IsClosed).SingleAsync()));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.BadRequest, "Chọn đơn vị kế thừa.")]
    [InlineData("province", HttpStatusCode.BadRequest, "Chọn đơn vị kế thừa.")]
    public async Task Post_OfficerOfADistrictWithoutOneOfItsPlaces_IsRefusedAtItsRow(string? unit, HttpStatusCode status, string words)
    {
        await ReorganiseAsync();
        _portal.Time.Set(new(2025, 7, 1), new(8, 0));
        var province = await _portal.DataAsync(db => db.Units.Where(u => u.Name == "Tỉnh Đồng Nai").Select(u => u.Id).SingleAsync());

        var answer = await (await Administrator.PageAsync(Address)).Form(Address).SetAll("Ids", [$"{TestAccounts.CommuneOfficer.Id}", $"{TestAccounts.DistrictOfficer.Id}"])
            .PostAsync(($"Units[{TestAccounts.DistrictOfficer.Id}]", unit is null ? "" : $"{province}"));

        Assert.Equal(status, answer.Status);
        Assert.Contains(words, Row(answer, TestAccounts.DistrictOfficer)[4], StringComparison.Ordinal);
        Assert.Equal(2, answer.Document.QuerySelectorAll("input[name=Ids][checked]").Length);
        Assert.Equal(0, await _portal.DataAsync(db => db.AccountEvents.CountAsync(e => e.Kind == AccountEventKind.Moved)));
    }

    [Fact]
    public async Task Post_ChangedMeanwhile_IsAConflict_AndMovesNobody()
    {
        await ReorganiseAsync();
        _portal.Time.Set(new(2025, 7, 1), new(8, 0));
        var form = (await Administrator.PageAsync(Address)).Form(Address).SetAll("Ids", [$"{TestAccounts.CommuneOfficer.Id}", $"{TestAccounts.SiblingOfficer.Id}"]);
        await (await Administrator.PageAsync($"/accounts/{TestAccounts.SiblingOfficer.Id}")).Form($"/accounts/{TestAccounts.SiblingOfficer.Id}").PostAsync(("Form.DisplayName", "Tên khác"));

        var answer = await form.PostAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(TestUnits.LocAn.Id, await _portal.DataAsync(db => db.Users.Where(a => a.Id == TestAccounts.CommuneOfficer.Id).Select(a => a.UnitId).SingleAsync()));
    }

    [Fact]
    public async Task Post_AnAdministratorByTheBoard_IsRefused()
    {
        await ReorganiseAsync();
        _portal.Time.Set(new(2025, 7, 1), new(8, 0));
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync(Address);

        var answer = await page.Form(Address).SetAll("Ids", [$"{TestAccounts.Administrator.Id}"]).PostAsync();

        Assert.Contains("mới được tạo hoặc sửa tài khoản quản trị hệ thống", Row(page, TestAccounts.Administrator)[4], StringComparison.Ordinal);
        Assert.Contains(answer.Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Conflict });
        Assert.Equal(0, await _portal.DataAsync(db => db.AccountEvents.CountAsync(e => e.Kind == AccountEventKind.Moved)));
    }

    private async Task ReorganiseAsync() => Assert.Equal(HttpStatusCode.Redirect,
        (await (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/units/reorganisation")).Form().PostAsync()).Status);

    private Task<int> CommuneAsync() => _portal.DataAsync(db => db.Units.Where(u => u.Code == "2025-25276").Select(u => u.Id).SingleAsync());

    private static async Task<Page> SignInAsync(HttpClient client) => await (await client.PageAsync("/account/sign-in")).Form()
        .PostAsync(("Form.UserName", TestAccounts.CommuneOfficer.UserName), ("Form.Password", TestAccounts.Password));

    private static IReadOnlyList<string> Row(Page page, TestAccount account) => page.Rows.Single(r => r[1].Contains($"{account.UserName} ·", StringComparison.Ordinal));
}
