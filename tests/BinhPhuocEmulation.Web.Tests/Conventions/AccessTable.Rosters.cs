using BinhPhuocEmulation.Domain.Access;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Delegate lists.</summary>
public sealed class RosterAccessRows : IAccessRows
{
    private const string Read = """
        Administrator   403 403 -   -   -
        EmulationBoard  200 200 -   -   -
        ProvinceLeader  200 200 -   -   -
        DistrictOfficer 200 200 404 404 404
        DistrictLeader  200 200 404 404 404
        UnitOfficer     200 -   404 404 404
        FinanceOfficer  403 403 403 403 403
        """;

    // No list of the matrix is approved: who may read finds no copy, who may not is refused.
    private const string NoCopy = """
        Administrator   403 403 -   -   -
        EmulationBoard  404 404 -   -   -
        ProvinceLeader  404 404 -   -   -
        DistrictOfficer 404 404 404 404 404
        DistrictLeader  404 404 404 404 404
        UnitOfficer     404 -   404 404 404
        FinanceOfficer  403 403 403 403 403
        """;

    // The lists of the matrix are drafts: a reviewer is led to the list, where it says so.
    private const string Review = """
        Administrator   403 403 -   -   -
        EmulationBoard  302 302 -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer 403 302 404 404 404
        DistrictLeader  403 403 403 403 403
        UnitOfficer     403 -   403 403 403
        FinanceOfficer  403 403 403 403 403
        """;

    private const string Decide = """
        Administrator   403 403 -   -   -
        EmulationBoard  200 200 -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer 200 200 404 404 404
        DistrictLeader  403 403 403 403 403
        UnitOfficer     200 -   404 404 404
        FinanceOfficer  403 403 403 403 403
        """;

    public IEnumerable<AccessRow> Rows =>
    [
        AccessRow.ForRoles("persons", "/persons", Role.EmulationBoard, Role.DistrictOfficer, Role.UnitOfficer),
        AccessRow.ForUnits("persons/{id:int}", (site, unit) => $"/persons/{site.PairOf(unit)}", Decide),
        // An officer with one list is led straight to it.
        AccessRow.ForUnits("rosters", (_, _) => "/rosters", """
            Administrator   403 - - - -
            EmulationBoard  200 - - - -
            ProvinceLeader  200 - - - -
            DistrictOfficer 200 - - - -
            DistrictLeader  200 - - - -
            UnitOfficer     302 - - - -
            FinanceOfficer  403 - - - -
            """),
        AccessRow.ForUnits("rosters/{id:int}", (site, unit) => $"/rosters/{site.RosterOf(unit)}", Read),
        AccessRow.ForUnits("rosters/{id:int}/structure", (site, unit) => $"/rosters/{site.RosterOf(unit)}/structure", Read),
        AccessRow.ForUnits("rosters/{id:int}/rows", (site, unit) => $"/rosters/{site.RosterOf(unit)}/rows", Read),
        AccessRow.ForUnits("rosters/{id:int}/check", (site, unit) => $"/rosters/{site.RosterOf(unit)}/check", Read),
        AccessRow.ForUnits("rosters/{id:int}/history", (site, unit) => $"/rosters/{site.RosterOf(unit)}/history", Read),
        AccessRow.ForUnits("rosters/{id:int}/approved/{round:int}", (site, unit) => $"/rosters/{site.RosterOf(unit)}/approved/1", NoCopy),
        AccessRow.ForUnits("rosters/{id:int}/review", (site, unit) => $"/rosters/{site.RosterOf(unit)}/review", Review),
        AccessRow.ForUnits("rosters/{id:int}/duplicates", (site, unit) => $"/rosters/{site.RosterOf(unit)}/duplicates", Decide),
        AccessRow.ForUnits("rosters/{id:int}/paper", (site, unit) => $"/rosters/{site.RosterOf(unit)}/paper", Read),
        AccessRow.ForUnits("rosters/{id:int}/paper.pdf", (site, unit) => $"/rosters/{site.RosterOf(unit)}/paper.pdf", Read),
        AccessRow.ForUnits("rosters/{id:int}/paper.xlsx", (site, unit) => $"/rosters/{site.RosterOf(unit)}/paper.xlsx", Read),
    ];
}
