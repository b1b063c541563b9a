using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>A plan in preparation: what is still to be looked at; clauses and rules taken out, back and in; giving the plan up.</summary>
[Route("plan-parts/{plan}")]
[RequirePermission(Permission.PlanManage)]
public sealed class PlanPartsController(PlanPartQueries queries, PlanPartActions actions, PlanRemovalActions removals) : Controller
{
    /// <summary>What is still to be looked at.</summary>
    [HttpGet("")]
    public IActionResult Review(string plan) => With(plan, p => View(queries.Review(p)));

    /// <summary>The form of a clause.</summary>
    [HttpGet("clause")]
    public IActionResult Clause(string plan, string? behind) => With(plan, p => View(PageOf(p, new NewClauseForm { Behind = behind })));

    /// <summary>Puts in a clause.</summary>
    [HttpPost("clause")]
    public Task<IActionResult> Clause(string plan, [Bind(Prefix = "Form")] NewClauseForm form, CancellationToken cancel) => WithAsync(plan, async p =>
    {
        form.Section = VietnameseText.Clean(form.Section);
        if (ModelState.IsValid && await actions.AddAsync(p.Id, form, cancel) is { } no) ModelState.AddModelError(no.Field, no.Sentence);
        return ModelState.IsValid ? Done(p, $"#{ClauseAnchor.Of(form.Section)}", $"Đã thêm điều khoản {form.Section}.") : this.Invalid(nameof(Clause), PageOf(p, form));
    });

    /// <summary>The form of a rule.</summary>
    [HttpGet("rule")]
    public IActionResult Rule(string plan, string? section) => With(plan, p => View(PageOf(p, new NewRuleForm { Section = section })));

    /// <summary>Puts in a rule; one that is checked leads on to its parameters.</summary>
    [HttpPost("rule")]
    public Task<IActionResult> Rule(string plan, [Bind(Prefix = "Form")] NewRuleForm form, CancellationToken cancel) => WithAsync(plan, async p =>
    {
        var example = queries.Example(form.Like);
        if (!string.IsNullOrEmpty(form.Like) && example is null) ModelState.AddModelError("Form.Like", "Chọn một trong các cách kiểm tra đã nêu.");
        if (ModelState.IsValid && await actions.AddAsync(p.Id, form, example, cancel) is { } no) ModelState.AddModelError(no.Field, no.Sentence);
        if (!ModelState.IsValid) return this.Invalid(nameof(Rule), PageOf(p, form));
        if (example is null) return Done(p, $"#{form.Code}", $"Đã thêm quy định {form.Code}.");
        Flash.Success(this, $"Đã thêm quy định {form.Code}. Kiểm tra lại các tham số.");
        return Redirect($"/plan-rules/{p.Code}/{form.Code}");
    });

    /// <summary>Takes out rules, a clause with its rules, or an unclear point; the page that lists what was taken out offers it back.</summary>
    [HttpPost("remove")]
    public Task<IActionResult> Remove(string plan, [Bind(Prefix = "Remove")] RemovalForm form, CancellationToken cancel) => WithAsync(plan, async p =>
    {
        if (ModelState.IsValid && await removals.RemoveAsync(p.Id, form, cancel) is { } no) ModelState.AddModelError(no.Field, no.Sentence);
        return !ModelState.IsValid ? this.Invalid(nameof(Review), queries.Review(p, form))
            : Reviewed(p, $"Đã bỏ {(form.Section is { } section ? $"điều khoản {section} và các quy định của điều khoản đó" : form.Point ?? string.Join(", ", form.Rules))}. Bỏ nhầm thì bấm “Lấy lại” ở cuối trang này.");
    });

    /// <summary>Puts back what was taken out, or was left out when the plan was copied.</summary>
    [HttpPost("restore/{subject}")]
    public Task<IActionResult> Restore(string plan, string subject, CancellationToken cancel) => WithAsync(plan, async p =>
    {
        if (await removals.PutBackAsync(p, queries.SourceOf(p), subject, cancel) is not { } no) return Reviewed(p, $"Đã lấy lại {subject}.");
        ModelState.AddModelError(no.Field, no.Sentence);
        return this.Invalid(nameof(Review), queries.Review(p));
    });

    /// <summary>Gives the plan up.</summary>
    [HttpPost("discard")]
    public Task<IActionResult> Discard(string plan, string? reason, CancellationToken cancel) => WithAsync(plan, async p =>
    {
        if (await actions.DiscardAsync(p.Id, reason, cancel) is { } no)
        {
            ModelState.AddModelError(no.Field, no.Sentence);
            return this.Invalid(nameof(Review), queries.Review(p));
        }
        Flash.Success(this, $"Đã bỏ {p.ShortName}. Mã {p.Code} dùng lại được.");
        return Redirect("/plans");
    });

    private IActionResult With(string code, Func<Plan, IActionResult> act) =>
        queries.Find(code) is not { } p ? NotFound() : p.MayRebuild is { Allowed: false } no ? this.Refused(no) : act(p);

    private async Task<IActionResult> WithAsync(string code, Func<Plan, Task<IActionResult>> act) =>
        queries.Find(code) is not { } p ? NotFound() : p.MayRebuild is { Allowed: false } no ? this.Refused(no) : await act(p);

    private RedirectResult Done(Plan plan, string anchor, string sentence)
    {
        Flash.Success(this, sentence);
        return Redirect($"/plans/{plan.Code}{anchor}");
    }

    private RedirectResult Reviewed(Plan plan, string sentence)
    {
        Flash.Success(this, sentence);
        return Redirect($"/plan-parts/{plan.Code}");
    }

    private static NewClausePage PageOf(Plan plan, NewClauseForm form) => new(PlanHeadView.Of(plan), form, PlanPartQueries.Clauses(plan));

    private NewRulePage PageOf(Plan plan, NewRuleForm form) => new(PlanHeadView.Of(plan), form, PlanPartQueries.Clauses(plan), queries.Checks(plan));
}
