using System.Collections.Frozen;

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

    /// <summary>Is this day fixed by law?</summary>
    public static bool Contains(DateOnly day) => Days.Contains(day);
}
