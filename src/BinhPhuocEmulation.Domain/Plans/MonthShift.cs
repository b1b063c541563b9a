namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>Moves a date of a plan by whole months, for the plan copied from it.</summary>
internal static class MonthShift
{
    /// <summary>The date that many months later (or earlier); the last day of a month stays the last day.</summary>
    public static DateOnly Of(DateOnly date, int months)
    {
        if (months == 0) return date;
        var moved = date.AddMonths(months);
        return date.Day == DateTime.DaysInMonth(date.Year, date.Month)
            ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month))
            : moved;
    }
}
