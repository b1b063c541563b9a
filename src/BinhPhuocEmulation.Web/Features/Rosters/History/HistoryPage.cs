using BinhPhuocEmulation.Domain.Rosters;

namespace BinhPhuocEmulation.Web.Features.Rosters.History;

/// <summary>One approved copy in the list of copies.</summary>
public sealed record ApprovedLine(int Round, DateTime At, string By, int Total, int Models, bool Intact);

/// <summary>The history of a list.</summary>
/// <param name="Header">Head.</param>
/// <param name="Steps">Steps, newest first.</param>
/// <param name="Approved">Approved copies, newest first.</param>
/// <param name="Differences">Between one approved round and the next, and between the last one and now.</param>
public sealed record HistoryPage(RosterHeader Header, IReadOnlyList<Ui.HistoryEntry> Steps, IReadOnlyList<ApprovedLine> Approved, IReadOnlyList<DifferenceView> Differences);

/// <summary>What the address of an approved copy says.</summary>
/// <param name="Reveal">1 shows sensitive cells.</param>
/// <param name="Cols"><see cref="RowFilter.AllColumns"/> for every column.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="Size">Rows per page.</param>
/// <param name="At">Row whose page is shown.</param>
public sealed record ApprovedRequest(int Reveal, string? Cols = null, int? Page = null, int? Size = null, int? At = null);

/// <summary>A list as it was approved.</summary>
public sealed record ApprovedPage
{
    /// <summary>Head.</summary>
    public required RosterHeader Header { get; init; }
    /// <summary>Round.</summary>
    public required int Round { get; init; }
    /// <summary>When (UTC).</summary>
    public required DateTime ApprovedAt { get; init; }
    /// <summary>Who.</summary>
    public required string ApprovedBy { get; init; }
    /// <summary>First letters of the hash.</summary>
    public required string ShortHash { get; init; }
    /// <summary>The text still has the hash it was approved with.</summary>
    public required bool Intact { get; init; }
    /// <summary>Plan and its revision then.</summary>
    public required string Plan { get; init; }
    /// <summary>Name block then.</summary>
    public required IReadOnlyList<string> NameBlock { get; init; }
    /// <summary>Unit then.</summary>
    public required string UnitName { get; init; }
    /// <summary>Figures then.</summary>
    public required RosterStatistics Figures { get; init; }
    /// <summary>Rows then.</summary>
    public required RowsTable Table { get; init; }
    /// <summary>Which rows of how many stand on the page.</summary>
    public required Ui.PageInfo Paging { get; init; }
    /// <summary>Sensitive cells are shown.</summary>
    public required bool Revealed { get; init; }
}
