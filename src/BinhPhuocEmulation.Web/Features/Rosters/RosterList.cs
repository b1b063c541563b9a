using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>What the address of the list of lists says.</summary>
public sealed record RosterListRequest(string? State, string? Q, int? District, string? Kind, string? Check, string? Sort, string? Dir, int? Page, int? Size);

/// <summary>One list.</summary>
public sealed record RosterListRow
{
    /// <summary>List.</summary>
    public required int Id { get; init; }
    /// <summary>Unit.</summary>
    public required string Unit { get; init; }
    /// <summary>Unit above.</summary>
    public required string? Parent { get; init; }
    /// <summary>State.</summary>
    public required RosterState State { get; init; }
    /// <summary>Round.</summary>
    public required int Round { get; init; }
    /// <summary>Delegates.</summary>
    public required int Total { get; init; }
    /// <summary>Models.</summary>
    public required int Models { get; init; }
    /// <summary>The share of models the plan asks for.</summary>
    public required ShareMark ShareMark { get; init; }
    /// <summary>Most delegates; 0 for no cap.</summary>
    public required int Cap { get; init; }
    /// <summary>Gravest finding on the list and its congress.</summary>
    public required FindingStatus Gravest { get; init; }
    /// <summary>Findings that stand in the way or need a word, as the check page counts them.</summary>
    public required int Deviations { get; init; }
    /// <summary>Submitted last (UTC).</summary>
    public required DateTime? SubmittedAt { get; init; }
    /// <summary>The deadline of its congress, as every page shows it; null if the plan sets none.</summary>
    public required TagView? Deadline { get; init; }
    /// <summary>The congress is over: its deadline asks for nothing any more.</summary>
    public required bool Held { get; init; }
    /// <summary>Days to the last green day; null if the plan sets none.</summary>
    public required int? DaysLeft { get; init; }
    /// <summary>Place of the unit among all.</summary>
    public required string SortKey { get; init; }

    /// <summary>Share of models in ten thousandths; -1 of an empty list.</summary>
    public long Share => Total == 0 ? -1 : Models * 10_000L / Total;
}

/// <summary>The list of delegate lists.</summary>
/// <param name="Request">As asked.</param>
/// <param name="Counts">Lists by state, with the filters but not the tab.</param>
/// <param name="Rows">Rows of this page.</param>
/// <param name="Paging">Where it stands.</param>
/// <param name="Districts">Units above to choose from; one or none draws no choice.</param>
/// <param name="Kinds">Kinds of units to choose from.</param>
public sealed record RosterListPage(RosterListRequest Request, IReadOnlyDictionary<RosterState, int> Counts, IReadOnlyList<RosterListRow> Rows, PageInfo Paging,
    IReadOnlyList<SelectListItem> Districts, IReadOnlyList<SelectListItem> Kinds)
{
    /// <summary>The plan, where it is not the usual one.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Units to look after that have no list; empty for whoever looks after one unit.</summary>
    public IReadOnlyList<ListlessUnit> Listless { get; init; } = [];
}

/// <summary>A unit without a list.</summary>
public sealed record ListlessUnit(int Id, string Name);
