namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>The answers several posts share; the argument is what the portal says to those who may.</summary>
internal static class PostTables
{
    /// <summary>What only Ban Thi đua does, for any unit.</summary>
    public static string Board(int may) => $"""
        Administrator   403 403 -   -   -
        EmulationBoard  {may} {may} -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer 403 403 403 403 403
        DistrictLeader  403 403 403 403 403
        UnitOfficer     403 -   403 403 403
        FinanceOfficer  403 403 403 403 403
        """;

    /// <summary>What an officer does for the own unit only; the level above reads and may not.</summary>
    public static string Own(int may) => $"""
        Administrator   403 403 -   -   -
        EmulationBoard  {may} 403 -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer {may} 403 404 404 404
        DistrictLeader  403 403 403 403 403
        UnitOfficer     {may} -   404 404 404
        FinanceOfficer  403 403 403 403 403
        """;

    /// <summary>What an officer does for every unit in scope.</summary>
    public static string Subtree(int may) => $"""
        Administrator   403 403 -   -   -
        EmulationBoard  {may} {may} -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer {may} {may} 404 404 404
        DistrictLeader  403 403 403 403 403
        UnitOfficer     {may} -   404 404 404
        FinanceOfficer  403 403 403 403 403
        """;

    /// <summary>What the level above decides; nobody decides on the own list but the province, which has no level above.</summary>
    public static string Above(int may) => $"""
        Administrator   403 403 -   -   -
        EmulationBoard  {may} {may} -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer 403 {may} 404 404 404
        DistrictLeader  403 403 403 403 403
        UnitOfficer     403 -   403 403 403
        FinanceOfficer  403 403 403 403 403
        """;

    /// <summary>A step on a congress: who may not see the congress finds none, who may see and not decide is refused.
    /// Nothing stands above the province: its own congress is confirmed by Ban Thi đua itself.</summary>
    public static string Step(int own, int above, int board) => $"""
        Administrator   403 403 -   -   -
        EmulationBoard  {board} {above} -   -   -
        ProvinceLeader  403 403 -   -   -
        DistrictOfficer {own} {above} 404 404 404
        DistrictLeader  403 403 404 404 404
        UnitOfficer     {own} -   404 404 404
        FinanceOfficer  403 403 404 404 404
        """;
}
