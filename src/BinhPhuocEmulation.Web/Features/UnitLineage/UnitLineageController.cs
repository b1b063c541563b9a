using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BinhPhuocEmulation.Web.Features.UnitLineage;

/// <summary>Renaming, merging and closing a unit: dated events, each with the deciding document.</summary>
[Route("units/{id:int}")]
[RequirePermission(Permission.UnitManage)]
public sealed class UnitLineageController(UnitLineageQueries queries, UnitLineageActions actions) : Controller
{
    /// <summary>The form that renames.</summary>
    [HttpGet("rename")]
    public Task<IActionResult> Rename(int id, CancellationToken cancel) => ShowAsync(id, LineageStep.Rename, cancel);

    /// <summary>Renames.</summary>
    [HttpPost("rename")]
    public Task<IActionResult> Rename(int id, [Bind(Prefix = "Form")] LineageForm form, CancellationToken cancel) => TakeAsync(id, LineageStep.Rename, form, cancel);

    /// <summary>The form that merges.</summary>
    [HttpGet("merge")]
    public Task<IActionResult> Merge(int id, CancellationToken cancel) => ShowAsync(id, LineageStep.Merge, cancel);

    /// <summary>Merges into a successor.</summary>
    [HttpPost("merge")]
    public Task<IActionResult> Merge(int id, [Bind(Prefix = "Form")] LineageForm form, CancellationToken cancel) => TakeAsync(id, LineageStep.Merge, form, cancel);

    /// <summary>The form that closes.</summary>
    [HttpGet("close")]
    public Task<IActionResult> Close(int id, CancellationToken cancel) => ShowAsync(id, LineageStep.Close, cancel);

    /// <summary>Closes.</summary>
    [HttpPost("close")]
    public Task<IActionResult> Close(int id, [Bind(Prefix = "Form")] LineageForm form, CancellationToken cancel) => TakeAsync(id, LineageStep.Close, form, cancel);

    /// <summary>What would refuse a step, by field; nothing is saved.</summary>
    [HttpPost("{step}/check")]
    public async Task<IActionResult> Check(int id, LineageStep step, [Bind(Prefix = "Form")] LineageForm form, CancellationToken cancel)
    {
        // A word that is no step is no page.
        if (ModelState.GetFieldValidationState(nameof(step)) == ModelValidationState.Invalid || await queries.LoadAsync(id, cancel) is not { } unit) return NotFound();
        Refuse(unit, step, form, await queries.TracesAsync(id, cancel));
        return this.ErrorsByField();
    }

    private void Refuse(Unit unit, LineageStep step, LineageForm form, LineageTraces traces)
    {
        if (form.On is not null) Tell(queries.Errors(unit, step, form, traces));
    }

    private void Tell(IReadOnlyList<(string Field, string Sentence)> errors)
    {
        foreach (var (field, sentence) in errors) ModelState.AddModelError($"Form.{field}", sentence);
    }

    private async Task<IActionResult> ShowAsync(int id, LineageStep step, CancellationToken cancel) => await queries.LoadAsync(id, cancel) is { } unit
        ? View("Step", await queries.PageOfAsync(unit, step, new LineageForm { Version = unit.Version, NewName = step == LineageStep.Rename ? unit.Name : null }, false, cancel))
        : NotFound();

    private async Task<IActionResult> TakeAsync(int id, LineageStep step, LineageForm form, CancellationToken cancel)
    {
        if (await queries.LoadAsync(id, cancel) is not { } unit) return NotFound();
        if (form.Version != unit.Version) return await ChangedAsync(unit, step, form, cancel);
        var traces = await queries.TracesAsync(id, cancel);
        Refuse(unit, step, form, traces);
        if (ModelState.IsValid && queries.Warnings(form, traces) is { Count: > 0 } warnings && !(form.Confirmed && form.AskedFor == form.On))
            return this.Invalid("Step", (await queries.PageOfAsync(unit, step, Asked(form), false, cancel)) with { Warnings = warnings });
        if (!ModelState.IsValid) return this.Invalid("Step", await queries.PageOfAsync(unit, step, form, false, cancel));
        if (await actions.TakeAsync(id, step, form, traces, cancel) is not { } late) return await ChangedAsync((await queries.LoadAsync(id, cancel))!, step, form, cancel);
        Tell(late);
        if (!ModelState.IsValid) return this.Invalid("Step", await queries.PageOfAsync(unit, step, form, false, cancel));
        var day = VietnameseUi.Date(form.On!.Value);
        Flash.Success(this, step switch
        {
            LineageStep.Rename => $"Đã ghi nhận đổi tên từ ngày {day}. Danh sách đã duyệt trước ngày đó giữ tên cũ; danh sách chưa duyệt, đăng ký dùng tên mới từ ngày đó.",
            LineageStep.Merge => $"Đã ghi nhận sáp nhập từ ngày {day}. Từ ngày đó nhiệm vụ chuyển cho đơn vị kế thừa.",
            _ => $"Đã ghi nhận kết thúc hoạt động từ ngày {day}.",
        });
        return Redirect($"/units/{id}");
    }

    /// <summary>The form with the question about a day in the past, to be answered for this day.</summary>
    private LineageForm Asked(LineageForm form)
    {
        ModelState.Clear();
        (form.Confirmed, form.AskedFor) = (false, form.On);
        ModelState.AddModelError($"Form.{nameof(form.Confirmed)}", "Kiểm tra lại ngày; đánh dấu vào ô này nếu đúng.");
        return form;
    }

    /// <summary>The unit as it is now stands at the head of the page, what was typed in the form.</summary>
    private async Task<IActionResult> ChangedAsync(Unit theirs, LineageStep step, LineageForm form, CancellationToken cancel)
    {
        ModelState.Clear();
        form.Version = theirs.Version;
        return this.Conflicting("Step", await queries.PageOfAsync(theirs, step, form, true, cancel));
    }
}
