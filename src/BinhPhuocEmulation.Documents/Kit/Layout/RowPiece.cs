using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>One table row, its text broken into lines once.</summary>
internal sealed class RowPiece : Piece
{
    private readonly TableLayout _table;
    private readonly IReadOnlyList<string> _cells;
    private readonly FontFace[]? _faces;
    private readonly TextLine[] _lines;
    private readonly int[] _ends;
    private readonly int _row;
    private readonly bool _spans;

    private RowPiece(TableLayout table, int row, IReadOnlyList<string> cells, FontFace[]? faces, TextLine[] lines, int[] ends, bool spans)
    {
        (_table, _row, _cells, _faces, _lines, _ends, _spans) = (table, row, cells, faces, lines, ends, spans);
        for (var cell = 0; cell < ends.Length; cell++)
            LineCount = Math.Max(LineCount, ends[cell] - StartOf(cell));
        LineCount = Math.Max(LineCount, 1);
        Height = HeightOf(table, LineCount);
    }

    public override TableLayout Table => _table;

    /// <summary>Lines of the tallest cell, at least one.</summary>
    public int LineCount { get; }

    /// <summary>Breaks the cells of a row; <paramref name="scratch"/> is reused from row to row.</summary>
    public static RowPiece Of(TableLayout table, int row, bool keepWithNext, List<TextLine> scratch)
    {
        var model = table.Block.Rows[row];
        var columns = table.Block.Columns;
        if (model.Cells.Count != columns.Count)
            throw new ArgumentException($"Row {row} has {model.Cells.Count} cells, the table has {columns.Count} columns.");

        scratch.Clear();
        var ends = new int[columns.Count];
        FontFace[]? faces = null;
        for (var i = 0; i < columns.Count; i++)
        {
            var face = model.IsBold(i) ? FontFace.Bold : FontFace.Regular;
            if (face == FontFace.Bold)
                (faces ??= new FontFace[columns.Count])[i] = face;
            var width = table.Edges[i + 1] - table.Edges[i] - (2 * table.Padding);
            LineBreaker.Break(model.Cells[i], TinosFonts.Metrics(face), table.Size, width, scratch);
            ends[i] = scratch.Count;
        }

        return new RowPiece(table, row, model.Cells, faces, [.. scratch], ends, spans: false)
        {
            KeepWithNext = keepWithNext,
            SpaceBefore = row == 0 ? TableLayout.SpaceBeforePt : 0,
        };
    }

    /// <summary>One centred text over all columns, for a table without rows.</summary>
    public static RowPiece Spanning(TableLayout table, string text, bool keepWithNext)
    {
        var lines = new List<TextLine>();
        var width = table.Edges[^1] - table.Edges[0] - (2 * table.Padding);
        LineBreaker.Break(text, TinosFonts.Metrics(FontFace.Italic), table.Size, width, lines);
        return new RowPiece(table, 0, [text], [FontFace.Italic], [.. lines], [lines.Count], spans: true)
        {
            KeepWithNext = keepWithNext,
            SpaceBefore = TableLayout.SpaceBeforePt,
        };
    }

    /// <summary>Number of lines of a row that fit in a height in points; 0 when not one fits.</summary>
    public int LinesIn(float height) =>
        Math.Max(0, (int)((height - (2 * _table.CellPaddingPt)) / _table.LineHeight));

    /// <inheritdoc/>
    public override void Draw(LaidOutPage page, float top) => Draw(page, top, 0, LineCount);

    /// <summary>
    /// Draws some of the lines, for a row taller than a page: cells then start at the top so that the parts read on, and the cells that say whose
    /// row it is stand in each part.
    /// </summary>
    /// <returns>The height drawn, in points.</returns>
    public float Draw(LaidOutPage page, float top, int firstLine, int lineCount)
    {
        var isWhole = lineCount == LineCount;
        var again = firstLine > 0 ? CellsAgain() : [];
        var height = HeightOf(_table, again.Select(c => c.Lines.Length).Append(lineCount).Max());
        for (var cell = 0; cell < _ends.Length; cell++)
            if (!again.Exists(c => c.Cell == cell))
                DrawCell(page, top, cell, firstLine, lineCount, isWhole);
        foreach (var (cell, text, lines) in again)
            DrawLines(page, top + _table.CellPaddingPt, cell, text, lines);
        page.AddHorizontal(_table.Edges[0], _table.Edges[^1], top + height);
        page.Rows.Add(new RowPlace(_row, top, top + height, isWhole) { Piece = this, FirstLine = firstLine, LineCount = lineCount });
        return height;
    }

    private static float HeightOf(TableLayout table, int lines) =>
        (lines * table.LineHeight) + (2 * table.CellPaddingPt);

    private int StartOf(int cell) => cell == 0 ? 0 : _ends[cell - 1];

    private void DrawCell(LaidOutPage page, float top, int cell, int firstLine, int lineCount, bool isWhole)
    {
        var start = StartOf(cell) + firstLine;
        var end = Math.Min(_ends[cell], start + lineCount);
        if (start >= end)
            return;

        var slack = isWhole ? (lineCount - (end - start)) * _table.LineHeight / 2 : 0;
        DrawLines(page, top + _table.CellPaddingPt + slack, cell, _cells[cell], _lines.AsSpan(start..end));
    }

    /// <summary>The cells that say whose row it is, as they are printed where it goes on.</summary>
    private List<(int Cell, string Text, TextLine[] Lines)> CellsAgain()
    {
        var again = new List<(int, string, TextLine[])>();
        for (var cell = 0; cell < _ends.Length && !_spans; cell++)
        {
            if (_table.Block.Columns[cell].OnNextPage is not { } suffix || _cells[cell].Length == 0) continue;
            var (text, lines) = (_cells[cell] + suffix, new List<TextLine>());
            LineBreaker.Break(text, FontOf(cell), _table.Size, _table.Edges[cell + 1] - _table.Edges[cell] - (2 * _table.Padding), lines);
            again.Add((cell, text, [.. lines]));
        }
        return again;
    }

    /// <summary>Some of the lines of each cell, one below the other as they are printed; the cells that stand in each part whole.</summary>
    public string[] Texts(int firstLine, int lineCount)
    {
        var texts = new string[_ends.Length];
        for (var cell = 0; cell < _ends.Length; cell++)
        {
            var start = StartOf(cell) + firstLine;
            texts[cell] = start < _ends[cell] ? TableLayout.Broken(_cells[cell], _lines.AsSpan(start..Math.Min(_ends[cell], start + lineCount))) : "";
        }
        if (firstLine > 0)
            foreach (var (cell, text, lines) in CellsAgain()) texts[cell] = TableLayout.Broken(text, lines);
        return texts;
    }

    private FontMetrics FontOf(int cell) => TinosFonts.Metrics(_faces?[cell] ?? FontFace.Regular);

    private void DrawLines(LaidOutPage page, float top, int cell, string text, ReadOnlySpan<TextLine> lines)
    {
        var font = FontOf(cell);
        var y = top + (font.Ascent * _table.Size);
        var left = _table.Edges[cell] + _table.Padding;
        var right = _table.Edges[_spans ? ^1 : cell + 1] - _table.Padding;
        var align = _spans ? CellAlign.Center : _table.Block.Columns[cell].Align;
        foreach (var line in lines)
        {
            var x = align switch
            {
                CellAlign.Center => (left + right - line.Width) / 2,
                CellAlign.Right => right - line.Width,
                _ => left,
            };
            if (line.Length > 0)
                page.Texts.Add(new TextItem(text, line.Start, line.Length, x, y, font.Face, _table.Size));
            y += _table.LineHeight;
        }
    }
}
