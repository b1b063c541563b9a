using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Features.PlanChoice;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>
/// The list: units of the scope with their congress, or without. Filters, order and paging are the database's. A colour is no column: when it is
/// asked for, the facts of everything else the filters leave are judged first (a few hundred rows, microseconds each) and the ids that
/// bear it go into the query, so that counts and pages stay true. The number of queries never depends on the number of rows.
/// </summary>
public sealed class CongressListQueries(AppDbContext db, ChosenPlan plans, CurrentActor current, PortalClock clock)
{
    /// <summary>The congress of somebody who sees one unit only, under the plan looked at; null if there is none, or several units.</summary>
    public async Task<int?> OnlyAsync(CancellationToken cancel) => current.Actor.Scope is { All: false, Ids.Count: 1 } && plans.Head is { } head
        ? await db.Congresses.Where(c => c.PlanId == head.Id).Select(c => (int?)c.Id).FirstOrDefaultAsync(cancel) : null;

    /// <summary>The page for a filter.</summary>
    public async Task<CongressListPage> PageAsync(CongressFilter filter, CancellationToken cancel)
    {
        if ((plans.Find(filter.Plan) ?? plans.Head) is not { } head)
            return new(filter, "", [], [], PageInfo.From(1, null, 0), [], [], [], []);
        var (plan, today, tree) = (plans.CompiledOf(head), clock.Today, current.Actor.Tree);
        var rule = plan.Rules.FirstOrDefault(r => r.Code == filter.Rule);
        var rows = CongressRows.Filtered(CongressRows.All(db, plan, today, filter.All), filter);
        if (filter.Light is { Length: > 0 } light && CongressListWords.Lights.TryGetValue(light, out var status))
        {
            var ids = await UnitsWithLightAsync(plan, rows, status, today, cancel);
            rows = rows.Where(r => ids.Contains(r.Unit.Id));
        }
        if (rule is not null)
        {
            var ids = await UnitsDeviatingAsync(plan, rows, rule, cancel);
            rows = rows.Where(r => ids.Contains(r.Unit.Id));
        }

        var counts = await rows.GroupBy(r => r.Congress == null ? 0 : (int)r.Congress.State)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var tab = CongressListWords.States.FirstOrDefault(s => s.Value == filter.State);
        var shown = tab.Value is null ? rows : tab.State is { } state ? rows.Where(r => r.Congress!.State == state) : rows.Where(r => r.Congress == null);
        var total = tab.Value is null ? counts.Values.Sum() : counts.GetValueOrDefault((int)(tab.State ?? 0));
        var paging = PageInfo.From(filter.Page, filter.Size, total);
        var page = await CongressRows.Sorted(shown, plan, current.Actor.Tree, filter).Skip(paging.FirstRow == 0 ? 0 : paging.FirstRow - 1).Take(paging.Size)
            .Select(r => new PageRow(r.Unit.Id, r.Unit.Kind, r.Unit.IsPilot, r.Unit.DeclaredWorkers, r.Congress == null ? null : (int?)r.Congress.Id, r.Owed))
            .ToListAsync(cancel);
        var congressIds = page.Select(r => r.CongressId).OfType<int>().ToArray();
        var facts = (await CongressFactsQuery.LoadAsync(db, plan, current.Actor.Tree, db.Congresses.Where(c => congressIds.Contains(c.Id)), cancel)).ToDictionary(f => f.UnitId);

        return new(filter, plan.ShortName,
            [new("", "Tất cả", counts.Values.Sum()), .. CongressListWords.States.Select(s => new StateTab(s.Value, s.Text, counts.GetValueOrDefault((int)(s.State ?? 0))))],
            [.. page.Select((r, i) => Row(plan, tree, r, facts.GetValueOrDefault(r.UnitId), paging.FirstRow + i, today))],
            paging, Kinds(filter), Districts(tree, filter), Months(head.IssuedOn, plan, await LastDayAsync(plan, cancel), filter), Lights(filter))
        { Rule = rule is null ? null : new(rule.Code, rule.Title, FindingCards.ClauseHref(plan.Code, rule.Code)) };
    }

    private async Task<int[]> UnitsWithLightAsync(CompiledPlan plan, IQueryable<UnitCongress> rows, FindingStatus status, DateOnly today, CancellationToken cancel)
    {
        var begun = await CongressFactsQuery.LoadAsync(db, plan, current.Actor.Tree,
            db.Congresses.Where(c => c.PlanId == plan.PlanId && rows.Any(r => r.Unit.Id == c.UnitId)), cancel);
        var others = await rows.Where(r => r.Congress == null && r.Owed).Select(r => new { r.Unit.Id, r.Unit.Kind, r.Unit.IsPilot, r.Unit.DeclaredWorkers }).ToListAsync(cancel);
        var (findings, bare) = (new List<Finding>(24), new Judging(plan));
        return
        [
            .. begun.Where(f => LightOf(f.Rules, f.Facts, findings) == status).Select(f => f.UnitId),
            .. others.Where(u => LightOf(bare, Bare(u.Kind, u.IsPilot, u.DeclaredWorkers, today), findings) == status).Select(u => u.Id),
        ];
    }

    private async Task<int[]> UnitsDeviatingAsync(CompiledPlan plan, IQueryable<UnitCongress> rows, CompiledRule rule, CancellationToken cancel)
    {
        var begun = await CongressFactsQuery.LoadAsync(db, plan, current.Actor.Tree,
            db.Congresses.Where(c => c.PlanId == plan.PlanId && rows.Any(r => r.Unit.Id == c.UnitId)), cancel);
        return [.. begun.Where(f => f.Evaluate().Exists(x => x.Rule.Code == rule.Code && PlanJudgement.IsDeviation(x))).Select(f => f.UnitId)];
    }

    private CongressRow Row(CompiledPlan plan, UnitTree tree, PageRow row, CongressFactsRow? loaded, int number, DateOnly today)
    {
        var facts = loaded?.Facts ?? Bare(row.Kind, row.IsPilot, row.Workers, today);
        var unit = tree.Find(row.UnitId);
        var rules = loaded?.Rules ?? new Judging(plan);
        var cap = rules.OfRoster.CheckFor<DelegateCapCheck>(facts) is { } check && check.Binds(facts) ? check.Cap : (int?)null;
        var standing = DeadlineStanding.Of(rules.OfRegistration, facts);
        var href = row.CongressId is { } id ? $"/congresses/{id}" : current.Actor.May(Permission.CongressEdit, row.UnitId) ? $"/congresses/new?unit={row.UnitId}&plan={plan.Code}" : $"/units/{row.UnitId}";
        return new(number, unit is null ? "" : NameOfDay.Alone(unit, loaded?.State == Domain.Congresses.CongressState.Held ? facts.Date : null).Words, row.Kind == UnitKind.Commune ? tree.ParentOf(row.UnitId)?.Name : UnitKinds.Name(row.Kind), row.Kind, href,
            plan.Forms.FirstOrDefault(f => f.Code == facts.Form)?.Name ?? "", facts.Date, facts.Session, CongressTags.State(loaded?.State, row.Owed),
            row.HasLight ? CongressTags.Light(LightOf(rules, facts, [])) : null, loaded?.RosterId, facts.Roster?.Total ?? 0, facts.Roster?.Models ?? 0, StructureShareCheck.MarkOf(rules.OfRoster, facts), cap,
            standing is { } s && row.HasLight ? CongressTags.Deadline(s, facts.Date is not null, loaded?.State == Domain.Congresses.CongressState.Held) : null);
    }

    private static FindingStatus LightOf(Judging rules, CongressFacts facts, List<Finding> findings)
    {
        rules.Evaluate(facts, findings);
        return FindingCards.Gravest(findings);
    }

    private static CongressFacts Bare(UnitKind kind, bool isPilot, int? workers, DateOnly today) =>
        new() { UnitKind = kind, IsPilot = isPilot, Workers = workers, Today = today };

    private IReadOnlyList<SelectListItem> Kinds(CongressFilter filter) => current.Actor.Scope.All || current.Actor.Scope.Ids.Count > 1
        ? [.. UnitKinds.All.Select(k => new SelectListItem(UnitKinds.Name(k), ((int)k).ToString(CultureInfo.InvariantCulture), (int)k == filter.Kind))]
        : [];

    private IReadOnlyList<SelectListItem> Districts(UnitTree tree, CongressFilter filter) => current.Actor.Scope.All
        ? [.. tree.All.Where(u => u.Kind == UnitKind.District).OrderBy(u => u.SortKey, StringComparer.Ordinal)
            .Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture), u.Id == filter.District))]
        : [];

    /// <summary>The latest day chosen for a congress in scope; null while there is none.</summary>
    private Task<DateOnly?> LastDayAsync(CompiledPlan plan, CancellationToken cancel) => db.Congresses.Where(c => c.PlanId == plan.PlanId).MaxAsync(c => c.Date, cancel);

    /// <summary>From the issue of the plan to its last deadline, or to the latest congress.</summary>
    private static List<SelectListItem> Months(DateOnly issuedOn, CompiledPlan plan, DateOnly? lastDay, CongressFilter filter)
    {
        var last = plan.Rules.Select(r => r.Check).Select(c => c switch { DeadlineCheck d => d.Deadline, DateWindowCheck w => w.To, _ => issuedOn }).Append(issuedOn).Append(lastDay ?? issuedOn).Max();
        var months = new List<SelectListItem>();
        for (var month = new DateOnly(issuedOn.Year, issuedOn.Month, 1); month <= last; month = month.AddMonths(1))
        {
            var value = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            months.Add(new(month.ToString("'Tháng' MM/yyyy", CultureInfo.InvariantCulture), value, value == filter.Month));
        }
        return months;
    }

    private static IReadOnlyList<SelectListItem> Lights(CongressFilter filter) =>
        [.. CongressListWords.Lights.Select(l => new SelectListItem(FindingCards.WordOf(l.Value), l.Key, l.Key == filter.Light))];

    private sealed record PageRow(int UnitId, UnitKind Kind, bool IsPilot, int? Workers, int? CongressId, bool Owed)
    {
        /// <summary>A light and a deadline mean something: there is a congress, or one is owed.</summary>
        public bool HasLight => CongressId is not null || Owed;
    }
}
