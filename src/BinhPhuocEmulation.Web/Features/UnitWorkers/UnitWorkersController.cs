using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Features.UnitContacts;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.UnitWorkers;

/// <summary>Declaring the workers of an enterprise: the number decides between a plenary meeting and chosen delegates (S-07, S-08).</summary>
[Route("units/{id:int}/workers")]
[RequirePermission(Permission.UnitContactEdit)]
public sealed class UnitWorkersController(UnitPageQueries units, UnitContactsActions actions, CurrentActor current, PortalClock clock) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } unit) return NotFound();
        return current.Actor.May(Permission.UnitContactEdit, id) is { Allowed: false } no ? this.Refused(no) : View(PageOf(unit, WorkersForm.Of(unit), null));
    }

    /// <summary>What a number would mean, while it is typed.</summary>
    [HttpGet("meaning")]
    public async Task<IActionResult> Meaning(int id, [Bind(Prefix = "Form")] WorkersForm form, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } unit ? PartialView("_Meaning", MeaningOf(unit, form)) : NotFound();

    /// <summary>Saves it.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Edit(int id, [Bind(Prefix = "Form")] WorkersForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } unit) return NotFound();
        if (current.Actor.May(Permission.UnitContactEdit, id) is { Allowed: false } no) return this.Refused(no);
        if (form.WorkersOn is { } day && UnitRules.MayDeclareWorkersOn(day, clock.Today, units.AssessedFrom) is { Allowed: false } refused) ModelState.AddModelError("Form.WorkersOn", refused.Reason);
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), PageOf(unit, form, null));
        if (!await actions.SaveWorkersAsync(id, form, cancel)) return this.Conflicting(nameof(Edit), Conflict((await units.LoadAsync(id, cancel))!, form));
        Flash.Success(this, units.MeaningOf(unit, form.Workers) is { } meaning ? $"Đã lưu số lao động. {meaning.Sentence}" : "Đã lưu số lao động.");
        return Redirect($"/units/{id}");
    }

    private async Task<Unit?> FindAsync(int id, CancellationToken cancel) => await units.LoadAsync(id, cancel) is { Kind: UnitKind.Enterprise } unit ? unit : null;

    private WorkersPage PageOf(Unit unit, WorkersForm form, CompareView? conflict) => new(units.HeadOf(unit), form, MeaningOf(unit, form), conflict);

    // A number that cannot be read means nothing; "none declared" is said only while that is so.
    private WorkersMeaning? MeaningOf(Unit unit, WorkersForm form) =>
        Readable(form.Workers) is { } number ? units.MeaningOf(unit, number) : unit.DeclaredWorkers is null && form.Workers is null ? units.MeaningOf(unit, null) : null;

    private WorkersPage Conflict(Unit theirs, WorkersForm form)
    {
        ModelState.Clear();
        form.Version = theirs.Version;
        return PageOf(theirs, form, new CompareView("Bản vừa được người khác lưu", "Bản Ông/Bà đang sửa",
            [.. WorkersForm.Of(theirs).Describe().Zip(form.Describe(), (left, right) => new CompareRow(left.Key, left.Value, right.Value))]));
    }

    private static int? Readable(int? workers) => workers is >= 0 and <= Unit.MaxWorkers ? workers : null;
}
