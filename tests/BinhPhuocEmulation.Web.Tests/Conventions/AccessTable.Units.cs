using BinhPhuocEmulation.Domain.Access;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Units.</summary>
public sealed class UnitAccessRows : IAccessRows
{
    private const string Manage = """
        Administrator   403 403 -   -   -
        EmulationBoard  200 200 -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer 403 403 403 403 403
        DistrictLeader  403 403 403 403 403
        UnitOfficer     403 -   403 403 403
        FinanceOfficer  403 403 403 403 403
        """;

    private const string Contact = """
        Administrator   403 403 -   -   -
        EmulationBoard  200 200 -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer 200 200 404 404 404
        DistrictLeader  403 403 403 403 403
        UnitOfficer     200 -   404 404 404
        FinanceOfficer  403 403 403 403 403
        """;

    // No decision on the units of the matrix stands: there is nothing to revoke.
    private const string Revoke = """
        Administrator   403 403 -   -   -
        EmulationBoard  404 404 -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer 403 403 403 403 403
        DistrictLeader  403 403 403 403 403
        UnitOfficer     403 -   403 403 403
        FinanceOfficer  403 403 403 403 403
        """;

    // The units of the matrix are no enterprises: none has a page for workers.
    private const string Workers = """
        Administrator   403 403 -   -   -
        EmulationBoard  404 404 -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer 404 404 404 404 404
        DistrictLeader  403 403 403 403 403
        UnitOfficer     404 -   404 404 404
        FinanceOfficer  403 403 403 403 403
        """;

    public IEnumerable<AccessRow> Rows =>
    [
        AccessRow.ForAll("units", "/units"),
        AccessRow.ForRoles("units/new", "/units/new", Role.EmulationBoard),
        AccessRow.ForUnits("units/{id:int}", (_, unit) => $"/units/{unit.Id}", """
            Administrator   200 200 -   -   -
            EmulationBoard  200 200 -   -   -
            ProvinceLeader  200 200 -   -   -
            DistrictOfficer 200 200 404 404 404
            DistrictLeader  200 200 404 404 404
            UnitOfficer     200 -   404 404 404
            FinanceOfficer  200 200 404 404 404
            """),
        AccessRow.ForRoles("units/reorganisation", "/units/reorganisation", Role.EmulationBoard),
        AccessRow.ForUnits("units/{id:int}/edit", (_, unit) => $"/units/{unit.Id}/edit", Manage),
        AccessRow.ForUnits("units/{id:int}/rename", (_, unit) => $"/units/{unit.Id}/rename", Manage),
        AccessRow.ForUnits("units/{id:int}/merge", (_, unit) => $"/units/{unit.Id}/merge", Manage),
        AccessRow.ForUnits("units/{id:int}/close", (_, unit) => $"/units/{unit.Id}/close", Manage),
        AccessRow.ForUnits("units/{id:int}/revoke", (_, unit) => $"/units/{unit.Id}/revoke", Revoke),
        AccessRow.ForUnits("units/{id:int}/contacts", (_, unit) => $"/units/{unit.Id}/contacts", Contact),
        AccessRow.ForUnits("units/{id:int}/workers", (_, unit) => $"/units/{unit.Id}/workers", Workers),
        AccessRow.ForUnits("units/{id:int}/workers/meaning", (_, unit) => $"/units/{unit.Id}/workers/meaning", Workers),
    ];
}
