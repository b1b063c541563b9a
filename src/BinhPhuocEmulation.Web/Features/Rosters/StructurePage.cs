using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>One figure of the page; the count is null for a small one that is not shown to this person.</summary>
/// <param name="Tenths">Share of the whole of its group in tenths of a per cent.</param>
public sealed record StructureFigureView(string Label, int? Count, int Tenths);

/// <summary>Figures that belong together.</summary>
/// <param name="Note">Whom the figures leave out; "" if nobody.</param>
public sealed record StructureGroupView(string Title, int Whole, IReadOnlyList<StructureFigureView> Figures, string Note = "");

/// <summary>Somebody named on the page, with the row.</summary>
public sealed record StructurePersonView(string Name, string Href);

/// <summary>The oldest or the youngest: the age ("–" if nobody's is known), and who they are.</summary>
/// <param name="Others">How many more of the same birth are not named.</param>
public sealed record StructureAge(string Age, IReadOnlyList<StructurePersonView> People, int Others);

/// <summary>
/// The structure of a list. Who may not see sensitive cells sees no figures of single peoples or religions, and no small counts of minorities,
/// believers and members of the Party: with a list of names beside it, "1" is a name.
/// </summary>
public sealed record StructurePage(RosterHeader Header, int Total, IReadOnlyList<StructureGroupView> Groups, StructureAge Oldest, StructureAge Youngest, DateOnly AsOf, string RoundingNote)
{
    private const int MostNamed = 3;
    private static readonly HashSet<string> SensitiveLines = ["Dân tộc thiểu số", "Theo tôn giáo", "Đảng viên"];

    /// <summary>Counts a list.</summary>
    public static StructurePage Of(RosterCase roster, RosterHeader header, RosterSheet sheet)
    {
        var structure = roster.StructureOf(sheet.Rows.Select(r => RowDetails.Of(r.Entry)));
        var groups = structure.Groups.Where(g => header.CanReveal || !g.Sensitive).Select(g => new StructureGroupView(TitleOf(g, structure.Total), g.Whole,
            [.. g.Lines.Select(l => new StructureFigureView(l.Label, IsShown(g.Key, l, structure.Total, header.CanReveal) ? l.Count : null, l.Tenths))], g.Key == "people" ? structure.UnsaidNote : ""));
        return new(header, structure.Total, [.. groups], AgeOf(structure.Oldest), AgeOf(structure.Youngest), roster.AsOf, structure.RoundingNote);

        StructureAge AgeOf(IReadOnlyList<StructurePerson> people) => people.Count == 0 ? new("–", [], 0) : new($"{people[0].Birth.AgeOn(roster.AsOf)} tuổi",
            [.. people.Take(MostNamed).Select(p => new StructurePersonView(p.Name, $"/rosters/{header.Id}?at={sheet.Rows[p.At].Entry.Id}#r-{sheet.Rows[p.At].Entry.Id}"))], Math.Max(0, people.Count - MostNamed));
    }

    /// <summary>The heading of a group; says of how many the shares are where these are not all.</summary>
    public static string TitleOf(StructureGroup group, int total) => group.Whole == total ? group.Title : $"{group.Title} (tính trên {VietnameseFormat.Number(group.Whole)} người)";

    private static bool IsShown(string group, StructureLine line, int total, bool sensitive) =>
        sensitive || group != "people" || !IsSensitive(line.Label) || SmallCounts.MayBeTold(line.Count, total);

    /// <summary>A line of people of a sensitive kind.</summary>
    public static bool IsSensitive(string label) => SensitiveLines.Contains(label);
}
