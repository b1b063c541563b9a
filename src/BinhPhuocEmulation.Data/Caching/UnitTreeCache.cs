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

    /// <summary>Takes the units for this transaction and reads them: the tree that a rule is asked of before it is saved by.</summary>
    public static async Task<UnitTree> TakeAsync(AppDbContext db, DateOnly today, CancellationToken cancel = default)
    {
        await db.TakeGroupAsync(CacheStamp.Units, cancel);
        return new(Read(db), today);
    }

    /// <inheritdoc/>
    protected override Nodes Load(AppDbContext db) => new(Read(db));

    private static UnitNode[] Read(AppDbContext db) => [.. db.Units.IgnoreScope().AsNoTracking()
        .Select(u => new
        {
            Node = new UnitNode(u.Id, u.Code, u.Name, u.Kind, u.ParentId, u.SuccessorId, u.IsPilot, u.ClosedOn, u.SortKey, null),
            Events = u.Events.Select(e => new { e.Id, e.Kind, e.On, e.OldName, e.RevokesId }).ToList(),
        }).AsEnumerable().Select(row =>
        {
            var revoked = row.Events.Select(e => e.RevokesId).ToHashSet();
            var standing = row.Events.Where(e => !revoked.Contains(e.Id)).ToArray();
            return row.Node with
            {
                IsAnnulled = row.Events.Exists(e => e.Kind == UnitEventKind.Founded) && !standing.Any(e => e.Kind == UnitEventKind.Founded),
                FoundedOn = standing.Where(e => e.Kind == UnitEventKind.Founded).Min(e => (DateOnly?)e.On),
                FormerNames = standing.Where(e => e.Kind == UnitEventKind.Renamed).Select(e => new FormerName(e.On, e.OldName)).ToList(),
            };
        })];

    /// <summary>All units, and the tree of the day last asked for.</summary>
    public sealed class Nodes
    {
        private readonly UnitNode[] _nodes;
        private volatile UnitTree? _last;

        internal Nodes(UnitNode[] nodes) => _nodes = nodes;

        internal UnitTree On(DateOnly day) => _last is { } last && last.Today == day ? last : _last = new UnitTree(_nodes, day);
    }
}
