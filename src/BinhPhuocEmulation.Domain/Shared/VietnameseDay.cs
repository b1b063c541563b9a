using System.Globalization;
using System.Text.RegularExpressions;

namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>Days as people here write them.</summary>
public static partial class VietnameseDay
{
    /// <summary>Reads d/M/yyyy (also with - or .) or yyyy-MM-dd, of 1900 to 2999; null if it is no such day.</summary>
    public static DateOnly? Read(string? text)
    {
        var clean = VietnameseText.Clean(text).Replace('-', '/').Replace('.', '/');
        return DateOnly.TryParseExact(clean, ["d/M/yyyy", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1900 and < 3000 ? date : null;
    }

    /// <summary>The days named in words of a document: "ngày 16/6/2025", "ngày 16 tháng 6 năm 2025". What is no day is left out.</summary>
    public static IEnumerable<DateOnly> In(string? words) => Named().Matches(VietnameseText.Clean(words))
        .Select(m => Read(m.Groups["short"].Success ? m.Groups["short"].Value : $"{m.Groups["d"].Value}/{m.Groups["m"].Value}/{m.Groups["y"].Value}")).OfType<DateOnly>();

    [GeneratedRegex(@"ngày\s+((?<short>[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4})|(?<d>[0-9]{1,2})\s+tháng\s+(?<m>[0-9]{1,2})\s+năm\s+(?<y>[0-9]{4}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
