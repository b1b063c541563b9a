using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>One figure of the page; null for a small count that is not shown to this person.</summary>
public sealed record StructureFigureView(string Label, int? Count);

/// <summary>Figures that belong together.</summary>
public sealed record StructureGroupView(string Title, IReadOnlyList<StructureFigureView> Figures);

/// <summary>
/// The structure of a list. Who may not see sensitive cells sees no figures of single peoples or religions, and no small counts of minorities,
/// believers and members of the Party: with a list of names beside it, "1" is a name.
/// </summary>
public sealed record StructurePage(RosterHeader Header, int Total, IReadOnlyList<StructureGroupView> Groups, string Oldest, string Youngest, DateOnly AsOf)
{
    private static readonly HashSet<string> SensitiveLines = ["Dân tộc thiểu số", "Theo tôn giáo", "Đảng viên"];

    /// <summary>Counts a list.</summary>
    public static StructurePage Of(RosterCase roster, RosterHeader header, RosterSheet sheet)
    {
        var structure = RosterStructure.Of(sheet.Rows.Select(r => RowDetails.Of(r.Entry)), roster.Lists, roster.AsOf);
        var groups = structure.Groups.Where(g => header.CanReveal || !g.Sensitive).Select(g => new StructureGroupView(g.Title,
            [.. g.Lines.Select(l => new StructureFigureView(l.Label, IsShown(g.Key, l, structure.Total, header.CanReveal) ? l.Count : null))]));
        return new(header, structure.Total, [.. groups], AgeOf(structure.Oldest?.AgeOn(roster.AsOf)), AgeOf(structure.Youngest?.AgeOn(roster.AsOf)), roster.AsOf);
    }

    private static bool IsShown(string group, StructureLine line, int total, bool sensitive) =>
        sensitive || group != "people" || !IsSensitive(line.Label) || IsManyEnough(line.Count, total);

    /// <summary>A line of people of a sensitive kind.</summary>
    public static bool IsSensitive(string label) => SensitiveLines.Contains(label);

    /// <summary>Neither those of the kind nor the others are so few that a name could be guessed.</summary>
    public static bool IsManyEnough(int count, int total) => count is 0 or >= RowWords.SmallCount && total - count is 0 or >= RowWords.SmallCount;

    private static string AgeOf(int? age) => age is { } years ? $"{years} tuổi" : "–";
}
