namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>One line of a broken text: a part of it, and its width.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of characters, blanks at the end not counted.</param>
/// <param name="Width">Width in points.</param>
/// <param name="EndsParagraph">True before a line break of the text and at its end: such a line is not justified.</param>
public readonly record struct TextLine(int Start, int Length, float Width, bool EndsParagraph);

/// <summary>
/// Breaks text into lines: at blanks, as Vietnamese writes each syllable apart; inside a word only when the word alone
/// is wider than the line, then at a no-break space, after a sign such as "/" or "-", else between letters. No dash stands on a line by itself.
/// </summary>
public static class LineBreaker
{
    private const char NoBreak = '\u00A0';

    /// <summary>Appends the lines of <paramref name="text"/> to <paramref name="lines"/>; an empty text has none.</summary>
    /// <param name="text">Text in NFC; "\n" breaks the line, a no-break space only where the line has no other blank.</param>
    /// <param name="metrics">Font to measure with.</param>
    /// <param name="sizePt">Letter size in points.</param>
    /// <param name="widthPt">Width of the lines in points; a line holds at least one letter.</param>
    /// <param name="lines">Receives the lines.</param>
    /// <param name="firstIndentPt">Width taken from the first line by its indent, in points.</param>
    public static void Break(
        string text, FontMetrics metrics, float sizePt, float widthPt, List<TextLine> lines, float firstIndentPt = 0)
    {
        if (text.Length == 0)
            return;
        // A rounding error must not send the last letter of an exactly fitting text to a line of its own.
        const float Tolerance = 0.001f;
        var full = (widthPt / sizePt) + Tolerance;
        var limit = full - (firstIndentPt / sizePt);
        var position = 0;
        while (position <= text.Length)
        {
            var line = Next(text, position, metrics, limit, out position);
            lines.Add(line with { Width = line.Width * sizePt });
            limit = full;
        }
    }

    /// <summary>The same lines made about equally long, for centred text: as few lines as before, none wider than needed.</summary>
    public static List<TextLine> Balance(string text, FontMetrics metrics, float sizePt, float widthPt)
    {
        var lines = new List<TextLine>();
        Break(text, metrics, sizePt, widthPt, lines);
        var count = lines.Count;
        if (count < 2 || text.Contains('\n', StringComparison.Ordinal))
            return lines;

        const int Steps = 12;
        var (least, most) = (widthPt / count, widthPt);
        for (var i = 0; i < Steps; i++)
        {
            var tried = new List<TextLine>();
            var width = (least + most) / 2;
            Break(text, metrics, sizePt, width, tried);
            // A width below that of the longest word breaks the word, which is no line less.
            if (tried.Count == count && tried.TrueForAll(line => EndsAtBlank(text, line)))
                (lines, most) = (tried, width);
            else
                least = width;
        }

        return lines;
    }

    /// <summary>About the least width in points in which a text takes no more than so many lines.</summary>
    public static float LeastWidth(string text, FontMetrics metrics, float sizePt, int lines)
    {
        const int Steps = 10;
        var most = metrics.Width(text, sizePt);
        if (lines <= 1) return most;
        var (least, tried) = (most / lines, new List<TextLine>());
        for (var i = 0; i < Steps; i++)
        {
            var width = (least + most) / 2;
            tried.Clear();
            Break(text, metrics, sizePt, width, tried);
            if (tried.Count <= lines) most = width;
            else least = width;
        }
        return most;
    }

    private static bool EndsAtBlank(string text, TextLine line) =>
        line.Start + line.Length is var end && (end == text.Length || text[end] == ' ');

    /// <summary>The line from <paramref name="start"/> with its width in em, and where the next one starts.</summary>
    private static TextLine Next(string text, int start, FontMetrics metrics, float limit, out int next)
    {
        var width = 0f;
        (int End, int Next, float Width) blank = default, joined = default, sign = default, dash = default;
        for (var i = start; ; i++)
        {
            if (i == text.Length || text[i] == '\n')
            {
                next = i + 1;
                var trailing = blank.Next == i && blank.Next > start;
                return new TextLine(start, (trailing ? blank.End : i) - start, trailing ? blank.Width : width, true);
            }

            var c = text[i];
            // A dash stands with the word behind it; it ends the line before only where that word finds no room beside it.
            if (c == ' ' && IsLoneDash(text, start, i))
            {
                dash = (i, i + 1, width);
                width += metrics.Advance(c);
                continue;
            }
            if (c == ' ')
            {
                blank = blank.Next == i && i > start ? blank with { Next = i + 1 } : (i, i + 1, width);
                width += metrics.Advance(c);
                continue;
            }

            var advance = metrics.Advance(c);
            if (width + advance > limit && i > start && !BelongsToPrevious(c))
            {
                var at = blank.Next > start && blank.End > start ? blank
                    : dash.Next > start ? dash
                    : joined.Next > start ? joined
                    : sign.Next > start ? sign
                    : (End: i, Next: i, Width: width);
                next = at.Next;
                return new TextLine(start, at.End - start, at.Width, false);
            }

            if (c == NoBreak && i > start)
                joined = (i, i + 1, width);
            width += advance;
            if (c is '-' or '/' or '–' or '.' or ',' or ';' or '@' or '_' or '&')
                sign = (i + 1, i + 1, width);
        }
    }

    /// <summary>The line so far is nothing but a dash.</summary>
    private static bool IsLoneDash(string text, int start, int end) => end == start + 1 && (text[start] is '-' or '–');

    private static bool BelongsToPrevious(char c) => c is >= '\u0300' and <= '\u036F' || char.IsLowSurrogate(c);
}
