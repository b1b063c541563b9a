using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>The smallest part of a block that the paginator moves as a whole.</summary>
internal abstract class Piece
{
    /// <summary>Height in points, without the space before it.</summary>
    public float Height { get; init; }

    /// <summary>Space to the previous piece in points; dropped at the top of a page.</summary>
    public float SpaceBefore { get; init; }

    /// <summary>Not to be parted from the next piece.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>May stand last on a page when what belongs to it finds no room there: a title below its letterhead is better than a page with nothing but the letterhead.</summary>
    public bool MayEndPage { get; init; }

    /// <summary>The block the piece is a part of; null for one that shows nothing.</summary>
    public PaperBlock? Block { get; set; }

    /// <summary>The table the piece is a row of; null for everything else.</summary>
    public virtual TableLayout? Table => null;

    /// <summary>Draws the piece with its upper edge at <paramref name="top"/>.</summary>
    public abstract void Draw(LaidOutPage page, float top);
}

/// <summary>A piece drawn by a function, for blocks that stand once on a paper.</summary>
internal sealed class DrawnPiece(Action<LaidOutPage, float> draw) : Piece
{
    public override void Draw(LaidOutPage page, float top) => draw(page, top);
}

/// <summary>Ends the page; has no height of its own.</summary>
internal sealed class PageEndPiece : Piece
{
    public override void Draw(LaidOutPage page, float top)
    {
    }
}
