using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>One congress in the calendar: what stands on an invitation, nothing personal.</summary>
/// <param name="HasNote">The registration gives a reason, or another remark; what it says stays with its own people.</param>
/// <param name="ReasonFor">The findings it gives a reason for, see <see cref="Congress.ReasonFor"/>.</param>
public sealed record CalendarRow(int CongressId, int UnitId, string Form, DateOnly Date, HalfDay? Session, string Venue, string Place, CongressState State, bool HasNote, string? ReasonFor)
{
    /// <summary>The reason, accepted; null while it is not.</summary>
    public AcceptedReason? Reason => AcceptedReason.Of(HasNote, CongressWorkflow.IsConfirmed(State), ReasonFor);
}

/// <summary>A leader expected at a congress on a day.</summary>
public sealed record AttendanceRow(int CongressId, int UnitId, int LeaderId, string Name, string Post, DateOnly Date, HalfDay? Session);

/// <summary>
/// The calendar of the whole province. The scope is lifted here, for those who hold CalendarRead: units, days, half days and places of
/// congresses that are registered, and the leaders expected there, so that nobody books them twice. A draft or returned one is seen by its own people only.
/// </summary>
public static class CalendarQuery
{
    /// <summary>Congresses from a day to a day, both included, in the order of the calendar.</summary>
    public static Task<List<CalendarRow>> LoadAsync(AppDbContext db, int planId, DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        Open(db, planId).Where(c => c.Date >= from && c.Date <= to)
            .OrderBy(c => c.Date).ThenBy(c => c.Session).ThenBy(c => c.Unit!.SortKey)
            .Select(c => new CalendarRow(c.Id, c.UnitId, c.Form, c.Date!.Value, c.Session, c.Venue, c.Place, c.State, c.Note != "", c.ReasonFor))
            .ToListAsync(cancel);

    /// <summary>Leaders expected in the same time.</summary>
    public static Task<List<AttendanceRow>> AttendanceAsync(AppDbContext db, int planId, DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        Attendance(Open(db, planId).Where(c => c.Date >= from && c.Date <= to), []).ToListAsync(cancel);

    /// <summary>Other congresses in the same half day at which one of these leaders is expected.</summary>
    public static Task<List<AttendanceRow>> ClashesAsync(AppDbContext db, int planId, IReadOnlyCollection<int> leaderIds, DateOnly date, HalfDay session,
        int exceptUnitId, CancellationToken cancel = default) =>
        Attendance(Open(db, planId).Where(c => c.Date == date && (c.Session & session) != 0 && c.UnitId != exceptUnitId), leaderIds).ToListAsync(cancel);

    /// <summary>Congresses on these days at which a leader is expected who is expected elsewhere in the same half day.</summary>
    public static async Task<HashSet<int>> ClashingAsync(AppDbContext db, IReadOnlyCollection<DateOnly> days, CancellationToken cancel = default)
    {
        var rows = await (from c in Open(db)
                          where days.Contains(c.Date!.Value) && c.Session != null
                          from l in c.Leaders
                          select new { c.Id, c.PlanId, c.Date, c.Session, l.LeaderId }).ToListAsync(cancel);
        return [.. rows.SelectMany(r => HalfDays.HalvesOf(r.Session!.Value).Select(half => (r.Id, r.PlanId, r.Date, Half: half, r.LeaderId)))
            .GroupBy(r => (r.PlanId, r.Date, r.Half, r.LeaderId)).Where(g => g.Count() > 1).SelectMany(g => g).Select(r => r.Id)];
    }

    private static IQueryable<Congress> Open(AppDbContext db, int planId) => Open(db).Where(c => c.PlanId == planId);

    private static IQueryable<Congress> Open(AppDbContext db)
    {
        // A local copy: the query takes it as a parameter.
        var scope = db.Scope;
        var (all, ids) = (scope.All, scope.Ids);
        return db.Congresses.IgnoreScope().AsNoTracking().Where(c => c.Date != null
            && ((c.State != CongressState.Draft && c.State != CongressState.Returned) || all || ids.Contains(c.UnitId)));
    }

    /// <summary>Of these leaders; of all, if none is named.</summary>
    private static IQueryable<AttendanceRow> Attendance(IQueryable<Congress> congresses, IReadOnlyCollection<int> leaderIds)
    {
        var all = leaderIds.Count == 0;
        return from c in congresses
               from l in c.Leaders
               where all || leaderIds.Contains(l.LeaderId)
               orderby l.Leader!.Name, c.Id
               select new AttendanceRow(c.Id, c.UnitId, l.LeaderId, l.Leader!.Name, l.Leader.Post, c.Date!.Value, c.Session);
    }
}
