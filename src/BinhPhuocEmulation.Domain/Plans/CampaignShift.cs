using System.Globalization;
using System.Text.RegularExpressions;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>
/// Moves what speaks of one campaign to the next: its days, its years ("năm 2025"), its periods ("2025 - 2030", and "2020 - 2025" before it) and the number of
/// the congress. Which years are the campaign's is read from the dates and periods of the plan; other years (of a law, of another programme) stay, so do days
/// the law fixed (<see cref="LegalDays"/>) and days and years of documents, and so does everything that is quoted from the plan's own text: that is copied from the next document by a person.
/// </summary>
public sealed partial class CampaignShift
{
    /// <summary>Key of the period parameter of the name rules (N-01, N-02).</summary>
    public const string PeriodKey = "period";

    private readonly HashSet<DateOnly> _days;
    private readonly HashSet<int> _years;
    private readonly List<(int From, int To)> _periods = [];
    private readonly int? _ordinal;

    /// <summary>The campaign of a plan with its rules loaded, moved by so many months. Years move only with whole ones.</summary>
    public CampaignShift(Plan plan, int months)
    {
        Months = months;
        _days = [.. plan.Rules.SelectMany(r => r.Parameters.Where(p => p.Kind == ParameterKind.Date && p.Key != Plan.AssessedFromKey).Select(p => p.Day)
            .Concat(new[] { r.From, r.To }.OfType<DateOnly>()))];
        _years = [.. _days.Select(d => d.Year)];
        if (PeriodOf(plan) is { } period)
        {
            _periods.AddRange([period, (period.From - (period.To - period.From), period.From)]);
            _years.Add(period.From);
        }
        _ordinal = plan.Rules.SelectMany(r => r.Parameters).Where(p => p.Key == RuleParameter.OrdinalKey)
            .Select(p => int.TryParse(p.Value, out var number) ? number : (int?)null).FirstOrDefault(n => n is not null);
    }

    /// <summary>Months by which dates move.</summary>
    public int Months { get; }

    /// <summary>Whole years of it; 0 if it is none.</summary>
    private int Years => Months % 12 == 0 ? Months / 12 : 0;

    /// <summary>The years the campaign is worked in.</summary>
    public IReadOnlySet<int> CampaignYears => _years;

    /// <summary>A text with the days, periods and years of the campaign moved.</summary>
    public string Text(string text)
    {
        if (Months == 0 || text.Length == 0) return text;
        var days = Days().Replace(text, day => DayOf(day) is { } d && _days.Contains(d) && !LegalDays.Contains(d) && !OfDocument(text, day) ? Written(day, MonthShift.Of(d, Months)) : day.Value);
        if (Years == 0) return days;
        var moved = Periods().Replace(days, m => _periods.Contains((Number(m, "from"), Number(m, "to")))
            ? $"{Number(m, "from") + Years}{m.Groups["sign"].Value}{Number(m, "to") + Years}" : m.Value);
        moved = Ordinals().Replace(moved, m => Takes(m) && IsNextCongress ? $"{m.Groups["word"].Value}{RomanNumeral.Of(_ordinal!.Value + 1)}" : m.Value);
        return SingleYears().Replace(moved, m => _years.Contains(Number(m, "year")) && !OfLaw(moved, m) ? $"{m.Groups["word"].Value}{Number(m, "year") + Years}" : m.Value);
    }

    /// <summary>What in a text is a day, a year or a period of the campaign as it stands: what a person must look at when it is found in the next plan.</summary>
    public IEnumerable<string> Named(string text, CampaignShift next)
    {
        var rest = Days().Replace(text, day => DayOf(day) is { } d && (next._days.Contains(d) || LegalDays.Contains(d)) ? "" : day.Value);
        rest = Periods().Replace(rest, m => next._periods.Contains((Number(m, "from"), Number(m, "to"))) ? "" : m.Value);
        var congresses = next._ordinal == _ordinal ? [] : Ordinals().Matches(text).Where(Takes).Select(m => m.Value);
        // The year the campaign before it began ("từ năm 2020 đến nay") counts too: in the next plan it is as old as the rest.
        return AnyYear().Matches(rest).Where(m => _years.Contains(Number(m, "year")) || (_periods.Count > 1 && _periods[1].From == Number(m, "year"))).Select(m => m.Value.Trim()).Concat(congresses).Distinct();
    }

    internal string Year(string value) => Years != 0 && int.TryParse(value, out var year) && _years.Contains(year) ? Text(year + Years) : value;

    internal string Ordinal(string value) =>
        IsNextCongress && int.TryParse(value, out var number) && number > 0 ? Text(number + 1) : value;

    /// <summary>Moved by exactly one period: the congress of the province is the next one.</summary>
    private bool IsNextCongress => _periods.Count > 0 && Years == _periods[0].To - _periods[0].From;

    // "tỉnh lần thứ VI", the number of the province's own congress.
    private bool Takes(Match ordinal) => _ordinal is >= 1 and < RomanNumeral.Largest && RomanNumeral.Parse(ordinal.Groups["number"].Value) == _ordinal;

    // "Nghị quyết 202/2025/QH15 ngày 12/6/2025": the day of a document is its own.
    private static bool OfDocument(string text, Match day) => DocumentBefore().IsMatch(text[..day.Index]);

    // "Luật Tổ chức chính quyền địa phương năm 2025": the year belongs to the law's name.
    private static bool OfLaw(string text, Match year) => LawBefore().IsMatch(text[..year.Index]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static (int From, int To)? PeriodOf(Plan plan) => plan.Rules.SelectMany(r => r.Parameters).Where(p => p.Key == PeriodKey)
        .Select(p => Periods().Match(p.Value)).Where(m => m.Success).Select(m => ((int, int)?)(Number(m, "from"), Number(m, "to"))).FirstOrDefault();

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(Match m) =>
        DateOnly.TryParseExact($"{Number(m, "d")}/{Number(m, "m")}/{Number(m, "y")}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // As it was written: 31/3/2025 without the nought, 01/07/2025 with it.
    private static string Written(Match was, DateOnly day)
    {
        string Padded(int number, string group) => number.ToString(was.Groups[group].Value.StartsWith('0') || (was.Groups["d"].Value.StartsWith('0') && was.Groups["m"].Value.Length == 2) ? "00" : "0", CultureInfo.InvariantCulture);
        return $"{Padded(day.Day, "d")}/{Padded(day.Month, "m")}/{day.Year}";
    }

    [GeneratedRegex(@"\b(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})/(?<y>(19|20|21)[0-9]{2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(@"\b(?<from>(19|20|21)[0-9]{2})(?<sign>\s*[-–]\s*)(?<to>(19|20|21)[0-9]{2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Periods();

    [GeneratedRegex(@"(?<word>\bnăm\s+)(?<year>(20|21)[0-9]{2})\b(?!\s*[-–]\s*[0-9])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SingleYears();

    // The nation counts its congresses apart, and so does the Party.
    [GeneratedRegex(@"(?<!\b(toàn quốc|Đảng bộ[^.;,]*|của Đảng|Đảng)\s)(?<word>\blần thứ\s+)(?<number>[IVXLC]+|[0-9]{1,2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"[0-9]+/[\p{L}0-9/-]*\p{L}[\p{L}0-9/-]*\s+ngày\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DocumentBefore();

    [GeneratedRegex(@"(\bluật|\bhiến pháp|\bpháp lệnh)\s[^.;:()]*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LawBefore();

    [GeneratedRegex(@"((\b[0-9]{1,2}/)?\b[0-9]{1,2}/|\bnăm\s+)?\b(?<year>(20|21)[0-9]{2})\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();
}
