using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Ui;

/// <summary>One part of a whole: a group of delegates, a state of congresses.</summary>
/// <param name="Name">Words of the legend.</param>
/// <param name="Count">How many, at least 0.</param>
/// <param name="Fill">Colour class of the bar: <c>fill-1</c>…<c>fill-4</c>, or <c>fill-pass</c>, <c>fill-explain</c>, <c>fill-fail</c>.</param>
public sealed record BarPart(string Name, int Count, string Fill);

/// <summary>A bar cut into parts.</summary>
/// <param name="Parts">In drawing order.</param>
/// <param name="MarkPercent">Where the required share is marked, in percent of the whole; null for no mark.</param>
/// <param name="ShowShares">Writes each part's percentage beside its count.</param>
/// <param name="Mark">The share a rule asks for: one below it is not rounded up to it.</param>
public sealed record StackedBar(IReadOnlyList<BarPart> Parts, decimal? MarkPercent = null, bool ShowShares = false, ShareMark Mark = default)
{
    public int Total => Parts.Sum(part => part.Count);
}

/// <summary>
/// The gauge above a delegate list: total against the cap, structure with the required share, what would mend it. One line of it stays in sight
/// while the page scrolls; the rest lies above the table, folded on a phone.
/// </summary>
/// <param name="Total">Delegates now.</param>
/// <param name="Cap">Most delegates allowed by the plan; null when the plan sets none.</param>
/// <param name="TotalKind">Colour of the total's bar.</param>
/// <param name="TotalNote">Under the total: "còn 13 chỗ".</param>
/// <param name="TotalClause">The clause of the cap, in words: "điểm a khoản 3 mục II".</param>
/// <param name="Structure">Groups, the share that the plan asks for first.</param>
/// <param name="StructureNote">A line of other figures, or null.</param>
/// <param name="Message">The finding about the structure, or null.</param>
/// <param name="TotalClauseHref">Address of the rule of the cap, or null.</param>
public sealed record GaugeView(
    int Total,
    int? Cap,
    StatusKind TotalKind,
    string TotalNote,
    string? TotalClause,
    StackedBar Structure,
    string? StructureNote = null,
    FindingCard? Message = null,
    string? TotalClauseHref = null);
