using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Rosters.Review;

/// <summary>The page of the level above, and its steps.</summary>
[Route("rosters/{id:int}")]
[RequirePermission(Permission.RosterReview)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RosterReviewController(RosterCaseQueries cases, RosterReviewQueries queries, RosterReviewActions actions, CurrentActor current) : Controller
{
    private const string ViewName = "~/Features/Rosters/Review/Review.cshtml";

    /// <summary>Rows, explanations, what changed, and the decision.</summary>
    [HttpGet("review")]
    public async Task<IActionResult> Review(int id, ReviewRequest request, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        if (current.Actor.May(Permission.RosterReview, roster.Roster.UnitId) is { Allowed: false } refusal) return this.Refused(refusal);
        if (roster.Roster.State == RosterState.Submitted) return View(ViewName, await queries.PageAsync(roster, request, null, cancel));
        Flash.Info(this, $"Danh sách đang ở trạng thái “{RosterWorkflow.Name(roster.Roster.State)}”, không có gì chờ xem xét.");
        return Redirect($"/rosters/{id}");
    }

    /// <summary>Keeps a draft of a remark; the page stays as it was filtered.</summary>
    [HttpPost("remarks")]
    public async Task<IActionResult> Remark(int id, [FromForm] RemarkForm form, [FromQuery] ReviewRequest request, CancellationToken cancel)
    {
        var outcome = await actions.RemarkAsync(id, form, cancel);
        if (outcome.Result == StepResult.Done) return Redirect(new ReviewTools(id, ReviewTools.KeepOf(request), null, form, []).At(form.EntryId));
        form.Clashes = form.Add || outcome is { Result: StepResult.Stale, Field.Length: > 0 };
        return await AgainAsync(id, outcome, request with { Entry = form.EntryId }, form, null, cancel);
    }

    /// <summary>Accepts an explanation, or takes that back.</summary>
    [HttpPost("accept")]
    public async Task<IActionResult> Accept(int id, int explanationId, bool accept, [FromQuery] ReviewRequest request, CancellationToken cancel)
    {
        var outcome = await actions.AcceptAsync(id, explanationId, accept, cancel);
        if (outcome.Result != StepResult.Done) return await AgainAsync(id, outcome, request, null, null, cancel);
        Flash.Success(this, accept ? "Đã chấp nhận giải trình." : "Đã bỏ chấp nhận.");
        return Redirect($"/rosters/{id}/review{ReviewTools.KeepOf(request)}");
    }

    /// <summary>Returns the list.</summary>
    [HttpPost("return")]
    public async Task<IActionResult> Return(int id, [Bind(Prefix = "Form")] DecisionForm form, [FromQuery] ReviewRequest request, CancellationToken cancel) =>
        await DecidedAsync(id, form, request, await actions.ReturnAsync(id, form, cancel), "Đã trả lại danh sách cùng các góp ý.", cancel);

    /// <summary>Approves the list.</summary>
    [HttpPost("approve")]
    public async Task<IActionResult> Approve(int id, [Bind(Prefix = "Form")] DecisionForm form, [FromQuery] ReviewRequest request, CancellationToken cancel) =>
        await DecidedAsync(id, form, request, await actions.ApproveAsync(id, form, cancel), "Đã duyệt danh sách. Bản duyệt được giữ nguyên, không ai sửa được.", cancel);

    private async Task<IActionResult> DecidedAsync(int id, DecisionForm form, ReviewRequest request, StepOutcome outcome, string done, CancellationToken cancel)
    {
        if (outcome.Result != StepResult.Done) return await AgainAsync(id, outcome, request, null, form, cancel);
        Flash.Success(this, done);
        return Redirect($"/rosters/{id}");
    }

    private async Task<IActionResult> AgainAsync(int id, StepOutcome outcome, ReviewRequest request, RemarkForm? remark, DecisionForm? decision, CancellationToken cancel)
    {
        if (outcome.Result == StepResult.Refused) return this.Refused(Answer.No(outcome.Reason));
        if (outcome.Result == StepResult.NotFound || await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        ModelState.Clear();
        var page = await queries.PageAsync(roster, request, remark, cancel);
        if (decision is not null) page.Form.Reason = decision.Reason;
        if (outcome is { Result: StepResult.Stale, Field.Length: 0 })
        {
            // Where the submission is still the one that was read, nobody took a step: its content changed.
            var same = roster.Roster.State == RosterState.Submitted && decision?.Seen == page.Form.Seen;
            page.Overtaken = new(!same && await queries.LastStepAsync(id, cancel) is { Length: > 0 } last ? last : outcome.Reason, remark?.Text ?? decision?.Reason ?? "");
            return this.Conflicting(ViewName, page);
        }
        ModelState.AddModelError(decision is not null && outcome.Field.Length > 0 ? $"Form.{outcome.Field}" : outcome.Field, outcome.Reason);
        return outcome.Result == StepResult.Stale ? this.Conflicting(ViewName, page) : this.Invalid(ViewName, page);
    }
}
