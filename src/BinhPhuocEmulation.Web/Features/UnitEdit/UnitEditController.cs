using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.UnitEdit;

/// <summary>Making a unit, and correcting one where no document changed the unit itself.</summary>
[Route("units")]
[RequirePermission(Permission.UnitManage)]
public sealed class UnitEditController(UnitPageQueries units, UnitEditQueries queries, UnitEditActions actions) : Controller
{
    /// <summary>The form of a new unit.</summary>
    [HttpGet("new")]
    public IActionResult New(int? parent) => View(nameof(Edit), queries.PageOf(new UnitForm { ParentId = parent }));

    /// <summary>Makes it.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] UnitForm form, CancellationToken cancel)
    {
        form.Version = 0;
        await CheckAsync(null, form, cancel);
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), queries.PageOf(form));
        if (await actions.CreateAsync(form, cancel) is var save && save.Unit is not { } unit)
        {
            Tell(save.Errors);
            return this.Invalid(nameof(Edit), queries.PageOf(form));
        }
        Flash.Success(this, $"Đã thêm {save.Name}.{PilotCaution(form, unit.Id)}");
        return Redirect($"/units/{unit.Id}");
    }

    /// <summary>The form of a unit.</summary>
    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel) =>
        await units.LoadAsync(id, cancel) is { } unit ? View(await queries.PageOfAsync(unit, queries.FormOf(unit), null, cancel)) : NotFound();

    /// <summary>Corrects it.</summary>
    [HttpPost("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, [Bind(Prefix = "Form")] UnitForm form, CancellationToken cancel)
    {
        if (await units.LoadAsync(id, cancel) is not { } unit) return NotFound();
        ModelState.Remove("Form.FoundedOn");
        ModelState.Remove("Form.Document");
        if (form.Version != unit.Version && ModelState.IsValid) return this.Conflicting(nameof(Edit), await ConflictAsync(unit, form, cancel));
        await CheckAsync(unit, form, cancel);
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), await queries.PageOfAsync(unit, form, null, cancel));
        var save = await actions.CorrectAsync(id, form, cancel);
        switch (save.What)
        {
            case UnitSaved.Stale:
                return this.Conflicting(nameof(Edit), await ConflictAsync((await units.LoadAsync(id, cancel))!, form, cancel));
            case UnitSaved.Refused:
                Tell(save.Errors);
                return this.Invalid(nameof(Edit), await queries.PageOfAsync(unit, form, null, cancel));
        }
        Flash.Success(this, $"Đã lưu thông tin đơn vị.{(unit.IsPilot ? "" : PilotCaution(form, id))}");
        return Redirect($"/units/{id}");
    }

    /// <summary>The plan names one unit of the pilot congress: a second is saved, and said.</summary>
    private string PilotCaution(UnitForm form, int id) => form.IsPilot && queries.PilotsBeside(id) is { Length: > 0 } others ? $" Lưu ý: kế hoạch chỉ đạo điểm một đơn vị (P-01), trước đó đã có {others}." : "";

    private async Task CheckAsync(Unit? unit, UnitForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            // A code that is taken is said with the fields that are missing, not on the second try.
            if (unit is null && queries.CodeTaken(form) is { } taken) ModelState.TryAddModelError("Form.Code", taken);
            return;
        }
        Tell(await queries.ErrorsAsync(unit, form, cancel));
    }

    private void Tell(IReadOnlyList<(string Field, string Sentence)> errors)
    {
        foreach (var (field, sentence) in errors) ModelState.AddModelError($"Form.{field}", sentence);
    }

    /// <summary>Both versions: theirs as saved, ours as typed; saving again is on top of theirs.</summary>
    private Task<UnitEditPage> ConflictAsync(Unit theirs, UnitForm form, CancellationToken cancel)
    {
        var (saved, typed) = (queries.Describe(queries.FormOf(theirs)), queries.Describe(form));
        ModelState.Clear();
        form.Version = theirs.Version;
        return queries.PageOfAsync(theirs, form, new CompareView("Bản vừa được người khác lưu", "Bản Ông/Bà đang sửa",
            [.. saved.Select(s => new CompareRow(s.Key, s.Value, typed[s.Key]))]), cancel);
    }
}
