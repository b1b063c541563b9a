using BinhPhuocEmulation.Documents.Kit.Layout;
using SkiaSharp;

namespace BinhPhuocEmulation.Documents.Kit.Fonts;

/// <summary>
/// Tinos from the assembly's resources: the metrics of Times New Roman (Decree 30, mục I.4) with all Vietnamese
/// letters, under the SIL Open Font License. Fonts of the machine are never used.
/// </summary>
internal static class TinosFonts
{
    private static readonly Lazy<Cut>[] Cuts =
    [
        Load(FontFace.Regular, "Tinos_400Regular.ttf"),
        Load(FontFace.Italic, "Tinos_400Regular_Italic.ttf"),
        Load(FontFace.Bold, "Tinos_700Bold.ttf"),
        Load(FontFace.BoldItalic, "Tinos_700Bold_Italic.ttf"),
    ];

    public static FontMetrics Metrics(FontFace face) => Cuts[(int)face].Value.Metrics;

    /// <summary>
    /// A font whose widths scale exactly with its size, as paper needs. The small one, a tenth of the whole, holds what
    /// <see cref="IsCommon(ReadOnlySpan{char})"/> answers true for.
    /// </summary>
    public static SKFont Font(FontFace face, float sizePt, bool small = true)
    {
        var cut = Cuts[(int)face].Value;
        return Exact(small ? cut.Small : cut.Whole, sizePt);
    }

    /// <summary>True when the small font has all letters: Latin, Vietnamese, punctuation. Greek or Cyrillic are rare.</summary>
    public static bool IsCommon(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!IsCommon(c))
                return false;
        return true;
    }

    private static bool IsCommon(char c) => c is < '\u0180' or 'Ơ' or 'ơ' or 'Ư' or 'ư'
        or >= 'Ạ' and <= 'ỹ' or >= '\u2010' and <= '\u2027' or '₫' or '€' or '≤' or '≥' or '−';

    private static Lazy<Cut> Load(FontFace face, string resource) => new(() =>
    {
        using var stream = typeof(TinosFonts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not embedded in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var whole = Typeface(bytes, resource);
        var metrics = Measure(face, whole);
        var common = Enumerable.Range(' ', char.MaxValue).Select(c => (char)c).Where(IsCommon).Select(metrics.Glyph);
        return new Cut(metrics, whole, Typeface(FontSubset.Keep(bytes, common), resource));
    });

    private static SKTypeface Typeface(byte[] font, string resource)
    {
        using var data = SKData.CreateCopy(font);
        return SKTypeface.FromData(data)
            ?? throw new InvalidOperationException($"The embedded font {resource} cannot be read.");
    }

    private static FontMetrics Measure(FontFace face, SKTypeface typeface)
    {
        const int Size = 2048;
        using var font = Exact(typeface, Size);
        var widths = font.GetGlyphWidths([.. Enumerable.Range(0, typeface.GlyphCount).Select(g => (ushort)g)]);

        var glyphs = font.GetGlyphs([.. Enumerable.Range(0, char.MaxValue + 1)]);
        var advances = new float[glyphs.Length];
        for (var c = 0; c < glyphs.Length; c++)
            advances[c] = widths[glyphs[c]] / Size;

        var metrics = font.Metrics;
        var lineHeight = (metrics.Descent - metrics.Ascent + metrics.Leading) / Size;
        return new FontMetrics(face, advances, glyphs, -metrics.Ascent / Size, lineHeight);
    }

    private static SKFont Exact(SKTypeface typeface, float size) => new(typeface, size)
    {
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
        Subpixel = true,
    };

    private sealed record Cut(FontMetrics Metrics, SKTypeface Whole, SKTypeface Small);
}
