using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Congresses;
using BinhPhuocEmulation.Web.Features.PlanChoice;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Home;

/// <summary>How far the units in scope are, by kind, in two queries.</summary>
public sealed class OverviewQueries(AppDbContext db, ChosenPlan plans, CurrentActor current, PortalClock clock)
{
    /// <summary>Days that count as coming.</summary>
    public const int ComingDays = 14;

    /// <summary>Most coming congresses on the page; the calendar has all.</summary>
    private const int MostComing = 12;

    /// <summary>The overview; null for those who see no other unit than their own, or no congresses.</summary>
    public async Task<Overview?> LoadAsync(CancellationToken cancel)
    {
        var actor = current.Actor;
        if (!actor.MaySomewhere(Permission.CongressRead) || (!actor.Scope.All && actor.Scope.Ids.Count <= 1) || plans.Compiled is not { } plan) return null;
        var rows = await CongressRows.All(db, plan, clock.Today, false)
            .Select(r => new { r.Unit.Kind, r.Unit.IsPilot, State = r.Congress == null ? null : (CongressState?)r.Congress.State, Date = r.Congress == null ? null : r.Congress.Date })
            .ToListAsync(cancel);
        var progress = UnitKinds.All.Select(kind => (Kind: kind, Units: rows.Where(r => r.Kind == kind).ToList())).Where(k => k.Units.Count > 0).Select(k =>
        {
            int In(params CongressState?[] states) => k.Units.Count(u => states.Contains(u.State));
            BarPart[] parts =
            [
                new("đã tổ chức", In(CongressState.Held), CongressTags.Fill(CongressState.Held)), new("đã xác nhận", In(CongressState.Confirmed), CongressTags.Fill(CongressState.Confirmed)),
                new("đã đăng ký", In(CongressState.Registered), CongressTags.Fill(CongressState.Registered)), new("nháp, trả lại", In(CongressState.Draft, CongressState.Returned), CongressTags.Fill(CongressState.Draft)),
                new("chưa đăng ký", In((CongressState?)null), CongressTags.Fill(null)),
            ];
            var bar = new StackedBar([.. parts.Where(p => p.Count > 0)]);
            var facts = new CongressFacts { UnitKind = k.Kind, Today = clock.Today };
            var overdue = k.Units.Count(u => u.State != CongressState.Held
                && DeadlineStanding.Of(plan, facts with { IsPilot = u.IsPilot, Date = u.Date, Held = u.State == CongressState.Held }) is { IsOverdue: true });
            // A row of pilot units alone, as the pilot sees its own, is held to the pilot's day.
            var words = DeadlineStanding.Of(plan, facts with { IsPilot = k.Units.TrueForAll(u => u.IsPilot) }) is { } standing ? CongressTags.DeadlineWords(standing) : "";
            return new ProgressRow(k.Kind, UnitKinds.Name(k.Kind), k.Units.Count, bar, words, overdue, $"/congresses?kind={(int)k.Kind}");
        }).ToList();
        return new(progress, progress.Sum(p => p.Overdue), await ComingAsync(plan.PlanId, cancel), ComingDays);
    }

    private async Task<IReadOnlyList<ComingItem>> ComingAsync(int planId, CancellationToken cancel)
    {
        var (from, to, tree) = (clock.Today, clock.Today.AddDays(ComingDays), current.Actor.Tree);
        var rows = await db.Congresses.AsNoTracking()
            .Where(c => c.PlanId == planId && c.Date >= from && c.Date <= to && (c.State == CongressState.Registered || c.State == CongressState.Confirmed))
            .OrderBy(c => c.Date).ThenBy(c => c.Session).ThenBy(c => c.Unit!.SortKey).Take(MostComing)
            .Select(c => new { c.Id, c.UnitId, c.Date, c.Session, List = db.Rosters.Where(r => r.CongressId == c.Id).Select(r => new { r.State, r.Figures.Total }).FirstOrDefault() })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new ComingItem(r.Date!.Value, CongressTags.Session(r.Session), tree.Find(r.UnitId)?.Name ?? "",
            tree.Find(r.UnitId)?.Kind == UnitKind.Commune ? tree.ParentOf(r.UnitId)?.Name : null, $"/congresses/{r.Id}", r.List?.Total ?? 0, r.List?.State))];
    }
}
