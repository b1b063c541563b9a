using System.Globalization;
using System.Net;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Leaders;

public sealed class LeaderTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Directory_AddChangeDeactivate_KeepsTheRow()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var added = await (await board.PageAsync("/leaders/new")).Form("/leaders/new").PostAsync(
            ("Form.Name", "Trần  Văn Đại"), ("Form.Post", "Phó Chủ tịch"), ("Form.UnitId", TestUnits.Province.Id.ToString(CultureInfo.InvariantCulture)));
        Assert.Contains("Đã thêm Trần Văn Đại.", (await added.FollowAsync()).Banners[0], StringComparison.Ordinal);
        var id = await _portal.DataAsync(db => db.Leaders.Select(l => l.Id).SingleAsync());
        await (await board.PageAsync($"/leaders/{id}")).Form($"/leaders/{id}").PostAsync(("Form.Post", "Chủ tịch"), ("Form.Active", "false"));
        var saved = await _portal.DataAsync(db => db.Leaders.SingleAsync());
        Assert.Equal(("Chủ tịch", false), (saved.Post, saved.Active));
    }

    [Theory]
    [InlineData("Form.Name", "", "Chưa nhập họ và tên")]
    [InlineData("Form.Post", " ", "Chưa nhập chức vụ")]
    [InlineData("Form.Name", "A\u0007", "ký tự điều khiển")]
    [InlineData("Form.UnitId", "999999", "Chọn tỉnh hoặc huyện")]
    public async Task Add_BadField_SaysSoAtTheField(string field, string value, string sentence)
    {
        var page = await (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/leaders/new")).Form("/leaders/new").PostAsync(
            ("Form.Name", "Trần Văn Đại"), ("Form.Post", "Phó Chủ tịch"), ("Form.UnitId", TestUnits.Province.Id.ToString(CultureInfo.InvariantCulture)), (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors[field], StringComparison.Ordinal);
        Assert.False(await _portal.DataAsync(db => db.Leaders.AnyAsync()));
    }

    [Fact]
    public async Task Add_SameNameAndPostTwice_IsRefusedAtTheField()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var unit = TestUnits.Province.Id.ToString(CultureInfo.InvariantCulture);
        async Task<Page> AddAsync(string name, string post) =>
            await (await board.PageAsync("/leaders/new")).Form("/leaders/new").PostAsync(("Form.Name", name), ("Form.Post", post), ("Form.UnitId", unit));
        await AddAsync("Trần Văn Đại", "Phó Chủ tịch");

        var twin = await AddAsync("trần văn  đại", "Phó chủ tịch");
        Assert.Contains("Đã có lãnh đạo cùng họ tên", twin.Errors["Form.Name"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync("Trần Văn Đại", "Phó Chủ tịch Thường trực")).Status);
        Assert.Equal(2, await _portal.DataAsync(db => db.Leaders.CountAsync()));
    }

    [Fact]
    public async Task Directory_EveryOtherRole_IsRefused()
    {
        foreach (var account in TestAccounts.All.Where(a => a.Role != Domain.Access.Role.EmulationBoard))
            Assert.Equal(HttpStatusCode.Forbidden, (await _portal.SignedIn(account).ReadAsync("/leaders")).Status);
    }
}
