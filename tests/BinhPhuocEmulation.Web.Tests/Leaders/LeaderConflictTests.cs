using System.Net;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Leaders;

public sealed class LeaderConflictTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Save_OnAnOldVersion_ShowsBothAndKeepsWhatWasTyped()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var added = await (await board.PageAsync("/leaders/new")).Form("/leaders/new").PostAsync(("Form.Name", "Nguyễn Văn A"), ("Form.Post", "Phó Chủ tịch"),
            ("Form.UnitId", TestUnits.Province.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        var id = await _portal.DataAsync(db => db.Leaders.Where(l => l.Name == "Nguyễn Văn A").Select(l => l.Id).SingleAsync());
        var (mine, theirs) = ((await board.PageAsync($"/leaders/{id}")).Form($"/leaders/{id}"), (await board.PageAsync($"/leaders/{id}")).Form($"/leaders/{id}"));
        await theirs.PostAsync(("Form.Post", "Chủ tịch"));

        var conflict = await mine.PostAsync(("Form.Post", "Phó Chủ tịch Thường trực"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Chủ tịch", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Chủ tịch", await PostAsync(id));

        await conflict.Form($"/leaders/{id}").PostAsync();
        Assert.Equal("Phó Chủ tịch Thường trực", await PostAsync(id));
    }

    private Task<string> PostAsync(int id) => _portal.DataAsync(db => db.Leaders.Where(l => l.Id == id).Select(l => l.Post).SingleAsync());
}
