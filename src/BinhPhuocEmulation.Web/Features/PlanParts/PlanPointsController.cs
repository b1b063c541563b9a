using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>The unclear points of a plan in preparation: what is asked, how it may be read, others added. Which reading is in force is decided elsewhere.</summary>
[Route("plan-parts/{plan}/points")]
[RequirePermission(Permission.PlanManage)]
public sealed class PlanPointsController(PlanPartQueries queries, PlanPointActions actions) : Controller
{
    private const string NewView = "~/Features/PlanParts/NewPoint.cshtml", PointView = "~/Features/PlanParts/Point.cshtml";

    /// <summary>The form of a new point.</summary>
    [HttpGet("new")]
    public IActionResult New(string plan) => queries.Find(plan) is not { } p ? NotFound()
        : p.MayRebuild is { Allowed: false } no ? this.Refused(no) : View(NewView, new NewPointPage(PlanHeadView.Of(p), new NewPointForm()));

    /// <summary>Puts in a point.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> New(string plan, [Bind(Prefix = "Form")] NewPointForm form, CancellationToken cancel)
    {
        if (queries.Find(plan) is not { } p) return NotFound();
        if (p.MayRebuild is { Allowed: false } no) return this.Refused(no);
        if (ModelState.IsValid && await actions.AddAsync(p.Id, form, cancel) is { } refused) ModelState.AddModelError(refused.Field, refused.Sentence);
        if (!ModelState.IsValid)
        {
            while (form.Readings.Count < NewPointForm.MostReadings) form.Readings.Add(new());
            return this.Invalid(NewView, new NewPointPage(PlanHeadView.Of(p), form));
        }
        Flash.Success(this, $"Đã thêm {form.Code} vào sổ cách hiểu.");
        return Redirect($"/plans/{plan}/interpretations#{form.Code}");
    }

    /// <summary>The form.</summary>
    [HttpGet("{code}")]
    public IActionResult Point(string plan, string code)
    {
        var (p, i) = Find(plan, code);
        return p is null || i is null ? NotFound() : p.MayRebuild is { Allowed: false } no ? this.Refused(no) : View(PointView, new PointPage(PlanHeadView.Of(p), code, PointForm.Of(i), null));
    }

    /// <summary>Saves the words.</summary>
    [HttpPost("{code}")]
    public async Task<IActionResult> Point(string plan, string code, [Bind(Prefix = "Form")] PointForm form, CancellationToken cancel)
    {
        var (p, i) = Find(plan, code);
        if (p is null || i is null) return NotFound();
        if (p.MayRebuild is { Allowed: false } no) return this.Refused(no);
        if (!ModelState.IsValid) return this.Invalid(PointView, new PointPage(PlanHeadView.Of(p), code, form, null));
        if (form.Version != i.Version || await actions.RewordAsync(p.Id, code, form, cancel) is not null)
        {
            (p, i) = Find(plan, code);
            ModelState.Clear();
            form.Version = i!.Version;
            IReadOnlyList<string?> mine = [form.Point, form.Section, .. i.Readings.Select(r => form.Readings.Find(f => f.Key == r.Key)?.Text ?? r.Text), form.Note];
            return this.Conflicting(PointView, new PointPage(PlanHeadView.Of(p!), code, form,
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
