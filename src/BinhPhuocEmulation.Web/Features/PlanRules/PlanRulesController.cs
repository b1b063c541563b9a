using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.PlanRules;

/// <summary>Editing one rule: fill in, see which congresses change colour, save.</summary>
[Route("plan-rules/{plan}/{code}")]
[RequirePermission(Permission.PlanManage)]
public sealed class PlanRulesController(PlanCache plans, FlipQueries flips, PlanRuleActions actions, CurrentActor current) : Controller
{
    private UnitTree Tree => current.Actor.Tree;

    /// <summary>The form.</summary>
    [HttpGet("")]
    public IActionResult Edit(string plan, string code) =>
        Find(plan, code) is var (p, r) && r is not null ? View(PageOf(p!, r, RuleForm.Of(r), null, null)) : NotFound();

    /// <summary>First post: what would change colour. Second post, unchanged: saved.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Edit(string plan, string code, [Bind(Prefix = "Form")] RuleForm form, CancellationToken cancel)
    {
        var (p, r) = Find(plan, code);
        if (p is null || r is null) return NotFound();
        FlipPreview? preview = null;
        if (ModelState.IsValid)
        {
            var errors = new Dictionary<string, string>();
            (preview, var problem) = await flips.TryAsync(p.Id, changed => errors = form.ApplyTo(changed.Rules.Single(x => x.Code == code), Tree), cancel);
            foreach (var (field, sentence) in errors) ModelState.AddModelError($"Form.{field}", sentence);
            if (problem is not null) ModelState.AddModelError(form.FieldOf(code, problem), problem.Message);
        }
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), PageOf(p, r, form, null, null));
        if (form.Version != r.Version) return this.Conflicting(nameof(Edit), ConflictOf(p, r, form));
        if (form.Seen != form.Fingerprint)
        {
            ModelState.Clear();
            form.Seen = form.Fingerprint;
            form.Confirmed = false;
            return View(PageOf(p, r, form, preview, null));
        }
        if (preview!.Cautions.Count > 0 && !form.Confirmed)
        {
            ModelState.AddModelError("Form.Confirmed", "Đánh dấu vào ô này nếu vẫn muốn lưu.");
            return this.Invalid(nameof(Edit), PageOf(p, r, form, preview, null));
        }
        if (!await actions.SaveAsync(p.Id, code, form, preview.Flips.Count, cancel))
        {
            plans.Forget();
            (p, r) = Find(plan, code);
            return this.Conflicting(nameof(Edit), ConflictOf(p!, r!, form));
        }
        Flash.Success(this, $"Đã lưu quy định {code}. {preview.Flips.Count} đại hội, hội nghị đổi màu.");
        return Redirect($"/plans/{plan}#{code}");
    }

    private (Plan? Plan, PlanRule? Rule) Find(string plan, string code)
    {
        var found = plans.Plans.Find(plan);
        return (found, found?.Rules.FirstOrDefault(r => r.Code == code));
    }

    /// <summary>Both versions: theirs as saved, ours as typed; saving again is on top of theirs.</summary>
    private RuleEditPage ConflictOf(Plan plan, PlanRule rule, RuleForm form)
    {
        var mine = plan.CopyAs(plan.Code, new PlanHead(plan.Number, plan.IssuedOn, plan.Issuer, plan.Title, plan.ShortName, plan.AssessedFrom), 0).Rules.Single(r => r.Code == rule.Code);
        form.ApplyTo(mine, Tree);
        var (theirs, ours) = (PlanRuleActions.Describe(plan, rule, Tree), PlanRuleActions.Describe(plan, mine, Tree));
        ModelState.Clear();
        form.Version = rule.Version;
        form.Seen = null;
        return PageOf(plan, rule, form, null, CompareView.SavedAndTyped(
            theirs.Keys.Select(k => new CompareRow(k, theirs[k], ours.GetValueOrDefault(k)))));
    }

    private RuleEditPage PageOf(Plan plan, PlanRule rule, RuleForm form, FlipPreview? preview, CompareView? conflict)
    {
        var fields = form.Parameters.Select(f => rule.Parameters.FirstOrDefault(p => p.Key == f.Key)).Select(p => p is null
            ? new ParameterField("", "", ParameterKind.Text, [])
            : new ParameterField(p.Label, p.Suffix, p.Kind, ChoicesOf(plan, rule, p))
            {
                NamesUnits = p.Key == PlanRule.NamedUnitsKey,
                Idle = DeadlineCheck.IdlesBy(plan, rule, p) is { } by ? $"Không dùng theo cách hiểu {by.Code} đang áp dụng: {by.ReadingInForce?.Text}." : null,
            });
        var clause = plan.Clauses.FirstOrDefault(c => c.Section == rule.Section);
        return new(PlanHeadView.Of(plan), new(rule.Code, rule.Title, rule.Quote, $"{clause?.Citation} {plan.ShortName}{(plan.AmendmentOf(rule.Code) is { } amendment ? $", {amendment.Words}" : "")}", rule.Check.Length > 0),
            form, [.. fields], preview, conflict);
    }

    private IReadOnlyList<KeyValuePair<string, string>> ChoicesOf(Plan plan, PlanRule rule, RuleParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Severity => [.. Enum.GetValues<Severity>().Select(s => new KeyValuePair<string, string>(s.ToString(), Severities.Name(s)))],
        ParameterKind.Flag => [new("true", "có"), new("false", "không")],
        // Which unclear point steers a check is part of the check; its reading is changed in the book of interpretations.
        ParameterKind.Interpretation => [.. plan.Interpretations.Where(i => i.Code == parameter.Value).Select(i => new KeyValuePair<string, string>(i.Code, $"{i.Code}: {i.ReadingInForce?.Text}"))],
        ParameterKind.Codes => ParameterWords.CodesFor(plan, rule, parameter, Tree),
        _ => [],
    };
}
