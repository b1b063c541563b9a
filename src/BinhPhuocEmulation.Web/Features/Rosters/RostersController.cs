using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>The delegate lists in scope, the page of one, and its structure.</summary>
[Route("rosters")]
[RequirePermission(Permission.RosterRead)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RostersController(RosterListQueries lists, RosterCaseQueries cases, RosterPageQueries pages, CurrentActor current) : Controller
{
    /// <summary>All lists; whoever has only one goes straight there.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(RosterListRequest request, CancellationToken cancel)
    {
        if (!Request.QueryString.HasValue && await lists.OnlyAsync(cancel) is { } only) return RedirectToAction(nameof(Show), new { id = only });
        return View(await lists.ListAsync(request, cancel));
    }

    /// <summary>One list.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, RosterPageRequest request, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        if (current.Actor.May(Permission.RosterRead, roster.Roster.UnitId) is { Allowed: false } refusal) return this.Refused(refusal);
        if (request.Reveal == 1 && current.Actor.May(Permission.SensitiveRead, roster.Roster.UnitId) is { Allowed: false } hidden) return this.Refused(hidden);
        return View(await pages.PageAsync(roster, request, cancel));
    }

    /// <summary>Figures of the structure.</summary>
    [HttpGet("{id:int}/structure")]
    public async Task<IActionResult> Structure(int id, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        if (current.Actor.May(Permission.RosterRead, roster.Roster.UnitId) is { Allowed: false } refusal) return this.Refused(refusal);
        var header = await pages.HeaderAsync(roster, cancel);
        return View(StructurePage.Of(roster, header, await cases.SheetAsync(roster, cancel)));
    }

    /// <summary>Starts the list of a congress, or opens it if it was started.</summary>
    [HttpPost("")]
    [RequirePermission(Permission.RosterEdit)]
    public async Task<IActionResult> Create(int congressId, [FromServices] RosterStartActions actions, CancellationToken cancel)
    {
        var (id, answer) = await actions.StartAsync(congressId, cancel);
        return id is { } list ? RedirectToAction(nameof(Show), new { id = list }) : answer.Allowed ? NotFound() : this.Refused(answer);
    }

    /// <summary>Brings removed rows back, from the tab of removed rows.</summary>
    [HttpPost("{id:int}/restore")]
    [RequirePermission(Permission.RosterEdit)]
    public async Task<IActionResult> Restore(int id, int[] ids, [FromServices] RosterRowActions actions, CancellationToken cancel)
    {
        // Asked even for no row: a list out of scope, or not this person's to edit, says so first.
        var outcome = await actions.RestoreAsync(id, ids, cancel);
        if (outcome.Status is 404 or 403) return StatusCode(outcome.Status);
        if (ids.Length == 0) Flash.Warn(this, "Chưa chọn dòng nào để khôi phục.");
        else if (outcome.Saved) Flash.Success(this, $"Đã khôi phục {ids.Length} dòng.");
        else Flash.Error(this, ((SaveAnswer)outcome.Body).Message ?? "Chưa khôi phục được.");
        return RedirectToAction(nameof(Show), new { id, tab = RosterTabs.Deleted });
    }
}
