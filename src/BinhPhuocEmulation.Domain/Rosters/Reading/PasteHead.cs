using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>
/// The headings of a pasted table, which may stand in several rows: "Trình độ" over "Văn hóa", "Chuyên môn", "Lý luận chính trị". Cells merged in Excel come
/// as one text and blanks.
/// </summary>
internal sealed class PasteHead
{
    private const int TitleCells = 2, PartCells = 2;

    private readonly List<List<string>> _paths;

    /// <summary>A head of one row.</summary>
    public PasteHead(IReadOnlyList<string> row) => _paths = [.. row.Select(VietnameseText.Clean).Select(text => text.Length > 0 ? new List<string> { text } : [])];

    /// <summary>The headings over each column, from above down.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Paths => _paths;

    /// <summary>Is there a column of names, of delegates or of collectives?</summary>
    public bool NamesSomebody => _paths.Any(IsName);

    /// <summary>A row with at most two filled cells: it may be a title over a table.</summary>
    public static bool IsTitle(IReadOnlyList<string> row) => row.Count(c => VietnameseText.Clean(c).Length > 0) <= TitleCells;

    /// <summary>No cell holds a figure: the row may be the upper part of headings whose names stand in the next row.</summary>
    public static bool HoldsNoData(IReadOnlyList<string> row) => row.Select(VietnameseText.Clean).All(c => !IsData(c));

    /// <summary>Takes the next row if it holds headings: no figures, mostly known ones, and below a heading of names nothing but blanks and headings.</summary>
    public bool Takes(IReadOnlyList<string> row)
    {
        string[] below = [.. row.Select(VietnameseText.Clean)];
        var filled = below.Where(c => c.Length > 0).ToArray();
        var known = filled.Count(c => PasteHeadings.Find(c).Known);
        if (known < PartCells || known * 2 < filled.Length || filled.Any(IsData)) return false;
        for (var i = 0; i < Math.Min(_paths.Count, below.Length); i++)
            if (IsName(_paths[i]) && below[i].Length > 0 && !PasteHeadings.Find(below[i]).Known) return false;
        while (_paths.Count < below.Length) _paths.Add([]);
        string[][] above = [.. _paths.Select(p => p.ToArray())];
        for (var i = 0; i < below.Length; i++)
        {
            if (below[i].Length == 0) continue;
            if (_paths[i].Count == 0) _paths[i].AddRange(MergedOver(i, above, below));
            if (_paths[i].Count == 0 || _paths[i][^1] != below[i]) _paths[i].Add(below[i]);
        }
        return true;
    }

    /// <summary>The headings of the merged cell that reaches over a blank one: the next to the left, if all between are parts of it.</summary>
    private static string[] MergedOver(int column, string[][] above, string[] below)
    {
        for (var i = column - 1; i >= 0 && below[i].Length > 0; i--)
            if (above[i].Length > 0) return above[i];
        return [];
    }

    private static bool IsName(IReadOnlyList<string> path) => path.Any(h => PasteHeadings.NamesSomebody(PasteHeadings.Find(h)));

    private static bool IsData(string cell) => cell.Any(char.IsAsciiDigit) && !PasteHeadings.Find(cell).Known;
}
