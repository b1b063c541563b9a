using System.Net;
using System.Text.Json;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>Rows that are posted again because the answer to the first post got lost.</summary>
public sealed class RosterTokenTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Save_NewRowPostedAgain_IsOneRowAndAnsweredAlike()
    {
        var (list, officer) = await OpenAsync();
        var row = Fresh(Model("Điểu Thị Một"));

        var first = Row(await officer.SavedAsync(row));
        var again = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => officer.SavedAsync(row)));

        Assert.All(again, answer => Assert.Equal(first.GetProperty("id").GetInt32(), Row(answer).GetProperty("id").GetInt32()));
        Assert.Equal("Điểu Thị Một", Row(again[2]).GetProperty("cells").GetProperty("name").GetString());
        Assert.Single(await _portal.EntriesAsync(list));
        Assert.Equal((1, 1), ((await _portal.RosterAsync(list)).Figures.Total, await _portal.DataAsync(db => db.Persons.CountAsync())));
    }

    [Fact]
    public async Task Save_PostedAgainWithWhatWasTypedSince_ChangesTheSameRow()
    {
        var (list, officer) = await OpenAsync();
        var token = Guid.NewGuid();
        await officer.SavedAsync(Fresh(Model("Điểu Thị Hai"), token));

        var more = Model("Điểu Thị Hai");
        more["post"] = "Trưởng ấp";
        var saved = await officer.SavedAsync(Fresh(more, token), Fresh(Model("Người Khác"), order: 2));

        Assert.Equal(["Trưởng ấp", "Nông dân"], (await _portal.EntriesAsync(list)).Select(e => e.Post));
        Assert.Equal(2, saved.GetProperty("saved").GetArrayLength());
    }

    [Fact]
    public async Task Save_PostedAgainAfterAnotherOfficerChangedIt_MeetsAsAConflict()
    {
        var (list, officer) = await OpenAsync();
        var row = Fresh(Model("Điểu Thị Ba"));
        var made = Row(await officer.SavedAsync(row));
        var colleague = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await colleague.SavedAsync(new { key = "b", id = made.GetProperty("id").GetInt32(), version = made.GetProperty("version").GetInt64(), cells = new { post = "Giáo viên" } });

        var (status, body) = await officer.SaveAsync(row);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("Giáo viên", body.GetProperty("conflicts")[0].GetProperty("theirs").GetProperty("cells").GetProperty("post").GetString());
        Assert.Equal("Giáo viên", Assert.Single(await _portal.EntriesAsync(list)).Post);
    }

    [Fact]
    public async Task Save_PostedAgainAfterItWasTakenOff_IsNotMadeAnew()
    {
        var (list, officer) = await OpenAsync();
        var row = Fresh(Model());
        var made = Row(await officer.SavedAsync(row));
        await officer.PostAsync("rows/delete", new { rows = new[] { new { id = made.GetProperty("id").GetInt32(), version = made.GetProperty("version").GetInt64() } } });

        var (status, _) = await officer.SaveAsync(row);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.NotNull(Assert.Single(await _portal.EntriesAsync(list)).DeletedAt);
    }

    [Fact]
    public async Task Save_ChangePostedAgain_IsNoConflictWithOneself()
    {
        var (_, officer) = await OpenAsync();
        var made = Row(await officer.SavedAsync(Fresh(Model())));
        var change = new { key = "a", id = made.GetProperty("id").GetInt32(), version = made.GetProperty("version").GetInt64(), cells = new { post = "Trưởng ấp" } };
        var once = Row(await officer.SavedAsync(change));

        var again = Row(await officer.SavedAsync(change));

        Assert.Equal(once.GetProperty("version").GetInt64(), again.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Save_OneTokenTwiceInABatch_SavesNothing()
    {
        var (list, officer) = await OpenAsync();
        var token = Guid.NewGuid();

        var (status, body) = await officer.SaveAsync(Fresh(Model(), token), Fresh(Model(), token, 2));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("chưa dòng nào được lưu", body.GetProperty("message").GetString());
        Assert.Empty(await _portal.EntriesAsync(list));
    }

    [Fact]
    public async Task Save_TokenThatIsNone_IsUnreadable()
    {
        var (list, officer) = await OpenAsync();

        var (status, _) = await officer.SaveAsync(new { key = "a", order = 1, token = "x", cells = Model() });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Empty(await _portal.EntriesAsync(list));
    }

    private static JsonElement Row(JsonElement answer) => answer.GetProperty("saved")[0].GetProperty("row");

    private static object Fresh(Dictionary<string, string> cells, Guid? token = null, int order = 1) => new { key = "k" + order, order, token = token ?? Guid.NewGuid(), cells };

    private async Task<(int List, RosterPerson Officer)> OpenAsync()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        return (list, await _portal.AtAsync(TestAccounts.CommuneOfficer, list));
    }
}
