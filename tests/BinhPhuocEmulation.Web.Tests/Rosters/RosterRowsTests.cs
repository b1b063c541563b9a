using System.Net;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

public sealed class RosterRowsTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Save_NewRow_IsKeptWithPersonAndFigures()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);

        var body = await officer.SavedAsync(New(Model("Điểu Ánh")), New(Guest(), 2, "b"));

        var row = body.GetProperty("saved")[0].GetProperty("row");
        Assert.Equal("a", body.GetProperty("saved")[0].GetProperty("key").GetString());
        Assert.Equal("Điểu Ánh", row.GetProperty("cells").GetProperty("name").GetString());
        Assert.Equal("14/08/1979", row.GetProperty("cells").GetProperty("birth").GetString());
        Assert.Empty(row.GetProperty("missing").EnumerateArray());
        Assert.Equal(2, body.GetProperty("figures").GetProperty("total").GetInt32());
        Assert.Equal("09:00", body.GetProperty("savedAt").GetString());
        var roster = await _portal.RosterAsync(list);
        Assert.Equal((2, 1, 1), (roster.Figures.Total, roster.Figures.Models, roster.Figures.Guests));
        var entry = (await _portal.EntriesAsync(list))[0];
        Assert.Equal(("dieu anh", "Kinh"), (entry.Person!.SearchKey, row.GetProperty("cells").GetProperty("ethnicity").GetString() == "••••" ? "Kinh" : ""));
        Assert.True(entry.Person.PartyMember);
    }

    [Fact]
    public async Task Save_MaskedCellsPostedBack_StayUntouched()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var saved = (await officer.SavedAsync(New(Model()))).GetProperty("saved")[0].GetProperty("row");
        var person = (await _portal.EntriesAsync(list))[0].Person!;

        await officer.SavedAsync(new
        {
            key = "a",
            id = saved.GetProperty("id").GetInt32(),
            version = saved.GetProperty("version").GetInt64(),
            cells = new Dictionary<string, string> { ["ethnicity"] = "••••", ["religion"] = "••••", ["party"] = "••••", ["post"] = "Giáo viên" },
        });

        var now = (await _portal.EntriesAsync(list))[0];
        Assert.Equal("Giáo viên", now.Post);
        Assert.Equal((person.Ethnicity, person.Religion, person.PartyJoinedOn), (now.Person!.Ethnicity, now.Person.Religion, now.Person.PartyJoinedOn));
        Assert.NotEqual("", now.Person.Ethnicity);
        Assert.Equal(new DateOnly(2005, 2, 3), now.Person.PartyJoinedOn);
    }

    [Theory]
    [InlineData("birth", "31/02/1990", "không có")]
    [InlineData("birth", "01/01/2018", "tuổi")]
    [InlineData("birth", "01/01/2030", "tương lai")]
    [InlineData("gender", "abc", "Nam hoặc Nữ")]
    public async Task Save_UnreadableCell_KeepsTheTextAndSaysWhatToMend(string column, string text, string sentence)
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var cells = Model();
        cells[column] = text;

        var (status, body) = await officer.SaveAsync(New(cells));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Empty(body.GetProperty("refused").EnumerateArray());
        var row = body.GetProperty("saved")[0].GetProperty("row");
        Assert.Contains(sentence, row.GetProperty("errors").GetProperty(column).GetString());
        Assert.Equal(text, row.GetProperty("cells").GetProperty(column).GetString());
        Assert.Equal(1, (await _portal.RosterAsync(list)).Figures.RowsUnread);
        Assert.Equal(text, (await officer.RowsAsync()).GetProperty("rows")[0].GetProperty("cells").GetProperty(column).GetString());
    }

    [Theory]
    [InlineData("post", 201, null)]
    [InlineData("note", 3, '\u0007')]
    [InlineData("unknown", 3, null)]
    public async Task Save_CellThatMayNotBeStored_SavesNothingOfTheBatch(string column, int length, char? control)
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var bad = Model();
        bad[column] = new string('ă', length) + control;

        var (status, body) = await officer.SaveAsync(New(Model(), 1, "good"), New(bad, 2, "bad"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var refused = Assert.Single(body.GetProperty("refused").EnumerateArray());
        Assert.Equal("bad", refused.GetProperty("key").GetString());
        Assert.NotEqual("", refused.GetProperty("errors").GetProperty(column).GetString());
        Assert.Empty(await _portal.EntriesAsync(list));
        Assert.Equal(0, await _portal.DataAsync(db => db.Persons.CountAsync()));
    }

    [Fact]
    public async Task Save_TwoOfficersInOneRow_SecondSeesBothAndChooses()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var first = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var second = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var saved = (await first.SavedAsync(New(Model()))).GetProperty("saved")[0].GetProperty("row");
        object Change(string post, long version, string key = "a") => new { key, id = saved.GetProperty("id").GetInt32(), version, cells = new { post } };
        await first.SavedAsync(Change("Trưởng ấp", saved.GetProperty("version").GetInt64()));

        var (status, body) = await second.SaveAsync(Change("Bí thư chi bộ", saved.GetProperty("version").GetInt64()), New(Guest(), 2, "other"));

        Assert.Equal(HttpStatusCode.Conflict, status);
        var conflict = Assert.Single(body.GetProperty("conflicts").EnumerateArray());
        Assert.Equal("Trưởng ấp", conflict.GetProperty("theirs").GetProperty("cells").GetProperty("post").GetString());
        Assert.Equal(TestAccounts.CommuneOfficer.Name, conflict.GetProperty("by").GetString());
        Assert.Equal("other", Assert.Single(body.GetProperty("saved").EnumerateArray()).GetProperty("key").GetString());
        Assert.Equal("Trưởng ấp", (await _portal.EntriesAsync(list))[0].Post);

        await second.SavedAsync(Change("Bí thư chi bộ", conflict.GetProperty("theirs").GetProperty("version").GetInt64()));
        Assert.Equal("Bí thư chi bộ", (await _portal.EntriesAsync(list))[0].Post);
    }

    [Theory]
    [InlineData("birth", "1980")]
    [InlineData("awards", "Bằng khen của Chủ tịch UBND tỉnh năm 2024")]
    [InlineData("collective", "Hợp tác xã Ca cao Lộc An")]
    public async Task Save_OnlyPersonAwardsOrCollectiveChanged_TheOtherOfficerIsStaleToo(string column, string text)
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var saved = (await officer.SavedAsync(New(Model()))).GetProperty("saved")[0].GetProperty("row");
        object Change(string key, string value) => new
        { key = "a", id = saved.GetProperty("id").GetInt32(), version = saved.GetProperty("version").GetInt64(), cells = new Dictionary<string, string> { [key] = value } };
        await officer.SavedAsync(Change(column, text));

        var (status, _) = await officer.SaveAsync(Change("post", "Giáo viên"));

        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    [Fact]
    public async Task Save_RowOfAnotherList_IsNotFoundAndNothingIsSaved()
    {
        var mine = await _portal.ListAsync(TestUnits.LocAn);
        var theirs = await _portal.ListAsync(TestUnits.LocHoa);
        var other = await _portal.AtAsync(TestAccounts.SiblingOfficer, theirs);
        var row = (await other.SavedAsync(New(Model()))).GetProperty("saved")[0].GetProperty("row");
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, mine);

        var (status, _) = await officer.SaveAsync(New(Model(), 1, "new"),
            new { key = "a", id = row.GetProperty("id").GetInt32(), version = row.GetProperty("version").GetInt64(), cells = new { post = "Kẻ lạ" } });

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Empty(await _portal.EntriesAsync(mine));
        Assert.Equal("Nông dân", (await _portal.EntriesAsync(theirs))[0].Post);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Client.PostJsonAsync($"/rosters/{theirs}/rows", new { rows = new[] { New(Model()) } }, officer.Page)).StatusCode);
    }

    [Fact]
    public async Task Save_FiveThousandRows_IsRefusedAndNothingIsSaved()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);

        var (status, body) = await officer.PostAsync("rows", new { rows = Enumerable.Range(1, 5000).Select(i => New(Model(), i, $"k{i}")) });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("5.000", body.GetProperty("message").GetString());
        Assert.Empty(await _portal.EntriesAsync(list));
    }

    [Fact]
    public async Task Save_MoreThanTheListHolds_IsRefused()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        object[] Batch(int from, int count) => [.. Enumerable.Range(from, count).Select(i => New(new() { ["post"] = "Nông dân" }, i, $"k{i}"))];
        await officer.SavedAsync(Batch(1, 1000));
        await officer.SavedAsync(Batch(1001, 1000));

        var (status, body) = await officer.SaveAsync(Batch(2001, 1));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("2.000", body.GetProperty("message").GetString());
        Assert.Equal(Roster.MostRows, (await _portal.RosterAsync(list)).Figures.Total);
    }

    [Fact]
    public async Task Delete_ThenRestore_RowComesBackWithItsPlace()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var row = (await officer.SavedAsync(New(Model()), New(Guest(), 2, "b"))).GetProperty("saved")[0].GetProperty("row");
        var id = row.GetProperty("id").GetInt32();

        var (stale, _) = await officer.PostAsync("rows/delete", new { rows = new[] { new { id, version = 1L } } });
        var (deleted, body) = await officer.PostAsync("rows/delete", new { rows = new[] { new { id, version = row.GetProperty("version").GetInt64() } } });

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (stale, deleted));
        Assert.Equal(1, body.GetProperty("figures").GetProperty("total").GetInt32());
        Assert.NotNull((await _portal.EntriesAsync(list))[0].DeletedAt);
        Assert.Contains("Khôi phục", (await officer.Client.PageAsync($"/rosters/{list}?tab=deleted")).Text);

        var (restored, back) = await officer.PostAsync("rows/restore", new { ids = new[] { id } });
        Assert.Equal(HttpStatusCode.OK, restored);
        Assert.Equal(1, back.GetProperty("rows")[0].GetProperty("order").GetInt32());
        Assert.Equal(2, (await _portal.RosterAsync(list)).Figures.Total);
    }

    [Fact]
    public async Task Show_ToRead_DrawsTheRowsWithoutAScriptAndOffersTheTable()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync(New(Model("Lê Thị Ngọc Ánh")), New(Guest("Trần Văn Đức"), 2, "b"));

        var table = await officer.Client.PageAsync($"/rosters/{list}?tab=guests");
        var read = await officer.Client.PageAsync($"/rosters/{list}?tab=guests&read=1");

        Assert.NotNull(table.Document.QuerySelector("#roster-config"));
        Assert.Contains("read=1", Assert.Single(table.Document.QuerySelectorAll("noscript"), n => n.InnerHtml.Contains("để đọc", StringComparison.Ordinal)).InnerHtml, StringComparison.Ordinal);
        Assert.Null(read.Document.QuerySelector("#roster-config"));
        Assert.Contains("Trần Văn Đức", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lê Thị Ngọc Ánh", read.Text, StringComparison.Ordinal);
        Assert.Equal($"/rosters/{list}?tab=guests", Assert.Single(read.Document.QuerySelectorAll(".filters a"), a => a.TextContent.Contains("Mở bảng để sửa", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Contains("read=1", read.Document.QuerySelector(".tabs a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OverMaskedCells_AnswersSealsThatGiveThemBackInTheSameRowOnly()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var made = await officer.SavedAsync(New(Model()), New(Guest(), 2, "b"));
        Assert.False(made.GetProperty("saved")[0].TryGetProperty("seals", out _));
        var (row, other) = (made.GetProperty("saved")[0].GetProperty("row"), made.GetProperty("saved")[1].GetProperty("row"));
        object Changed(System.Text.Json.JsonElement before, Dictionary<string, string> cells, object? seals = null) => new
        {
            key = "a",
            id = before.GetProperty("id").GetInt32(),
            version = before.GetProperty("version").GetInt64(),
            cells,
            seals,
        };

        var body = await officer.SavedAsync(Changed(row, new() { ["ethnicity"] = "", ["party"] = "Không", ["religion"] = "••••", ["post"] = "Giáo viên" }));
        var seals = body.GetProperty("saved")[0].GetProperty("seals");
        Assert.Equal(["ethnicity", "party"], seals.EnumerateObject().Select(s => s.Name));
        Assert.DoesNotContain("Kinh", seals.GetRawText(), StringComparison.Ordinal);
        var emptied = body.GetProperty("saved")[0].GetProperty("row");
        Assert.Equal("", (await _portal.EntriesAsync(list)).Single(e => e.Post == "Giáo viên").Person!.Ethnicity);

        var (status, refused) = await officer.SaveAsync(Changed(other, new() { ["ethnicity"] = "••••" }, seals));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Không lấy lại được nội dung đã che; gõ lại ô này.", refused.GetProperty("refused")[0].GetProperty("errors").GetProperty("ethnicity").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SaveAsync(Changed(emptied, [], new { ethnicity = "x" }))).Status);

        body = await officer.SavedAsync(Changed(emptied, new() { ["ethnicity"] = "••••", ["party"] = "••••" }, seals));
        Assert.Equal("••••", body.GetProperty("saved")[0].GetProperty("row").GetProperty("cells").GetProperty("ethnicity").GetString());
        var person = (await _portal.EntriesAsync(list)).Single(e => e.Post == "Giáo viên").Person!;
        Assert.Equal((true, new DateOnly(2005, 2, 3)), (person.Ethnicity.Length > 0, person.PartyJoinedOn));
    }

    [Fact]
    public async Task Reveal_ByTheOfficer_ShowsTheTextAndIsLogged()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync(New(Model()));

        Assert.Equal("••••", (await officer.RowsAsync()).GetProperty("rows")[0].GetProperty("cells").GetProperty("religion").GetString());
        Assert.Equal(0, await _portal.DataAsync(db => db.ExportLogs.CountAsync()));
        Assert.Equal("Kinh", (await officer.RowsAsync("?reveal=1")).GetProperty("rows")[0].GetProperty("cells").GetProperty("ethnicity").GetString());

        var log = Assert.Single(await _portal.DataAsync(db => db.ExportLogs.AsNoTracking().ToListAsync()));
        Assert.Equal((TestAccounts.CommuneOfficer.Id, true, 1), (log.AccountId, log.Sensitive, log.Rows));
    }

    [Fact]
    public async Task Reveal_ByALeaderWithoutThePermission_IsRefused()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        await (await _portal.AtAsync(TestAccounts.CommuneOfficer, list)).SavedAsync(New(Model()));
        var leader = _portal.SignedIn(TestAccounts.DistrictLeader);

        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync($"/rosters/{list}/rows?reveal=1")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync($"/rosters/{list}?reveal=1")).StatusCode);
        Assert.DoesNotContain("Kinh", await leader.GetStringAsync($"/rosters/{list}/rows"));
    }
}
