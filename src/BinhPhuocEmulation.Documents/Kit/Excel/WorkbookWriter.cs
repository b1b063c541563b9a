using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;
using ClosedXML.Excel;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>
/// Writes a paper as workbook: each table is a sheet that prints and filters by itself (see the decision record
/// "one sheet per table"). What stands before the first table is on the first sheet,
/// what follows the last table below it. A sheet that begins with a letterhead scrolls whole, for the letterhead would fill a low window; the others keep
/// their head in sight, and so does the last sheet, the table to filter.
/// </summary>
public static class WorkbookWriter
{
    /// <summary>Writes the workbook. The stream is left open.</summary>
    /// <exception cref="ArgumentException">The paper has no table.</exception>
    public static void Write(Paper paper, Stream output)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(output);
        var parts = SheetPart.Split(paper);
        if (parts.Count == 0)
            throw new ArgumentException("A paper without a table cannot be a workbook.", nameof(paper));

        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = SheetStyle.FontName;
        workbook.Style.Font.FontSize = SheetStyle.DefaultPt;
        workbook.Properties.Title = PaperText.Clean(paper.Title);
        workbook.Properties.Author = PaperText.Clean(paper.Author);

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var views = new List<FrozenPart>();
        foreach (var part in paper.FilterTable is { } filter ? parts.Append(new SheetPart([], filter, [])) : parts)
        {
            var sheet = workbook.Worksheets.Add(SheetNames.Unique(part.Table.Caption, names));
            views.Add(new SheetWriter(sheet, paper, part).Write());
        }

        // The package must be seekable while it is written; the caller's stream, a response body, is not.
        using var package = new MemoryStream();
        workbook.SaveAs(package);
        WorkbookRepair.Mend(package, views);
        WorkbookPlainNames.CopyTo(package, output);
    }
}

/// <summary>Rows from the top and columns from the left that stay in sight while a sheet is scrolled, and the size it opens in, percent.</summary>
internal readonly record struct FrozenPart(int Rows, int Columns, int Zoom);

/// <summary>One sheet: a table with the blocks above and below it.</summary>
internal sealed record SheetPart(IReadOnlyList<PaperBlock> Above, TableBlock Table, IReadOnlyList<PaperBlock> Below)
{
    public static IReadOnlyList<SheetPart> Split(Paper paper)
    {
        var parts = new List<SheetPart>();
        var waiting = new List<PaperBlock>();
        foreach (var block in paper.Blocks)
        {
            if (block is not TableBlock table)
            {
                waiting.Add(block);
                continue;
            }

            parts.Add(new SheetPart([.. waiting], table, []));
            waiting.Clear();
        }

        if (parts.Count > 0)
            parts[^1] = parts[^1] with { Below = waiting };
        return parts;
    }
}
