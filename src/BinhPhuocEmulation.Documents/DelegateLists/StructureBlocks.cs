using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>
/// The structure summary as a table of figures and shares, in panels side by side so that it stands whole on one page together with the end of the
/// paper: nobody turns a page to compare two figures, and the signatures stand below what is signed.
/// </summary>
internal static class StructureBlocks
{
    private const string CountHeading = "Số lượng";
    private const string Title = "CƠ CẤU ĐẠI BIỂU";

    /// <summary>Added to a title that is repeated.</summary>
    private const string Continued = " (tiếp)";

    /// <summary>Longest part of a group that is divided over pages, in lines: it finds room above the signatures.</summary>
    private const int LongestPart = 16;

    /// <summary>A divided group keeps its title and so many figures on either side.</summary>
    private const int LeastFigures = 2;

    /// <summary>From the most readable to the closest: the first with which the figures and the end of the paper stand on one page is taken.</summary>
    private static readonly Setting[] Settings =
    [
        new(3, 9.5, 1.2, 12), new(4, 9.5, 1.2, 11), new(4, 9.5, 1.2, 11, Divides: true),
        new(3, 9, 0.8, 11), new(3, 9, 0.8, 11, Divides: true), new(4, 9, 0.8, 10.5), new(4, 9, 0.8, 10.5, Divides: true),
        new(3, 8.5, 0.5, 10), new(3, 8.5, 0.5, 10, Divides: true), new(4, 8.5, 0.5, 10), new(4, 8.5, 0.5, 10, Divides: true),
        new(3, 8.5, 0.1, 10, Divides: true), new(4, 8.5, 0.1, 8.5), new(4, 8.5, 0.1, 8.5, Divides: true),
    ];

    private static readonly Setting OverPagesSetting = new(3, 9.5, 1.2, 12, Divides: true);

    /// <summary>The structure followed by the end of the paper, which belongs on its page.</summary>
    /// <param name="structure">The figures.</param>
    /// <param name="end">The closing line, the signatures and what follows them.</param>
    public static IReadOnlyList<PaperBlock> WithEnd(StructureSummary structure, IReadOnlyList<PaperBlock> end)
    {
        var groups = structure.Groups.Select(g => Lines(g, structure.Total)).ToList();
        groups.Insert(0, [["Tổng số đại biểu", VietnameseNumber.Whole(structure.Total), structure.Total == 0 ? "" : "100,0"]]);
        end = [.. structure.Remarks.Select(remark => new ParagraphBlock(NumberWords.Unbroken(PaperText.Clean(remark))) { KeepWithNext = true }), .. end];
        return Settings.Select(s => (PaperBlock[])[.. Table(groups, Title, s, keepWithNext: true), .. end]).FirstOrDefault(StandsOnOnePage)
            ?? [.. OverPages(groups, end)];
    }

    /// <summary>More kinds than a page holds above the signatures: pages of groups, the last of them with the end.</summary>
    private static List<PaperBlock> OverPages(IEnumerable<List<string[]>> groups, IReadOnlyList<PaperBlock> end)
    {
        var (blocks, title) = (new List<PaperBlock>(), Title);
        var rest = groups.SelectMany(Parts).ToList();
        PaperBlock[] First(int count, bool last) => [.. Table(rest[..count], title, OverPagesSetting, keepWithNext: last), .. last ? end : []];
        while (rest.Count > 1 && !StandsOnOnePage(First(rest.Count, last: true)))
        {
            var count = rest.Count - 1;
            while (count > 1 && !StandsOnOnePage(First(count, last: false))) count--;
            blocks.AddRange(First(count, last: false));
            rest.RemoveRange(0, count);
            title = Title + Continued;
        }
        blocks.AddRange(First(rest.Count, last: true));
        return blocks;
    }

    private static bool StandsOnOnePage(PaperBlock[] blocks) =>
        PaperLayout.Pages(new Paper(Title, Decree30.Landscape, blocks)).Take(2).Count() == 1;

    private static PaperBlock[] Table(List<List<string[]>> groups, string title, Setting setting, bool keepWithNext)
    {
        var panels = PanelsOf(groups, setting.Panels, setting.Divides);
        var count = panels.Max(p => p.Count);
        var rows = Enumerable.Range(0, count).Select(i => Row([.. panels.Select(p => At(p, i))], i < count - 1)).ToArray();
        return
        [
            new ParagraphBlock(title, ParagraphStyle.Heading) { KeepWithNext = true },
            new TableBlock(Columns(panels, setting), rows)
            {
                FontSizePt = setting.SizePt,
                CellPaddingPt = setting.CellPaddingPt,
                Caption = "Cơ cấu đại biểu",
                IsFilterable = false,
                KeepWithNext = keepWithNext,
            },
        ];
    }

    /// <summary>Titles of groups are bold, so is the total.</summary>
    private static TableRow Row(string[][] panels, bool keepWithNext)
    {
        static bool[] Bold(string[] panel) => [!panel[0].StartsWith('-'), !panel[0].StartsWith('-'), false];
        return new TableRow([.. panels.SelectMany(p => p)]) { BoldCells = [.. panels.SelectMany(Bold)], KeepWithNext = keepWithNext };
    }

    private static TableColumn[] Columns(List<string[]>[] panels, Setting setting) =>
    [
        .. LabelWidths(panels, setting).SelectMany(labelMm => (TableColumn[])
        [
            new("Nội dung", labelMm),
            new(CountHeading, setting.WholeFigureMm, CellAlign.Right) { IsWholeNumber = true },
            new("Tỷ lệ (%)", setting.WholeFigureMm, CellAlign.Right),
        ]),
    ];

    /// <summary>A panel of short labels leaves its width to one of long labels: a label of two lines makes the row higher in all panels.</summary>
    private static double[] LabelWidths(List<string[]>[] panels, Setting setting)
    {
        var free = Decree30.Landscape.ContentWidthMm - (2 * setting.WholeFigureMm * setting.Panels);
        var wanted = panels.Select(panel => panel.Select(line => FittedWidths.OfLine(line[0], FaceOf(line), setting.SizePt)).DefaultIfEmpty(0).Max()).ToArray();
        var widths = new double[wanted.Length];
        foreach (var (rank, (panel, mm)) in wanted.Index().OrderBy(w => w.Item).Index())
            free -= widths[panel] = Math.Min(mm, free / (wanted.Length - rank));
        return [.. widths.Select(mm => mm + (free / widths.Length))];
    }

    private static FontFace FaceOf(string[] line) => line[0].StartsWith('-') ? FontFace.Regular : FontFace.Bold;

    /// <summary>Shares the groups among the panels in their order, so that the longest panel is as short as can be.</summary>
    private static List<string[]>[] PanelsOf(List<List<string[]>> groups, int count, bool divides)
    {
        var lines = groups.Sum(g => g.Count);
        for (var height = Math.Max(1, (lines + count - 1) / count); ; height++)
            if (Filled(groups, height, divides) is { } panels && panels.Count <= count)
                return [.. panels, .. Enumerable.Range(panels.Count, count - panels.Count).Select(_ => new List<string[]>())];
    }

    /// <summary>Fills one panel after the other; null when a group is higher than a panel and may not be divided.</summary>
    private static List<List<string[]>>? Filled(List<List<string[]>> groups, int height, bool divides)
    {
        var panels = new List<List<string[]>> { new() };
        foreach (var group in groups)
        {
            var rest = group;
            while (panels[^1].Count + rest.Count > height)
            {
                var room = Math.Min(height - panels[^1].Count, rest.Count - LeastFigures);
                if (divides && room > LeastFigures)
                {
                    panels[^1].AddRange(rest[..room]);
                    rest = [TitleAgain(rest), .. rest[room..]];
                }
                else if (panels[^1].Count == 0)
                    return null;
                panels.Add([]);
            }
            panels[^1].AddRange(rest);
        }
        return panels;
    }

    private static IEnumerable<List<string[]>> Parts(List<string[]> group)
    {
        for (; group.Count > LongestPart + LeastFigures; group = [TitleAgain(group), .. group[LongestPart..]])
            yield return group[..LongestPart];
        yield return group;
    }

    private static string[] TitleAgain(List<string[]> group) =>
        [group[0][0].EndsWith(Continued, StringComparison.Ordinal) ? group[0][0] : group[0][0] + Continued, "", ""];

    private static List<string[]> Lines(StructureGroup group, int total)
    {
        var lines = new List<string[]> { new[] { PaperText.Clean(group.Title), "", "" } };
        lines.AddRange(group.Figures.Select(f => new[]
        {
            "- " + PaperText.Clean(f.Label), VietnameseNumber.Whole(f.Count), total == 0 ? "" : VietnameseNumber.Percent(f.Tenths),
        }));
        return lines;
    }

    private static string[] At(List<string[]> half, int index) => index < half.Count ? half[index] : ["", "", ""];

    /// <summary>How close the figures stand.</summary>
    /// <param name="Panels">Panels side by side.</param>
    /// <param name="SizePt">Letter size in points.</param>
    /// <param name="CellPaddingPt">Space above and below a line, in points.</param>
    /// <param name="FigureMm">Width of a column of figures, in millimetres; see <see cref="WholeFigureMm"/>.</param>
    /// <param name="Divides">A group may go on in the next panel under its title, so that the panels are equally long.</param>
    private readonly record struct Setting(int Panels, double SizePt, double CellPaddingPt, double FigureMm, bool Divides = false)
    {
        /// <summary>The width of a column of figures, at least what breaks no word of its heading and not "100,0".</summary>
        public double WholeFigureMm => Math.Max(FigureMm, Math.Max(FittedWidths.OfHeading(CountHeading, SizePt), FittedWidths.OfLine("100,0", FontFace.Regular, SizePt)));
    }
}
