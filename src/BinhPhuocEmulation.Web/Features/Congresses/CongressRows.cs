using System.Globalization;
using System.Linq.Expressions;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>A unit with its congress under a plan; without one while it has not begun.</summary>
public sealed class UnitCongress
{
    /// <summary>Unit.</summary>
    public Unit Unit { get; init; } = null!;
    /// <summary>Congress, or null.</summary>
    public Congress? Congress { get; init; }
    /// <summary>The plan asks a congress of the unit, by itself or in the place of one that ended.</summary>
    public bool Owed { get; init; }
    /// <summary>Delegates on its list.</summary>
    public int Total { get; init; }
}

/// <summary>Rows, filters and orders of the list as the database carries them out.</summary>
public static class CongressRows
{
    /// <summary>
    /// Units of the scope that have a congress, or owe one; with <paramref name="all"/> those too that may hold one. A unit that has ended, or whose
    /// founding day has not come, owes nothing; what it had not begun its successor owes.
    /// </summary>
    public static IQueryable<UnitCongress> All(AppDbContext db, CompiledPlan plan, DateOnly today, bool all)
    {
        var heirs = HeirsQuery.Of(db, plan.PlanId, today);
        var rows = from u in db.Units
                   join c in db.Congresses.Where(x => x.PlanId == plan.PlanId) on u.Id equals c.UnitId into congresses
                   from c in congresses.DefaultIfEmpty()
                   where c != null || ((u.IsObliged || all || heirs.Contains(u.Id)) && (u.ClosedOn == null || u.ClosedOn > today)
                       && !u.Events.Any(e => e.Kind == UnitEventKind.Founded && e.On > today))
                   select new UnitCongress { Unit = u, Congress = c, Owed = u.IsObliged || heirs.Contains(u.Id), Total = db.Rosters.Where(r => r.CongressId == c!.Id).Select(r => r.Figures.Total).FirstOrDefault() };
        // A level the plan leaves out (no districts in 2030) owes nothing. A handful of kinds: each is one comparison.
        foreach (var kind in UnitKinds.All.Where(k => !plan.Binds(k))) rows = rows.Where(r => r.Congress != null || r.Unit.Kind != kind);
        return rows;
    }

    /// <summary>The filters of the address, but state and colour.</summary>
    public static IQueryable<UnitCongress> Filtered(IQueryable<UnitCongress> rows, CongressFilter filter)
    {
        rows = rows.WithWords(filter.Q, r => r.Unit.SearchKey, r => r.Unit.Parent!.SearchKey);
        if (filter.Kind is { } kind && Enum.IsDefined((UnitKind)kind)) rows = rows.Where(r => r.Unit.Kind == (UnitKind)kind);
        if (filter.District is { } district) rows = rows.Where(r => r.Unit.Id == district || r.Unit.ParentId == district);
        if (DateOnly.TryParseExact($"{filter.Month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && from.Year < 9000)
        {
            var next = from.AddMonths(1);
            rows = rows.Where(r => r.Congress!.Date >= from && r.Congress.Date < next);
        }
        return rows;
    }

    /// <summary>The order of the address; units of equal rank by name, then code, so that pages never overlap.</summary>
    public static IQueryable<UnitCongress> Sorted(IQueryable<UnitCongress> rows, CompiledPlan plan, UnitTree tree, CongressFilter filter)
    {
        var (down, today, name) = (filter.Dir == "desc", tree.Today, UnitsOnDay.NameKey<UnitCongress>(tree, r => r.Unit));
        var ordered = filter.Sort switch
        {
            "date" => By(rows.OrderBy(r => r.Congress!.Date == null), r => r.Congress!.Date, down),
            "total" => By(rows, r => r.Total, down),
            "deadline" => By(rows.OrderBy(r => r.Congress != null && r.Congress.State == CongressState.Held), DeadlineRank(plan, today), down),
            _ => By(rows, name, down),
        };
        return ordered.ThenBy(name).ThenBy(r => r.Unit.Code);
    }

    /// <summary>Place of a unit's deadline among the deadlines of the plan: what the database can compare without knowing the plan.</summary>
    private static Expression<Func<UnitCongress, int>> DeadlineRank(CompiledPlan plan, DateOnly today)
    {
        var row = Expression.Parameter(typeof(UnitCongress), "r");
        var unit = Expression.Property(row, nameof(UnitCongress.Unit));
        var kind = Expression.Property(unit, nameof(Unit.Kind));
        var pilot = Expression.Property(unit, nameof(Unit.IsPilot));
        Expression rank = Expression.Constant(int.MaxValue);
        foreach (var k in UnitKinds.All)
        {
            var value = Expression.Condition(pilot, Expression.Constant(DayOf(plan, k, true, today)), Expression.Constant(DayOf(plan, k, false, today)));
            rank = Expression.Condition(Expression.Equal(kind, Expression.Constant(k)), value, rank);
        }
        return Expression.Lambda<Func<UnitCongress, int>>(rank, row);
    }

    private static int DayOf(CompiledPlan plan, UnitKind kind, bool pilot, DateOnly today) =>
        DeadlineStanding.Of(plan, new() { UnitKind = kind, IsPilot = pilot, Today = today })?.NamedDay.DayNumber ?? int.MaxValue;

    private static IOrderedQueryable<UnitCongress> By<T>(IQueryable<UnitCongress> rows, Expression<Func<UnitCongress, T>> key, bool down) =>
        down ? rows.OrderByDescending(key) : rows.OrderBy(key);

    private static IOrderedQueryable<UnitCongress> By<T>(IOrderedQueryable<UnitCongress> rows, Expression<Func<UnitCongress, T>> key, bool down) =>
        down ? rows.ThenByDescending(key) : rows.ThenBy(key);
}
