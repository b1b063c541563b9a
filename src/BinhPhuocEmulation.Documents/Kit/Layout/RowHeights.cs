namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>
/// How high the sampled rows of a table are at some widths of its columns. A row is as high as its longest cell; the eighth root of the sum of
/// eighth powers is about that, and falls also where two cells are equally long and only one of them has become shorter.
/// </summary>
internal sealed class RowHeights
{
    /// <summary>A row of more lines leaves holes at the ends of pages and is hard to read across: the lines above count for more.</summary>
    private const double Tall = 14;

    /// <summary>What each line above <see cref="Tall"/> counts for besides itself.</summary>
    private const double TallLine = 2;

    /// <summary>Lines a page has room for below a head, about: above them a row would be cut, which is to be avoided at nearly any price.</summary>
    private const double Page = 32;

    /// <summary>What each line above <see cref="Page"/> counts for besides.</summary>
    private const double PageLine = 40;

    private static readonly double[] Powers = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(n => Math.Pow(n, 8))];

    // Lines of a column by width above its least (whole millimetres) and row.
    private readonly byte[][][] _lines;
    private readonly int[] _at;
    private readonly double[] _sums;

    /// <summary>All columns at their least.</summary>
    public RowHeights(byte[][][] lines, int rows)
    {
        (_lines, _at, _sums) = (lines, new int[lines.Length], new double[rows]);
        foreach (var column in lines)
            for (var r = 0; r < rows; r++) _sums[r] += Powers[column[0][r]];
    }

    /// <summary>Number of columns.</summary>
    public int Columns => _lines.Length;

    /// <summary>Number of widths known of a column.</summary>
    public int Widths(int column) => _lines[column].Length;

    /// <summary>How much lower all rows together become when a column takes another width; negative for higher.</summary>
    public double Gain(int column, int width)
    {
        var (gain, now, then) = (0.0, _lines[column][_at[column]], _lines[column][width]);
        for (var r = 0; r < _sums.Length; r++)
            if (now[r] != then[r]) gain += Cost(_sums[r]) - Cost(_sums[r] - Powers[now[r]] + Powers[then[r]]);
        return gain;
    }

    /// <summary>A column takes a width.</summary>
    public void Set(int column, int width)
    {
        var (now, then) = (_lines[column][_at[column]], _lines[column][width]);
        for (var r = 0; r < _sums.Length; r++)
            if (now[r] != then[r]) _sums[r] += Powers[then[r]] - Powers[now[r]];
        _at[column] = width;
    }

    private static double Cost(double sum)
    {
        var lines = Math.Sqrt(Math.Sqrt(Math.Sqrt(Math.Max(0, sum))));
        return lines + (TallLine * Math.Max(0, lines - Tall)) + (PageLine * Math.Max(0, lines - Page));
    }
}
