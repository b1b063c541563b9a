namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Posts on delegate lists and on persons.</summary>
public sealed class RosterPostRows : IPostRows
{
    public IEnumerable<PostRow> Rows =>
    [
        // Every congress of the matrix has its list: whoever may see it is led there.
        PostRow.Of(AccessRow.ForUnits("rosters", (_, _) => "/rosters", PostTables.Subtree(302)), (site, unit) => [("congressId", $"{site.CongressOf(unit)}")]),
        Form("restore", PostTables.Own(302)),
        Json("rows", PostTables.Own(400)),
        Json("rows/delete", PostTables.Own(400)),
        Json("rows/restore", PostTables.Own(400)),
        PostRow.Json(AccessRow.ForUnits("rosters/{id:int}/remarks/settle", (site, unit) => $"/rosters/{site.RosterOf(unit)}/remarks/settle", PostTables.Own(404)), new { id = 0, settled = true }),
        Form("explanations", PostTables.Own(302)),
        // Without what the check page showed, the list is not the one that was checked.
        Form("submit", PostTables.Own(409)),
        Form("withdraw", PostTables.Own(409)),
        Form("reopen", PostTables.Own(409)),
        // No pair was named.
        Form("duplicates", PostTables.Subtree(404)),
        // The lists of the matrix are drafts: nothing waits for the level above.
        Form("remarks", PostTables.Above(409)),
        Form("accept", PostTables.Above(409)),
        Form("return", PostTables.Above(409)),
        Form("approve", PostTables.Above(409)),
        // With the sensitive columns, and without a purpose.
        Form("paper.pdf", Sensitive),
        Form("paper.xlsx", Sensitive),
        PostRow.Of(AccessRow.ForUnits("persons/{id:int}", (site, unit) => $"/persons/{site.PairOf(unit)}", PostTables.Subtree(400))),
    ];

    /// <summary>Leaders see and print lists of their units, but not ethnicity, religion and Party membership.</summary>
    private const string Sensitive = """
        Administrator   403 403 -   -   -
        EmulationBoard  400 400 -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer 400 400 404 404 404
        DistrictLeader  403 403 404 404 404
        UnitOfficer     400 -   404 404 404
        FinanceOfficer  403 403 403 403 403
        """;

    private static PostRow Form(string step, string table) =>
        PostRow.Of(AccessRow.ForUnits($"rosters/{{id:int}}/{step}", (site, unit) => $"/rosters/{site.RosterOf(unit)}/{step}", table));

    private static PostRow Json(string path, string table) =>
        PostRow.Json(AccessRow.ForUnits($"rosters/{{id:int}}/{path}", (site, unit) => $"/rosters/{site.RosterOf(unit)}/{path}", table), new { rows = Array.Empty<object>(), ids = Array.Empty<int>() });
}
