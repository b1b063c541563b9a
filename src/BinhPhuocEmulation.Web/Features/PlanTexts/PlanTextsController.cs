using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.PlanTexts;

/// <summary>Corrects the words of a plan: its head, and clause by clause the text with the titles and quotes of its rules. Numbers and dates that are judged are parameters of rules.</summary>
[Route("plan-texts/{plan}")]
[RequirePermission(Permission.PlanManage)]
public sealed class PlanTextsController(PlanCache plans, PlanTextActions actions) : Controller
{
    /// <summary>The head.</summary>
    [HttpGet("")]
    public IActionResult Head(string plan) => plans.Plans.Find(plan) is not { } p ? NotFound()
        : MayEdit(p) is { Allowed: false } no ? this.Refused(no) : View(new PlanHeadPage(PlanHeadView.Of(p), PlanHeadForm.Of(p), null));

    /// <summary>Saves the head.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Head(string plan, [Bind(Prefix = "Form")] PlanHeadForm form, CancellationToken cancel)
    {
        if (plans.Plans.Find(plan) is not { } p) return NotFound();
        if (MayEdit(p) is { Allowed: false } no) return this.Refused(no);
        if (form.ShortName != p.ShortName && Plan.MayBeCalled(form.ShortName, plans.Plans.All.Where(o => o.Id != p.Id)) is { Allowed: false } taken) ModelState.AddModelError("Form.ShortName", taken.Reason);
        if (!ModelState.IsValid) return this.Invalid(nameof(Head), new PlanHeadPage(PlanHeadView.Of(p), form, null));
        if (await actions.SaveHeadAsync(p.Id, form, cancel)) return Saved(plan, "", "Đã lưu phần đầu của kế hoạch.");
        plans.Forget();
        p = plans.Plans.Find(plan)!;
        ModelState.Clear();
        form.Seen = PlanHeadForm.FingerprintOf(p);
        IReadOnlyList<string?> mine = [form.Number, form.ShortName, form.Title, form.Issuer, Day(form.IssuedOn), form.Period, Day(form.AssessedFrom)];
        return this.Conflicting(nameof(Head), new PlanHeadPage(PlanHeadView.Of(p), form, Compare(PlanHeadForm.Words(p), mine)));
    }

    /// <summary>One clause.</summary>
    [HttpGet("{section}")]
    public IActionResult Clause(string plan, string section)
    {
        var (p, clause) = Find(plan, section);
        if (p is null || clause is null) return NotFound();
        return MayEdit(p) is { Allowed: false } no ? this.Refused(no) : View(PageOf(p, clause, ClauseForm.Of(clause, RulesOf(p, section)), null));
    }

    /// <summary>Saves a clause.</summary>
    [HttpPost("{section}")]
    public async Task<IActionResult> Clause(string plan, string section, [Bind(Prefix = "Form")] ClauseForm form, CancellationToken cancel)
    {
        var (p, clause) = Find(plan, section);
        if (p is null || clause is null) return NotFound();
        if (MayEdit(p) is { Allowed: false } no) return this.Refused(no);
        if (!ModelState.IsValid) return this.Invalid(nameof(Clause), PageOf(p, clause, form, null));
        if (await actions.SaveClauseAsync(p.Id, section, form, cancel)) return Saved(plan, "#" + ClauseAnchor.Of(section), $"Đã lưu {clause.Heading}.");
        plans.Forget();
        (p, clause) = Find(plan, section);
        var rules = RulesOf(p!, section);
        ModelState.Clear();
        form.Seen = ClauseForm.FingerprintOf(clause!, rules);
        IReadOnlyList<string?> mine = [form.Heading, form.Citation, form.Text,
            .. rules.SelectMany(r => form.Rules.Find(w => w.Code == r.Code) is { } words ? new[] { words.Title, words.Quote } : [r.Title, r.Quote])];
        return this.Conflicting(nameof(Clause), PageOf(p!, clause!, form, Compare(ClauseForm.Words(clause!, rules), mine)));
    }

    private (Plan? Plan, PlanClause? Clause) Find(string plan, string section)
    {
        var found = plans.Plans.Find(plan);
        return (found, found?.Clauses.FirstOrDefault(c => c.Section == section));
    }

    private RedirectResult Saved(string plan, string anchor, string sentence)
    {
        Flash.Success(this, sentence);
        return Redirect($"/plans/{plan}{anchor}");
    }

    private static Answer MayEdit(Plan plan) => plan.State == PlanState.Closed ? Answer.No($"{plan.ShortName} đã kết thúc, được giữ nguyên văn.") : Answer.Yes;

    private static IReadOnlyList<PlanRule> RulesOf(Plan plan, string section) => [.. plan.Rules.Where(r => r.Section == section)];

    private static ClausePage PageOf(Plan plan, PlanClause clause, ClauseForm form, CompareView? conflict) =>
        new(PlanHeadView.Of(plan), clause.Section, clause.Heading, form, conflict);

    private static CompareView Compare(IReadOnlyList<KeyValuePair<string, string>> theirs, IReadOnlyList<string?> mine) =>
        CompareView.SavedAndTyped(theirs.Select((w, i) => new CompareRow(w.Key, w.Value, mine[i])));

    private static string Day(DateOnly? day) => day is { } d ? VietnameseFormat.Date(d) : "";
}
