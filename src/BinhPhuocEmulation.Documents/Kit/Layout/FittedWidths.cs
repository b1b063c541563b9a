using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>
/// Shares the free width of a table among its columns so that the rows become low: a millimetre goes where it saves the most height.
/// A column nobody filled in stays at its heading. Looks at some dozens of rows spread over the table, so that a long list costs no more than a short one,
/// and at the row with the longest text of each column: one long note must not make a row as tall as a page.
/// </summary>
internal sealed class FittedWidths
{
    /// <summary>Rows looked at.</summary>
    private const int Sample = 64;

    /// <summary>A row of text breaks in steps: how many millimetres ahead a gain is looked for.</summary>
    private const int Ahead = 12;

    /// <summary>Letters of the longest syllable of Vietnamese are seven; agencies and trades have foreign names too.</summary>
    private const int LongestWord = 12;

    /// <summary>
    /// Letters of a name of a person for each line it may take, "Nguyễn Thị" over "Ngọc Ánh": the rows of a wide table have more lines than that in any case, and a
    /// column for the longest name on one line would make the others so narrow that the list takes a sixth more pages.
    /// </summary>
    public const int NameLine = 11;

    /// <summary>A hair more than the word, against rounding, in millimetres.</summary>
    private const double Ease = 0.2;

    /// <summary>The head is repeated on every page; it counts as one row in so many.</summary>
    private const int RowsPerHead = 8;

    private readonly RowHeights _heights;
    private readonly int[] _given;

    private FittedWidths(RowHeights heights) => (_heights, _given) = (heights, new int[heights.Columns]);

    /// <summary>Widths in millimetres that add up to <paramref name="widthMm"/>.</summary>
    /// <param name="columns">Columns at their least widths.</param>
    /// <param name="weights">Share of each in what saves no line any more; 0 keeps the column at its least.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="widthMm">Width of the table, at least the sum of the least widths.</param>
    /// <param name="sizePt">Letter size.</param>
    public static double[] Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<double> weights, IReadOnlyList<TableRow> rows, double widthMm, double sizePt)
    {
        var sampled = SampleOf(rows, columns.Count);
        var heads = sampled.Length == 0 ? 1 : Math.Max(1, sampled.Length / RowsPerHead);
        columns = WithWholeWords(columns, weights, rows, widthMm, sizePt);
        var widths = columns.Select(c => c.WidthMm).ToArray();
        var free = widthMm - widths.Sum();
        var steps = (int)free;
        if (steps > 0)
        {
            var lines = new byte[columns.Count][][];
            for (var c = 0; c < columns.Count; c++)
                lines[c] = LinesOf(columns[c], [.. sampled.Select(r => r.Cells[c])], heads, weights[c] > 0 ? steps : 0, sizePt);
            var fitted = new FittedWidths(new RowHeights(lines, sampled.Length + heads));
            var left = fitted.Spend(steps);
            fitted.Exchange();
            for (var c = 0; c < widths.Length; c++) widths[c] += fitted._given[c];
            free += left - steps;
        }

        var all = weights.Sum();
        for (var c = 0; c < widths.Length && all > 0; c++) widths[c] += free * weights[c] / all;
        return widths;
    }

    /// <summary>Width that holds a heading without breaking a word of it, in millimetres.</summary>
    public static double OfHeading(string heading, double sizePt) =>
        (WidestWord(heading, FontFace.Bold, sizePt) / Mm.PointsPerMm) + (2 * TableLayout.PaddingMm(sizePt)) + Ease;

    /// <summary>Width that holds a text on one line, in millimetres.</summary>
    public static double OfLine(string text, FontFace face, double sizePt) =>
        (TinosFonts.Metrics(face).Width(text, (float)sizePt) / Mm.PointsPerMm) + (2 * TableLayout.PaddingMm(sizePt)) + Ease;

    private static TableRow[] SampleOf(IReadOnlyList<TableRow> rows, int columns)
    {
        var count = Math.Min(Sample, rows.Count);
        var spread = Enumerable.Range(0, count).Select(i => rows[(int)((long)i * rows.Count / count)]).ToArray();
        if (count == rows.Count) return spread;
        // MaxBy keeps the first of equals, so the sample is the same on every run.
        var longest = Enumerable.Range(0, columns).Select(c => rows.MaxBy(r => r.Cells[c].Length)!);
        return [.. spread.Union(longest)];
    }

    /// <summary>First of all no word is broken: columns are widened to their longest word, from the left, while there is width.</summary>
    private static TableColumn[] WithWholeWords(IReadOnlyList<TableColumn> columns, IReadOnlyList<double> weights, IReadOnlyList<TableRow> rows, double widthMm, double sizePt)
    {
        var free = widthMm - columns.Sum(c => c.WidthMm);
        return [.. columns.Select((column, c) =>
        {
            if (weights[c] <= 0) return column;
            var word = WidestWord(column.Heading, FontFace.Bold, sizePt);
            foreach (var row in rows) word = Math.Max(word, WidestWord(row.Cells[c], FontFace.Regular, sizePt));
            if (column.IsPersonName) word = Math.Max(word, WidthOfNames(rows.Select(r => r.Cells[c]), sizePt));
            var more = Math.Clamp((word / Mm.PointsPerMm) + (2 * TableLayout.PaddingMm(sizePt)) + Ease - column.WidthMm, 0, free);
            free -= more;
            return column with { WidthMm = column.WidthMm + more };
        })];
    }

    /// <summary>Width in points of the longest word that a person would write, with a dash before it; longer ones (an address, a run of signs) may break.</summary>
    private static float WidestWord(string text, FontFace face, double sizePt)
    {
        var (metrics, widest, dash) = (TinosFonts.Metrics(face), 0f, 0f);
        foreach (var part in text.AsSpan().SplitAny(' ', '\n'))
        {
            var syllable = text.AsSpan()[part];
            if (syllable is "-" or "–")
            {
                dash = metrics.Width(syllable, (float)sizePt) + metrics.Width(" ", (float)sizePt);
                continue;
            }
            var first = true;
            foreach (var inner in syllable.SplitAny('/', '-'))
            {
                if (syllable[inner] is { Length: <= LongestWord } word) widest = Math.Max(widest, metrics.Width(word, (float)sizePt) + (first ? dash : 0));
                first = false;
            }
            dash = 0;
        }
        return widest;
    }

    /// <summary>Width in points that holds each name on as few lines as its letters ask for.</summary>
    private static float WidthOfNames(IEnumerable<string> names, double sizePt)
    {
        var widest = 0f;
        foreach (var name in names.Where(n => n.Length > 0 && !n.Contains('\n', StringComparison.Ordinal)))
        {
            var (metrics, lines) = (TinosFonts.Metrics(FontFace.Regular), (name.Length + NameLine - 1) / NameLine);
            var whole = metrics.Width(name, (float)sizePt);
            if (whole / lines <= widest) continue;
            widest = Math.Max(widest, LineBreaker.LeastWidth(name, metrics, (float)sizePt, lines));
        }
        return widest;
    }

    private static byte[][] LinesOf(TableColumn column, string[] cells, int heads, int steps, double sizePt)
    {
        var padding = 2 * TableLayout.PaddingMm(sizePt);
        var broken = new List<TextLine>();
        var byWidth = new byte[steps + 1][];
        for (var step = 0; step <= steps; step++) byWidth[step] = new byte[cells.Length + heads];
        for (var i = 0; i < cells.Length; i++) Fill(i, cells[i], FontFace.Regular);
        if (heads > 0) Fill(cells.Length, column.Heading, FontFace.Bold);
        foreach (var counts in byWidth) counts.AsSpan(cells.Length).Fill(heads > 0 ? counts[cells.Length] : (byte)0);
        return byWidth;

        // A wider column never breaks a text into more lines: from the width of its fewest on nothing is broken again.
        void Fill(int cell, string text, FontFace face)
        {
            var fewest = byWidth[steps][cell] = Count(text, face, Mm.ToPoints(column.WidthMm + steps - padding));
            for (var step = 0; step < steps; step++)
                byWidth[step][cell] = step > 0 && byWidth[step - 1][cell] == fewest ? fewest : Count(text, face, Mm.ToPoints(column.WidthMm + step - padding));
        }

        byte Count(string text, FontFace face, float width)
        {
            broken.Clear();
            LineBreaker.Break(text, TinosFonts.Metrics(face), (float)sizePt, width, broken);
            return (byte)Math.Min(byte.MaxValue, broken.Count);
        }
    }

    /// <summary>Gives millimetres away while that makes rows lower; returns what is left.</summary>
    private int Spend(int left)
    {
        while (left > 0)
        {
            var (best, column, take) = (0.0, -1, 0);
            for (var c = 0; c < _given.Length; c++)
                for (var more = 1; more <= Math.Min(Ahead, left) && _given[c] + more < _heights.Widths(c); more++)
                {
                    var gain = _heights.Gain(c, _given[c] + more) / more;
                    if (gain > best) (best, column, take) = (gain, c, more);
                }
            if (column < 0) return left;
            Give(column, take);
            left -= take;
        }
        return left;
    }

    /// <summary>What was given early may serve better elsewhere: millimetres are moved from one column to another while that makes rows lower.</summary>
    private void Exchange()
    {
        const int Rounds = 60, Most = 10;
        const double Worth = 0.01;
        for (var round = 0; round < Rounds; round++)
        {
            var (best, from, to, take) = (Worth, -1, -1, 0);
            for (var source = 0; source < _given.Length; source++)
                for (var less = 1; less <= Math.Min(Most, _given[source]); less++)
                {
                    var loss = _heights.Gain(source, _given[source] - less);
                    var before = _given[source];
                    Give(source, -less);
                    for (var target = 0; target < _given.Length; target++)
                        if (target != source && _given[target] + less < _heights.Widths(target) && _heights.Gain(target, _given[target] + less) + loss is var gain && gain > best)
                            (best, from, to, take) = (gain, source, target, less);
                    Give(source, before - _given[source]);
                }
            if (from < 0) return;
            Give(from, -take);
            Give(to, take);
        }
    }

    private void Give(int column, int millimetres)
    {
        _given[column] += millimetres;
        _heights.Set(column, _given[column]);
    }
}
