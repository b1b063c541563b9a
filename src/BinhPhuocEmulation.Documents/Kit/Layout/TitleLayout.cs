using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>The centred title with annex label, rule and reference line (Decree 30, ô 5a; mục III.1 for annexes).</summary>
internal static class TitleLayout
{
    public static Piece Piece(TitleBlock block, TextColumn column)
    {
        var lines = new CenteredLines(column);
        if (block.AnnexLabel is { } label)
            lines.Add(label, FontFace.Bold, Decree30.TitlePt);
        lines.AddNames(block.Lines, FontFace.Bold, Decree30.TitlePt);
        if (block.Reference is { } reference)
            lines.Add(reference, FontFace.Italic, Decree30.BodyPt);
        if (block.RuleUnder)
            lines.Rule(Decree30.ShortRuleShare);
        return new DrawnPiece(lines.Draw)
        {
            Height = lines.Height + (float)Decree30.ParagraphSpacePt,
            SpaceBefore = 12,
            KeepWithNext = block.KeepWithNext,
            MayEndPage = true,
        };
    }
}
