using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>All plans, compiled and ready for judging.</summary>
public sealed class PlanCache(IServiceScopeFactory scopes, TimeProvider time) : StampedCache<PlanShelf>(scopes, time, CacheStamp.Plans)
{
    /// <summary>The plans as of now.</summary>
    public PlanShelf Plans => Value();

    /// <inheritdoc/>
    protected override PlanShelf Load(AppDbContext db) => new([.. db.Plans.WithParts().AsNoTracking().OrderBy(p => p.IssuedOn).ThenBy(p => p.Id)]);
}

/// <summary>Plans at one moment.</summary>
public sealed class PlanShelf(IReadOnlyList<Plan> plans)
{
    private readonly Dictionary<int, CompiledPlan> _compiled = plans.ToDictionary(p => p.Id, p => new CompiledPlan(p));

    /// <summary>All plans, oldest first, with all their parts. Not tracked: never change them.</summary>
    public IReadOnlyList<Plan> All { get; } = plans;

    /// <summary>The plan units register under now: the newest in force; null if there is none.</summary>
    public Plan? Current { get; } = plans.LastOrDefault(p => p.State == PlanState.InForce);

    /// <summary>A plan by the code in its address, or null.</summary>
    public Plan? Find(string code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>The compiled plan.</summary>
    /// <exception cref="KeyNotFoundException">There is no such plan.</exception>
    public CompiledPlan Compiled(int planId) => _compiled[planId];
}

/// <summary>Loading of plans.</summary>
public static class PlanLoading
{
    /// <summary>A plan with all its parts, in one query per kind of part.</summary>
    public static IQueryable<Plan> WithParts(this IQueryable<Plan> plans) => plans
        .Include(p => p.Clauses).Include(p => p.Rules).ThenInclude(r => r.Parameters)
        .Include(p => p.Interpretations).ThenInclude(i => i.Readings).Include(p => p.Forms).AsSplitQuery();
}
