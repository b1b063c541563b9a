using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Rosters.History;

/// <summary>Steps, approved copies, and what changed between rounds.</summary>
[Route("rosters/{id:int}")]
[RequirePermission(Permission.RosterRead)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RosterHistoryController(RosterCaseQueries cases, RosterHistoryQueries queries, CurrentActor current) : Controller
{
    /// <summary>The history.</summary>
    [HttpGet("history")]
    public async Task<IActionResult> History(int id, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        if (current.Actor.May(Permission.RosterRead, roster.Roster.UnitId) is { Allowed: false } refusal) return this.Refused(refusal);
        return View("~/Features/Rosters/History/History.cshtml", await queries.HistoryAsync(roster, cancel));
    }

    /// <summary>The list as it was approved in a round.</summary>
    [HttpGet("approved/{round:int}")]
    public async Task<IActionResult> Approved(int id, int round, [FromQuery] ApprovedRequest request, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        if (current.Actor.May(Permission.RosterRead, roster.Roster.UnitId) is { Allowed: false } refusal) return this.Refused(refusal);
        if (request.Reveal == 1 && current.Actor.May(Permission.SensitiveRead, roster.Roster.UnitId) is { Allowed: false } hidden) return this.Refused(hidden);
        return await queries.ApprovedAsync(roster, round, request, cancel) is { } page ? View("~/Features/Rosters/History/Approved.cshtml", page) : NotFound();
    }
}
