using System.Net;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>A rename that was entered in advance: until its day every list and form goes by the old name.</summary>
public sealed class UnitNameToComeTests : IDisposable
{
    private const string NewName = "Phường Vĩnh Sơn";
    private readonly PortalFactory _portal = new();
    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("/units?parent={0}&size=50")]
    [InlineData("/units?parent={0}&size=50&dir=desc")]
    [InlineData("/congresses?district={0}&size=50")]
    [InlineData("/accounts?sort=unit&role=UnitOfficer")]
    public async Task Get_List_IsInTheOrderOfTheNameOfTheDay(string address)
    {
        var old = await PlaceAsync(address, "Xã Lộc An");
        await RenameAsync("01/07/2025");

        Assert.Equal(old, await PlaceAsync(address, "Xã Lộc An"));
        _portal.Time.Set(new(2025, 7, 1), new(0, 0));
        Assert.NotEqual(old, await PlaceAsync(address, NewName));
    }

    [Fact]
    public async Task Edit_BeforeTheDay_ShowsTheNameOfTheDay_AndKeepsTheOneDecided()
    {
        await RenameAsync("01/07/2025");
        var form = (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/edit")).Form();
        Assert.Equal("Xã Lộc An", form["Form.Name"]);

        Assert.Equal(HttpStatusCode.Redirect, (await form.PostAsync(("Form.Abbreviation", "LA"))).Status);

        var unit = await _portal.DataAsync(db => db.Units.Include(u => u.Events).SingleAsync(u => u.Id == TestUnits.LocAn.Id));
        Assert.Equal(("LA", NewName, "Xã Lộc An"), (unit.Abbreviation, unit.Name, unit.NameOn(new(2025, 6, 30))));
    }

    [Fact]
    public async Task Edit_NameBeforeTheDay_IsRefusedAtItsField()
    {
        await RenameAsync("01/07/2025");
        var page = await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/edit")).Form().PostAsync(("Form.Name", "Xã Lộc Ân"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"đổi tên thành “{NewName}” từ 01/07/2025", page.Errors["Form.Name"], StringComparison.Ordinal);
    }

    private async Task<int> PlaceAsync(string address, string name)
    {
        var rows = (await Board.PageAsync(address.Replace("{0}", $"{TestUnits.LocNinh.Id}", StringComparison.Ordinal))).Rows;
        var place = rows.ToList().FindIndex(r => r.Any(cell => cell.Contains(name, StringComparison.Ordinal)));
        Assert.True(place >= 0, $"{name} is not on {address}");
        return place;
    }

    private async Task RenameAsync(string on) => Assert.Equal(HttpStatusCode.Redirect, (await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/rename")).Form()
        .PostAsync(("Form.NewName", NewName), ("Form.On", on), ("Form.Document", "Nghị quyết 9/NQ-HĐND"))).Status);
}
