using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>Centred lines one under the other, as heads, titles and signatures are built of.</summary>
internal sealed class CenteredLines(TextColumn column)
{
    private readonly List<(string Text, TextLine Line, FontMetrics Font, float Size, float Top)> _lines = [];
    private readonly List<(float Width, float Y)> _rules = [];

    /// <summary>Height so far, in points.</summary>
    public float Height { get; private set; }

    /// <summary>Width of the longest line of the last text added.</summary>
    public float LastWidth { get; private set; }

    /// <summary>Adds a text, broken where the column ends.</summary>
    public CenteredLines Add(string text, FontFace face, double sizePt)
    {
        var font = TinosFonts.Metrics(face);
        var size = (float)sizePt;
        var broken = LineBreaker.Balance(text, font, size, column.Width);
        LastWidth = 0;
        foreach (var line in broken)
        {
            _lines.Add((text, line, font, size, Height));
            Height += font.LineHeight * size;
            LastWidth = Math.Max(LastWidth, line.Width);
        }

        return this;
    }

    /// <summary>Adds names of agencies, which are broken between words only; the last width is that of the longest line.</summary>
    public CenteredLines AddNames(IEnumerable<string> names, FontFace face, double sizePt) =>
        Add(names.Select(name => TinosFonts.Metrics(face).Width(name, (float)sizePt) <= column.Width ? name : AgencyName.Unbroken(name)), face, sizePt);

    /// <summary>Adds several texts; the last width is that of the longest.</summary>
    public CenteredLines Add(IEnumerable<string> texts, FontFace face, double sizePt)
    {
        var longest = 0f;
        foreach (var text in texts)
        {
            Add(text, face, sizePt);
            longest = Math.Max(longest, LastWidth);
        }

        LastWidth = longest;
        return this;
    }

    /// <summary>Adds empty height in points.</summary>
    public CenteredLines Skip(float points)
    {
        Height += points;
        return this;
    }

    /// <summary>A rule under the last text, as long as a share of it.</summary>
    public CenteredLines Rule(double share)
    {
        Height += 2;
        _rules.Add((LastWidth * (float)share, Height));
        Height += 2;
        return this;
    }

    /// <summary>Draws everything below <paramref name="top"/>.</summary>
    public void Draw(LaidOutPage page, float top)
    {
        foreach (var (text, line, font, size, y) in _lines)
        {
            var x = column.Middle - (line.Width / 2);
            page.Texts.Add(new TextItem(text, line.Start, line.Length, x, top + y + (font.Ascent * size), font.Face, size));
        }

        foreach (var (width, y) in _rules)
            page.AddHorizontal(column.Middle - (width / 2), column.Middle + (width / 2), top + y);
    }
}
