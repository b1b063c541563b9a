using BinhPhuocEmulation.Data;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>Asks the unclear points of a plan in preparation otherwise, and adds others.</summary>
public sealed class PlanPointActions(AppDbContext db, RebuildActions rebuild)
{
    /// <summary>Puts in an unclear point with its readings and the decision; no computed rule is steered by it.</summary>
    public Task<PartRefusal?> AddAsync(int planId, NewPointForm form, CancellationToken cancel) => rebuild.ChangeAsync(planId, plan =>
    {
        if (PartRefusal.Of("Form.Code", plan.MayBearCode(form.Code)) is { } taken) return taken;
        var point = form.ToPoint();
        plan.Add(point);
        rebuild.Note(plan, point.Code, "Thêm điểm chưa rõ", "", point.Point);
        rebuild.Note(plan, point.Code, "Cách hiểu", "", point.Decision, form.Document);
        return null;
    }, cancel);

    /// <summary>Asks an unclear point otherwise.</summary>
    public Task<PartRefusal?> RewordAsync(int planId, string code, PointForm form, CancellationToken cancel) => rebuild.ChangeAsync(planId, plan =>
    {
        if (plan.Interpretations.FirstOrDefault(i => i.Code == code) is not { } point || point.Version != form.Version) return RebuildActions.Overtaken;
        var before = PointForm.Words(point);
        point.Reword(form.Point!, form.Section!, form.Readings.Where(r => r.Text is not null).DistinctBy(r => r.Key ?? "").ToDictionary(r => r.Key ?? "", r => r.Text!), form.Note);
        foreach (var (was, now) in before.Zip(PointForm.Words(point)))
            if (was.Value != now.Value) rebuild.Note(plan, code, was.Key, was.Value, now.Value);
        // Words of a reading are a row of their own: the version that guards the page is the point's.
        db.Entry(point).State = EntityState.Modified;
        return null;
    }, cancel);
}
