using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>Nơi nhận and signatures side by side, in one piece (Decree 30, ô 7 and 9b).</summary>
internal static class SignaturesLayout
{
    /// <summary>Share of the width for Nơi nhận beside signatures.</summary>
    private const float RecipientsShare = 0.3f;

    public static Piece Piece(SignaturesBlock block, TextColumn column)
    {
        var hasRecipients = block.Recipients.Count > 0;
        // A single signature stands in the right half also when nothing stands at the left.
        var from = hasRecipients ? block.Signatures.Count > 1 ? RecipientsShare : 0.5f
            : block.Signatures.Count == 1 ? 0.5f : 0;
        var width = (1 - from) / Math.Max(1, block.Signatures.Count);
        var columns = block.Signatures.Select((_, i) => column.Part(from + (i * width), from + ((i + 1) * width))).ToList();

        var posts = block.Signatures.Zip(columns, (s, c) =>
            new CenteredLines(c).Add(s.Authority, FontFace.Bold, Decree30.SignaturePt)).ToList();
        // Names stand on one line, whatever the number of authority lines above each.
        var nameTop = posts.Select(p => p.Height).DefaultIfEmpty(0).Max() + Mm.ToPoints(Decree30.SignatureSpaceMm);
        var names = block.Signatures.Zip(columns, (s, c) =>
            new CenteredLines(c).Add(s.Name ?? "", FontFace.Bold, Decree30.SignaturePt)).ToList();

        var recipients = Recipients(block, hasRecipients ? column.Part(0, from) : column.Part(0, 0));
        var signatureHeight = block.Signatures.Count == 0 ? 0
            : nameTop + (TinosFonts.Metrics(FontFace.Bold).LineHeight * (float)Decree30.SignaturePt);
        return new DrawnPiece((page, top) =>
        {
            recipients.Draw(page, top);
            foreach (var post in posts)
                post.Draw(page, top);
            foreach (var name in names)
                name.Draw(page, top + nameTop);
        })
        {
            Height = Math.Max(signatureHeight, recipients.Height),
            SpaceBefore = 12,
            KeepWithNext = block.KeepWithNext,
        };
    }

    private static DrawnPiece Recipients(SignaturesBlock block, TextColumn column)
    {
        if (block.Recipients.Count == 0)
            return new DrawnPiece((_, _) => { });

        var head = TinosFonts.Metrics(FontFace.BoldItalic);
        var body = TinosFonts.Metrics(FontFace.Regular);
        const float HeadSize = (float)Decree30.RecipientsHeadPt;
        const float Size = (float)Decree30.RecipientsPt;
        var texts = block.PrintedRecipients().Select(text =>
        {
            var lines = new List<TextLine>();
            LineBreaker.Break(text, body, Size, column.Width, lines);
            return (Text: text, Lines: lines);
        }).ToList();

        return new DrawnPiece((page, top) =>
        {
            page.Add("Nơi nhận:", column.Left, top + (head.Ascent * HeadSize), head, HeadSize);
            var y = top + (head.LineHeight * HeadSize) + (body.Ascent * Size);
            foreach (var (text, lines) in texts)
                foreach (var line in lines)
                {
                    page.Texts.Add(new TextItem(text, line.Start, line.Length, column.Left, y, body.Face, Size));
                    y += body.LineHeight * Size;
                }
        })
        {
            Height = (head.LineHeight * HeadSize) + (texts.Sum(t => t.Lines.Count) * body.LineHeight * Size),
        };
    }
}
