using System.Globalization;
using System.Text;

namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>Vietnamese text as it is stored, searched and compared: NFC, single blanks, keys without marks.</summary>
public static class VietnameseText
{
    /// <summary>Text as it is stored: NFC, outer blanks removed, runs of blanks (also no-break blanks) folded to one, zero-width characters dropped. Null and blank give "".</summary>
    public static string Clean(string? text) => CleanCore(text, keepLines: false);

    /// <summary>As <see cref="Clean"/>, but line breaks stay (as \n) for fields of several lines.</summary>
    public static string CleanLines(string? text) => CleanCore(text, keepLines: true);

    /// <summary>True if the text holds a control character other than tab and line break, or half of a surrogate pair, which no field accepts.</summary>
    public static bool HasControlCharacter(string? text)
    {
        if (text is null) return false;
        if (IndexOfHalfPair(text) >= 0) return true;
        foreach (var c in text)
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) return true;
            else if (c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF') return true;
        return false;
    }

    /// <summary>Key for searching without accents: lower case, no marks, đ as d, single blanks. "Điểu Ánh" gives "dieu anh".</summary>
    public static string SearchKey(string? text)
    {
        var clean = Clean(text);
        if (clean.Length == 0) return "";
        var result = new StringBuilder(clean.Length);
        foreach (var c in clean.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            result.Append(c switch
            {
                'đ' or 'Đ' => 'd', // FormD does not split the stroke from the letter
                '’' or '‘' or 'ʼ' => '\'',
                _ => char.ToLowerInvariant(c),
            });
        }
        return result.ToString();
    }

    /// <summary>Signs besides the blank after which a word of a key may begin: "Viễn thông (VNPT)", "Đảng ủy - UBND". Known to the database too, so they are few.</summary>
    public static IReadOnlyList<char> WordBreaks { get; } = ['(', '-', '/', '“'];

    /// <summary>The words of a search, each to be found in any order; at most eight, so that a pasted page is no query bomb.</summary>
    public static IReadOnlyList<string> SearchTokens(string? query) =>
        SearchKey(query).Split([' ', ',', ';', .. WordBreaks], StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8).ToArray();

    /// <summary>Does each of these words begin a word of the key? A word begins at the start and after anything that is no letter or digit.</summary>
    public static bool HasWords(string key, IReadOnlyList<string> tokens)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(tokens);
        foreach (var token in tokens)
        {
            var at = key.IndexOf(token, StringComparison.Ordinal);
            while (at > 0 && char.IsLetterOrDigit(key[at - 1])) at = key.IndexOf(token, at + 1, StringComparison.Ordinal);
            if (at < 0) return false;
        }
        return true;
    }

    /// <summary>Half of a surrogate pair is no text and cannot be normalised: it becomes the replacement character.</summary>
    private static string WithoutHalfPairs(string text)
    {
        if (IndexOfHalfPair(text) < 0) return text;
        return string.Create(text.Length, text, static (span, source) =>
        {
            source.CopyTo(span);
            for (var i = 0; i < span.Length; i++)
            {
                if (!char.IsSurrogate(span[i])) continue;
                if (i + 1 < span.Length && char.IsSurrogatePair(span[i], span[i + 1])) i++;
                else span[i] = '\uFFFD';
            }
        });
    }

    private static int IndexOfHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }
        return -1;
    }

    private static string CleanCore(string? text, bool keepLines)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        text = WithoutHalfPairs(text);
        var result = new StringBuilder(text.Length);
        var pendingBlank = false;
        var pendingLine = false;
        foreach (var c in text)
        {
            if (c is '\n' && keepLines) { pendingLine = true; continue; }
            if (char.IsWhiteSpace(c)) { pendingBlank = true; continue; }
            if (c > '\u00AC' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format) continue; // zero-width blanks and marks of pasted text
            if (result.Length > 0 && pendingLine) result.Append('\n');
            else if (result.Length > 0 && pendingBlank) result.Append(' ');
            pendingBlank = pendingLine = false;
            result.Append(c);
        }
        // Last: a letter and its mark meet where a zero-width sign between them was dropped.
        var cleaned = result.ToString();
        return cleaned.IsNormalized(NormalizationForm.FormC) ? cleaned : cleaned.Normalize(NormalizationForm.FormC);
    }
}
