namespace BinhPhuocEmulation.Data.Scoping;

/// <summary>Names of the query filters. They are separate, so that lifting one never lifts the other.</summary>
public static class ScopeFilters
{
    /// <summary>Only rows of the units in scope.</summary>
    public const string Scope = "Scope";

    /// <summary>Only rows that are not removed.</summary>
    public const string Deleted = "Deleted";
}
