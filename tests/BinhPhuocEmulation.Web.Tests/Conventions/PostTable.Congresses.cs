using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Posts on congresses.</summary>
public sealed class CongressPostRows : IPostRows
{
    private const string StepRoute = "congresses/{id:int}/{step:regex(^[a-z-]+$)}";

    public IEnumerable<PostRow> Rows =>
    [
        PostRow.Of(AccessRow.ForUnits("congresses/check", (_, _) => "/congresses/check", PostTables.Own(200)), Registration),
        // An empty registration of a version that never was.
        PostRow.Of(AccessRow.ForUnits("congresses/save", (_, _) => "/congresses/save", PostTables.Own(400)), Registration),
        // The congresses of the matrix are drafts; nothing was typed and no version given.
        Step("register", PostTables.Step(409, 403, 409)),
        Step("withdraw", PostTables.Step(400, 403, 400)),
        Step("confirm", PostTables.Step(403, 409, 409)),
        Step("return", PostTables.Step(403, 400, 400)),
        Step("reopen", PostTables.Step(403, 400, 400)),
        Step("held", PostTables.Step(409, 403, 409)),
        Step("undo-held", PostTables.Step(403, 400, 400)),
        Step("no-such-step", PostTables.Step(404, 404, 404).Replace("403", "404", StringComparison.Ordinal).Replace("Administrator   404 404", "Administrator   403 403", StringComparison.Ordinal)),
    ];

    private static PostRow Step(string step, string table) =>
        PostRow.Of(AccessRow.ForUnits(StepRoute, (site, unit) => $"/congresses/{site.CongressOf(unit)}/{step}", table), ("Version", "77"));

    private static (string, string)[] Registration(AccessSite site, TestUnit unit) =>
        [("Form.Id", $"{site.CongressOf(unit)}"), ("Form.Unit", $"{unit.Id}"), ("Form.Date", "31/02/2025")];
}
