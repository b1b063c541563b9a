using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>All plans, compiled and ready for judging.</summary>
public sealed class PlanCache(IServiceScopeFactory scopes, TimeProvider time, CacheSignal signal)
    : StampedCache<PlanShelf>(scopes, time, signal, CacheStamp.Plans)
{
    /// <summary>The plans as of now.</summary>
    public PlanShelf Plans => Value();

    /// <inheritdoc/>
    protected override PlanShelf Load(AppDbContext db) => new([.. db.Plans.WithParts().AsNoTracking().OrderBy(p => p.IssuedOn).ThenBy(p => p.Id)]);
}

/// <summary>Plans at one moment.</summary>
public sealed class PlanShelf(IReadOnlyList<Plan> plans)
{
    // Each compiles by itself on first use: a draft whose data contradict themselves stops no other plan.
    private readonly Dictionary<int, Lazy<CompiledPlan>> _compiled = plans.ToDictionary(p => p.Id, p => new Lazy<CompiledPlan>(() => new CompiledPlan(p)));

    /// <summary>All plans, oldest first, with all their parts. Not tracked: never change them.</summary>
    public IReadOnlyList<Plan> All { get; } = plans;

    /// <summary>Plans that are no longer being prepared, newest first: those in force, and those closed and kept for reading.</summary>
    public IReadOnlyList<Plan> Shown { get; } = [.. plans.Where(p => p.State != PlanState.Draft).Reverse()];

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
}

/// <summary>Loading of plans.</summary>
public static class PlanLoading
{
    /// <summary>A plan with all its parts, in one query per kind of part.</summary>
    public static IQueryable<Plan> WithParts(this IQueryable<Plan> plans) => plans
        .Include(p => p.Clauses.OrderBy(c => c.Order))
        .Include(p => p.Rules.OrderBy(r => r.Id)).ThenInclude(r => r.Parameters.OrderBy(v => v.Id))
        .Include(p => p.Interpretations.OrderBy(i => i.Code)).ThenInclude(i => i.Readings.OrderBy(r => r.Id))
        .Include(p => p.Forms.OrderBy(f => f.Order))
        .Include(p => p.Changes.OrderBy(c => c.Id))
        .AsSplitQuery();
}
