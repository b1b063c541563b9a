using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Congresses;
using BinhPhuocEmulation.Web.Features.PlanChoice;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Home;

/// <summary>
/// What waits for the person: own congresses and lists, and those of others to review. A constant number of queries per request;
/// the counts of the menu and the page share them.
/// </summary>
public sealed class HomeQueries(AppDbContext db, ChosenPlan plans, CurrentActor current, PortalClock clock)
{
    /// <summary>Most rows of a waiting list on the page; the rest is one click away.</summary>
    public const int MostWaiting = 8;

    private Task<WaitingCounts>? _counts;
    private Task<IReadOnlyList<OwnUnit>>? _own;

    /// <summary>Units this person registers congresses for: the own one, and those whose duties it took over.</summary>
    public Task<IReadOnlyList<OwnUnit>> OwnAsync(CancellationToken cancel) => _own ??= LoadOwnAsync(cancel);

    /// <summary>How many congresses and lists wait for this person's review.</summary>
    public Task<WaitingCounts> CountsAsync(CancellationToken cancel) => _counts ??= LoadCountsAsync(cancel);

    /// <summary>Does this person register, or review what others send? Those who do not only look.</summary>
    public bool HasDuties => current.Actor.MaySomewhere(Permission.CongressEdit) || current.Actor.MaySomewhere(Permission.CongressReview) || current.Actor.MaySomewhere(Permission.RosterReview);

    /// <summary>Is this person, who makes accounts, the only one there is? The portal was just set up.</summary>
    public async Task<bool> IsAloneAsync(CancellationToken cancel) =>
        current.Actor.Role == Role.Administrator && !await db.Users.AnyAsync(a => a.Id != current.Actor.AccountId, cancel);

    /// <summary>Units whose congresses (or lists) this person reviews.</summary>
    public int[] Reviewed(Permission permission) => current.Actor.MaySomewhere(permission)
        ? [.. current.Actor.Tree.All.Where(u => current.Actor.May(permission, u.Id)).Select(u => u.Id)]
        : [];

    /// <summary>Congresses that wait: what meets soonest first, then what has waited longest.</summary>
    public async Task<IReadOnlyList<WaitingItem>> CongressesAsync(CancellationToken cancel)
    {
        var units = Reviewed(Permission.CongressReview);
        var rows = await db.Congresses.AsNoTracking().Where(c => c.State == CongressState.Registered && units.Contains(c.UnitId))
            .Select(c => new { c.Id, c.UnitId, c.PlanId, c.State, c.Date, Since = c.History.Max(h => (DateTime?)h.At) })
            .OrderBy(c => c.Date == null).ThenBy(c => c.Date).ThenBy(c => c.Since).ThenBy(c => c.Id).Take(MostWaiting).ToListAsync(cancel);
        var clashing = await CalendarQuery.ClashingAsync(db, [.. rows.Select(r => r.Date).OfType<DateOnly>().Distinct()], cancel);
        return [.. rows.Select(r => Waiting(r.UnitId, $"/congresses/{r.Id}", r.Since, DayOf(r.Date), r.PlanId) with
        {
            Day = r.Date is { } day ? CongressTags.DaysTo(day, clock.Today) : null,
            Clash = clashing.Contains(r.Id),
            Late = plans.Choices.FirstOrDefault(p => p.Id == r.PlanId) is { } head
                ? CongressTags.Late(plans.CompiledOf(head), current.Actor.Tree.Find(r.UnitId), r.Date, r.State, reason: null, clock.Today) : null,
        })];
    }

    private static string DayOf(DateOnly? date) => date is { } day ? $"tổ chức {Domain.Shared.VietnameseFormat.Date(day)}" : "";

    /// <summary>Lists that wait: of what meets soonest first, then what has waited longest.</summary>
    public async Task<IReadOnlyList<WaitingItem>> RostersAsync(CancellationToken cancel)
    {
        var units = Reviewed(Permission.RosterReview);
        var rows = await db.Rosters.AsNoTracking().Where(r => r.State == RosterState.Submitted && units.Contains(r.UnitId))
            .OrderBy(r => r.Congress!.Date == null).ThenBy(r => r.Congress!.Date).ThenBy(r => r.SubmittedAt).ThenBy(r => r.Id).Take(MostWaiting)
            .Select(r => new { r.Id, r.UnitId, r.Congress!.PlanId, r.Congress.Date, r.SubmittedAt, r.Figures.Total }).ToListAsync(cancel);
        return [.. rows.Select(r => Waiting(r.UnitId, $"/rosters/{r.Id}", r.SubmittedAt, $"{Domain.Shared.VietnameseFormat.Number(r.Total)} đại biểu{(r.Date is null ? "" : " · ")}{DayOf(r.Date)}", r.PlanId) with
        { Day = r.Date is { } day ? CongressTags.DaysTo(day, clock.Today) : null })];
    }

    /// <summary>Proposals “một người” that wait for this person, longest first, and how many there are in all.</summary>
    public async Task<WaitingList> PairsAsync(CancellationToken cancel)
    {
        var waiting = PersonMatchQuery.Waiting(db);
        var rows = await waiting.OrderBy(d => d.At).ThenBy(d => d.Id).Take(MostWaiting)
            .Select(d => new { d.Id, d.ByUnitId, d.AccountName, d.At, Name = db.Persons.Where(p => p.Id == d.LowerId).Select(p => p.FullName).FirstOrDefault() }).ToListAsync(cancel);
        var count = rows.Count < MostWaiting ? rows.Count : await waiting.CountAsync(cancel);
        return new("Đề nghị “một người” chờ xác nhận", "Không có đề nghị nào chờ.", "/persons", count, [.. rows.Select(r =>
            new WaitingItem(r.Name ?? "", current.Actor.Tree.Find(r.ByUnitId)?.Name, $"/persons/{r.Id}", r.At, $"{r.AccountName} đề nghị"))]);
    }

    /// <summary>The plan is named where there is more than one to choose from.</summary>
    private WaitingItem Waiting(int unitId, string href, DateTime? since, string detail, int planId)
    {
        if (plans.Choices.Count > 1 && plans.Choices.FirstOrDefault(p => p.Id == planId) is { } plan) detail = detail.Length == 0 ? plan.ShortName : $"{detail} · {plan.ShortName}";
        var tree = current.Actor.Tree;
        return new(tree.Find(unitId)?.Name ?? "", tree.Find(unitId)?.Kind == UnitKind.Commune ? tree.ParentOf(unitId)?.Name : null, href, since, detail);
    }

    // One query for both counts of every page; which units one reviews is known here, so their ids stay out of the SQL.
    private async Task<WaitingCounts> LoadCountsAsync(CancellationToken cancel)
    {
        var actor = current.Actor;
        if (!actor.MaySomewhere(Permission.CongressReview) && !actor.MaySomewhere(Permission.RosterReview)) return new(0, 0);
        var waiting = await db.Congresses.Where(c => c.State == CongressState.Registered).Select(c => new { c.UnitId, IsRoster = false })
            .Concat(db.Rosters.Where(r => r.State == RosterState.Submitted).Select(r => new { r.UnitId, IsRoster = true })).ToListAsync(cancel);
        return new(waiting.Count(w => !w.IsRoster && actor.May(Permission.CongressReview, w.UnitId)),
            waiting.Count(w => w.IsRoster && actor.May(Permission.RosterReview, w.UnitId)));
    }

    /// <summary>One query for each plan under way: nearly always one, two while campaigns overlap.</summary>
    private async Task<IReadOnlyList<OwnUnit>> LoadOwnAsync(CancellationToken cancel)
    {
        if (!current.Actor.MaySomewhere(Permission.CongressEdit)) return [];
        var (running, own) = (plans.Running, new List<OwnUnit>());
        foreach (var head in running)
            own.AddRange((await LoadOwnAsync(plans.CompiledOf(head), cancel)).Select(u => running.Count > 1 ? u with { Plan = head.ShortName } : u));
        return own;
    }

    private async Task<IEnumerable<OwnUnit>> LoadOwnAsync(CompiledPlan plan, CancellationToken cancel)
    {
        var actor = current.Actor;
        var (heirs, units) = (HeirsQuery.Of(db, plan.PlanId, clock.Today), actor.Tree.All.Where(u => (actor.Tree.ReachFrom(actor.UnitId, u.Id) & Reach.Own) != 0).Select(u => u.Id).ToArray());
        var rows = await (from u in db.Units.AsNoTracking().Where(u => units.Contains(u.Id))
                          join c in db.Congresses.Where(c => c.PlanId == plan.PlanId) on u.Id equals c.UnitId into congresses
                          from c in congresses.DefaultIfEmpty()
                          join r in db.Rosters on c!.Id equals r.CongressId into rosters
                          from r in rosters.DefaultIfEmpty()
                          orderby u.SortKey, u.Id
                          select new
                          {
                              u.Id,
                              u.Kind,
                              u.IsPilot,
                              u.DeclaredWorkers,
                              u.ClosedOn,
                              Owed = u.IsObliged || heirs.Contains(u.Id),
                              CongressId = (int?)c!.Id,
                              State = (CongressState?)c.State,
                              Date = c.Date,
                              HasNote = c.Note != "",
                              c.ReasonFor,
                              Returned = c.History.OrderByDescending(h => h.Id).Select(h => h.Remark).FirstOrDefault(),
                              RosterId = (int?)r!.Id,
                              RosterState = (RosterState?)r.State,
                              Total = (int?)r.Figures.Total,
                              ReturnReason = r.History.Where(h => h.Action == RosterAction.Return).OrderByDescending(h => h.Id).Select(h => h.Remark).FirstOrDefault(),
                              Remarks = db.ReviewRemarks.Count(x => x.RosterId == r.Id && x.Round == r.Round && x.SentAt != null && x.SettledAt == null),
                          }).ToListAsync(cancel);
        // Who owes nothing, and goes on with what the old units had begun, finds it in their lines: an empty one of its own says nothing.
        var goingOn = rows.Where(r => r.CongressId is not null && r.ClosedOn <= clock.Today).Select(r => actor.Tree.Find(r.Id)?.SuccessorId).OfType<int>().ToHashSet();
        return rows.Where(r => r.CongressId is not null || (plan.Binds(r.Kind) && (r.ClosedOn is null || r.ClosedOn > clock.Today) && (r.Owed || !goingOn.Contains(r.Id)))).Select(r =>
        {
            var facts = new CongressFacts { UnitKind = r.Kind, IsPilot = r.IsPilot, Workers = r.DeclaredWorkers, Today = clock.Today, Date = r.Date, Held = r.State == CongressState.Held, Reason = AcceptedReason.Of(r.HasNote, r.State is { } state && CongressWorkflow.IsConfirmed(state), r.ReasonFor) };
            return new OwnUnit(r.Id, actor.Tree.DisplayName(r.Id), r.Owed, r.CongressId, r.State, r.Date, r.Returned ?? "", r.RosterId, r.RosterState, r.Total ?? 0, r.Remarks,
                r.Owed || r.CongressId is not null ? DeadlineStanding.Of(plan, facts) : null, plan.Code, r.ReturnReason ?? "");
        });
    }
}

/// <summary>How many things wait for review.</summary>
public sealed record WaitingCounts(int Congresses, int Rosters);

/// <summary>An own unit and how far it is under one plan.</summary>
/// <param name="IsObliged">The plan asks a congress of it, by itself or in the place of a unit that ended.</param>
/// <param name="Deadline">Against the deadline; null where the plan sets none, or asks nothing of the unit and it has begun nothing.</param>
/// <param name="PlanCode">Code of the plan.</param>
/// <param name="ReturnReason">Reason of the last return of the list, or "".</param>
/// <param name="Plan">Short name of the plan where several are under way; "" where there is one only.</param>
public sealed record OwnUnit(int UnitId, string Name, bool IsObliged, int? CongressId, CongressState? State, DateOnly? Date, string LastRemark,
    int? RosterId, RosterState? RosterState, int Delegates, int Remarks, DeadlineStanding? Deadline, string PlanCode, string ReturnReason = "", string Plan = "");
