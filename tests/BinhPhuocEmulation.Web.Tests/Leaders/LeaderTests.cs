using System.Globalization;
using System.Net;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.TestKit.Builders;
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

    [Theory]
    [InlineData(HalfDay.WholeDay, HalfDay.Morning, 2)]
    [InlineData(HalfDay.WholeDay, HalfDay.WholeDay, 2)]
    [InlineData(HalfDay.Morning, HalfDay.Afternoon, 0)]
    public async Task Visits_OfOneDay_ClashWhereTheyTakeTheSameHalf(HalfDay one, HalfDay other, int clashes)
    {
        var leader = await _portal.SaveAsync(new Leader("Trần Văn Đại", "Phó Chủ tịch UBND tỉnh", TestUnits.Province.Id));
        foreach (var (unit, session) in new[] { (TestUnits.LocHoa, one), (TestUnits.TanHung, other) })
        {
            var congress = TestData.CongressFor(unit, d => d with { Date = new DateOnly(2025, 3, 28), Session = session, LeaderIds = [leader.Id] });
            congress.Take(CongressAction.Register, TestData.Stamp);
            await _portal.SaveAsync(congress);
        }

        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/leaders/{leader.Id}");

        Assert.Equal(clashes, page.Document.QuerySelectorAll("tbody tr").Count(r => r.TextContent.Contains("trùng lịch", StringComparison.Ordinal)));
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Add_ToADistrictThatEnded_IsNotOffered()
    {
        var district = TestUnits.LocNinh.Id;
        var offered = $"select[name='Form.UnitId'] option[value='{district}']";
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        Assert.NotNull((await board.PageAsync("/leaders/new")).Document.QuerySelector(offered));
        await _portal.DataAsync(async db =>
        {
            var unit = await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == district);
            unit.Close(new DateOnly(2025, 3, 1), "QĐ 1", null);
            await db.SaveChangesAsync();
        });

        var form = await board.PageAsync("/leaders/new");

        Assert.Null(form.Document.QuerySelector(offered));
        Assert.NotNull(form.Document.QuerySelector($"select[name='Form.UnitId'] option[value='{TestUnits.HonQuan.Id}']"));
    }

    [Fact]
    public async Task Directory_EveryOtherRole_IsRefused()
    {
        foreach (var account in TestAccounts.All.Where(a => a.Role != Domain.Access.Role.EmulationBoard))
            Assert.Equal(HttpStatusCode.Forbidden, (await _portal.SignedIn(account).ReadAsync("/leaders")).Status);
    }
}
