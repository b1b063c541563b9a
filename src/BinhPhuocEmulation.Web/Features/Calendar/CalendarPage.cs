using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Calendar;

/// <summary>Ways to look at the calendar.</summary>
public enum CalendarView
{
    /// <summary>Tháng.</summary>
    Month,
    /// <summary>Tuần.</summary>
    Week,
    /// <summary>Ngày.</summary>
    Day,
}

/// <summary>One congress on a day.</summary>
/// <param name="Href">Its page, for those in whose scope it lies; null for the others.</param>
/// <param name="Leaders">Leaders expected.</param>
/// <param name="Clash">One of them is expected elsewhere in the same half day.</param>
public sealed record CalendarItem(string Unit, string? Parent, string Form, HalfDay? Session, string Venue, TagView State, string? Href,
    IReadOnlyList<string> Leaders, bool Clash)
{
    /// <summary>The deadline tag of a day that is not in time; null where there is nothing to tell.</summary>
    public TagView? Late { get; init; }
}

/// <summary>One day.</summary>
/// <param name="Inside">Lies in the month shown, not in the weeks that fill it up.</param>
/// <param name="Deadlines">Days the plan names that fall on it.</param>
public sealed record CalendarDay(DateOnly Date, bool Inside, bool IsToday, IReadOnlyList<string> Deadlines, IReadOnlyList<CalendarItem> Items);

/// <summary>A leader expected at two congresses in one half day.</summary>
public sealed record LeaderClash(string Leader, DateOnly Date, HalfDay? Session, IReadOnlyList<string> Units);

/// <summary>The calendar for a month, a week or a day.</summary>
public sealed record CalendarPage(CalendarFilter Filter, CalendarView View, DateOnly Date, DateOnly Previous, DateOnly Next, string Title, DateOnly Today,
    IReadOnlyList<CalendarDay> Days, IReadOnlyList<LeaderClash> Clashes, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Districts)
{
    /// <summary>The plan, where it is not the usual one.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Congresses inside the time shown.</summary>
    public int Count => Days.Where(d => d.Inside).Sum(d => d.Items.Count);

    /// <summary>Days of the list for the phone and for print: those with something on them.</summary>
    public IEnumerable<CalendarDay> Agenda => Days.Where(d => d.Inside && (d.Items.Count > 0 || d.Deadlines.Count > 0));
}
