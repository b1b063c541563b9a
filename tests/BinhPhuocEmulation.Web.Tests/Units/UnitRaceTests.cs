using System.Net;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>
/// What another officer saved between the check of a page and its save. Here it is written past the portal, so that the tree in memory does not know of it: the
/// page's own check passes, and only the one in the transaction of the save can refuse.
/// </summary>
public sealed class UnitRaceTests : IDisposable
{
    private readonly PortalFactory _portal = new();
    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Post_Merge_IntoAUnitThatMergedIntoThisOneMeanwhile_IsRefused()
    {
        var (an, hoa, day) = (TestUnits.LocAn.Id, TestUnits.LocHoa.Id, new DateOnly(2025, 7, 1));
        var form = (await Board.PageAsync($"/units/{an}/merge")).Form($"/units/{an}/merge");
        await BehindTheCacheAsync(db => db.Units.Where(u => u.Id == hoa).ExecuteUpdateAsync(set => set.SetProperty(u => u.SuccessorId, an).SetProperty(u => u.ClosedOn, day)));

        var page = await form.PostAsync(("Form.SuccessorId", $"{hoa}"), ("Form.On", "30/06/2025"), ("Form.Document", "Nghị quyết 12/NQ-HĐND"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("kế thừa lẫn nhau", page.Errors["Form.SuccessorId"], StringComparison.Ordinal);
        Assert.Null(await _portal.DataAsync(db => db.Units.Where(u => u.Id == an).Select(u => u.ClosedOn).SingleAsync()));
    }

    [Theory]
    [InlineData("/units/new")]
    [InlineData("edit")]
    public async Task Post_Name_ThatAnotherUnitTookMeanwhile_IsRefused(string path)
    {
        var address = path == "edit" ? $"/units/{TestUnits.LocAn.Id}/edit" : path;
        var form = (await Board.PageAsync(address)).Form(address);
        await BehindTheCacheAsync(db => db.Units.Where(u => u.Id == TestUnits.LocHoa.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Name, "Xã Lộc Mới")));

        var page = path == "edit"
            ? await form.PostAsync(("Form.Name", "Xã Lộc Mới"), ("Form.Reason", "Ghi nhầm lúc nhập"))
            : await form.PostAsync(("Form.Code", "25999"), ("Form.Name", "Xã Lộc Mới"), ("Form.Kind", nameof(UnitKind.Commune)), ("Form.ParentId", $"{TestUnits.LocNinh.Id}"),
                ("Form.FoundedOn", "01/03/2025"), ("Form.Document", "Nghị quyết 01/NQ-HĐND"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Đã có Xã Lộc Mới cùng cấp trên.", page.Errors["Form.Name"], StringComparison.Ordinal);
        Assert.Equal(1, await _portal.DataAsync(db => db.Units.CountAsync(u => u.Name == "Xã Lộc Mới")));
    }

    private Task BehindTheCacheAsync(Func<BinhPhuocEmulation.Data.AppDbContext, Task<int>> write) => _portal.DataAsync(async db => Assert.Equal(1, await write(db)));
}
