using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using SkiaSharp;

namespace BinhPhuocEmulation.Documents.Kit.Pdf;

/// <summary>
/// Draws a laid-out paper as PDF with SkiaSharp. All knowledge of the engine is here and in the font loader; another
/// engine replaces this file.
/// </summary>
public static class PdfWriter
{
    /// <summary>Stroke of all rules, in points.</summary>
    private const float RuleWidthPt = 0.5f;

    /// <summary>
    /// Writes the paper page by page. The stream need not seek and is left open. Text is selectable, fonts are subset.
    /// </summary>
    public static void Write(Paper paper, Stream output)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(output);
        var width = Mm.ToPoints(paper.Page.WidthMm);
        var height = Mm.ToPoints(paper.Page.HeightMm);

        using var document = SKDocument.CreatePdf(output, new SKDocumentPdfMetadata(300)
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
