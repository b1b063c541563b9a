using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Layout;
using SkiaSharp;

namespace BinhPhuocEmulation.Documents.Kit.Pdf;

/// <summary>Draws pages on a canvas: one text blob and one path of rules per page keep the native calls few.</summary>
internal sealed class PageBrush(float ruleWidthPt) : IDisposable
{
    private readonly Dictionary<(FontFace, float, bool), SKFont> _fonts = [];
    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint _stroke = new()
    {
        Color = SKColors.Black,
        IsStroke = true,
        StrokeWidth = ruleWidthPt,
        StrokeCap = SKStrokeCap.Square,
    };

    public void Draw(SKCanvas canvas, LaidOutPage page)
    {
        DrawTexts(canvas, page.Texts);
        DrawRules(canvas, page.Rules);
    }

    /// <summary>The mark across the page, pale enough to read the text over it.</summary>
    public static void DrawWatermark(SKCanvas canvas, string mark, float width, float height)
    {
        const float Share = 0.6f;
        var size = width * Share / TinosFonts.Metrics(FontFace.Bold).Width(mark, 1);
        using var font = TinosFonts.Font(FontFace.Bold, size);
        using var paint = new SKPaint { Color = new SKColor(0xE8, 0xE8, 0xE8), IsAntialias = true };
        canvas.Save();
        canvas.Translate(width / 2, height / 2);
        canvas.RotateDegrees((float)(-Math.Atan2(height, width) * 180 / Math.PI));
        canvas.DrawText(mark, 0, size / 3, SKTextAlign.Center, font, paint);
        canvas.Restore();
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
            font.Dispose();
        _ink.Dispose();
        _stroke.Dispose();
    }

    private void DrawTexts(SKCanvas canvas, List<TextItem> texts)
    {
        if (texts.Count == 0)
            return;
        using var builder = new SKTextBlobBuilder();
        foreach (var item in texts)
        {
            var metrics = TinosFonts.Metrics(item.Face);
            var text = item.Text;
            var font = Font(item.Face, item.SizePt, TinosFonts.IsCommon(text));
            var glyphs = builder.AllocateRawRun(font, item.Length, item.X, item.Baseline).Glyphs;
            for (var i = 0; i < text.Length; i++)
                glyphs[i] = metrics.Glyph(text[i]);
        }

        using var blob = builder.Build();
        canvas.DrawText(blob, 0, 0, _ink);
    }

    private void DrawRules(SKCanvas canvas, List<RuleItem> rules)
    {
        if (rules.Count == 0)
            return;
        var points = new SKPoint[rules.Count * 2];
        for (var i = 0; i < rules.Count; i++)
        {
            points[2 * i] = new SKPoint(rules[i].X1, rules[i].Y1);
            points[(2 * i) + 1] = new SKPoint(rules[i].X2, rules[i].Y2);
        }

        canvas.DrawPoints(SKPointMode.Lines, points, _stroke);
    }

    private SKFont Font(FontFace face, float size, bool small)
    {
        if (!_fonts.TryGetValue((face, size, small), out var font))
            _fonts.Add((face, size, small), font = TinosFonts.Font(face, size, small));
        return font;
    }
}
