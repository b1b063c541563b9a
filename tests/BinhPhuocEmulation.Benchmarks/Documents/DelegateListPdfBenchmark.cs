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
            [.. page.Texts.Select(t => RawText.Of(t.Text.ToString(), t.X, t.Baseline, t.Face, t.SizePt))],
            [.. page.Rules.SelectMany(r => new[] { new SKPoint(r.X1, r.Y1), new SKPoint(r.X2, r.Y2) })]))];
    }

    /// <summary>
    /// What drawing costs that already knows where everything goes, glyphs included, by the fewest calls SkiaSharp needs: its own memory, one blob of text and one
    /// array of lines a page. The ratio to it is what composing, breaking and paging cost.
    /// </summary>
    [Benchmark(Baseline = true)]
    public long RawSkiaSharp()
    {
        using var output = new MemoryStream();
        using var buffer = new SKDynamicMemoryWStream();
        Draw(SKDocument.CreatePdf(buffer), (canvas, page, font, ink, stroke) =>
        {
            using var builder = new SKTextBlobBuilder();
            foreach (var text in page.Texts)
                text.Glyphs.CopyTo(builder.AllocateRawRun(font(text), text.Glyphs.Length, text.X, text.Y).Glyphs);
            using var blob = builder.Build();
            canvas.DrawText(blob, 0, 0, ink);
            canvas.DrawPoints(SKPointMode.Lines, page.Lines, stroke);
        });
        using var data = buffer.DetachAsData();
        output.Write(data.AsSpan());
        return output.Length;
    }

    /// <summary>The loop one writes first: a managed stream, one call for each text and each rule.</summary>
    [Benchmark]
    public long RawSkiaSharpOneByOne()
    {
        using var output = new MemoryStream();
        Draw(SKDocument.CreatePdf(output), (canvas, page, font, ink, stroke) =>
        {
            foreach (var text in page.Texts)
                canvas.DrawText(text.Text, text.X, text.Y, SKTextAlign.Left, font(text), ink);
            for (var i = 0; i < page.Lines.Length; i += 2)
                canvas.DrawLine(page.Lines[i], page.Lines[i + 1], stroke);
        });
        return output.Length;
    }

    private void Draw(SKDocument document, Action<SKCanvas, RawPage, Func<RawText, SKFont>, SKPaint, SKPaint> draw)
    {
        var fonts = new Dictionary<(FontFace, float), SKFont>();
        using (document)
        using (var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true })
        using (var stroke = new SKPaint { Color = SKColors.Black, IsStroke = true, StrokeWidth = 0.5f })
        {
            foreach (var page in _pages)
            {
                draw(document.BeginPage(Mm.ToPoints(Decree30.A4LongMm), Mm.ToPoints(Decree30.A4ShortMm)), page, FontOf, ink, stroke);
                document.EndPage();
            }

            document.Close();
        }

        foreach (var font in fonts.Values)
            font.Dispose();

        SKFont FontOf(RawText text)
        {
            if (!fonts.TryGetValue((text.Face, text.Size), out var font))
                fonts.Add((text.Face, text.Size), font = TinosFonts.Font(text.Face, text.Size));
            return font;
        }
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

    private sealed record RawPage(RawText[] Texts, SKPoint[] Lines);

    private readonly record struct RawText(string Text, ushort[] Glyphs, float X, float Y, FontFace Face, float Size)
    {
        public static RawText Of(string text, float x, float y, FontFace face, float size)
        {
            using var font = TinosFonts.Font(face, size);
            return new(text, font.GetGlyphs(text), x, y, face, size);
        }
    }
}
