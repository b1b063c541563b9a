using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>
/// The structure summary as a table of figures and shares, in two halves side by side so that it takes half the height.
/// </summary>
internal static class StructureBlocks
{
    private const double TablePt = 11;

    public static void Add(StructureSummary structure, List<PaperBlock> blocks)
    {
        blocks.Add(new ParagraphBlock("CƠ CẤU ĐẠI BIỂU", ParagraphStyle.Heading) { KeepWithNext = true });
        var (left, right) = Halves(structure);
        var rows = Enumerable.Range(0, Math.Max(left.Count, right.Count))
            .Select(i => Row(At(left, i), At(right, i)))
            .ToArray();
        blocks.Add(new TableBlock(Columns(), rows)
        {
            FontSizePt = TablePt,
            Caption = "Cơ cấu đại biểu",
            IsFilterable = false,
            KeepWithNext = true,
        });
        // With the last row of the table, so that signatures never stand on a page of their own.
        blocks.AddRange(structure.Remarks.Select(remark => new ParagraphBlock(PaperText.Clean(remark)) { KeepWithNext = true }));
    }

    /// <summary>Titles of groups are bold, so is the total; a title never stands at the foot of a page without its first figure.</summary>
    private static TableRow Row(string[] left, string[] right)
    {
        static bool[] Bold(string[] half) => [!half[0].StartsWith('-'), !half[0].StartsWith('-'), false];
        static bool IsTitle(string[] half) => half[0].Length > 0 && half[1].Length == 0;
        return new TableRow([.. left, .. right])
        {
            BoldCells = [.. Bold(left), .. Bold(right)],
            KeepWithNext = IsTitle(left) || IsTitle(right),
        };
    }

    private static TableColumn[] Columns()
    {
        const double FigureMm = 24;
        var labelMm = (Decree30.Landscape.ContentWidthMm - (4 * FigureMm)) / 2;
        TableColumn[] half =
        [
            new("Nội dung", labelMm),
            new("Số lượng", FigureMm, CellAlign.Right) { IsWholeNumber = true },
            new("Tỷ lệ (%)", FigureMm, CellAlign.Right),
        ];
        return [.. half, .. half];
    }

    /// <summary>Divides the groups, never a group, so that the halves are about equally long.</summary>
    private static (List<string[]> Left, List<string[]> Right) Halves(StructureSummary structure)
    {
        var groups = structure.Groups.Select(g => Lines(g, structure.Total)).ToList();
        groups.Insert(0, [["Tổng số đại biểu", VietnameseNumber.Whole(structure.Total), structure.Total == 0 ? "" : "100,0"]]);
        var total = groups.Sum(g => g.Count);
        List<string[]> left = [], right = [];
        foreach (var group in groups)
            (right.Count == 0 && (left.Count == 0 || left.Count + (group.Count / 2) <= total / 2) ? left : right).AddRange(group);
        return (left, right);
    }

    private static List<string[]> Lines(StructureGroup group, int total)
    {
        var lines = new List<string[]> { new[] { PaperText.Clean(group.Title), "", "" } };
        lines.AddRange(group.Figures.Select(f => new[]
        {
            "- " + PaperText.Clean(f.Label), VietnameseNumber.Whole(f.Count), VietnameseNumber.Percent(f.Count, total),
        }));
        return lines;
    }

    private static string[] At(List<string[]> half, int index) => index < half.Count ? half[index] : ["", "", ""];
}
