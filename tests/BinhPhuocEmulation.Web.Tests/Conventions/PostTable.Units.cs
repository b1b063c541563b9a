namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Posts on units.</summary>
public sealed class UnitPostRows : IPostRows
{
    public IEnumerable<PostRow> Rows =>
    [
        PostRow.Of(AccessRow.ForUnits("units/new", (_, _) => "/units/new", PostTables.Board(400)), ("Form.Name", "")),
        PostRow.Of(AccessRow.ForUnits("units/reorganisation", (_, _) => "/units/reorganisation", PostTables.Board(400))),
        // A check saves nothing: it answers what would be refused.
        PostRow.Of(AccessRow.ForUnits("units/reorganisation/check", (_, _) => "/units/reorganisation/check", PostTables.Board(200))),
        PostRow.Of(AccessRow.ForUnits("units/{id:int}/{step}/check", (_, unit) => $"/units/{unit.Id}/close/check", PostTables.Board(200))),
        // Nothing was reorganised: there is nothing to revoke.
        PostRow.Of(AccessRow.ForUnits("units/reorganisation/revoke", (_, _) => "/units/reorganisation/revoke", PostTables.Board(404))),
        PostRow.Of(AccessRow.ForUnits("units/{id:int}/edit", (_, unit) => $"/units/{unit.Id}/edit", PostTables.Board(400)), ("Form.Name", "")),
        // Without the version the page was drawn from.
        PostRow.Of(AccessRow.ForUnits("units/{id:int}/rename", (_, unit) => $"/units/{unit.Id}/rename", PostTables.Board(409))),
        PostRow.Of(AccessRow.ForUnits("units/{id:int}/merge", (_, unit) => $"/units/{unit.Id}/merge", PostTables.Board(409))),
        PostRow.Of(AccessRow.ForUnits("units/{id:int}/close", (_, unit) => $"/units/{unit.Id}/close", PostTables.Board(409))),
        // No decision on the units of the matrix stands.
        PostRow.Of(AccessRow.ForUnits("units/{id:int}/revoke", (_, unit) => $"/units/{unit.Id}/revoke", PostTables.Board(404))),
        PostRow.Of(AccessRow.ForUnits("units/{id:int}/contacts", (_, unit) => $"/units/{unit.Id}/contacts", PostTables.Subtree(400)), ("Form.Version", "x")),
        // The units of the matrix are no enterprises.
        PostRow.Of(AccessRow.ForUnits("units/{id:int}/workers", (_, unit) => $"/units/{unit.Id}/workers", PostTables.Subtree(404))),
    ];
}
