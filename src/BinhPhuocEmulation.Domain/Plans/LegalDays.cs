using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>
/// Days that the law fixed and no campaign: where the words of a plan name one, it stays what it is in every plan copied from it, even if the plan
/// has a day of its own on the same date (calendar.md, section 4).
/// </summary>
public static class LegalDays
{
    /// <summary>Two-level local government begins; the districts, and the province as it was, end (Nghị quyết 202/2025/QH15, 1662/NQ-UBTVQH15).</summary>
    public static DateOnly TwoLevelGovernment { get; } = new(2025, 7, 1);

    private static readonly FrozenSet<DateOnly> Days = new[] { TwoLevelGovernment }.ToFrozenSet();

    /// <summary>All of them, the earliest first.</summary>
    public static IReadOnlyList<DateOnly> All { get; } = [.. Days.Order()];

    /// <summary>Does a text name this day, with noughts (01/07/2025) or without (1/7/2025)?</summary>
    public static bool IsNamed(string text, DateOnly day) => Regex.IsMatch(text, $@"\b0?{day.Day}/0?{day.Month}/{day.Year}\b", RegexOptions.CultureInvariant);

    /// <summary>Is this day fixed by law?</summary>
    public static bool Contains(DateOnly day) => Days.Contains(day);
}
