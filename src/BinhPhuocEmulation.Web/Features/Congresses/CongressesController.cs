using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>Registers, shows and lists congresses, and takes the steps of their workflow.</summary>
[Route("congresses")]
[RequirePermission(Permission.CongressRead)]
public sealed class CongressesController(CongressCaseQueries cases, CongressListQueries lists, CongressPageQueries pages, CongressActions actions,
    CurrentActor current) : Controller
{
    /// <summary>All congresses; whoever has only one goes straight there.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] CongressFilter filter, CancellationToken cancel) => !Request.QueryString.HasValue && await lists.OnlyAsync(cancel) is { } only
        ? RedirectToAction(nameof(Show), new { id = only }) : View(await lists.PageAsync(filter, cancel));

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await cases.LoadAsync(id, cancel) is { } c ? View(await pages.ShowAsync(c, cancel)) : NotFound();

    [HttpGet("new")]
    [RequirePermission(Permission.CongressEdit)]
    public async Task<IActionResult> New(int? unit, string? plan, CancellationToken cancel)
    {
        if (await cases.ForUnitAsync(unit ?? current.Actor.UnitId, plan, cancel) is not { } c) return NotFound();
        if (c.Congress is { } there) return RedirectToAction(CongressWorkflow.IsEditable(there.State) ? nameof(Edit) : nameof(Show), new { id = there.Id });
        return c.MayEdit is { Allowed: false } no ? this.Refused(no) : View(nameof(Edit), await pages.EditAsync(c, CongressPageQueries.FirstForm(c), [], ModelState, cancel));
    }

    [HttpGet("{id:int}/edit")]
    [RequirePermission(Permission.CongressEdit)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, cancel) is not { } c) return NotFound();
        if (c.MayEdit) return View(await pages.EditAsync(c, RegistrationForm.Of(c.Congress!), [], ModelState, cancel));
        if (c.MayTouch is { Allowed: false } no) return this.Refused(no);
        // Whoever comes back to the form after sending it is led to what was sent.
        Flash.Info(this, c.MayEdit.Reason);
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>The findings on what stands in the form now; saves nothing.</summary>
    [HttpPost("check")]
    [RequirePermission(Permission.CongressEdit)]
    public async Task<IActionResult> Check([Bind(Prefix = "Form")] RegistrationForm typed, CancellationToken cancel)
    {
        if (await CaseOfAsync(typed, cancel) is not { } c) return NotFound();
        if (c.MayTouch is { Allowed: false } no) return this.Refused(no);
        typed.Title = typed.UseTitle ?? typed.Title;
        CongressPageQueries.Judge(c, typed, ModelState);
        var page = await pages.EditAsync(c, typed, EditPage.ProblemsOf(ModelState), ModelState, cancel);
        if (Request.Headers.ContainsKey("HX-Request")) return PartialView("_CheckAnswer", page);
        return View(nameof(Edit), page);
    }

    [HttpPost("save")]
    [RequirePermission(Permission.CongressEdit)]
    public async Task<IActionResult> Save([Bind(Prefix = "Form")] RegistrationForm typed, bool register, CancellationToken cancel)
    {
        if (await CaseOfAsync(typed, cancel) is not { } c) return NotFound();
        if (c.MayTouch is { Allowed: false } no) return this.Refused(no);
        if (c.Congress is null && c.MayEdit is { Allowed: false } closed) return this.Refused(closed);
        var details = CongressPageQueries.Judge(c, typed, ModelState);
        if (register) CongressPageQueries.AskMore(c, details, ModelState);
        if (register) await pages.AskClashesAsync(c, details, typed, ModelState, cancel);
        ViewData["Registering"] = register;
        if (!ModelState.IsValid) return await AgainAsync(c, typed, cancel);
        var answer = await actions.SaveAsync(c, details, typed.Version, register, cancel);
        switch (answer.Outcome)
        {
            case Outcome.Done:
                Flash.Success(this, register ? $"Đã đăng ký{(c.Parent is { } above ? $" với {above.Name}" : "")}. Trong khi chờ xác nhận có thể lập danh sách đại biểu." : "Đã lưu nháp.");
                break;
            case Outcome.AlreadyDone:
                Flash.Info(this, "Nội dung này đã được lưu trước đó; không lưu lại lần nữa.");
                break;
            case Outcome.Stale:
                return this.Conflicting(nameof(Edit), await pages.ConflictAsync(answer.CongressId, typed, ModelState, cancel));
            default:
                if (c.MayEdit is { Allowed: false } locked) return this.Refused(locked);
                ModelState.AddModelError("", $"Chưa đăng ký được: {answer.Sentence}");
                return await AgainAsync(c, typed, cancel);
        }
        return register || answer.Outcome == Outcome.AlreadyDone
            ? RedirectToAction(nameof(Show), new { id = answer.CongressId })
            : RedirectToAction(nameof(Edit), new { id = answer.CongressId });
    }

    [HttpPost("{id:int}/{step:regex(^[[a-z-]]+$)}")]
    public async Task<IActionResult> Step(int id, string step, StepForm form, CancellationToken cancel)
    {
        if (StepPaths.ActionOf(step) is not { } action || await cases.LoadAsync(id, cancel) is not { } c) return NotFound();
        if (CongressWorkflow.Table.Steps.Where(s => s.Action == action).Select(s => current.Actor.May(s.Permission, c.Unit.Id)).First() is { Allowed: false } no)
            return this.Refused(no);
        if (ReasonError(action, form) is { } error)
            return this.Invalid(nameof(Show), (await pages.ShowAsync(c, cancel)) with { Failed = action, FailedSentence = error, Reason = form.Reason });
        var answer = await actions.TakeAsync(c, action, form.Version, form.Reason, cancel);
        switch (answer.Outcome)
        {
            case Outcome.Done:
                Flash.Success(this, StepWords.Done(action, c.DisplayName));
                break;
            case Outcome.AlreadyDone:
                Flash.Info(this, $"“{CongressWorkflow.Name(action)}” đã làm xong trước đó; không làm lại lần nữa.");
                break;
            case Outcome.Stale:
                return this.Conflicting(nameof(Show), await pages.StaleAsync(id, action, form, cancel));
            default:
                return this.Invalid(nameof(Show), (await pages.ShowAsync(c, cancel)) with { Failed = action, FailedSentence = answer.Sentence, Reason = form.Reason });
        }
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>The table says which actions ask for a reason and what is one, the validator how long it may be.</summary>
    private string? ReasonError(CongressAction action, StepForm form)
    {
        if (ModelState[nameof(StepForm.Reason)]?.Errors is [var first, ..]) return first.ErrorMessage;
        return CongressWorkflow.Table.MayBecause(action, form.Reason) is { Allowed: false } no ? no.Reason : null;
    }

    private Task<CongressCase?> CaseOfAsync(RegistrationForm form, CancellationToken cancel) =>
        form.Id > 0 ? cases.LoadAsync(form.Id, cancel) : cases.ForUnitAsync(form.Unit, form.Plan, cancel);

    private async Task<IActionResult> AgainAsync(CongressCase c, RegistrationForm form, CancellationToken cancel) =>
        this.Invalid(nameof(Edit), await pages.EditAsync(c, form, EditPage.ProblemsOf(ModelState), ModelState, cancel));
}
