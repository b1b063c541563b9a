using System.Linq.Expressions;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>The orders of the list as the database carries them out; names in Vietnamese order, by the name of the day.</summary>
/// <param name="plan">Plan looked at; null for a reader who sees no congresses.</param>
/// <param name="delegates">The reader sees the numbers of delegates: an order would tell them.</param>
public sealed class UnitOrder(AppDbContext db, UnitTree tree, CompiledPlan? plan, bool delegates)
{
    /// <summary>The order of the address; by name, the unit above, then code within equal rank, so that pages never overlap. What the reader may not see sorts nothing.</summary>
    public IQueryable<Unit> Of(IQueryable<Unit> units, UnitFilter filter)
    {
        var (down, name) = (filter.Dir == "desc", UnitsOnDay.NameKey<Unit>(tree, u => u));
        var ordered = filter.Sort switch
        {
            "parent" => By(units.OrderBy(u => u.ParentId != null), UnitsOnDay.ParentKey<Unit>(tree, u => u), down),
            "code" => By(units.OrderBy(u => u.Code.Length), u => u.Code, down),
            // From the province down to enterprises, as kinds are shown everywhere.
            "kind" => By(units, u => u.Kind, down),
            "stage" when plan is not null => ByStage(units, plan, down),
            "delegates" when plan is not null && delegates => By(units, Delegates(plan.PlanId), down),
            // Who has declared nothing comes last, whichever way.
            "workers" => By(units.OrderBy(u => u.DeclaredWorkers == null), u => u.DeclaredWorkers, down),
            "name" => By(units, name, down),
            _ => Named(units, filter.Q, name, down),
        };
        return ordered.ThenBy(name).ThenBy(UnitsOnDay.ParentKey<Unit>(tree, u => u)).ThenBy(u => u.Code);
    }

    /// <summary>What is owed and not begun, then from draft to held; who owes nothing and has nothing comes last, whichever way.</summary>
    private IOrderedQueryable<Unit> ByStage(IQueryable<Unit> units, CompiledPlan of, bool down)
    {
        var (planId, owing) = (of.PlanId, db.Units.Where(UnitRows.Owing(db, tree, of)).Select(u => u.Id));
        return By(units.OrderBy(u => !owing.Contains(u.Id) && !db.Congresses.Any(c => c.PlanId == planId && c.UnitId == u.Id)),
            u => db.Congresses.Where(c => c.PlanId == planId && c.UnitId == u.Id).Select(c => (int)c.State).FirstOrDefault(), down);
    }

    private Expression<Func<Unit, int>> Delegates(int planId) =>
        u => db.Rosters.Where(r => r.UnitId == u.Id && r.Congress!.PlanId == planId).Select(r => r.Figures.Total).FirstOrDefault();

    /// <summary>Of what was searched for, units of that name come before those found by the unit above.</summary>
    private IOrderedQueryable<Unit> Named(IQueryable<Unit> units, string? words, Expression<Func<Unit, string>> name, bool down)
    {
        if (string.IsNullOrWhiteSpace(words)) return By(units, name, down);
        var own = db.Units.WithWords(words, u => u.SearchKey).Select(u => u.Id);
        return By(units.OrderBy(u => own.Contains(u.Id) ? 0 : 1), name, down);
    }

    private static IOrderedQueryable<Unit> By<T>(IQueryable<Unit> units, Expression<Func<Unit, T>> key, bool down) => down ? units.OrderByDescending(key) : units.OrderBy(key);

    private static IOrderedQueryable<Unit> By<T>(IOrderedQueryable<Unit> units, Expression<Func<Unit, T>> key, bool down) => down ? units.ThenByDescending(key) : units.ThenBy(key);
}
