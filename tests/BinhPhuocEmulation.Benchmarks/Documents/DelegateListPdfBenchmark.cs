using BenchmarkDotNet.Attributes;
using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Pdf;
using BinhPhuocEmulation.Documents.Tests.DelegateLists;
using SkiaSharp;

namespace BinhPhuocEmulation.Benchmarks.Documents;

/// <summary>
/// The PDF of a delegate list against raw SkiaSharp: the same pages, the same texts at the same places, the same rules,
/// with all layout done beforehand. The ratio is what the model, the line breaking and the paging cost.
/// </summary>
[MemoryDiagnoser]
public class DelegateListPdfBenchmark
{
    private DelegateListPaper _list = DelegateListSamples.List(0);
    private Paper _paper = null!;
    private RawPage[] _pages = [];

    /// <summary>Delegates on the list.</summary>
    [Params(300, 5000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _list = DelegateListSamples.List(Rows);
        _paper = DelegateListDocument.Compose(_list);
        _pages = [.. PaperLayout.Pages(_paper).Select(page => new RawPage(
            [.. page.Texts.Select(t => new RawText(t.Text.ToString(), t.X, t.Baseline, t.Face, t.SizePt))],
            [.. page.Rules]))];
    }

    /// <summary>What a hand-written drawing loop costs when it already knows where everything goes.</summary>
    [Benchmark(Baseline = true)]
    public long RawSkiaSharp()
    {
        using var output = new MemoryStream();
        using (var document = SKDocument.CreatePdf(output))
        using (var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true })
        using (var stroke = new SKPaint { Color = SKColors.Black, IsStroke = true, StrokeWidth = 0.5f })
        {
            var fonts = new Dictionary<(FontFace, float), SKFont>();
            foreach (var page in _pages)
            {
                var canvas = document.BeginPage(Mm.ToPoints(Decree30.A4LongMm), Mm.ToPoints(Decree30.A4ShortMm));
                foreach (var text in page.Texts)
                {
                    if (!fonts.TryGetValue((text.Face, text.Size), out var font))
                        fonts.Add((text.Face, text.Size), font = TinosFonts.Font(text.Face, text.Size));
                    canvas.DrawText(text.Text, text.X, text.Y, SKTextAlign.Left, font, ink);
                }

                foreach (var rule in page.Rules)
                    canvas.DrawLine(rule.X1, rule.Y1, rule.X2, rule.Y2, stroke);
                document.EndPage();
            }

            document.Close();
            foreach (var font in fonts.Values)
                font.Dispose();
        }

        return output.Length;
    }

    /// <summary>From the plain list to the finished PDF.</summary>
    [Benchmark]
    public long DelegateList()
    {
        using var output = new MemoryStream();
        DelegateListDocument.WritePdf(_list, output);
        return output.Length;
    }

    /// <summary>Composing, breaking and paging alone, without drawing.</summary>
    [Benchmark]
    public int LayoutOnly() => PaperLayout.Pages(DelegateListDocument.Compose(_list)).Sum(p => p.Texts.Count);

    /// <summary>From the composed paper to the finished PDF.</summary>
    [Benchmark]
    public long ComposedPaper()
    {
        using var output = new MemoryStream();
        PdfWriter.Write(_paper, output);
        return output.Length;
    }

    private sealed record RawPage(RawText[] Texts, RuleItem[] Rules);

    private readonly record struct RawText(string Text, float X, float Y, FontFace Face, float Size);
}
