using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Features.Rosters;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Persons;

/// <summary>"Nghi trùng": pairs of records that wait for the level above both units, and those that were decided, which may be taken back.</summary>
[Route("persons")]
[RequirePermission(Permission.PersonDecide)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PersonsController(PersonPairQueries queries, PersonDecisionActions actions) : Controller
{
    /// <summary>Pairs that wait, or were decided.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? tab, int? page, int? size, CancellationToken cancel) => View(await queries.PageAsync(tab, page, size, cancel));

    /// <summary>One pair with its history.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await queries.FindAsync(id, cancel) is { } pair ? View(new PersonPairPage(pair, new() { Version = pair.Version })) : NotFound();

    /// <summary>Takes a step.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Take(int id, [Bind(Prefix = "Form")] PersonPairForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, cancel) is not { } pair) return NotFound();
        if (!ModelState.IsValid || !Enum.IsDefined(form.Action))
        {
            if (ModelState.IsValid) ModelState.AddModelError("", "Chọn một trong các cách xử lý.");
            return this.Invalid(nameof(Show), new PersonPairPage(pair, form));
        }
        var outcome = await actions.TakeAsync(pair.LowerId, pair.HigherId, new(form.Action, form.Keep, form.Reason, form.Version), cancel);
        if (outcome.Result == StepResult.Done)
        {
            Flash.Success(this, PersonPairs.Done(form.Action, pair.Confirmer));
            return form.List is { } list ? Redirect($"/rosters/{list}/duplicates") : RedirectToAction(nameof(Show), new { id });
        }
        if (outcome.Result == StepResult.NotFound || await queries.FindAsync(id, cancel) is not { } now) return NotFound();
        ModelState.Clear();
        ModelState.AddModelError(outcome.Field.Length > 0 ? $"Form.{outcome.Field}" : "", outcome.Reason);
        form.Version = now.Version;
        return outcome.Result == StepResult.Stale
            ? this.Conflicting(nameof(Show), new PersonPairPage(now, form, Changed: true))
            : this.Invalid(nameof(Show), new PersonPairPage(now, form));
    }
}
