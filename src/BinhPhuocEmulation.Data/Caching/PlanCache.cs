using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>All plans, compiled and ready for judging.</summary>
public sealed class PlanCache : StampedCache<PlanShelf>
{
    private readonly IServiceScopeFactory _scopes;

    /// <summary>Creates the cache.</summary>
    public PlanCache(IServiceScopeFactory scopes, TimeProvider time, CacheSignal signal) : base(scopes, time, signal, CacheStamp.Plans) => _scopes = scopes;

    /// <summary>The plans as of now.</summary>
    public PlanShelf Plans => Value();

    /// <inheritdoc/>
    protected override PlanShelf Load(AppDbContext db) => new([.. db.Plans.Where(p => p.State != PlanState.Discarded).WithParts().AsNoTracking().OrderBy(p => p.IssuedOn).ThenBy(p => p.Id)],
        [.. db.PlanVersions.OrderBy(v => v.Revision).Select(v => new KeptRevision(v.Id, v.PlanId, v.Revision))], ContentOf);

    // Read only for revisions that something was approved by, once for each.
    private string ContentOf(int versionId)
    {
        using var scope = _scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AppDbContext>().PlanVersions.Where(v => v.Id == versionId).Select(v => v.Content).Single();
    }
}

/// <summary>An earlier revision of a plan that is kept, without its content.</summary>
public sealed record KeptRevision(int Id, int PlanId, int Revision);

/// <summary>Plans at one moment, with what judged at earlier revisions.</summary>
public sealed class PlanShelf
{
    // Each compiles by itself on first use: a draft whose data contradict themselves stops no other plan.
    private readonly Dictionary<int, Lazy<CompiledPlan>> _compiled;
    private readonly ILookup<int, (int Revision, Lazy<CompiledPlan> Plan)> _earlier;

    /// <summary>Puts plans on the shelf; earlier revisions are read by <paramref name="contentOf"/> when first asked for.</summary>
    public PlanShelf(IReadOnlyList<Plan> plans, IReadOnlyList<KeptRevision> kept, Func<int, string> contentOf)
    {
        All = plans;
        Shown = [.. plans.Where(p => p.State != PlanState.Draft).Reverse()];
        _compiled = plans.ToDictionary(p => p.Id, p => new Lazy<CompiledPlan>(() => new CompiledPlan(p, revision => Earlier(p.Id, revision))));
        var byId = plans.ToDictionary(p => p.Id);
        _earlier = kept.Where(k => byId.ContainsKey(k.PlanId))
            .ToLookup(k => k.PlanId, k => (k.Revision, new Lazy<CompiledPlan>(() => new CompiledPlan(PlanVersion.Read(contentOf(k.Id), k.Revision, byId[k.PlanId])))));
    }

    /// <summary>All plans, oldest first, with all their parts. Not tracked: never change them.</summary>
    public IReadOnlyList<Plan> All { get; }

    /// <summary>Plans that are no longer being prepared, newest first: those in force, and those closed and kept for reading.</summary>
    public IReadOnlyList<Plan> Shown { get; }

    /// <summary>Plans in force that were issued by this day, newest first: those whose work is under way. Several run side by side.</summary>
    public IEnumerable<Plan> RunningOn(DateOnly day) => Shown.Where(p => p.State == PlanState.InForce && p.IssuedOn <= day);

    /// <summary>
    /// The plan shown to somebody who has chosen none: the newest under way; else the first to come; else the newest closed. Null if there is no plan.
    /// A plan put in force before its day of issue never pushes a running campaign aside.
    /// </summary>
    public Plan? UsualOn(DateOnly day) =>
        RunningOn(day).FirstOrDefault() ?? Shown.LastOrDefault(p => p.State == PlanState.InForce) ?? (Shown.Count > 0 ? Shown[0] : null);

    /// <summary>A plan by the code in its address, or null.</summary>
    public Plan? Find(string code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>The compiled plan.</summary>
    /// <exception cref="KeyNotFoundException">There is no such plan.</exception>
    /// <exception cref="PlanDataException">The plan's data contradict themselves.</exception>
    public CompiledPlan Compiled(int planId) => _compiled[planId].Value;

    /// <summary>What judged at an earlier revision: that one, or the first kept after it (revisions from before any were kept); null if none is.</summary>
    public CompiledPlan? Earlier(int planId, int revision) =>
        _earlier[planId].Where(k => k.Revision >= revision).Select(k => k.Plan).FirstOrDefault()?.Value;
}

/// <summary>Loading of plans.</summary>
public static class PlanLoading
{
    /// <summary>
    /// Keeps the plan as it judges now, before it changes; what was approved by it is judged by it for good. A plan in preparation has judged nothing.
    /// Called before the change, whose save takes it along.
    /// </summary>
    public static async Task KeepRevisionAsync(this AppDbContext db, int planId, DateTime at, CancellationToken cancel = default)
    {
        var plan = await db.Plans.AsNoTracking().WithParts().SingleAsync(p => p.Id == planId, cancel);
        if (plan.State == PlanState.Draft || await db.PlanVersions.AnyAsync(v => v.PlanId == planId && v.Revision == plan.Revision, cancel)) return;
        db.PlanVersions.Add(new PlanVersion(plan, at));
    }

    /// <summary>A plan with all its parts, in one query per kind of part.</summary>
    public static IQueryable<Plan> WithParts(this IQueryable<Plan> plans) => plans
        .Include(p => p.Clauses.OrderBy(c => c.Order))
        .Include(p => p.Rules.OrderBy(r => r.Id)).ThenInclude(r => r.Parameters.OrderBy(v => v.Id))
        .Include(p => p.Interpretations.OrderBy(i => i.Code)).ThenInclude(i => i.Readings.OrderBy(r => r.Id))
        .Include(p => p.Forms.OrderBy(f => f.Order))
        .Include(p => p.Changes.OrderBy(c => c.Id))
        .AsSplitQuery();
}
