using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using SkiaSharp;

namespace BinhPhuocEmulation.Documents.Kit.Pdf;

/// <summary>
/// Draws a laid-out paper as PDF with SkiaSharp. All knowledge of the engine is here, in <see cref="PageBrush"/> and in
/// the font loader; another engine replaces these.
/// </summary>
public static class PdfWriter
{
    /// <summary>Stroke of all rules, in points.</summary>
    private const float RuleWidthPt = 0.5f;

    /// <summary>
    /// Writes the paper. Text is selectable, fonts are subset, title and language are named. The stream need not seek, is
    /// written to synchronously, and is left open.
    /// </summary>
    public static void Write(Paper paper, Stream output)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(output);

        // The engine writes a few bytes at a time; its own memory takes them without a call into managed code for each.
        using var buffer = new SKDynamicMemoryWStream();
        Draw(paper, buffer);
        using var data = buffer.DetachAsData();
        output.Write(data.AsSpan());
        output.Write(PdfLanguage.Update(data.AsSpan()));
    }

    private static void Draw(Paper paper, SKDynamicMemoryWStream buffer)
    {
        var width = Mm.ToPoints(paper.Page.WidthMm);
        var height = Mm.ToPoints(paper.Page.HeightMm);
        using var document = SKDocument.CreatePdf(buffer, new SKDocumentPdfMetadata(SKDocument.DefaultRasterDpi)
        {
            Title = paper.Title,
            Author = paper.Author ?? "",
            Creator = "BinhPhuocEmulation",
        });
        using var brush = new PageBrush(RuleWidthPt);
        foreach (var page in PaperLayout.Pages(paper))
        {
            var canvas = document.BeginPage(width, height);
            if (paper.Watermark is { } mark)
                PageBrush.DrawWatermark(canvas, mark, width, height);
            brush.Draw(canvas, page);
            document.EndPage();
        }

        document.Close();
    }
}
