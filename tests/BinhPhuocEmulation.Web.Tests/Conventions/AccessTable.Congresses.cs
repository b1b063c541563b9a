using BinhPhuocEmulation.Domain.Access;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Congresses, the calendar, leaders, the first page.</summary>
public sealed class CongressAccessRows : IAccessRows
{
    private static readonly Role[] Readers = [.. Enum.GetValues<Role>().Except([Role.Administrator])];

    public IEnumerable<AccessRow> Rows =>
    [
        AccessRow.ForAll("", "/"),
        AccessRow.ForAll("calendar", "/calendar"),
        AccessRow.ForRoles("leaders", "/leaders", Role.EmulationBoard),
        AccessRow.ForRoles("leaders/new", "/leaders/new", Role.EmulationBoard),
        AccessRow.ForRoles("leaders/{id:int}", site => $"/leaders/{site.Leader}", Role.EmulationBoard),
        AccessRow.ForRoles("congresses", "/congresses?state=", Readers),
        // Every unit of the matrix has its congress already: the page leads there.
        AccessRow.ForUnits("congresses/new", (_, unit) => $"/congresses/new?unit={unit.Id}", """
            Administrator   403 403 -   -   -
            EmulationBoard  302 302 -   -   -
            ProvinceLeader  403 403 -   -   -
            DistrictOfficer 302 302 404 404 404
            DistrictLeader  403 403 403 403 403
            UnitOfficer     302 -   404 404 404
            FinanceOfficer  403 403 403 403 403
            """),
        AccessRow.ForUnits("congresses/{id:int}", (site, unit) => $"/congresses/{site.CongressOf(unit)}", """
            Administrator   403 403 -   -   -
            EmulationBoard  200 200 -   -   -
            ProvinceLeader  200 200 -   -   -
            DistrictOfficer 200 200 404 404 404
            DistrictLeader  200 200 404 404 404
            UnitOfficer     200 -   404 404 404
            FinanceOfficer  200 200 404 404 404
            """),
        AccessRow.ForUnits("congresses/{id:int}/edit", (site, unit) => $"/congresses/{site.CongressOf(unit)}/edit", """
            Administrator   403 403 -   -   -
            EmulationBoard  200 403 -   -   -
            ProvinceLeader  403 403 -   -   -
            DistrictOfficer 200 403 404 404 404
            DistrictLeader  403 403 403 403 403
            UnitOfficer     200 -   404 404 404
            FinanceOfficer  403 403 403 403 403
            """),
    ];
}
