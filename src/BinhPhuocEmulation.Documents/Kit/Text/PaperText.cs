using System.Globalization;
using System.Text;

namespace BinhPhuocEmulation.Documents.Kit.Text;

/// <summary>Brings user text into the form every writer expects.</summary>
public static class PaperText
{
    /// <summary>
    /// The text in NFC, with line breaks as "\n", tabs as blanks, and without characters that XML forbids or that
    /// would be invisible on paper (controls, zero-width and direction marks, lone surrogates). Null becomes "".
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        return IsPlain(text) ? text : Rebuild(text);
    }

    /// <summary>"KHÁCH MỜI" as "Khách mời". Text that has a small letter already is left as it is: it may hold names.</summary>
    public static string SentenceCase(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 || text.Any(char.IsLower) ? text : text[..1] + text[1..].ToLowerInvariant();
    }

    /// <summary>
    /// True for text that is certainly in NFC and clean already: no blank at its ends, and only letters that no
    /// normalisation touches. Covers ordinary Vietnamese, so the slow path is rare.
    /// </summary>
    private static bool IsPlain(string text)
    {
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            return false;
        foreach (var c in text)
        {
            var plain = c is >= ' ' and < '\x7F' or '\n'
                or >= '\xA1' and < '\x300' and not '\xAD'
                or >= 'Ạ' and <= 'ỹ'
                or '–' or '—' or '…' or '“' or '”' or '‘' or '’';
            if (!plain)
                return false;
        }

        return true;
    }

    private static string Rebuild(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                builder.Append(c).Append(text[++i]);
            else if (c is '\r')
                builder.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\n')
                builder.Append(c);
            else if (c is '\t' or '\v' or '\f')
                builder.Append(' ');
            else if (IsPrintable(c))
                builder.Append(c);
        }

        return builder.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static bool IsPrintable(char c) => c is not ('\uFFFE' or '\uFFFF' or '\u00AD') &&
        char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned);
}
