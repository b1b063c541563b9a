using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Scoping;

/// <summary>The only places where a filter is lifted.</summary>
public static class ScopeExtensions
{
    /// <summary>
    /// All rows whatever the scope. Legal only in the files listed in ScopeConventionTests: the caches, the calendar, duplicates over all lists.
    /// What such a query returns must not reach a page unless the page's permission covers it.
    /// </summary>
    public static IQueryable<T> IgnoreScope<T>(this IQueryable<T> query) where T : class =>
        query.IgnoreQueryFilters([ScopeFilters.Scope]);

    /// <summary>Removed rows too, within the scope: undo, and "as approved" pages.</summary>
    public static IQueryable<T> WithDeleted<T>(this IQueryable<T> query) where T : class =>
        query.IgnoreQueryFilters([ScopeFilters.Deleted]);
}
