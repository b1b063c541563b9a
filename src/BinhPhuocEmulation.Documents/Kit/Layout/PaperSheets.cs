using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>One sheet of a paper as blocks, for a preview that shows what the printer will put on each page.</summary>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Blocks">What stands on it; of a table only the rows of this page, each text broken into the lines of the paper.</param>
public sealed record PaperSheet(int Number, IReadOnlyList<PaperBlock> Blocks);

/// <summary>
/// Cuts a paper into its sheets where the layout ends its pages. Texts of tables are broken as on paper: a browser rounds the widths of letters and would break a
/// line more here and there, until the sheet is higher than the page.
/// </summary>
public static class PaperSheets
{
    /// <summary>The sheets in order. A paragraph that goes on over the page stands whole where it begins.</summary>
    public static IReadOnlyList<PaperSheet> Of(Paper paper)
    {
        var begun = new HashSet<PaperBlock>(ReferenceEqualityComparer.Instance);
        return [.. PaperLayout.Pages(paper).Select(page => new PaperSheet(page.Number,
            [.. page.Blocks.Select(block => begun.Add(block) || block is TableBlock ? PartOf(block, page) : null).OfType<PaperBlock>()]))];
    }

    private static PaperBlock PartOf(PaperBlock block, LaidOutPage page)
    {
        if (block is not TableBlock table) return block;
        var rows = page.Rows.Where(r => ReferenceEquals(r.Piece?.Table.Block, table)).ToArray();
        return table with
        {
            Columns = rows[0].Piece!.Table.BrokenHeadings(),
            Rows = table.Rows.Count == 0 ? [] : [.. rows.Select(r => table.Rows[r.Row] with { Cells = r.Piece!.Texts(r.FirstLine, r.LineCount) })],
        };
    }
}
