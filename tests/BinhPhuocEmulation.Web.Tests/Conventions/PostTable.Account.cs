using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Posts on accounts.</summary>
public sealed class AccountPostRows : IPostRows
{
    private const string StepRoute = "accounts/{id:int}/{step:regex(^(close|reopen|unlock|reset|signouteverywhere)$)}";

    public IEnumerable<PostRow> Rows =>
    [
        PostRow.Of(AccessRow.Open("account/sign-in", "/account/sign-in", 400)),
        PostRow.Of(AccessRow.ForAll("account/password", "/account/password", 400)),
        PostRow.Of(AccessRow.ForUnits("accounts/new", (_, _) => "/accounts/new", Administers(400))),
        PostRow.Of(AccessRow.ForUnits("accounts/{id:int}", (_, _) => $"/accounts/{TestAccounts.CommuneOfficer.Id}", Administers(400))),
        PostRow.Of(AccessRow.ForUnits("accounts/bulk", (_, _) => "/accounts/bulk", Administers(400))),
        PostRow.Of(AccessRow.ForUnits("accounts/ended", (_, _) => "/accounts/ended", Administers(400))),
        PostRow.Of(AccessRow.ForUnits("accounts/issued/letters", (_, _) => "/accounts/issued/letters", Administers(400))),
        Step("unlock", Administers(302)),
        // Nobody but those who administer; what the steps do stands in the tests of accounts.
        .. new[] { "close", "reopen", "reset", "signouteverywhere" }.Select(step => Step(step, Others)),
        // Both end the session that asks: they are tried last and by nobody in particular.
        PostRow.Of(AccessRow.Open("account/sign-out", "/account/sign-out", 302)),
        PostRow.Of(AccessRow.ForAll("account/sign-out-everywhere", "/account/sign-out-everywhere", 302)),
    ];

    private const string Others = """
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer 403 403 403 403 403
        DistrictLeader  403 403 403 403 403
        UnitOfficer     403 -   403 403 403
        FinanceOfficer  403 403 403 403 403
        """;

    private static string Administers(int may) => $"""
        Administrator   {may} {may} -   -   -
        EmulationBoard  {may} {may} -   -   -
        {Others}
        """;

    private static PostRow Step(string step, string table) =>
        PostRow.Of(AccessRow.ForUnits(StepRoute, (_, _) => $"/accounts/{TestAccounts.CommuneOfficer.Id}/{step}", table));
}
