using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>Reads plans for their pages. Text and rules come from memory; only congresses, judged in two queries, and history touch the database.</summary>
public sealed class PlanQueries(AppDbContext db, PlanCache plans, UnitTreeCache units, PortalClock clock)
{
    /// <summary>All plans, newest first.</summary>
    public async Task<PlansPage> ListAsync(bool mayManage, CancellationToken cancel)
    {
        var congresses = await db.Congresses.GroupBy(c => c.PlanId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var all = plans.Plans.All;
        return new([.. all.Reverse().Select(p => new PlanLine(p.Code, p.ShortName, p.Title, p.IssuedOn, p.State, p.Revision, p.Rules.Count,
            congresses.GetValueOrDefault(p.Id), all.FirstOrDefault(o => o.Id == p.CopiedFromId)?.ShortName))], mayManage);
    }

    /// <summary>A plan by its code, or null.</summary>
    public Plan? Find(string code) => plans.Plans.Find(code);

    /// <summary>May a new plan be called so?</summary>
    public Answer MayBeCalled(string? shortName) => Plan.MayBeCalled(shortName, plans.Plans.All);

    /// <summary>The plan clause by clause, with how many units each rule binds and how many deviate.</summary>
    public async Task<PlanPage> PageAsync(Plan plan, PlanFilter filter, bool mayManage, CancellationToken cancel)
    {
        var judgement = await JudgeAsync(plans.Plans.Compiled(plan.Id), cancel);
        var (compiled, tree) = (plans.Plans.Compiled(plan.Id), units.Get(clock.Today));
        var reach = new RuleReach(plan, compiled, await AskedUnitsQuery.LoadAsync(db, compiled, tree, cancel), tree);
        var rules = plan.Rules.Select(r => RuleOf(plan, r, judgement, reach, tree)).ToList();
        var tokens = VietnameseText.SearchTokens(filter.Q);
        var shown = rules.Where(r => (filter.Severity is null || r.Severity == filter.Severity) && (!filter.Deviating || r.Deviating > 0)
            && VietnameseText.HasWords(VietnameseText.SearchKey($"{r.Code} {r.Title} {r.Quote}"), tokens)).ToHashSet();
        var sections = plan.Rules.Zip(rules).ToLookup(pair => pair.First.Section, pair => pair.Second);
        var filtered = tokens.Count > 0 || filter.Severity is not null || filter.Deviating;
        var clauses = plan.Clauses.OrderBy(c => c.Order)
            .Select(c => new ClauseView(c.Section, c.Heading, c.Citation, c.Text.Split('\n'), [.. sections[c.Section].Where(shown.Contains)]))
            .Where(c => !filtered || c.Rules.Count > 0);
        return new(PlanHeadView.Of(plan), [.. clauses], [.. plan.Interpretations.Select(i => InterpretationOf(plan, i))], filter,
            new(rules.Count, rules.Count(r => r.Computed), rules.Count(r => r.Deviating > 0), plan.Interpretations.Count), mayManage, CopiedWordsOf(plan))
        { PutInForce = PutInForceWords(plan) };
    }

    /// <summary>Plans run side by side: one that comes pushes none aside.</summary>
    private string PutInForceWords(Plan plan)
    {
        var others = plans.Plans.RunningOn(clock.Today).Where(p => p.Id != plan.Id).Select(p => p.ShortName).ToList();
        var beside = others.Count == 0 ? "" : $" {string.Join(", ", others)} vẫn tiếp tục; mỗi người chọn kế hoạch đang xem ở thanh trên cùng.";
        var begins = plan.IssuedOn > clock.Today ? $" Kế hoạch được mở sẵn cho mọi người từ ngày ban hành {VietnameseFormat.Date(plan.IssuedOn)}." : "";
        return $"Các đơn vị sẽ đăng ký được đại hội, hội nghị theo {plan.ShortName}.{beside}{begins}";
    }

    private CopiedWords? CopiedWordsOf(Plan plan)
    {
        if (plan.State != PlanState.Draft || plans.Plans.All.FirstOrDefault(p => p.Id == plan.CopiedFromId) is not { } source) return null;
        var same = PlanReview.Unchanged(plan, source).Count;
        return same == 0 ? null : new(same, plan.Clauses.Count, source.ShortName);
    }

    /// <summary>One page of the changes of a plan, newest first.</summary>
    public async Task<PlanHistoryPage> HistoryAsync(Plan plan, int? page, int? size, CancellationToken cancel)
    {
        var changes = db.PlanChanges.AsNoTracking().Where(c => c.PlanId == plan.Id);
        var paging = PageInfo.From(page, size, await changes.CountAsync(cancel));
        var rows = await changes.OrderByDescending(c => c.Id).Skip((paging.Page - 1) * paging.Size).Take(paging.Size)
            .Select(c => new PlanChangeView(c.At, c.AccountName, c.Revision, c.Subject, c.What, c.Before, c.After, c.Reason, c.Flipped)).ToListAsync(cancel);
        return new(PlanHeadView.Of(plan), rows, paging);
    }

    /// <summary>All congresses in scope under a plan, judged.</summary>
    public async Task<PlanJudgement> JudgeAsync(CompiledPlan compiled, CancellationToken cancel) => new(await FactsAsync(compiled, cancel));

    /// <summary>Facts of all congresses in scope under a plan.</summary>
    public Task<List<CongressFactsRow>> FactsAsync(CompiledPlan compiled, CancellationToken cancel) =>
        CongressFactsQuery.LoadAsync(db, compiled, units.Get(clock.Today), db.Congresses.Where(c => c.PlanId == compiled.PlanId), cancel);

    /// <summary>An interpretation for a page, with the rules it steers and those that only speak of it.</summary>
    public static InterpretationView InterpretationOf(Plan plan, Interpretation i) =>
        new(i.Code, i.Section, i.Point, [.. i.Readings.Select(r => new ReadingView(r.Key, r.Text, r.Key == i.InForce))], i.DecidedBy, i.DecidedOn,
            i.Document, i.Note, [.. plan.Rules.Where(r => r.Check.Length > 0 && Reads(r, i)).Select(r => r.Code)])
        { Related = [.. plan.Rules.Where(r => r.Check.Length > 0 ? !Reads(r, i) && SpeaksOf(r, i) : Reads(r, i) || SpeaksOf(r, i)).Select(r => r.Code)] };

    private static bool Reads(PlanRule rule, Interpretation i) => rule.Parameters.Any(p => p.Kind == ParameterKind.Interpretation && p.Value == i.Code);

    private static bool SpeaksOf(PlanRule rule, Interpretation i) => $"{rule.Title} {rule.Note}".Contains(i.Code, StringComparison.Ordinal);

    private static RuleView RuleOf(Plan plan, PlanRule rule, PlanJudgement judgement, RuleReach reach, UnitTree tree)
    {
        var (kinds, named) = (rule.Binds.ToList(), reach.Named(rule));
        var binds = kinds.Count == 0 ? "" : named.Count > 0 ? string.Join(", ", named.Select(u => tree.DisplayName(u.Id)))
            : kinds.Count == UnitKinds.All.Count ? "Mọi đơn vị" : string.Join(", ", kinds.Select(UnitKinds.Name));
        var condition = rule.Condition switch
        {
            RuleCondition.CongressForm => "khi tổ chức Đại hội",
            RuleCondition.ConferenceForm => "khi tổ chức Hội nghị",
            RuleCondition.PilotUnit => "đơn vị chỉ đạo điểm",
            _ => "",
        };
        var span = (rule.From, rule.To) switch
        {
            (null, null) => null,
            ({ } from, null) => $"từ {VietnameseFormat.Date(from)}",
            (null, { } to) => $"đến hết {VietnameseFormat.Date(to)}",
            ({ } from, { } to) => $"từ {VietnameseFormat.Date(from)} đến hết {VietnameseFormat.Date(to)}",
        };
        return new(rule.Code, rule.Title, rule.Quote, rule.Severity, binds, reach.Count(rule), judgement.Judged(rule.Code), judgement.Deviating(rule.Code),
            rule.Check.Length > 0, condition, rule.Note, rule.Overrides.Length > 0 ? rule.Overrides : null, span,
            [.. rule.Parameters.Select(p => new ParameterView(p.Label, ParameterWords.Of(plan, p, tree), p.Kind == ParameterKind.Interpretation ? p.Value : null) { IdleBy = DeadlineCheck.IdlesBy(plan, rule, p)?.Code })],
            plan.AmendmentOf(rule.Code))
        { NamesUnits = named.Count > 0, Points = [.. plan.Interpretations.Where(i => SpeaksOf(rule, i) && !Reads(rule, i)).Select(i => i.Code)] };
    }
}
