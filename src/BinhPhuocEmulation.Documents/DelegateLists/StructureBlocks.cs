using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>
/// The structure summary as a table of figures and shares, in panels side by side so that it stands on one page: a group is never parted, and
/// nobody turns a page to compare two figures.
/// </summary>
internal static class StructureBlocks
{
    private const double TablePt = 9.5;

    /// <summary>Rows of figures stand close, so that the signatures find room below them.</summary>
    private const double CellPaddingPt = 1.2;

    private const int Panels = 3;

    public static void Add(StructureSummary structure, List<PaperBlock> blocks)
    {
        blocks.Add(new ParagraphBlock("CƠ CẤU ĐẠI BIỂU", ParagraphStyle.Heading) { KeepWithNext = true });
        var panels = PanelsOf(structure);
        var count = panels.Max(p => p.Count);
        // The rows hold together; a page takes them all unless somebody counts by a hundred kinds.
        var rows = Enumerable.Range(0, count).Select(i => Row([.. panels.Select(p => At(p, i))], i < count - 1)).ToArray();
        blocks.Add(new TableBlock(Columns(), rows)
        {
            FontSizePt = TablePt,
            CellPaddingPt = CellPaddingPt,
            Caption = "Cơ cấu đại biểu",
            IsFilterable = false,
        });
        // With the closing line, so that signatures never stand on a page of their own.
        blocks.AddRange(structure.Remarks.Select(remark => new ParagraphBlock(PaperText.Clean(remark)) { KeepWithNext = true }));
    }

    /// <summary>Titles of groups are bold, so is the total.</summary>
    private static TableRow Row(string[][] panels, bool keepWithNext)
    {
        static bool[] Bold(string[] panel) => [!panel[0].StartsWith('-'), !panel[0].StartsWith('-'), false];
        return new TableRow([.. panels.SelectMany(p => p)]) { BoldCells = [.. panels.SelectMany(Bold)], KeepWithNext = keepWithNext };
    }

    private static TableColumn[] Columns()
    {
        const double CountMm = 12, ShareMm = 12;
        var labelMm = (Decree30.Landscape.ContentWidthMm / Panels) - CountMm - ShareMm;
        TableColumn[] panel =
        [
            new("Nội dung", labelMm),
            new("Số lượng", CountMm, CellAlign.Right) { IsWholeNumber = true },
            new("Tỷ lệ (%)", ShareMm, CellAlign.Right),
        ];
        return [.. Enumerable.Repeat(panel, Panels).SelectMany(c => c)];
    }

    /// <summary>Divides the groups, never a group, so that the panels are about equally long.</summary>
    private static List<string[]>[] PanelsOf(StructureSummary structure)
    {
        var groups = structure.Groups.Select(g => Lines(g, structure.Total)).ToList();
        groups.Insert(0, [["Tổng số đại biểu", VietnameseNumber.Whole(structure.Total), structure.Total == 0 ? "" : "100,0"]]);
        var panels = Enumerable.Range(0, Panels).Select(_ => new List<string[]>()).ToArray();
        var (at, left) = (0, groups.Sum(g => g.Count));
        foreach (var group in groups)
        {
            // What is left is shared by the panels that are left.
            var share = (double)(left + panels[at].Count) / (Panels - at);
            if (at < Panels - 1 && panels[at].Count > 0 && panels[at].Count + (group.Count / 2.0) > share) at++;
            panels[at].AddRange(group);
            left -= group.Count;
        }
        return panels;
    }

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
}
