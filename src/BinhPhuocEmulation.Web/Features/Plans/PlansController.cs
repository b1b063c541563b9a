using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>Plans: the text clause by clause with its rules, the interpretations, the history of changes, and copying.</summary>
[Route("plans")]
[RequirePermission(Permission.PlanRead)]
public sealed class PlansController(PlanQueries queries, PlanActions actions, CurrentActor current) : Controller
{
    private bool MayManage => current.Actor.MaySomewhere(Permission.PlanManage);

    /// <summary>All plans.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.ListAsync(MayManage, cancel));

    /// <summary>One plan.</summary>
    [HttpGet("{code}")]
    public async Task<IActionResult> Page(string code, string? q, Severity? severity, bool deviating, CancellationToken cancel) =>
        queries.Find(code) is { } plan ? View(await queries.PageAsync(plan, new(q, severity, deviating), MayManage, cancel)) : NotFound();

    /// <summary>Sổ cách hiểu.</summary>
    [HttpGet("{code}/interpretations")]
    public async Task<IActionResult> Interpretations(string code, CancellationToken cancel) =>
        queries.Find(code) is { } plan ? View(await queries.PageAsync(plan, new(null, null, false), MayManage, cancel)) : NotFound();

    /// <summary>Changes, newest first.</summary>
    [HttpGet("{code}/history")]
    public async Task<IActionResult> History(string code, int? page, int? size, CancellationToken cancel) =>
        queries.Find(code) is { } plan ? View(await queries.HistoryAsync(plan, page, size, cancel)) : NotFound();

    /// <summary>The form that copies a plan.</summary>
    [HttpGet("{code}/copy")]
    [RequirePermission(Permission.PlanManage)]
    public IActionResult Copy(string code) =>
        queries.Find(code) is { } plan ? View(new PlanCopyPage(PlanHeadView.Of(plan), PlanCopyForm.For(plan))) : NotFound();

    /// <summary>Copies a plan into a new one in preparation.</summary>
    [HttpPost("{code}/copy")]
    [RequirePermission(Permission.PlanManage)]
    public async Task<IActionResult> Copy(string code, [Bind(Prefix = "Form")] PlanCopyForm form, CancellationToken cancel)
    {
        if (queries.Find(code) is not { } plan) return NotFound();
        if (ModelState.IsValid) RefuseTaken(form);
        if (!ModelState.IsValid) return this.Invalid(nameof(Copy), new PlanCopyPage(PlanHeadView.Of(plan), form));
        if (await actions.CopyAsync(plan.Id, form, cancel) is not { } copy)
        {
            RefuseTaken(form);
            return this.Invalid(nameof(Copy), new PlanCopyPage(PlanHeadView.Of(plan), form));
        }
        Flash.Success(this, $"Đã tạo {copy.ShortName} từ {plan.ShortName}. Kế hoạch đang ở trạng thái chuẩn bị.");
        return RedirectToAction(nameof(Page), new { code = copy.Code });
    }

    private void RefuseTaken(PlanCopyForm form)
    {
        if (queries.Find(form.NewCode) is not null) ModelState.AddModelError("Form.Code", "Mã kế hoạch này đã có.");
        if (queries.MayBeCalled(form.ShortName) is { Allowed: false } no) ModelState.AddModelError("Form.ShortName", no.Reason);
    }

    /// <summary>Puts a plan in force, or closes it.</summary>
    [HttpPost("{code}/state")]
    [RequirePermission(Permission.PlanManage)]
    public async Task<IActionResult> State(string code, PlanStateForm form, CancellationToken cancel)
    {
        if (queries.Find(code) is not { } plan) return NotFound();
        if (ModelState.IsValid)
        {
            var (answer, field) = await actions.SetStateAsync(plan.Id, form.To, form.Reason, cancel);
            if (answer)
            {
                Flash.Success(this, form.To == PlanState.InForce ? $"{plan.ShortName} đã được áp dụng." : $"{plan.ShortName} đã kết thúc.");
                return RedirectToAction(nameof(Page), new { code });
            }
            ModelState.AddModelError(field, answer.Reason);
        }
        return this.Invalid(nameof(Page), await queries.PageAsync(plan, new(null, null, false), MayManage, cancel));
    }
}
