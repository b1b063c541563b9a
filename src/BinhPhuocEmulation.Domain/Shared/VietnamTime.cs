namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>Dates of the plan are days in Asia/Ho_Chi_Minh: UTC+7 all year, without summer time since 1975, so no zone data is needed.</summary>
public static class VietnamTime
{
    /// <summary>Offset from UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The calendar day in Vietnam at this instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The wall clock in Vietnam at this instant.</summary>
    public static DateTime LocalOf(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>The instant at which a Vietnamese wall clock shows this time.</summary>
    public static DateTime UtcOf(DateOnly date, TimeOnly time) =>
        DateTime.SpecifyKind(date.ToDateTime(time) - Offset, DateTimeKind.Utc);
}
