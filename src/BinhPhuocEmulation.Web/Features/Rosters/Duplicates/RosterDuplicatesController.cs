using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Persons;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Rosters.Duplicates;

/// <summary>Possible repetitions side by side: one person, or two.</summary>
[Route("rosters/{id:int}/duplicates")]
[RequirePermission(Permission.PersonDecide)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RosterDuplicatesController(RosterCaseQueries cases, RosterDuplicateQueries queries, RosterDuplicateActions actions, CurrentActor current) : Controller
{
    private const string ViewName = "~/Features/Rosters/Duplicates/Duplicates.cshtml";

    /// <summary>The pairs.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Duplicates(int id, int? page, int? size, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        if (current.Actor.May(Permission.PersonDecide, roster.Roster.UnitId) is { Allowed: false } refusal) return this.Refused(refusal);
        return View(ViewName, await queries.PageAsync(roster, page, size, cancel));
    }

    /// <summary>Decides on one pair.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Decide(int id, DecisionOnPersons form, [FromQuery] int? page, [FromQuery] int? size, CancellationToken cancel)
    {
        var (outcome, taken, confirmer, removed) = await actions.DecideAsync(id, form, cancel);
        if (outcome.Result == StepResult.Refused) return this.Refused(Answer.No(outcome.Reason));
        if (outcome.Result == StepResult.Done)
        {
            var decided = taken is { } step ? PersonPairs.Done(step, confirmer) : form.Answer == "different" ? "Đã ghi nhận: hai người khác nhau." : "Đã ghi nhận: một người.";
            // Of two rows of one list the officer asks which is left; that both refer to one record now is nothing to him.
            Flash.Success(this, removed.Length == 0 ? decided : taken is PersonDecisionAction.Propose ? $"{removed} {decided}" : removed);
            return RedirectToAction(nameof(Duplicates), new { id, page, size });
        }
        if (outcome.Result == StepResult.NotFound || await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        ModelState.Clear();
        ModelState.AddModelError("", outcome.Reason);
        var shown = await queries.PageAsync(roster, page, size, cancel);
        return outcome.Result == StepResult.Stale ? this.Conflicting(ViewName, shown) : this.Invalid(ViewName, shown);
    }
}
