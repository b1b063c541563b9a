using System.Collections.Frozen;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Access;

/// <summary>The units whose rows a person may see: none, all, or a set. The database filter is built from it; no scope, no rows.</summary>
public sealed class UnitScope
{
    private readonly FrozenSet<int> _ids;

    private UnitScope(bool all, IEnumerable<int> ids)
    {
        All = all;
        _ids = ids.ToFrozenSet();
        Ids = [.. _ids.Order()];
    }

    /// <summary>Sees nothing: the state before sign-in, and of a person whose unit no longer exists.</summary>
    public static UnitScope Nothing { get; } = new(false, []);

    /// <summary>Sees every unit: province-wide roles, jobs and commands.</summary>
    public static UnitScope Everything { get; } = new(true, []);

    /// <summary>Sees these units only.</summary>
    public static UnitScope Of(IEnumerable<int> unitIds) => new(false, unitIds);

    /// <summary>True if no unit is hidden.</summary>
    public bool All { get; }

    /// <summary>The visible units when <see cref="All"/> is false, in ascending order.</summary>
    public IReadOnlyList<int> Ids { get; }

    /// <summary>Is this unit visible?</summary>
    public bool Contains(int unitId) => All || _ids.Contains(unitId);

    /// <summary>The scope a role gives at a unit: the widest reach of its right to read units, with predecessors whose duties passed to it.</summary>
    public static UnitScope For(Role role, int unitId, UnitTree tree)
    {
        var reach = RoleTable.Of(role).ReachOf(Permission.UnitRead);
        if (reach == Reach.Everywhere) return Everything;
        if (reach == Reach.None || tree.Find(unitId) is null) return Nothing;
        return Of(tree.All.Where(u => (tree.ReachFrom(unitId, u.Id) & reach) != 0).Select(u => u.Id));
    }
}
