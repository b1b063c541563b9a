using System.Net;
using BinhPhuocEmulation.TestKit.Web;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>Every role at the lists of its own unit, a child, a sibling, the parent and a stranger: seen, refused (403) or not there (404).</summary>
public sealed class RosterAccessTests : IClassFixture<RosterAccessTests.Lists>
{
    private readonly Lists _lists;

    public RosterAccessTests(Lists lists) => _lists = lists;

    private const HttpStatusCode Yes = HttpStatusCode.OK, No = HttpStatusCode.Forbidden, Gone = HttpStatusCode.NotFound;

    /// <summary>Account; status at the lists of Xã Lộc An, Xã Lộc Hòa, Huyện Lộc Ninh, Xã Tân Hưng (another district), Sở Giáo dục.</summary>
    public static TheoryData<TestAccount, HttpStatusCode[]> Reading => new()
    {
        { TestAccounts.CommuneOfficer, [Yes, Gone, Gone, Gone, Gone] },
        { TestAccounts.SiblingOfficer, [Gone, Yes, Gone, Gone, Gone] },
        { TestAccounts.DistrictOfficer, [Yes, Yes, Yes, Gone, Gone] },
        { TestAccounts.DistrictLeader, [Yes, Yes, Yes, Gone, Gone] },
        { TestAccounts.ForeignDistrictOfficer, [Gone, Gone, Gone, Yes, Gone] },
        { TestAccounts.DepartmentOfficer, [Gone, Gone, Gone, Gone, Yes] },
        { TestAccounts.EmulationBoard, [Yes, Yes, Yes, Yes, Yes] },
        { TestAccounts.ProvinceLeader, [Yes, Yes, Yes, Yes, Yes] },
        { TestAccounts.Administrator, [No, No, No, No, No] },
        { TestAccounts.ProvinceFinance, [No, No, No, No, No] },
        { TestAccounts.DistrictFinance, [No, No, No, No, No] },
    };

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task Read_EachPage_AsTheTableOfRolesSays(TestAccount account, HttpStatusCode[] expected)
    {
        var client = _lists.Portal.SignedIn(account);
        foreach (var page in new[] { "", "/rows", "/structure", "/check", "/history", "/paper", "/paper.pdf", "/paper.xlsx" })
            for (var i = 0; i < expected.Length; i++)
                Assert.True(expected[i] == (await client.GetAsync($"/rosters/{_lists.Ids[i]}{page}")).StatusCode, $"{account} {page} at list {i}");
    }

    /// <summary>As above, for pages only some may open.</summary>
    public static TheoryData<string, TestAccount, HttpStatusCode[]> Special => new()
    {
        { "/review", TestAccounts.DistrictOfficer, [HttpStatusCode.Redirect, HttpStatusCode.Redirect, No, Gone, Gone] },
        { "/review", TestAccounts.CommuneOfficer, [No, No, No, No, No] },
        { "/review", TestAccounts.DistrictLeader, [No, No, No, No, No] },
        { "/review", TestAccounts.EmulationBoard, [No, No, HttpStatusCode.Redirect, No, HttpStatusCode.Redirect] },
        { "/duplicates", TestAccounts.CommuneOfficer, [Yes, Gone, Gone, Gone, Gone] },
        { "/duplicates", TestAccounts.DistrictOfficer, [Yes, Yes, Yes, Gone, Gone] },
        { "/duplicates", TestAccounts.DistrictLeader, [No, No, No, No, No] },
        { "/duplicates", TestAccounts.ProvinceLeader, [No, No, No, No, No] },
        { "/rows?reveal=1", TestAccounts.CommuneOfficer, [Yes, Gone, Gone, Gone, Gone] },
        { "/rows?reveal=1", TestAccounts.DistrictOfficer, [Yes, Yes, Yes, Gone, Gone] },
        { "/rows?reveal=1", TestAccounts.DistrictLeader, [No, No, No, Gone, Gone] },
        { "/rows?reveal=1", TestAccounts.ProvinceLeader, [No, No, No, No, No] },
        { "/rows?reveal=1", TestAccounts.EmulationBoard, [Yes, Yes, Yes, Yes, Yes] },
    };

    [Theory]
    [MemberData(nameof(Special))]
    public async Task Read_PagesForSome_AsTheTableOfRolesSays(string page, TestAccount account, HttpStatusCode[] expected)
    {
        var client = _lists.Portal.SignedIn(account);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(expected[i] == (await client.GetAsync($"/rosters/{_lists.Ids[i]}{page}")).StatusCode, $"{account} {page} at list {i}");
    }

    /// <summary>Account and status of a saved row at the same lists.</summary>
    public static TheoryData<TestAccount, HttpStatusCode[]> Writing => new()
    {
        { TestAccounts.CommuneOfficer, [Yes, Gone, Gone, Gone, Gone] },
        { TestAccounts.DistrictOfficer, [No, No, Yes, Gone, Gone] },
        { TestAccounts.EmulationBoard, [No, No, No, No, No] },
        { TestAccounts.DepartmentOfficer, [Gone, Gone, Gone, Gone, Yes] },
        { TestAccounts.DistrictLeader, [No, No, No, No, No] },
        { TestAccounts.ProvinceLeader, [No, No, No, No, No] },
        { TestAccounts.Administrator, [No, No, No, No, No] },
        { TestAccounts.DistrictFinance, [No, No, No, No, No] },
    };

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task Write_RowsAndSteps_AsTheTableOfRolesSays(TestAccount account, HttpStatusCode[] expected)
    {
        var client = _lists.Portal.SignedIn(account);
        // Any page with a form lends its token: the answer must come from the permission, not from a missing token.
        var token = await client.ReadAsync("/errors/404");
        if (token.Document.QuerySelector("input[name=__RequestVerificationToken]") is null) token = await client.ReadAsync($"/rosters/{_lists.Ids[0]}");
        Assert.NotNull(token.Document.QuerySelector("input[name=__RequestVerificationToken]"));
        for (var i = 0; i < expected.Length; i++)
        {
            var before = (await _lists.Portal.EntriesAsync(_lists.Ids[i])).Count;
            var response = await client.PostJsonAsync($"/rosters/{_lists.Ids[i]}/rows", new { rows = new[] { New(Guest(), 90) } }, token);
            Assert.True(expected[i] == response.StatusCode, $"{account} at list {i}: {response.StatusCode}");
            Assert.Equal(before + (expected[i] == Yes ? 1 : 0), (await _lists.Portal.EntriesAsync(_lists.Ids[i])).Count);
            foreach (var step in new[] { "submit", "withdraw", "reopen", "explanations", "approve", "return", "remarks", "accept" })
                if (expected[i] != Yes)
                {
                    using var form = new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = token.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
                        ["reason"] = "Lời của người này",
                    });
                    var status = (await client.PostAsync($"/rosters/{_lists.Ids[i]}/{step}", form)).StatusCode;
                    Assert.True(status is No or Gone or HttpStatusCode.Conflict, $"{account} {step} at list {i}: {status}");
                }
        }
        Assert.All(await Task.WhenAll(_lists.Ids.Select(_lists.Portal.RosterAsync)), r => Assert.Empty(r.History));
    }

    [Fact]
    public async Task SignedOut_PageAsksToSignInAndScriptGets401()
    {
        var client = _lists.Portal.Browser();

        Assert.StartsWith("/account/sign-in", (await client.ReadAsync($"/rosters/{_lists.Ids[0]}")).Location, StringComparison.Ordinal);
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync($"/rosters/{_lists.Ids[0]}/rows")).StatusCode);
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var body = new StringContent("{\"rows\":[{\"key\":\"a\",\"cells\":{\"name\":\"A\"}}]}", System.Text.Encoding.UTF8, "application/json");
        var response = await _lists.Portal.SignedIn(TestAccounts.CommuneOfficer).PostAsync($"/rosters/{_lists.Ids[0]}/rows", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    public sealed class Lists : IAsyncLifetime
    {
        public PortalFactory Portal { get; } = new();

        public int[] Ids { get; private set; } = [];

        public async Task InitializeAsync()
        {
            Ids =
            [
                await Portal.ListAsync(TestUnits.LocAn), await Portal.ListAsync(TestUnits.LocHoa),
                await Portal.ListAsync(TestUnits.LocNinh, d => d with { Form = "dai-hoi", Title = null, Ordinal = 5 }), await Portal.ListAsync(TestUnits.TanHung),
                await Portal.ListAsync(TestUnits.Education, d => d with { Form = "hoi-nghi-dien-hinh" }),
            ];
            await (await Portal.AtAsync(TestAccounts.CommuneOfficer, Ids[0])).SavedAsync(New(Model()));
        }

        public async Task DisposeAsync() => await Portal.DisposeAsync();
    }
}
