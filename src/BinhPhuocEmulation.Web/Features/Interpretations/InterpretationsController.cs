using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.PlanRules;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Interpretations;

/// <summary>Deciding one unclear point of a plan: choose a reading, see which congresses change colour, save.</summary>
[Route("interpretations/{plan}/{code}")]
[RequirePermission(Permission.PlanManage)]
public sealed class InterpretationsController(PlanCache plans, FlipQueries flips, InterpretationActions actions) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public IActionResult Edit(string plan, string code)
    {
        var (p, i) = Find(plan, code);
        if (p is null || i is null) return NotFound();
        var form = new InterpretationForm { Version = i.Version, Reading = i.InForce, DecidedBy = i.DecidedBy, DecidedOn = i.DecidedOn, Document = i.Document, Note = i.Note };
        return View(PageOf(p, i, form, null, null));
    }

    /// <summary>First post: what would change colour. Second post with the same reading: saved.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Edit(string plan, string code, [Bind(Prefix = "Form")] InterpretationForm form, CancellationToken cancel)
    {
        var (p, i) = Find(plan, code);
        if (p is null || i is null) return NotFound();
        if (ModelState.IsValid && i.Readings.All(r => r.Key != form.Reading)) ModelState.AddModelError("Form.Reading", "Chọn một trong các cách hiểu đã nêu.");
        if (ModelState.IsValid && form.Version == i.Version && i.MayDecideBy(form.Reading, form.Document) is { Allowed: false } no)
            ModelState.AddModelError("Form.Document", no.Reason);
        if (ModelState.IsValid && form.Version == i.Version && !form.NoteStands && i.KeepsFormerNote(form.Reading, form.Note))
            ModelState.AddModelError("Form.Note", "Ghi chú này viết cho cách hiểu trước. Viết lại theo cách hiểu mới, hoặc để trống; nếu vẫn đúng thì đánh dấu ô bên dưới.");
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), PageOf(p, i, form, null, null));
        var (preview, problem) = await flips.TryAsync(p.Id, changed => changed.Interpretations.Single(x => x.Code == code)
            .Decide(form.Reading!, form.DecidedBy!, form.DecidedOn!.Value, form.Document!, form.Note), cancel);
        if (problem is not null)
        {
            ModelState.AddModelError("", problem.Message);
            return this.Invalid(nameof(Edit), PageOf(p, i, form, null, null));
        }
        if (form.Version != i.Version) return this.Conflicting(nameof(Edit), ConflictOf(p, i, form));
        if (form.Seen != form.Reading)
        {
            ModelState.Clear();
            form.Seen = form.Reading;
            return View(PageOf(p, i, form, preview, null));
        }
        if (!await actions.DecideAsync(p.Id, code, form, preview!.Flips.Count, cancel))
        {
            plans.Forget();
            (p, i) = Find(plan, code);
            return this.Conflicting(nameof(Edit), ConflictOf(p!, i!, form));
        }
        Flash.Success(this, $"Đã lưu cách hiểu {code}. {preview.Flips.Count} đại hội, hội nghị đổi màu.");
        return Redirect($"/plans/{plan}/interpretations#{code}");
    }

    private (Plan? Plan, Interpretation? Interpretation) Find(string plan, string code)
    {
        var found = plans.Plans.Find(plan);
        return (found, found?.Interpretations.FirstOrDefault(i => i.Code == code));
    }

    private InterpretationPage ConflictOf(Plan plan, Interpretation theirs, InterpretationForm form)
    {
        ModelState.Clear();
        form.Version = theirs.Version;
        form.Seen = null;
        return PageOf(plan, theirs, form, null, CompareView.SavedAndTyped(
        [
            new("Cách hiểu áp dụng", theirs.ReadingInForce?.Text, theirs.Readings.FirstOrDefault(r => r.Key == form.Reading)?.Text),
            new("Người, cơ quan quyết định", theirs.DecidedBy, form.DecidedBy),
            new("Ngày quyết định", VietnameseFormat.Date(theirs.DecidedOn), form.DecidedOn is { } on ? VietnameseFormat.Date(on) : ""),
            new("Văn bản", theirs.Document, form.Document),
            new("Ghi chú cho cán bộ", theirs.Note, form.Note),
        ]));
    }

    private static InterpretationPage PageOf(Plan plan, Interpretation interpretation, InterpretationForm form, FlipPreview? preview, CompareView? conflict) =>
        new(PlanHeadView.Of(plan), PlanQueries.InterpretationOf(plan, interpretation), form, preview, conflict) { AsksNote = interpretation.KeepsFormerNote(form.Reading, form.Note) };
}
