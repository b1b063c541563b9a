using System.Globalization;
using System.Text.RegularExpressions;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>
/// Reads the awards of a cell and writes them back: "Bằng khen UBND tỉnh 2023 (QĐ 1187/QĐ-UBND ngày 05/03/2023); CSTĐ cơ sở 2022, 2023".
/// Awards are separated by semicolons or line breaks; several years after one name are one award each.
/// What is written reads back as the same awards.
/// </summary>
public static partial class AwardReader
{
    /// <summary>Name of the code list of titles and awards.</summary>
    public const string List = "award";

    /// <summary>Reads a cell. Every word typed is in one of the awards.</summary>
    public static IReadOnlyList<AwardWords> Read(string? cell, CodeLists lists)
    {
        var awards = new List<AwardWords>();
        foreach (var part in VietnameseText.CleanLines(cell).Split([';', '\n']))
        {
            var piece = VietnameseText.Clean(part).Trim(Outer);
            if (piece.Length == 0) continue;
            // "CSTĐ cơ sở 2022; 2023": a year alone continues the award before it.
            var previous = awards.Count > 0 && awards[^1] is { Year: not null, DecisionNumber: "", DecisionDate: null } ? awards[^1] : null;
            if (previous is not null && YearsAtEnd().Match(piece) is { Success: true, Index: 0 } alone)
                awards.AddRange(YearsOf(alone).Select(year => previous with { Year = year }));
            else
                awards.AddRange(ReadPiece(piece).Select(a => a with { Code = lists.Words(List).Longest(a.Text)?.Code ?? "" }));
        }
        return awards;
    }

    /// <summary>Writes awards as one cell.</summary>
    public static string Write(IReadOnlyList<AwardWords> awards)
    {
        var parts = new List<string>();
        for (var i = 0; i < awards.Count; i++)
        {
            var award = awards[i];
            var years = award.Year is { } first ? " năm " + first.ToString(CultureInfo.InvariantCulture) : "";
            while (IsYearOnly(award) && i + 1 < awards.Count && IsYearOnly(awards[i + 1]) && awards[i + 1].Text == award.Text)
                years += ", " + awards[++i].Year!.Value.ToString(CultureInfo.InvariantCulture);
            parts.Add(award.Text + years + DecisionOf(award));
        }
        return string.Join("; ", parts);
    }

    private static bool IsYearOnly(AwardWords award) => award is { Year: not null, DecisionNumber: "", DecisionDate: null };

    private static string DecisionOf(AwardWords award)
    {
        var number = award.DecisionNumber.Length > 0 ? "QĐ " + award.DecisionNumber : "";
        var date = award.DecisionDate is { } day ? "ngày " + VietnameseFormat.Date(day) : "";
        return (number + " " + date).Trim() is { Length: > 0 } words ? $" ({words})" : "";
    }

    /// <summary>Takes a piece apart; if writing the parts would not read back alike, the piece stays whole.</summary>
    private static List<AwardWords> ReadPiece(string piece)
    {
        var apart = TakeApart(piece);
        return apart.Count > 0 && (apart[0].Text == piece || TakeApart(Write(apart)).SequenceEqual(apart)) ? apart : [new("", piece, "", null, null)];
    }

    private static List<AwardWords> TakeApart(string piece)
    {
        var (text, years) = WithoutYears(piece);
        var (number, date) = ("", (DateOnly?)null);
        if (DecisionAtEnd().Match(text) is { Success: true } end && Decision().Match(Inside(end)) is { Success: true } decision
            && TryDecision(decision, out var readNumber, out var readDate))
        {
            (number, date) = (readNumber, readDate);
            text = Join(text[..end.Index], decision.Groups["by"].Value);
            if (years.Count == 0) (text, years) = WithoutYears(text);
        }
        else if (years.Count == 0 && text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open
            && YearsAtEnd().Match(text[(open + 1)..^1]) is { Success: true, Index: 0 } inside)
        {
            (text, years) = (text[..open], YearsOf(inside));
        }
        text = text.Trim(Outer);
        if (text.Length == 0) return [];
        return years.Count == 0
            ? [new("", text, number, date, null)]
            : [.. years.Select(year => new AwardWords("", text, number, date, year))];
    }

    private static (string Text, List<int> Years) WithoutYears(string text)
    {
        var match = YearsAtEnd().Match(text);
        if (!match.Success || match.Index == 0) return (text, []);
        var before = text[..match.Index].TrimEnd();
        return NoYearAfter().IsMatch(before) ? (text, []) : (before, YearsOf(match));
    }

    private static List<int> YearsOf(Match match) =>
        [.. FourDigits().Matches(match.Groups["years"].Value).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))];

    private static string Inside(Match end) => end.Groups["in"].Success ? end.Groups["in"].Value.Trim() : end.Groups["bare"].Value;

    /// <summary>A number needs its word, a stroke or a date beside it: "(5)" alone may mean anything.</summary>
    private static bool TryDecision(Match match, out string number, out DateOnly? date)
    {
        number = match.Groups["no"].Value.TrimEnd('.', '-', '/');
        date = match.Groups["date"].Success ? CellWords.ReadDate(match.Groups["date"].Value) : null;
        if (match.Groups["date"].Success && date is null) return false;
        if (date is null && CellWords.ReadDate(number) is { } onlyDate) (number, date) = ("", onlyDate);
        return number.Length <= EntryAward.DecisionLength
            && (date is not null || (number.Length > 0 && (match.Groups["word"].Success || number.Contains('/', StringComparison.Ordinal))));
    }

    private static string Join(string text, string by)
    {
        var words = text.Trim();
        return by.Length == 0 || VietnameseText.SearchKey(words).Contains(VietnameseText.SearchKey(by["của ".Length..]), StringComparison.Ordinal)
            ? words : $"{words} {by}";
    }

    private static readonly char[] Outer = [' ', ',', ':', '-', '–'];

    private const RegexOptions Flags = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(^|[\s,])((các )?năm:? )?(?<years>(19|20)[0-9]{2}(\s?(,|và|&)\s?(19|20)[0-9]{2})*)\.?$", Flags)]
    private static partial Regex YearsAtEnd();

    [GeneratedRegex(@"([-–/]|\b(đến|từ|tháng|ngày|số|qđ|giai đoạn))$", Flags)]
    private static partial Regex NoYearAfter();

    [GeneratedRegex("[0-9]{4}", Flags)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"(\s?\((?<in>[^()]*)\)|[\s,]+(?<bare>(theo )?(qđ|quyết định)( số)?:? ?[0-9][^()]*))\.?$", Flags)]
    private static partial Regex DecisionAtEnd();

    [GeneratedRegex(@"^(theo )?(?<word>(qđ|quyết định|số)( số| qđ)?:? ?)?(?<no>[0-9][\p{L}0-9./&-]*)?,? ?((ký )?(ngày )?(?<date>[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}))?,? ?(?<by>của .+)?$", Flags)]
    private static partial Regex Decision();
}
