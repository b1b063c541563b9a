using BinhPhuocEmulation.Domain.Access;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Plans, their rules and interpretations.</summary>
public sealed class PlanAccessRows : IAccessRows
{
    public IEnumerable<AccessRow> Rows =>
    [
        AccessRow.ForAll("plans", "/plans"),
        AccessRow.ForAll("plans/{code}", "/plans/kh-293-2024"),
        AccessRow.ForAll("plans/{code}/interpretations", "/plans/kh-293-2024/interpretations"),
        AccessRow.ForAll("plans/{code}/history", "/plans/kh-293-2024/history"),
        AccessRow.ForRoles("plans/{code}/copy", "/plans/kh-293-2024/copy", Role.EmulationBoard),
        AccessRow.ForRoles("plan-texts/{plan}", "/plan-texts/kh-293-2024", Role.EmulationBoard),
        AccessRow.ForRoles("plan-texts/{plan}/{section}", "/plan-texts/kh-293-2024/II.3.a", Role.EmulationBoard),
        AccessRow.ForRoles("plan-rules/{plan}/{code}", "/plan-rules/kh-293-2024/S-01", Role.EmulationBoard),
        // A plan in force is no longer made: refused to Ban thi đua too. What a plan in preparation answers stands in PlanPartTests.
        AccessRow.ForUnits("plan-parts/{plan}", (_, _) => "/plan-parts/kh-293-2024", PostTables.Board(403)),
        AccessRow.ForUnits("plan-parts/{plan}/clause", (_, _) => "/plan-parts/kh-293-2024/clause", PostTables.Board(403)),
        AccessRow.ForUnits("plan-parts/{plan}/rule", (_, _) => "/plan-parts/kh-293-2024/rule", PostTables.Board(403)),
        AccessRow.ForUnits("plan-parts/{plan}/points/{code}", (_, _) => "/plan-parts/kh-293-2024/points/AMB-01", PostTables.Board(403)),
        AccessRow.ForRoles("interpretations/{plan}/{code}", "/interpretations/kh-293-2024/AMB-01", Role.EmulationBoard),
    ];
}
