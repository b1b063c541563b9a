using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Congresses;
using BinhPhuocEmulation.Web.Features.PlanChoice;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Calendar;

/// <summary>The calendar of the province in two queries: congresses, and the leaders expected at them.</summary>
public sealed class CalendarQueries(AppDbContext db, ChosenPlan plans, CurrentActor current, PortalClock clock)
{
    private UnitTree Tree => current.Actor.Tree;

    /// <summary>The page for a filter.</summary>
    public async Task<CalendarPage> PageAsync(CalendarFilter filter, CancellationToken cancel)
    {
        var span = CalendarSpan.Of(filter, clock.Today);
        var plan = plans.Compiled;
        var rows = plan is null ? [] : (await CalendarQuery.LoadAsync(db, plan.PlanId, span.First, span.Last, cancel)).FindAll(r => Shown(r.UnitId, filter));
        var expected = plan is null ? [] : await CalendarQuery.AttendanceAsync(db, plan.PlanId, span.First, span.Last, cancel);
        var attendance = expected.ToLookup(a => a.CongressId);
        var clashes = HalfDays.Clashes(expected, a => (a.LeaderId, a.Date), a => a.Session);
        var deadlines = DeadlinesOf(plan);
        var items = rows.ToLookup(r => r.Date, r => Item(plan!, r, attendance[r.CongressId], clashes));
        var days = new List<CalendarDay>();
        for (var day = span.First; day <= span.Last; day = day.AddDays(1))
            days.Add(new(day, span.IsInside(day), day == clock.Today, [.. deadlines[day]], [.. items[day]]));
        return new(filter, span.View, span.Date, span.Step(-1), span.Step(1), span.Title, clock.Today, days,
            [.. clashes.Where(c => c.Any(a => Shown(a.UnitId, filter))).Select(c => new LeaderClash($"{c.First().Name} ({c.First().Post})", c.First().Date, c.Key.Half,
                [.. c.Select(a => Tree.DisplayName(a.UnitId))])).OrderBy(c => c.Date).ThenBy(c => c.Session)],
            [.. UnitKinds.All.Select(k => new SelectListItem(UnitKinds.Name(k), ((int)k).ToString(CultureInfo.InvariantCulture), (int)k == filter.Kind))],
            [.. Tree.All.Where(u => u.Kind == UnitKind.District).OrderBy(u => u.SortKey, StringComparer.Ordinal)
                .Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture), u.Id == filter.District))])
        { Plan = plans.Unusual };
    }

    private CalendarItem Item(CompiledPlan plan, CalendarRow row, IEnumerable<AttendanceRow> leaders, IReadOnlyList<IGrouping<((int, DateOnly) Key, HalfDay Half), AttendanceRow>> clashes)
    {
        var unit = Tree.Find(row.UnitId);
        var seen = leaders.ToList();
        return new(unit is null ? "" : NameOfDay.Alone(unit, row.State == CongressState.Held ? row.Date : null).Words, unit?.Kind == UnitKind.Commune ? Tree.ParentOf(row.UnitId)?.Name : null,
            plan.Forms.FirstOrDefault(f => f.Code == row.Form)?.Name ?? "", row.Session, row.Venue, CongressTags.State(row.State),
            current.Actor.Scope.Contains(row.UnitId) && current.Actor.May(Permission.CongressRead, row.UnitId) ? $"/congresses/{row.CongressId}" : null,
            [.. seen.Select(l => $"{l.Name} ({l.Post})")],
            seen.Exists(l => clashes.Any(c => c.Any(a => a.CongressId == row.CongressId && a.LeaderId == l.LeaderId))))
        { Late = CongressTags.Late(plan, unit, row.Date, row.State, row.Reason, clock.Today) };
    }

    private bool Shown(int unitId, CalendarFilter filter)
    {
        var unit = Tree.Find(unitId);
        return unit is not null && (filter.Kind is null || (int)unit.Kind == filter.Kind)
            && (filter.District is null || unit.Id == filter.District || unit.ParentId == filter.District);
    }

    private static ILookup<DateOnly, string> DeadlinesOf(CompiledPlan? plan) => (plan?.Rules ?? [])
        .Select(r => r.Check switch
        {
            DeadlineCheck d => (Day: d.Deadline, Words: d.NamedDayCounts ? $"{r.Title}: ngày cuối" : $"{r.Title}: trước ngày này"),
            DateWindowCheck w => (Day: w.To, Words: $"{r.Title}: ngày cuối"),
            _ => (Day: DateOnly.MinValue, Words: ""),
        })
        .Where(d => d.Words.Length > 0).ToLookup(d => d.Day, d => d.Words);
}
