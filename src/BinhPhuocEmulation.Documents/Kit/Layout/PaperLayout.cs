using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>Lays a paper out, page by page, for any drawing engine.</summary>
public static class PaperLayout
{
    /// <summary>The pages in order, produced while they are read, so a long list never stands in memory whole.</summary>
    public static IEnumerable<LaidOutPage> Pages(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return new Paginator(paper.Page, paper.NumbersPages).Pages(paper.Blocks.SelectMany(block =>
            block.StartsPage ? Of(block, paper.Page).Prepend(new PageEndPiece()) : Of(block, paper.Page)));
    }

    private static IEnumerable<Piece> Of(PaperBlock block, PageSetup page)
    {
        foreach (var piece in Pieces(block, page))
        {
            piece.Block = block;
            yield return piece;
        }
    }

    private static IEnumerable<Piece> Pieces(PaperBlock block, PageSetup page)
    {
        var column = new TextColumn(Mm.ToPoints(page.LeftMm), Mm.ToPoints(page.WidthMm - page.RightMm));
        return block switch
        {
            LetterheadBlock letterhead => [LetterheadLayout.Piece(letterhead, column)],
            TitleBlock title => [TitleLayout.Piece(title, column)],
            ParagraphBlock paragraph => ParagraphLayout.Pieces(paragraph, column),
            GroundsBlock grounds => grounds.PrintedLines().SelectMany(line => ParagraphLayout.Pieces(
                new ParagraphBlock(line) { Italic = true, KeepWithNext = grounds.KeepWithNext }, column)),
            TableBlock table => new TableLayout(table, column.Left, column.Width).Rows(table.KeepWithNext),
            SignaturesBlock signatures => [SignaturesLayout.Piece(signatures, column)],
            _ => throw new NotSupportedException($"The layout has no drawing for {block.GetType().Name}."),
        };
    }
}

/// <summary>The space between two vertical edges, in points.</summary>
internal readonly record struct TextColumn(float Left, float Right)
{
    public float Width => Right - Left;

    public float Middle => (Left + Right) / 2;

    /// <summary>The part between two shares of the width, 0 to 1.</summary>
    public TextColumn Part(float from, float to) => new(Left + (Width * from), Left + (Width * to));
}
