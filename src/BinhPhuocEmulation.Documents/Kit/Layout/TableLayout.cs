using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>Geometry of one table: column edges, fonts, the head, and the rows as pieces.</summary>
internal sealed class TableLayout
{
    /// <summary>Space between a vertical rule and the text in tables of small letters, in millimetres.</summary>
    public const double LeastPaddingMm = 1.1;

    /// <summary>The same where letters are larger and columns fewer.</summary>
    public const double RoomyPaddingMm = 1.9;

    /// <summary>Letter size from which a table is roomy, in points.</summary>
    private const float RoomyFromPt = 11;

    /// <summary>Space above the head, in points.</summary>
    public const float SpaceBeforePt = 4;

    /// <summary>Lines from which a row may stand by itself.</summary>
    private const int TallLines = 8;

    private readonly List<CellText> _head = [];
    private readonly List<TextLine> _lines = [];

    public TableLayout(TableBlock block, float left, float contentWidth)
    {
        Block = block;
        Size = (float)block.FontSizePt;
        CellPaddingPt = (float)block.CellPaddingPt;
        Padding = Mm.ToPoints(PaddingMm(Size));
        LineHeight = TinosFonts.Metrics(FontFace.Regular).LineHeight * Size;

        Edges = new float[block.Columns.Count + 1];
        var width = block.Columns.Sum(c => Mm.ToPoints(c.WidthMm));
        Edges[0] = left + Math.Max(0, (contentWidth - width) / 2);
        for (var i = 0; i < block.Columns.Count; i++)
            Edges[i + 1] = Edges[i] + Mm.ToPoints(block.Columns[i].WidthMm);

        LayOutHead();
    }

    /// <summary>Space beside the text of a cell at a letter size, in millimetres.</summary>
    public static double PaddingMm(double sizePt) => sizePt < RoomyFromPt ? LeastPaddingMm : RoomyPaddingMm;

    public TableBlock Block { get; }

    /// <summary>Letter size in points.</summary>
    public float Size { get; }

    /// <summary>Distance of two baselines in points.</summary>
    public float LineHeight { get; }

    /// <summary>Space beside the text of a cell in points.</summary>
    public float Padding { get; }

    /// <summary>Space above and below the text of a cell, in points.</summary>
    public float CellPaddingPt { get; }

    /// <summary>The vertical rules from left to right: one more than columns.</summary>
    public float[] Edges { get; }

    /// <summary>Height of the first row of the head, the groups; 0 without groups.</summary>
    public float GroupHeight { get; private set; }

    /// <summary>Height of the whole head.</summary>
    public float HeadHeight { get; private set; }

    /// <summary>The rows, broken into lines one by one as they are asked for.</summary>
    public IEnumerable<Piece> Rows(bool keepLastWithNext)
    {
        if (Block.Rows.Count == 0)
            yield return RowPiece.Spanning(this, Block.EmptyText, keepLastWithNext);
        for (var i = 0; i < Block.Rows.Count; i++)
        {
            // A single row parted from its table, below its heading or at its end, reads as a table of one, unless it is tall: two tall ones would leave a hole.
            var keeps = i == Block.Rows.Count - 1 ? keepLastWithNext
                : Block.Rows[i].KeepWithNext || (i == 0 && !IsTall(0)) || (i == Block.Rows.Count - 2 && !IsTall(i + 1));
            yield return RowPiece.Of(this, i, keeps, _lines);
        }
    }

    /// <summary>A row of so many lines is seen by itself, about a fifth of a page.</summary>
    private bool IsTall(int row) => RowPiece.Of(this, row, false, _lines).LineCount >= TallLines;

    /// <summary>Draws the head at <paramref name="top"/>, without the vertical rules.</summary>
    public void DrawHead(LaidOutPage page, float top)
    {
        page.AddHorizontal(Edges[0], Edges[^1], top);
        foreach (var cell in _head)
            cell.Draw(page, top, this);
        foreach (var group in Block.HeadGroups().Where(g => g.IsGroup))
            page.AddHorizontal(Edges[group.First], Edges[group.First + group.Count], top + GroupHeight);
        page.AddHorizontal(Edges[0], Edges[^1], top + HeadHeight);
    }

    /// <summary>Draws the vertical rules of the part of the table between two heights.</summary>
    public void DrawVerticals(LaidOutPage page, float top, float bottom)
    {
        // One text stands across a table without rows: only its edges go down beside it.
        if (Block.Rows.Count == 0)
        {
            page.AddVertical(Edges[0], top + HeadHeight, bottom);
            page.AddVertical(Edges[^1], top + HeadHeight, bottom);
            bottom = top + HeadHeight;
        }
        foreach (var group in Block.HeadGroups())
        {
            page.AddVertical(Edges[group.First], top, bottom);
            for (var i = 1; i < group.Count; i++)
                page.AddVertical(Edges[group.First + i], top + GroupHeight, bottom);
        }

        page.AddVertical(Edges[^1], top, bottom);
    }

    /// <summary>The columns with their headings one line below the other, as they are printed.</summary>
    public TableColumn[] BrokenHeadings()
    {
        var broken = new Dictionary<string, string>();
        foreach (var cell in _head) broken[cell.Text] = Broken(cell.Text, cell.Lines);
        return [.. Block.Columns.Select(c => c with { Heading = broken[c.Heading], Group = c.Group is { } group ? broken[group] : null })];
    }

    /// <summary>Lines of a text, one below the other.</summary>
    public static string Broken(string text, ReadOnlySpan<TextLine> lines)
    {
        var broken = new System.Text.StringBuilder(text.Length + lines.Length);
        foreach (var line in lines)
            broken.Append(broken.Length > 0 ? "\n" : "").Append(text, line.Start, line.Length);
        return broken.ToString();
    }

    private void LayOutHead()
    {
        var font = TinosFonts.Metrics(FontFace.Bold);
        CellText Cell(string text, int first, int count)
        {
            var lines = new List<TextLine>();
            LineBreaker.Break(text, font, Size, Edges[first + count] - Edges[first] - (2 * Padding), lines);
            return new CellText(text, [.. lines], font, Edges[first] + Padding, Edges[first + count] - Padding);
        }

        float HeightOf(IEnumerable<CellText> cells) =>
            cells.Select(c => c.Lines.Length).DefaultIfEmpty(0).Max() * LineHeight + (2 * CellPaddingPt);

        var groups = Block.HeadGroups();
        var over = groups.Where(g => g.IsGroup).Select(g => Cell(g.Heading, g.First, g.Count)).ToList();
        var under = Block.Columns.Index().Where(c => c.Item.Group is not null)
            .Select(c => Cell(c.Item.Heading, c.Index, 1)).ToList();
        var whole = groups.Where(g => !g.IsGroup).Select(g => Cell(g.Heading, g.First, 1)).ToList();

        GroupHeight = over.Count == 0 ? 0 : HeightOf(over);
        HeadHeight = Math.Max(HeightOf(whole), over.Count == 0 ? 0 : GroupHeight + HeightOf(under));
        foreach (var cell in over)
            _head.Add(cell with { Top = 0, Bottom = GroupHeight });
        foreach (var cell in under)
            _head.Add(cell with { Top = GroupHeight, Bottom = HeadHeight });
        foreach (var cell in whole)
            _head.Add(cell with { Top = 0, Bottom = HeadHeight });
    }

    /// <summary>A heading with its lines, relative to the top of the head.</summary>
    private sealed record CellText(string Text, TextLine[] Lines, FontMetrics Font, float Left, float Right)
    {
        public float Top { get; init; }
        public float Bottom { get; init; }

        public void Draw(LaidOutPage page, float top, TableLayout table)
        {
            var y = top + ((Top + Bottom - (Lines.Length * table.LineHeight)) / 2) + (Font.Ascent * table.Size);
            foreach (var line in Lines)
            {
                var x = (Left + Right - line.Width) / 2;
                page.Texts.Add(new TextItem(Text, line.Start, line.Length, x, y, Font.Face, table.Size));
                y += table.LineHeight;
            }
        }
    }
}
