namespace BinhPhuocEmulation.Web.Features.Calendar;

/// <summary>What stands in the address of the calendar. What makes no sense gives this month.</summary>
public sealed class CalendarFilter
{
    /// <summary>"month", "week", "day".</summary>
    public string? View { get; set; }
    /// <summary>A day inside the time shown, "2025-03-17".</summary>
    public string? Date { get; set; }
    /// <summary>Kind of unit, by number.</summary>
    public int? Kind { get; set; }
    /// <summary>District: its own congress and those of its communes.</summary>
    public int? District { get; set; }
}
