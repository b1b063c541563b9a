using System.Globalization;
using System.Net;
using System.Text.Json;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>Lists to test on: a registered congress of a unit with its list, and people who type into it as the page does.</summary>
internal static class RosterScene
{
    private static int _names;

    /// <summary>An empty draft list of a unit whose congress is registered.</summary>
    public static async Task<int> ListAsync(this PortalFactory portal, TestUnit unit, Func<CongressDetails, CongressDetails>? change = null, bool registered = true)
    {
        var congress = TestData.CongressFor(unit, d =>
        {
            var commune = d with { Form = "hoi-nghi-tuyen-duong", Title = "1", Ordinal = null };
            return change?.Invoke(commune) ?? commune;
        });
        if (registered) congress.Take(CongressAction.Register, TestData.Stamp);
        await portal.SaveAsync(congress);
        return (await portal.SaveAsync(TestData.RosterFor(congress))).Id;
    }

    /// <summary>A person at the page of a list.</summary>
    public static async Task<RosterPerson> AtAsync(this PortalFactory portal, TestAccount account, int list) =>
        await RosterPerson.OpenAsync(portal.SignedIn(account), list);

    /// <summary>The list as it is saved.</summary>
    public static Task<Roster> RosterAsync(this PortalFactory portal, int list) =>
        portal.DataAsync(db => db.Rosters.Include(r => r.History).Include(r => r.Explanations).AsNoTracking().SingleAsync(r => r.Id == list));

    /// <summary>The rows as they are saved, removed ones too.</summary>
    public static Task<List<RosterEntry>> EntriesAsync(this PortalFactory portal, int list) => portal.DataAsync(db => db.RosterEntries.WithDeleted()
        .Where(e => e.RosterId == list).Include(e => e.Person).Include(e => e.Collective).Include(e => e.Awards).AsNoTracking().OrderBy(e => e.Order).ToListAsync());

    /// <summary>Submits the list of a commune of Huyện Lộc Ninh and approves it there.</summary>
    public static async Task ApproveAsync(this PortalFactory portal, RosterPerson officer)
    {
        var list = officer.List;
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        await (await portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/approve").PostAsync();
        Assert.Equal(RosterState.Approved, (await portal.RosterAsync(list)).State);
    }

    /// <summary>Asks for a paper with the sensitive columns as its form does, from any page: the token of one holds for all.</summary>
    public static async Task<HttpResponseMessage> FullPaperAsync(this HttpClient client, int list, string format, string? purpose, int? round = null) =>
        await (await client.PageAsync("/account")).Form("/account/sign-out").PostToAsync($"/rosters/{list}/paper.{format}", ("purpose", purpose), ("round", round?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Cells of a model that lacks nothing; the name is unlike any other.</summary>
    public static Dictionary<string, string> Model(string? name = null) => new()
    {
        ["name"] = name ?? NewName(),
        ["group"] = "Điển hình",
        ["birth"] = "14/08/1979",
        ["gender"] = "Nữ",
        ["ethnicity"] = "Kinh",
        ["religion"] = "Không",
        ["party"] = "03/02/2005",
        ["post"] = "Nông dân",
        ["workplace"] = "Ấp 5",
        ["capacity"] = "Điển hình tiên tiến",
        ["awards"] = "Giấy khen năm 2023",
    };

    /// <summary>Cells of a guest that lacks nothing.</summary>
    public static Dictionary<string, string> Guest(string? name = null) => new()
    {
        ["name"] = name ?? NewName(),
        ["group"] = "Khách mời",
        ["post"] = "Cựu chiến binh",
        ["workplace"] = "Ấp 3",
    };

    /// <summary>A name nobody else in the run bears.</summary>
    public static string NewName()
    {
        var number = Interlocked.Increment(ref _names);
        var word = string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => (char)('a' + (c - '0'))));
        return $"Nguyễn Thị {char.ToUpperInvariant(word[0])}{word[1..]}";
    }

    /// <summary>A model and a new row of the batch.</summary>
    public static object New(Dictionary<string, string> cells, int order = 1, string key = "a") => new { key, order, cells };
}

/// <summary>Somebody signed in, with the antiforgery token of the list's page.</summary>
internal sealed class RosterPerson(HttpClient client, int list, Page page)
{
    public HttpClient Client { get; } = client;

    public int List { get; } = list;

    public Page Page { get; } = page;

    public static async Task<RosterPerson> OpenAsync(HttpClient client, int list) => new(client, list, await client.PageAsync($"/rosters/{list}"));

    public Task<HttpResponseMessage> SendAsync(string path, object body) => Client.PostJsonAsync($"/rosters/{List}/{path}", body, Page);

    public async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string path, object body)
    {
        var response = await SendAsync(path, body);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> SaveAsync(params object[] rows) => PostAsync("rows", new { rows });

    public async Task<JsonElement> SavedAsync(params object[] rows)
    {
        var (status, body) = await SaveAsync(rows);
        Assert.True(status == HttpStatusCode.OK, body.GetRawText());
        return body;
    }

    public async Task<JsonElement> RowsAsync(string query = "") =>
        JsonDocument.Parse(await Client.GetStringAsync($"/rosters/{List}/rows{query}")).RootElement;
}
