namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>The four cuts of the paper's one typeface.</summary>
public enum FontFace
{
    Regular,
    Italic,
    Bold,
    BoldItalic,
}

/// <summary>
/// Widths of one cut, looked up per character: Vietnamese in NFC needs no shaping, so the width of a text is the sum
/// of its characters. Immutable, shared between threads.
/// </summary>
/// <param name="face">The cut.</param>
/// <param name="advances">Advance of each UTF-16 unit, in em.</param>
/// <param name="glyphs">Glyph of each UTF-16 unit; 0 when the font has none.</param>
/// <param name="ascent">Height above the baseline, in em.</param>
/// <param name="lineHeight">Distance of two baselines at single spacing, in em.</param>
public sealed class FontMetrics(FontFace face, float[] advances, ushort[] glyphs, float ascent, float lineHeight)
{
    private readonly float[] _advances = advances;
    private readonly ushort[] _glyphs = glyphs;

    /// <summary>The cut measured.</summary>
    public FontFace Face { get; } = face;

    /// <summary>Height above the baseline, in em.</summary>
    public float Ascent { get; } = ascent;

    /// <summary>Distance of two baselines at single spacing, in em.</summary>
    public float LineHeight { get; } = lineHeight;

    /// <summary>Width of one UTF-16 unit, in em.</summary>
    public float Advance(char c) => _advances[c];

    /// <summary>Glyph of one UTF-16 unit.</summary>
    public ushort Glyph(char c) => _glyphs[c];

    /// <summary>Width of a text on one line, in the unit of <paramref name="size"/>.</summary>
    public float Width(ReadOnlySpan<char> text, float size)
    {
        var width = 0f;
        foreach (var c in text)
            width += _advances[c];
        return width * size;
    }
}
