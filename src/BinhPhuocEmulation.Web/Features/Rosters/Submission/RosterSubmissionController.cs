using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Rosters.Submission;

/// <summary>The one-page check, and the steps of the unit.</summary>
[Route("rosters/{id:int}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RosterSubmissionController(RosterCaseQueries cases, RosterPageQueries pages, RosterSubmissionActions actions, CurrentActor current, PortalClock clock) : Controller
{
    private const string CheckView = "~/Features/Rosters/Submission/Check.cshtml";
    private const string ReasonView = "~/Features/Rosters/Submission/Reason.cshtml";

    /// <summary>The check.</summary>
    [HttpGet("check")]
    [RequirePermission(Permission.RosterRead)]
    public async Task<IActionResult> Check(int id, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        if (current.Actor.May(Permission.RosterRead, roster.Roster.UnitId) is { Allowed: false } refusal) return this.Refused(refusal);
        return View(CheckView, await CheckAsync(roster, null, cancel));
    }

    /// <summary>Keeps the explanations.</summary>
    [HttpPost("explanations")]
    [RequirePermission(Permission.RosterEdit)]
    public async Task<IActionResult> Explain(int id, [Bind(Prefix = "Form")] CheckForm form, CancellationToken cancel)
    {
        var outcome = await actions.ExplainAsync(id, form, cancel);
        if (outcome.Result != StepResult.Done) return await AgainAsync(id, outcome, form, cancel);
        Flash.Success(this, "Đã lưu giải trình.");
        return RedirectToAction(nameof(Check), new { id });
    }

    /// <summary>Submits the list to the level above.</summary>
    [HttpPost("submit")]
    [RequirePermission(Permission.RosterEdit)]
    public async Task<IActionResult> Submit(int id, [Bind(Prefix = "Form")] CheckForm form, CancellationToken cancel)
    {
        var outcome = await actions.SubmitAsync(id, form, cancel);
        if (outcome.Result != StepResult.Done) return await AgainAsync(id, outcome, form, cancel, submitting: true);
        Flash.Success(this, "Đã trình danh sách. Cấp trên sẽ xem xét; trong lúc đó danh sách không sửa được.");
        return Redirect($"/rosters/{id}");
    }

    /// <summary>Takes the list back.</summary>
    [HttpPost("withdraw")]
    [RequirePermission(Permission.RosterEdit)]
    public async Task<IActionResult> Withdraw(int id, string? reason, CancellationToken cancel) =>
        await AnswerAsync(id, RosterAction.Withdraw, reason, await actions.WithdrawAsync(id, reason, cancel), "Đã rút lại danh sách; có thể sửa và trình lại.", cancel);

    /// <summary>Opens an approved list for a new round.</summary>
    [HttpPost("reopen")]
    [RequirePermission(Permission.RosterEdit)]
    public async Task<IActionResult> Reopen(int id, string? reason, CancellationToken cancel) =>
        await AnswerAsync(id, RosterAction.Reopen, reason, await actions.ReopenAsync(id, reason, cancel), "Đã mở lại danh sách; bản đã duyệt vẫn được giữ.", cancel);

    private async Task<IActionResult> AnswerAsync(int id, RosterAction action, string? reason, StepOutcome outcome, string done, CancellationToken cancel)
    {
        if (outcome.Result == StepResult.Done)
        {
            Flash.Success(this, done);
            return Redirect($"/rosters/{id}");
        }
        if (outcome.Result == StepResult.Refused) return this.Refused(Answer.No(outcome.Reason));
        if (outcome.Result == StepResult.NotFound || await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        ModelState.AddModelError(outcome.Field, outcome.Reason);
        var page = new ReasonPage
        {
            Header = await pages.HeaderAsync(roster, cancel),
            Action = action,
            PostTo = $"/rosters/{id}/{(action == RosterAction.Withdraw ? "withdraw" : "reopen")}",
            Explanation = action == RosterAction.Withdraw ? "Danh sách trở về nháp để sửa." : "Bản đã duyệt được giữ nguyên; danh sách sang vòng mới, phải trình và duyệt lại.",
            Reason = reason,
        };
        return outcome.Result == StepResult.Stale ? this.Conflicting(ReasonView, page) : this.Invalid(ReasonView, page);
    }

    private async Task<IActionResult> AgainAsync(int id, StepOutcome outcome, CheckForm form, CancellationToken cancel, bool submitting = false)
    {
        if (outcome.Result == StepResult.Refused) return this.Refused(Answer.No(outcome.Reason));
        if (outcome.Result == StepResult.NotFound || await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        ModelState.Clear();
        if (outcome.Result == StepResult.Stale)
        {
            var open = RosterWorkflow.IsEditable(roster.Roster.State);
            var sheet = await cases.SheetAsync(roster, cancel);
            var now = await CheckAsync(roster, open ? form : null, cancel, sheet);
            if (open) now.Changed = ChangedSince.Of(roster, form, now, await cases.CorrectedElsewhereAsync(roster, sheet, form.Seen.Opened, cancel));
            else now.Overtaken = Overtaken.Of(roster, outcome.Reason, form, now.ToExplain);
            return this.Conflicting(CheckView, now);
        }
        var page = await CheckAsync(roster, form, cancel);
        ModelState.AddModelError(FieldOf(outcome.Field, form, page.Form), outcome.Reason);
        ViewData["Submitting"] = submitting;
        for (var i = 0; submitting && i < page.Form.Explanations.Count; i++)
            if (string.IsNullOrWhiteSpace(page.Form.Explanations[i].Text)) ModelState.AddModelError($"Form.Explanations[{i}].Text", "Ghi giải trình cho nội dung này.");
        return this.Invalid(CheckView, page);
    }

    /// <summary>The field as the page draws it now: findings may have come or gone since the form was opened.</summary>
    private static string FieldOf(string field, CheckForm posted, CheckForm shown)
    {
        var at = posted.Explanations.FindIndex(e => field == $"Form.Explanations[{posted.Explanations.IndexOf(e)}].Text");
        var now = at < 0 ? -1 : shown.Explanations.FindIndex(e => e.Key == posted.Explanations[at].Key);
        return now < 0 ? "" : $"Form.Explanations[{now}].Text";
    }

    private async Task<CheckPage> CheckAsync(RosterCase roster, CheckForm? form, CancellationToken cancel, RosterSheet? sheet = null)
    {
        sheet ??= await cases.SheetAsync(roster, cancel);
        var page = CheckPage.Of(roster, await pages.HeaderAsync(roster, cancel), sheet, await cases.SentRemarksAsync(roster.Roster, cancel), form);
        page.Form.Seen.At = clock.UtcNow.Ticks;
        return page;
    }
}
