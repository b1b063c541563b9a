using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.UnitRevoke;

/// <summary>"Hủy bỏ quyết định": the last event of a unit's lineage is revoked by a document, for a reason.</summary>
[Route("units/{id:int}/revoke")]
[RequirePermission(Permission.UnitManage)]
public sealed class UnitRevokeController(UnitRevokeQueries queries, UnitRevokeActions actions, PortalClock clock) : Controller
{
    /// <summary>The form; not found while no decision stands.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Revoke(int id, CancellationToken cancel) => await queries.LoadAsync(id, cancel) is { } unit
        ? View(await queries.PageAsync(unit, new RevokeForm { Version = unit.Version, EventId = unit.LastStanding!.Id, On = clock.Today }, false, cancel))
        : NotFound();

    /// <summary>Revokes.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Revoke(int id, [Bind(Prefix = "Form")] RevokeForm form, CancellationToken cancel)
    {
        if (await queries.LoadAsync(id, cancel) is not { } unit) return NotFound();
        if (form.Version != unit.Version || form.EventId != unit.LastStanding!.Id) return await ChangedAsync(unit, form, cancel);
        if (ModelState.IsValid && UnitRevocation.MayDateOn(form.On!.Value, clock.Today) is { Allowed: false } early) ModelState.AddModelError("Form.On", early.Reason);
        var page = await queries.PageAsync(unit, form, false, cancel);
        foreach (var obstacle in page.Obstacles) ModelState.AddModelError("", obstacle.Words);
        if (!ModelState.IsValid) return this.Invalid(nameof(Revoke), page);
        if (!await actions.RevokeAsync(id, form, cancel)) return await queries.LoadAsync(id, cancel) is { } now ? await ChangedAsync(now, form, cancel) : NotFound();
        Flash.Success(this, $"Đã ghi nhận hủy bỏ quyết định. {page.Restored}");
        return Redirect($"/units/{id}");
    }

    private async Task<IActionResult> ChangedAsync(Unit theirs, RevokeForm form, CancellationToken cancel)
    {
        ModelState.Clear();
        (form.Version, form.EventId) = (theirs.Version, theirs.LastStanding!.Id);
        return this.Conflicting(nameof(Revoke), await queries.PageAsync(theirs, form, true, cancel));
    }
}
