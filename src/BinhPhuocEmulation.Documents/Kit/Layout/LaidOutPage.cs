using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>A piece of text at its place. Points from the upper left corner of the sheet.</summary>
public readonly record struct TextItem(
    string Source, int Start, int Length, float X, float Baseline, FontFace Face, float SizePt)
{
    /// <summary>The text drawn.</summary>
    public ReadOnlySpan<char> Text => Source.AsSpan(Start, Length);
}

/// <summary>A straight rule, in points.</summary>
public readonly record struct RuleItem(float X1, float Y1, float X2, float Y2);

/// <summary>Where a table row, or a part of a row taller than a page, was put. Points.</summary>
/// <param name="Row">Index of the row, from 0.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="IsWhole">False for a part.</param>
public readonly record struct RowPlace(int Row, float Top, float Bottom, bool IsWhole)
{
    internal RowPiece? Piece { get; init; }
    internal int FirstLine { get; init; }
    internal int LineCount { get; init; }
}

/// <summary>One finished page: all a drawing engine must know.</summary>
public sealed class LaidOutPage(int number)
{
    /// <summary>Number of the page, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Texts in reading order.</summary>
    public List<TextItem> Texts { get; } = [];

    /// <summary>Rules, all of the same thin stroke.</summary>
    public List<RuleItem> Rules { get; } = [];

    /// <summary>The table rows on the page, from top to bottom.</summary>
    public List<RowPlace> Rows { get; } = [];

    /// <summary>The blocks the page shows, whole or in part, from top to bottom.</summary>
    public List<PaperBlock> Blocks { get; } = [];

    internal void Begin(PaperBlock? block)
    {
        if (block is not null && (Blocks.Count == 0 || !ReferenceEquals(Blocks[^1], block))) Blocks.Add(block);
    }

    internal void Add(string text, float x, float baseline, FontMetrics font, float sizePt) =>
        Texts.Add(new TextItem(text, 0, text.Length, x, baseline, font.Face, sizePt));

    internal void AddHorizontal(float x1, float x2, float y) => Rules.Add(new RuleItem(x1, y, x2, y));

    internal void AddVertical(float x, float y1, float y2) => Rules.Add(new RuleItem(x, y1, x, y2));
}
