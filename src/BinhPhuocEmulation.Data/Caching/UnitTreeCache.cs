using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>The unit tree in memory, made anew when the stamp of the units changes.</summary>
public sealed class UnitTreeCache(IServiceScopeFactory scopes, TimeProvider time) : StampedCache<UnitNode[]>(scopes, time, CacheStamp.Units)
{
    private UnitTree _tree = UnitTree.Empty;
    private UnitNode[]? _madeFrom;

    /// <summary>The tree on a day; successions depend on it.</summary>
    public UnitTree Get(DateOnly today)
    {
        var nodes = Value();
        var tree = _tree;
        if (ReferenceEquals(_madeFrom, nodes) && tree.Today == today) return tree;
        tree = new UnitTree(nodes, today);
        (_tree, _madeFrom) = (tree, nodes);
        return tree;
    }

    /// <inheritdoc/>
    protected override UnitNode[] Load(AppDbContext db) => [.. db.Units.IgnoreScope().AsNoTracking()
        .Select(u => new UnitNode(u.Id, u.Code, u.Name, u.Kind, u.ParentId, u.SuccessorId, u.IsPilot, u.ClosedOn, u.SortKey))];
}
