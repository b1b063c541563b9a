using System.Net;
using System.Text;
using System.Text.Json;
using BinhPhuocEmulation.TestKit.Web;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>Whatever is posted to the addresses of the table, the answer is JSON with a sentence, never an error page, and nothing is changed.</summary>
public sealed class RosterUnreadablePostTests : IDisposable
{
    private static readonly string[] Addresses = ["rows", "rows/delete", "rows/restore", "remarks/settle"];

    private static readonly string[] NotBodies =
        ["", "null", "[]", "[null]", "{}", "1", "\"rows\"", "true", "{", "{\"rows\":", "{\"rows\":null}", "{\"rows\":{}}", "{\"rows\":[]}", "{\"rows\":[null]}", "{\"ids\":null}", "{\"ids\":[]}",
            "{\"ids\":[null]}", "{\"ids\":[\"a\"]}", "{\"ids\":[1.5]}", "{\"ids\":[99999999999]}", "{\"id\":null}", "{\"id\":\"x\",\"settled\":true}", "{\"id\":1,\"settled\":null}", "{\"id\":{},\"settled\":[]}"];

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Post_BodyThatIsNoBatch_IsRefusedInJson()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);

        foreach (var address in Addresses)
            foreach (var body in NotBodies) await RefusedAsync(officer, address, body, address == "remarks/settle" ? [400, 404] : [400]);
        Assert.Empty(await _portal.EntriesAsync(list));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"a\"")]
    [InlineData("[]")]
    [InlineData("{\"key\":1}")]
    [InlineData("{\"id\":\"a\"}")]
    [InlineData("{\"version\":1.5}")]
    [InlineData("{\"version\":1e30}")]
    [InlineData("{\"order\":-5}")]
    [InlineData("{\"order\":2147483647}")]
    [InlineData("{\"order\":1.5}")]
    [InlineData("{\"order\":true}")]
    [InlineData("{\"token\":\"a\"}")]
    [InlineData("{\"cells\":[]}")]
    [InlineData("{\"cells\":\"a\"}")]
    [InlineData("{\"cells\":{\"name\":1}}")]
    [InlineData("{\"cells\":{\"name\":{}}}")]
    [InlineData("{\"cells\":{\"name\":\"\\ud800\"}}")]
    public async Task Save_OneRowThatIsNone_SavesNothingOfTheBatch(string row)
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var good = JsonSerializer.Serialize(New(Model()));

        await RefusedAsync(officer, "rows", $"{{\"rows\":[{good},{row}]}}", [400]);
        await RefusedAsync(officer, "rows/delete", $"{{\"rows\":[{row}]}}", [400, 404]);

        Assert.Empty(await _portal.EntriesAsync(list));
    }

    [Fact]
    public async Task Save_CellsNull_ChangesNothing()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var saved = (await officer.SavedAsync(New(Model()))).GetProperty("saved")[0].GetProperty("row");
        var (id, version) = (saved.GetProperty("id").GetInt32(), saved.GetProperty("version").GetInt64());

        var (status, body) = await officer.SaveAsync(new { key = "a", id, version, cells = (object?)null }, new { key = "b", cells = new Dictionary<string, string?> { ["name"] = null } });

        Assert.True(status == HttpStatusCode.OK, body.GetRawText());
        Assert.Equal(saved.GetProperty("cells").GetRawText(), Assert.Single((await officer.RowsAsync()).GetProperty("rows").EnumerateArray()).GetProperty("cells").GetRawText());
    }

    [Fact]
    public async Task Save_OneRowTwice_IsRefused()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var saved = (await officer.SavedAsync(New(Model()))).GetProperty("saved")[0].GetProperty("row");
        var row = $"{{\"id\":{saved.GetProperty("id")},\"version\":{saved.GetProperty("version")},\"cells\":{{\"post\":\"A\"}}}}";

        await RefusedAsync(officer, "rows", $"{{\"rows\":[{row},{row}]}}", [400]);

        Assert.Equal("Nông dân", Assert.Single(await _portal.EntriesAsync(list)).Post);
    }

    [Fact]
    public async Task Submit_ExplanationWithoutAKey_IsAnsweredLikeAnyOther()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync(New(Model()));
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", Token(officer.Page)), new("Form.Explanations[0].Key", ""), new("Form.Explanations[0].Text", "x")]);

        var answer = await officer.Client.PostAsync($"/rosters/{list}/submit", body);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    private static string Token(Page page) => page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task RefusedAsync(RosterPerson officer, string address, string body, int[] statuses)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/rosters/{officer.List}/{address}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", Token(officer.Page));
        var response = await officer.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(statuses.Contains((int)response.StatusCode), $"{address} {body}: {(int)response.StatusCode} {text}");
        Assert.True(response.Content.Headers.ContentType?.MediaType == "application/json", $"{address} {body}: {response.Content.Headers.ContentType}");
        Assert.Matches(@"^\p{Lu}.*\.$", JsonDocument.Parse(text).RootElement.GetProperty("message").GetString());
    }
}
