namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Posts on plans, their rules and readings; on the directory of leaders.</summary>
public sealed class PlanPostRows : IPostRows
{
    public IEnumerable<PostRow> Rows =>
    [
        PostRow.Of(AccessRow.ForUnits("plans/{code}/copy", (_, _) => "/plans/kh-293-2024/copy", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("plans/{code}/state", (_, _) => "/plans/kh-293-2024/state", PostTables.Board(400)), ("To", "9")),
        PostRow.Of(AccessRow.ForUnits("plan-texts/{plan}", (_, _) => "/plan-texts/kh-293-2024", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("plan-texts/{plan}/{section}", (_, _) => "/plan-texts/kh-293-2024/II.3.a", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("plan-rules/{plan}/{code}", (_, _) => "/plan-rules/kh-293-2024/S-01", PostTables.Board(400))),
        // Of a plan in preparation: nothing worth saving is sent, and nothing is missing from it.
        PostRow.Of(AccessRow.ForUnits("plan-parts/{plan}/clause", (_, _) => $"/plan-parts/{AccessSite.DraftPlan}/clause", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("plan-parts/{plan}/rule", (_, _) => $"/plan-parts/{AccessSite.DraftPlan}/rule", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("plan-parts/{plan}/remove", (_, _) => $"/plan-parts/{AccessSite.DraftPlan}/remove", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("plan-parts/{plan}/restore/{subject}", (_, _) => $"/plan-parts/{AccessSite.DraftPlan}/restore/X-03", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("plan-parts/{plan}/discard", (_, _) => $"/plan-parts/{AccessSite.DraftPlan}/discard", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("plan-parts/{plan}/points/new", (_, _) => $"/plan-parts/{AccessSite.DraftPlan}/points/new", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("plan-parts/{plan}/points/{code}", (_, _) => $"/plan-parts/{AccessSite.DraftPlan}/points/AMB-01", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("interpretations/{plan}/{code}", (_, _) => "/interpretations/kh-293-2024/AMB-01", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("leaders/new", (_, _) => "/leaders/new", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForUnits("leaders/{id:int}", (site, _) => $"/leaders/{site.Leader}", PostTables.Board(400))),
        PostRow.Of(AccessRow.ForAll("plan-choice", "/plan-choice", 404), ("plan", "none")),
    ];
}
