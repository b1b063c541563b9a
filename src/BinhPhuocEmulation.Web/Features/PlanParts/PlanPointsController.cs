using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>The words of the unclear points of a plan in preparation: what is asked, and how it may be read. Which reading is in force is decided elsewhere.</summary>
[Route("plan-parts/{plan}/points/{code}")]
[RequirePermission(Permission.PlanManage)]
public sealed class PlanPointsController(PlanPartQueries queries, PlanPartActions actions) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public IActionResult Point(string plan, string code)
    {
        var (p, i) = Find(plan, code);
        return p is null || i is null ? NotFound() : p.MayRebuild is { Allowed: false } no ? this.Refused(no) : View("~/Features/PlanParts/Point.cshtml", new PointPage(PlanHeadView.Of(p), code, PointForm.Of(i), null));
    }

    /// <summary>Saves the words.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Point(string plan, string code, [Bind(Prefix = "Form")] PointForm form, CancellationToken cancel)
    {
        var (p, i) = Find(plan, code);
        if (p is null || i is null) return NotFound();
        if (p.MayRebuild is { Allowed: false } no) return this.Refused(no);
        if (!ModelState.IsValid) return this.Invalid("~/Features/PlanParts/Point.cshtml", new PointPage(PlanHeadView.Of(p), code, form, null));
        if (form.Version != i.Version || await actions.RewordAsync(p.Id, code, form, cancel) is { Allowed: false })
        {
            (p, i) = Find(plan, code);
            ModelState.Clear();
            form.Version = i!.Version;
            IReadOnlyList<string?> mine = [form.Point, form.Section, .. i.Readings.Select(r => form.Readings.Find(f => f.Key == r.Key)?.Text ?? r.Text), form.Note];
            return this.Conflicting("~/Features/PlanParts/Point.cshtml", new PointPage(PlanHeadView.Of(p!), code, form,
                CompareView.SavedAndTyped(PointForm.Words(i).Select((w, n) => new CompareRow(w.Key, w.Value, mine[n])))));
        }
        Flash.Success(this, $"Đã lưu lời của {code}.");
        return Redirect($"/plans/{plan}/interpretations#{code}");
    }

    private (Plan? Plan, Interpretation? Interpretation) Find(string plan, string code)
    {
        var found = queries.Find(plan);
        return (found, found?.Interpretations.FirstOrDefault(i => i.Code == code));
    }
}
