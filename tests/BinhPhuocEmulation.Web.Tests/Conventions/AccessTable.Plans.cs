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
        // Of a plan in preparation; that one in force refuses Ban thi đua too stands in PlanPartTests.
        AccessRow.ForRoles("plan-parts/{plan}", $"/plan-parts/{AccessSite.DraftPlan}", Role.EmulationBoard),
        AccessRow.ForRoles("plan-parts/{plan}/clause", $"/plan-parts/{AccessSite.DraftPlan}/clause", Role.EmulationBoard),
        AccessRow.ForRoles("plan-parts/{plan}/rule", $"/plan-parts/{AccessSite.DraftPlan}/rule", Role.EmulationBoard),
        AccessRow.ForRoles("plan-parts/{plan}/points/new", $"/plan-parts/{AccessSite.DraftPlan}/points/new", Role.EmulationBoard),
        AccessRow.ForRoles("plan-parts/{plan}/points/{code}", $"/plan-parts/{AccessSite.DraftPlan}/points/AMB-01", Role.EmulationBoard),
        AccessRow.ForRoles("interpretations/{plan}/{code}", "/interpretations/kh-293-2024/AMB-01", Role.EmulationBoard),
    ];
}
