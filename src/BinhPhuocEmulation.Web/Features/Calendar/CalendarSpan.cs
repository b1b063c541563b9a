using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Features.Calendar;

/// <summary>The days a calendar page shows. Weeks begin on Monday; a month is filled up to whole weeks.</summary>
public sealed record CalendarSpan(CalendarView View, DateOnly Date, DateOnly First, DateOnly Last, string Title)
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>The span an address asks for.</summary>
    public static CalendarSpan Of(CalendarFilter filter, DateOnly today)
    {
        var date = DateOnly.TryParseExact(filter.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read >= Earliest && read <= Latest
            ? read : today;
        switch (filter.View)
        {
            case "day":
                return new(CalendarView.Day, date, date, date, $"{Weekday(date)}, ngày {VietnameseFormat.Date(date)}");
            case "week":
                var monday = Monday(date);
                return new(CalendarView.Week, date, monday, monday.AddDays(6), $"Tuần {VietnameseFormat.Date(monday)} – {VietnameseFormat.Date(monday.AddDays(6))}");
            default:
                var first = new DateOnly(date.Year, date.Month, 1);
                return new(CalendarView.Month, date, Monday(first), Monday(first.AddMonths(1).AddDays(-1)).AddDays(6), $"Tháng {date.Month}/{date.Year}");
        }
    }

    /// <summary>A day in the span before or after.</summary>
    public DateOnly Step(int by) => View switch
    {
        CalendarView.Day => Date.AddDays(by),
        CalendarView.Week => Date.AddDays(7 * by),
        _ => new DateOnly(Date.Year, Date.Month, 1).AddMonths(by),
    };

    /// <summary>Not one of the days that only fill up the weeks of a month.</summary>
    public bool IsInside(DateOnly day) => View != CalendarView.Month || (day.Month == Date.Month && day.Year == Date.Year);

    /// <summary>"Thứ Hai" … "Chủ nhật".</summary>
    public static string Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Monday => "Thứ Hai",
        DayOfWeek.Tuesday => "Thứ Ba",
        DayOfWeek.Wednesday => "Thứ Tư",
        DayOfWeek.Thursday => "Thứ Năm",
        DayOfWeek.Friday => "Thứ Sáu",
        DayOfWeek.Saturday => "Thứ Bảy",
        _ => "Chủ nhật",
    };

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
