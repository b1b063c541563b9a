using System.Globalization;
using System.Linq.Expressions;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Features.Congresses;
using BinhPhuocEmulation.Web.Features.PlanChoice;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>The delegate lists in scope under the plan looked at: filtered, counted, sorted and paged in the database; judged from the figures kept beside each list.</summary>
public sealed class RosterListQueries(AppDbContext db, ChosenPlan plans, CurrentActor current, PortalClock clock)
{
    /// <summary>Reads a page of it.</summary>
    public async Task<RosterListPage> ListAsync(RosterListRequest request, CancellationToken cancel)
    {
        if (plans.Compiled is not { } plan) return new(request, new Dictionary<RosterState, int>(), [], PageInfo.From(1, null, 0), [], []);
        var lists = Filtered(plan.PlanId, request);
        if (request.Check is { Length: > 0 } check && CongressListWords.Lights.TryGetValue(check, out var light))
        {
            var ids = (await RowsAsync(lists, plan, cancel)).Where(r => r.Gravest == light).Select(r => r.Id).ToArray();
            lists = lists.Where(r => ids.Contains(r.Id));
        }
        var counts = await lists.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var state = Enum.TryParse<RosterState>(request.State, ignoreCase: true, out var s) && Enum.IsDefined(s) ? s : (RosterState?)null;
        var paging = PageInfo.From(request.Page, request.Size, state is { } only ? counts.GetValueOrDefault(only) : counts.Values.Sum());
        if (state is { } chosen) lists = lists.Where(r => r.State == chosen);
        var before = (paging.Page - 1) * paging.Size;
        IReadOnlyList<RosterListRow> rows = Judged(request) is { } order
            ? [.. order(await RowsAsync(lists, plan, cancel)).Skip(before).Take(paging.Size)]
            : await RowsAsync(Sorted(lists, request).Skip(before).Take(paging.Size), plan, cancel);
        return new(request, counts, rows, paging, Districts(), Kinds()) { Listless = await ListlessAsync(plan.PlanId, cancel), Plan = plans.Unusual };
    }

    /// <summary>Lists with what is judged of them, in the order asked: three queries, whatever their number.</summary>
    private async Task<List<RosterListRow>> RowsAsync(IQueryable<Roster> lists, CompiledPlan plan, CancellationToken cancel)
    {
        var ids = await lists.Select(r => new
        {
            r.Id,
            r.CongressId,
            r.Round,
            r.SubmittedAt,
            Accepted = r.Explanations.Where(e => e.Round == r.Round && e.AcceptedAt != null).Select(e => e.FindingKey).ToList(),
        }).ToListAsync(cancel);
        var congresses = ids.ConvertAll(r => r.CongressId);
        var facts = (await CongressFactsQuery.LoadAsync(db, plan, current.Actor.Tree, db.Congresses.Where(c => congresses.Contains(c.Id)), cancel))
            .ToDictionary(f => f.CongressId);
        return ids.ConvertAll(r => RowOf(r.Id, r.Round, r.SubmittedAt, r.Accepted, facts[r.CongressId]));
    }

    /// <summary>
    /// Orders by what is no column of the database: the check, the gravest first, the share of models and the days left. Then everything the filters leave
    /// is judged first (a few hundred lists, microseconds each). Null for an order of the database.
    /// </summary>
    private static Func<IEnumerable<RosterListRow>, IEnumerable<RosterListRow>>? Judged(RosterListRequest request)
    {
        var down = request.Dir == "desc";
        return request.Sort switch
        {
            "check" => rows => By(rows, r => (-FindingCards.Weight(r.Gravest), -r.Deviations)),
            "share" => rows => By(rows, r => r.Share),
            "deadline" => rows => By(rows.OrderBy(r => r.Held || r.DaysLeft is null), r => r.DaysLeft ?? int.MaxValue),
            _ => null,
        };

        IOrderedEnumerable<RosterListRow> By<T>(IEnumerable<RosterListRow> rows, Func<RosterListRow, T> key)
        {
            var ordered = rows is IOrderedEnumerable<RosterListRow> already ? (down ? already.ThenByDescending(key) : already.ThenBy(key)) : down ? rows.OrderByDescending(key) : rows.OrderBy(key);
            return ordered.ThenBy(r => r.SortKey, StringComparer.Ordinal).ThenBy(r => r.Id);
        }
    }

    /// <summary>The only list in scope of somebody who looks after one unit; null if there are none or several, or several units to look after.</summary>
    public async Task<int?> OnlyAsync(CancellationToken cancel) => OwnUnits().Skip(1).Any() ? null :
        await db.Rosters.OrderBy(r => r.Id).Select(r => r.Id).Take(2).ToListAsync(cancel) is [var only] ? only : null;

    /// <summary>Units this person makes lists for: the own one, and those whose duties it took over.</summary>
    private IEnumerable<UnitNode> OwnUnits() => current.Actor.MaySomewhere(Permission.RosterEdit)
        ? current.Actor.Tree.All.Where(u => (current.Actor.Tree.ReachFrom(current.Actor.UnitId, u.Id) & Reach.Own) != 0) : [];

    /// <summary>Living units of somebody who looks after several, without a list: where one is missing is said, too.</summary>
    private async Task<IReadOnlyList<ListlessUnit>> ListlessAsync(int planId, CancellationToken cancel)
    {
        var own = OwnUnits().ToList();
        if (own.Count < 2) return [];
        var ids = own.ConvertAll(u => u.Id);
        var listed = await db.Rosters.Where(r => r.Congress!.PlanId == planId && ids.Contains(r.UnitId)).Select(r => r.UnitId).ToListAsync(cancel);
        return [.. own.Where(u => u.IsInForce(clock.Today) && !listed.Contains(u.Id)).Select(u => new ListlessUnit(u.Id, current.Actor.Tree.DisplayName(u.Id)))];
    }

    private IQueryable<Roster> Filtered(int planId, RosterListRequest request)
    {
        var lists = db.Rosters.AsNoTracking().Where(r => r.Congress!.PlanId == planId)
            .WithWords(request.Q, r => r.Congress!.Unit!.SearchKey, r => r.Congress!.Unit!.Parent!.SearchKey);
        if (request.District is { } district) lists = lists.Where(r => r.UnitId == district || r.Congress!.Unit!.ParentId == district);
        if (Enum.TryParse<UnitKind>(request.Kind, out var kind)) lists = lists.Where(r => r.Congress!.Unit!.Kind == kind);
        return lists;
    }

    private Expression<Func<Roster, string>> NameKey => UnitsOnDay.NameKey<Roster>(current.Actor.Tree, r => r.Congress!.Unit!);

    private IOrderedQueryable<Roster> Sorted(IQueryable<Roster> lists, RosterListRequest request) => (request.Sort, request.Dir) switch
    {
        ("total", "desc") => lists.OrderByDescending(r => r.Figures.Total).ThenBy(r => r.Id),
        ("total", _) => lists.OrderBy(r => r.Figures.Total).ThenBy(r => r.Id),
        ("date", "desc") => lists.OrderByDescending(r => r.Congress!.Date).ThenBy(r => r.Id),
        ("date", _) => lists.OrderBy(r => r.Congress!.Date == null).ThenBy(r => r.Congress!.Date).ThenBy(r => r.SubmittedAt).ThenBy(r => r.Id),
        ("submitted", "desc") => lists.OrderByDescending(r => r.SubmittedAt).ThenBy(r => r.Id),
        ("submitted", _) => lists.OrderBy(r => r.SubmittedAt).ThenBy(r => r.Id),
        (_, "desc") => lists.OrderByDescending(NameKey).ThenByDescending(r => r.Id),
        _ => lists.OrderBy(NameKey).ThenBy(r => r.Id),
    };

    private RosterListRow RowOf(int id, int round, DateTime? submittedAt, List<string> accepted, CongressFactsRow row)
    {
        var (tree, figures) = (current.Actor.Tree, row.Facts.Roster ?? RosterStatistics.Empty);
        var judged = RosterJudgement.Of(row.Evaluate(), row.RosterState ?? RosterState.Draft, accepted);
        var cap = row.Rules.OfRoster.CheckFor<DelegateCapCheck>(row.Facts);
        var standing = DeadlineStanding.Of(row.Rules.OfRegistration, row.Facts);
        return new()
        {
            Id = id,
            Unit = tree.Find(row.UnitId) is { } unit ? NameOfDay.Alone(unit, row.RosterState == RosterState.Approved ? row.Rules.ApprovedOn : null).Words : "",
            Parent = tree.ParentOf(row.UnitId) is { Kind: not UnitKind.Province } parent ? parent.Name : null,
            State = row.RosterState ?? RosterState.Draft,
            Round = round,
            Total = figures.Total,
            Models = figures.Models,
            ShareMark = StructureShareCheck.MarkOf(row.Rules.OfRoster, row.Facts),
            Cap = cap?.Binds(row.Facts) == true ? cap.Cap : 0,
            Gravest = FindingCards.Gravest(judged.All),
            Deviations = judged.Open,
            SubmittedAt = submittedAt,
            Deadline = standing is { } d ? CongressTags.Deadline(d, row.Facts.Date is not null, row.Facts.Held) : null,
            Held = row.Facts.Held,
            DaysLeft = standing?.DaysLeft,
            SortKey = tree.Find(row.UnitId)?.SortKey ?? "",
        };
    }

    private List<SelectListItem> Districts()
    {
        var actor = current.Actor;
        return [.. actor.Tree.All.Where(u => u.Kind == UnitKind.District && actor.Scope.Contains(u.Id)).OrderBy(u => u.SortKey, StringComparer.Ordinal)
            .Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    private List<SelectListItem> Kinds()
    {
        var actor = current.Actor;
        var seen = actor.Tree.All.Where(u => actor.Scope.Contains(u.Id)).Select(u => u.Kind).ToHashSet();
        return [.. UnitKinds.All.Where(seen.Contains).Select(k => new SelectListItem(UnitKinds.Name(k), k.ToString()))];
    }
}
