using System.Text;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>Finds the values of a code list inside a text, whole words only, without accents. Made once per list, see <see cref="CodeLists.Words"/>.</summary>
public sealed class WordMatcher
{
    private readonly Dictionary<string, List<(string[] Words, CodeItem Item)>> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Takes the name, code and variants (separated by ; or " / ") of each value; of equal spellings the first value wins.</summary>
    public WordMatcher(IEnumerable<CodeItem> items)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
            foreach (var spelling in item.Variants.Replace(" / ", ";", StringComparison.Ordinal).Split(';').Append(item.Name).Append(item.Code))
            {
                var words = WordsOf(spelling);
                // "Giấy khen" alone names no award: whose it is decides which.
                if (words.Length == 0 || !seen.Add(string.Join(' ', words)) || words is ["bang", "khen"] or ["giay", "khen"]) continue;
                if (!_byFirstWord.TryGetValue(words[0], out var list)) _byFirstWord.Add(words[0], list = []);
                list.Add((words, item));
            }
        foreach (var list in _byFirstWord.Values) list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The value with the longest spelling found anywhere in the text (the earlier of equally long ones), or null.</summary>
    public CodeItem? Longest(string? text)
    {
        var words = WordsOf(text);
        (int Length, CodeItem? Item) best = (0, null);
        for (var at = 0; at < words.Length; at++)
            if (At(words, at) is { Item: not null } found && found.Length > best.Length) best = found;
        return best.Item;
    }

    /// <summary>The values met reading from left to right, at each word the longest; words of one spelling are not read again.</summary>
    public IEnumerable<CodeItem> Walk(string? text)
    {
        var words = WordsOf(text);
        for (var at = 0; at < words.Length; at++)
            if (At(words, at) is { Item: { } item } found)
            {
                yield return item;
                at += found.Length - 1;
            }
    }

    private (int Length, CodeItem? Item) At(string[] words, int at)
    {
        if (_byFirstWord.TryGetValue(words[at], out var spellings))
            foreach (var (spelling, item) in spellings)
                if (spelling.AsSpan().SequenceEqual(words.AsSpan(at, Math.Min(spelling.Length, words.Length - at)))) return (spelling.Length, item);
        return (0, null);
    }

    /// <summary>The words of a text without accents and signs; usual short forms written out, and words that only join others left out.</summary>
    private static string[] WordsOf(string? text)
    {
        var key = VietnameseText.SearchKey(text);
        var plain = new StringBuilder(key.Length + 2).Append(' ');
        foreach (var c in key)
            if (char.IsLetterOrDigit(c)) plain.Append(c);
            else if (plain[^1] != ' ') plain.Append(' ');
        plain.Append(' ');
        foreach (var (shortForm, full) in Forms) plain.Replace(shortForm, full);
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static readonly (string, string)[] Forms =
    [
        (" uy ban nhan dan ", " ubnd "), (" ct ubnd ", " chu tich ubnd "), (" cua ", " "), (" cap ", " "),
        (" bk ", " bang khen "), (" gk ", " giay khen "), (" cstd ", " chien si thi dua "), (" chien sy ", " chien si "),
        (" hc ", " huan chuong "), (" ttg ", " thu tuong chinh phu "),
        // An award is the committee's, whoever signed it. A post is the chairman's: there his title stays.
        (" khen chu tich ubnd ", " khen ubnd "), (" thi dua chu tich ubnd ", " thi dua ubnd "),
    ];
}
