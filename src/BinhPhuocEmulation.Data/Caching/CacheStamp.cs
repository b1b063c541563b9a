namespace BinhPhuocEmulation.Data.Caching;

/// <summary>
/// The state of one group of slowly changing rows. Each save that touches the group writes a new value in the same transaction,
/// so that every node of the portal sees that its copy in memory is old.
/// </summary>
public sealed class CacheStamp
{
    /// <summary>Units.</summary>
    public const string Units = "units";
    /// <summary>Plans with all their parts.</summary>
    public const string Plans = "plans";
    /// <summary>Code lists.</summary>
    public const string Codes = "codes";
    /// <summary>What the sessions of accounts are checked against.</summary>
    public const string Sessions = "sessions";

    /// <summary>All groups; their rows come with the first migration.</summary>
    public static IReadOnlyList<string> Names { get; } = [Units, Plans, Codes, Sessions];

    /// <summary>Name of the group.</summary>
    public string Name { get; init; } = "";

    /// <summary>A value that never occurs twice.</summary>
    public Guid Version { get; set; }
}
