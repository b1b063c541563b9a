using BinhPhuocEmulation.Documents.Kit.Layout;
using SkiaSharp;

namespace BinhPhuocEmulation.Documents.Kit.Fonts;

/// <summary>
/// Tinos from the assembly's resources: the metrics of Times New Roman (Decree 30, mục I.4) with all Vietnamese
/// letters, under the SIL Open Font License. Fonts of the machine are never used.
/// </summary>
internal static class TinosFonts
{
    private static readonly Lazy<(SKTypeface Typeface, FontMetrics Metrics)>[] Faces =
    [
        Load(FontFace.Regular, "Tinos_400Regular.ttf"),
        Load(FontFace.Italic, "Tinos_400Regular_Italic.ttf"),
        Load(FontFace.Bold, "Tinos_700Bold.ttf"),
        Load(FontFace.BoldItalic, "Tinos_700Bold_Italic.ttf"),
    ];

    public static SKTypeface Typeface(FontFace face) => Faces[(int)face].Value.Typeface;

    public static FontMetrics Metrics(FontFace face) => Faces[(int)face].Value.Metrics;

    /// <summary>A font whose widths scale exactly with its size, as paper needs.</summary>
    public static SKFont Font(FontFace face, float sizePt) => new(Typeface(face), sizePt)
    {
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
        Subpixel = true,
    };

    private static Lazy<(SKTypeface, FontMetrics)> Load(FontFace face, string resource) => new(() =>
    {
        using var stream = typeof(TinosFonts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not embedded in the assembly.");
        using var data = SKData.Create(stream);
        var typeface = SKTypeface.FromData(data)
            ?? throw new InvalidOperationException($"The embedded font {resource} cannot be read.");
        return (typeface, Measure(face, typeface));
    });

    private static FontMetrics Measure(FontFace face, SKTypeface typeface)
    {
        const int Size = 2048;
        using var font = new SKFont(typeface, Size) { Hinting = SKFontHinting.None, LinearMetrics = true, Subpixel = true };
        var widths = font.GetGlyphWidths([.. Enumerable.Range(0, typeface.GlyphCount).Select(g => (ushort)g)]);

        var characters = Enumerable.Range(0, char.MaxValue + 1).ToArray();
        var glyphs = font.GetGlyphs(characters);
        var advances = new float[glyphs.Length];
        for (var c = 0; c < glyphs.Length; c++)
            advances[c] = char.IsLowSurrogate((char)c) ? 0 : widths[glyphs[c]] / Size;

        var metrics = font.Metrics;
        var lineHeight = (metrics.Descent - metrics.Ascent + metrics.Leading) / Size;
        return new FontMetrics(face, advances, glyphs, -metrics.Ascent / Size, lineHeight);
    }
}
