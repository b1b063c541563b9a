using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>
/// The level above a unit, for what a plan says of the order of congresses (AMB-03): the unit that stands above it on the day, and where the plan binds no unit
/// of that kind (it holds no congress), the one above that. Which kinds are levels is a matter of the plan: districts and communes, or, with two levels of
/// government, the province and its communes. What stood below a unit that ended: decision 0018.
/// </summary>
public static class LevelAbove
{
    private const int MostLevels = 8;

    /// <summary>The unit above on a day, whose congress comes after that of this one; null if there is none.</summary>
    public static UnitNode? On(CompiledPlan plan, UnitTree tree, int unitId, DateOnly day) => Ever(plan, tree, unitId).FirstOrDefault(u => !(u.ClosedOn <= day));

    /// <summary>All that are the unit above on one day or another.</summary>
    public static IEnumerable<UnitNode> Ever(CompiledPlan plan, UnitTree tree, int unitId)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(tree);
        return Ever(plan, tree, unitId, MostLevels);
    }

    private static IEnumerable<UnitNode> Ever(CompiledPlan plan, UnitTree tree, int unitId, int levels) => levels == 0 ? []
        : tree.EverAbove(unitId).SelectMany(u => plan.Binds(u.Kind) ? [u] : Ever(plan, tree, u.Id, levels - 1));
}

/// <summary>Day of the congress of a unit of the level below.</summary>
/// <param name="Kind">Kind of the unit: a rule speaks of the kinds it binds.</param>
/// <param name="Day">Day it has chosen.</param>
public readonly record struct DayBelow(UnitKind Kind, DateOnly Day);
