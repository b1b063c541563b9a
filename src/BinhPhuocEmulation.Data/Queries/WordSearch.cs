using System.Linq.Expressions;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>The one search of all lists: each word that was typed, without accents and in any order, begins a word of one of the keys.</summary>
public static class WordSearch
{
    /// <summary>Rows where every word of <paramref name="query"/> begins a word of some key; all rows for an empty query. A key that is null holds nothing.</summary>
    public static IQueryable<T> WithWords<T>(this IQueryable<T> rows, string? query, params Expression<Func<T, string?>>[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var token in VietnameseText.SearchTokens(query))
        {
            var word = " " + token;
            // The signs of VietnameseText.WordBreaks, written out: the database knows no list of them. Both change together.
            Expression<Func<string?, bool>> begins = key => (" " + key!.Replace("(", " ").Replace("-", " ").Replace("/", " ").Replace("“", " ")).Contains(word);
            var row = keys[0].Parameters[0];
            var hits = keys.Select(key => Swap(begins.Body, begins.Parameters[0], Swap(key.Body, key.Parameters[0], row)));
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(hits.Aggregate(Expression.OrElse), row));
        }
        return rows;
    }

    internal static Expression Swap(Expression body, ParameterExpression from, Expression to) => new Swapper(from, to).Visit(body);

    private sealed class Swapper(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
