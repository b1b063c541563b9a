using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Plans;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>Puts clauses and rules into a plan in preparation; gives the plan up.</summary>
public sealed class PlanPartActions(AppDbContext db, RebuildActions rebuild)
{
    /// <summary>Puts in a clause.</summary>
    public Task<PartRefusal?> AddAsync(int planId, NewClauseForm form, CancellationToken cancel) => rebuild.ChangeAsync(planId, plan =>
    {
        if (PartRefusal.Of("Form.Section", plan.MayInsert(form.Section)) is { } no) return no;
        plan.Insert(form.Section!, form.Heading!, form.Citation!, form.Text!, form.Behind);
        rebuild.Note(plan, VietnameseText.Clean(form.Section), "Thêm điều khoản", "", VietnameseText.Clean(form.Heading));
        return null;
    }, cancel);

    /// <summary>Puts in a rule, checked as the example is; a person looks if there is none.</summary>
    public Task<PartRefusal?> AddAsync(int planId, NewRuleForm form, PlanRule? example, CancellationToken cancel) => rebuild.ChangeAsync(planId, plan =>
    {
        if (PartRefusal.Of("Form.Section", plan.MayStandUnder(form.Section)) is { } homeless) return homeless;
        if (PartRefusal.Of("Form.Code", plan.MayBearCode(form.Code)) is { } taken) return taken;
        var rule = example?.Like(form.Code!, form.Section!, form.Title!, form.Quote!, form.Severity, form.Binds)
            ?? new PlanRule(form.Code!, form.Section!, form.Title!, form.Quote!, form.Severity, form.Binds);
        plan.Add(rule);
        rebuild.Note(plan, rule.Code, "Thêm quy định", "", $"{rule.Title} ({Severities.Name(rule.Severity)}; {string.Join(", ", rule.Binds.Select(UnitKinds.Name))})");
        return null;
    }, cancel, problemField: "Form.Like");

    /// <summary>Gives the plan up: it is shown nowhere any more, its code is free, its history stays.</summary>
    public Task<PartRefusal?> DiscardAsync(int planId, string? reason, CancellationToken cancel) => rebuild.ChangeAsync(planId, plan =>
    {
        if (db.Congresses.Any(c => c.PlanId == planId)) return new("", "Đã có đại hội, hội nghị theo kế hoạch này nên không bỏ được.");
        if (PartRefusal.Of("Reason", ReasonText.May(reason, "Phải ghi lý do khi bỏ kế hoạch.")) is { } silent) return silent;
        rebuild.Note(plan, plan.Code, PlanChange.StateWhat, PlanHeadView.Of(plan).StateName, "Đã bỏ", reason);
        plan.Discard();
        return null;
    }, cancel);
}
