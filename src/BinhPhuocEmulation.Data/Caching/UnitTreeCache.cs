using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>The unit tree of the province in memory. The scope is computed from it, so it is loaded whatever the scope.</summary>
public sealed class UnitTreeCache(IServiceScopeFactory scopes, TimeProvider time, CacheSignal signal)
    : StampedCache<UnitTreeCache.Nodes>(scopes, time, signal, CacheStamp.Units)
{
    /// <summary>The tree on a day; successions depend on it.</summary>
    public UnitTree Get(DateOnly today) => Value().On(today);

    /// <inheritdoc/>
    protected override Nodes Load(AppDbContext db) => new([.. db.Units.IgnoreScope().AsNoTracking()
        .Select(u => new UnitNode(u.Id, u.Code, u.Name, u.Kind, u.ParentId, u.SuccessorId, u.IsPilot, u.ClosedOn, u.SortKey,
            u.Events.Where(e => e.Kind == UnitEventKind.Founded && !u.Events.Any(r => r.RevokesId == e.Id)).Min(e => (DateOnly?)e.On))
        {
            FormerNames = u.Events.Where(e => e.Kind == UnitEventKind.Renamed && !u.Events.Any(r => r.RevokesId == e.Id)).Select(e => new FormerName(e.On, e.OldName)).ToList(),
        })]);

    /// <summary>All units, and the tree of the day last asked for.</summary>
    public sealed class Nodes
    {
        private readonly UnitNode[] _nodes;
        private volatile UnitTree? _last;

        internal Nodes(UnitNode[] nodes) => _nodes = nodes;

        internal UnitTree On(DateOnly day) => _last is { } last && last.Today == day ? last : _last = new UnitTree(_nodes, day);
    }
}
