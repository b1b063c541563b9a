using System.Linq.Expressions;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>
/// Place and order of units on the day of a tree, for queries. The columns hold what was entered; what differs on that day (a name that is yet to
/// come, a unit above that has ended) is known to the tree and is nearly always nothing, so that the database still sorts and filters by itself.
/// </summary>
public static class UnitsOnDay
{
    /// <summary>Units directly below another on the day of the tree, also those that ended there.</summary>
    public static IQueryable<Unit> Below(this IQueryable<Unit> units, UnitTree tree, int parentId)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var today = tree.Today;
        var handedOver = tree.HandedOverTo(parentId).Select(u => u.Id).ToArray();
        if (tree.Find(parentId)?.ClosedOn <= today)
        {
            // What stands was handed over; a unit that ended without anybody in its place keeps it.
            var kept = tree.ChildrenOf(parentId).Where(u => !(u.ClosedOn <= today)).Select(u => u.Id).ToArray();
            return units.Where(u => u.ParentId == parentId && (u.ClosedOn <= today || kept.Contains(u.Id)));
        }
        return handedOver.Length == 0 ? units.Where(u => u.ParentId == parentId)
            : units.Where(u => u.ParentId == parentId || (handedOver.Contains(u.ParentId!.Value) && (u.ClosedOn == null || u.ClosedOn > today)));
    }

    /// <summary>The order of units by the name each bears on the day of the tree.</summary>
    public static Expression<Func<T, string>> NameKey<T>(UnitTree tree, Expression<Func<T, Unit>> unit)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(unit);
        Expression<Func<Unit, string>> entered = u => u.SortKey;
        Expression<Func<Unit, int?>> id = u => u.Id;
        return Choose(unit, entered, id, tree.All.Concat(tree.Coming).Where(u => u.NameToCome is not null).Select(u => (u.Id, u.SortKey)));
    }

    /// <summary>The order of units by the name of the unit above on the day of the tree; those above none come first.</summary>
    public static Expression<Func<T, string>> ParentKey<T>(UnitTree tree, Expression<Func<T, Unit>> unit)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(unit);
        var today = tree.Today;
        Expression<Func<Unit, string>> entered = u => u.Parent!.SortKey;
        // Units that ended keep the unit they ended under: their number is asked for with a minus, which nothing that was moved bears.
        Expression<Func<Unit, int?>> above = u => u.ClosedOn <= today ? -u.ParentId : u.ParentId;
        var renamed = tree.All.Concat(tree.Coming).Where(u => u.NameToCome is not null).SelectMany(u => new[] { (u.Id, u.SortKey), (-u.Id, u.SortKey) });
        var moved = tree.All.Where(u => u.PlacedUnder is not null).GroupBy(u => u.PlacedUnder!.Value).Select(g => (g.Key, tree.ParentOf(g.First().Id)!.SortKey));
        return Choose(unit, entered, above, moved.Concat(renamed));
    }

    private static Expression<Func<T, string>> Choose<T>(Expression<Func<T, Unit>> unit, Expression<Func<Unit, string>> usual, Expression<Func<Unit, int?>> key,
        IEnumerable<(int Key, string SortKey)> others)
    {
        var cases = others.DistinctBy(o => o.Key).ToArray();
        var asked = WordSearch.Swap(key.Body, key.Parameters[0], unit.Body);
        var body = cases.Reverse().Aggregate(WordSearch.Swap(usual.Body, usual.Parameters[0], unit.Body), (rest, one) =>
            Expression.Condition(Expression.Equal(asked, Expression.Constant(one.Key, typeof(int?))), Expression.Constant(one.SortKey), rest));
        return Expression.Lambda<Func<T, string>>(body, unit.Parameters);
    }
}
