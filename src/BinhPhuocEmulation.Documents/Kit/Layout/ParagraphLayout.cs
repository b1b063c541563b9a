using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>Paragraphs: one piece per line, so that a long one may pass to the next page, never by a single line.</summary>
internal static class ParagraphLayout
{
    /// <summary>Size of small print in points.</summary>
    private const float FinePrintPt = 9;

    public static IEnumerable<Piece> Pieces(ParagraphBlock block, TextColumn column)
    {
        var font = TinosFonts.Metrics(FaceOf(block));
        var size = block.Style == ParagraphStyle.FinePrint ? FinePrintPt : (float)Decree30.BodyPt;
        var indent = block.Style == ParagraphStyle.Body ? Mm.ToPoints(Decree30.FirstLineIndentMm) : 0;
        var lines = new List<TextLine>();
        LineBreaker.Break(block.Text, font, size, column.Width, lines, indent);
        var height = font.LineHeight * size;
        return lines.Index().Select(l => new DrawnPiece((page, top) =>
            Draw(page, block, l.Item, font, size, column, top, l.Index == 0 ? indent : 0))
        {
            Height = height,
            SpaceBefore = l.Index == 0 ? (float)Decree30.ParagraphSpacePt : 0,
            KeepWithNext = l.Index == lines.Count - 1 ? block.KeepWithNext : l.Index == 0 || l.Index == lines.Count - 2,
        });
    }

    private static FontFace FaceOf(ParagraphBlock block) =>
        (block.Bold || block.Style == ParagraphStyle.Heading, block.Italic) switch
        {
            (true, true) => FontFace.BoldItalic,
            (true, false) => FontFace.Bold,
            (false, true) => FontFace.Italic,
            _ => FontFace.Regular,
        };

    private static void Draw(
        LaidOutPage page, ParagraphBlock block, TextLine line, FontMetrics font, float size, TextColumn column, float top, float indent)
    {
        var baseline = top + (font.Ascent * size);
        var x = block.Style == ParagraphStyle.Centered ? column.Middle - (line.Width / 2) : column.Left + indent;
        if (block.Style != ParagraphStyle.Body || line.EndsParagraph)
        {
            page.Texts.Add(new TextItem(block.Text, line.Start, line.Length, x, baseline, font.Face, size));
            return;
        }

        Justify(page, block.Text, line, font, size, x, column.Right, baseline);
    }

    /// <summary>Each word at its own place; the blank stays with its word so that copied text keeps its blanks.</summary>
    private static void Justify(
        LaidOutPage page, string text, TextLine line, FontMetrics font, float size, float x, float right, float baseline)
    {
        var blanks = text.AsSpan(line.Start, line.Length).Count(' ');
        var extra = blanks == 0 ? 0 : (right - x - line.Width) / blanks;
        for (int start = line.Start, end = line.Start + line.Length; start < end;)
        {
            var blank = text.IndexOf(' ', start, end - start);
            var stop = blank < 0 ? end : blank + 1;
            page.Texts.Add(new TextItem(text, start, stop - start, x, baseline, font.Face, size));
            x += font.Width(text.AsSpan(start, stop - start), size) + extra;
            start = stop;
        }
    }
}
