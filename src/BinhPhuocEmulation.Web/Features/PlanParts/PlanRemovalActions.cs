using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>
/// Takes clauses, rules and unclear points out of a plan in preparation, with a reason, and puts them back as they were. The plan as it stood before is kept with each
/// removal; what was left out when the plan was copied comes from the plan it was copied from.
/// </summary>
public sealed class PlanRemovalActions(AppDbContext db, RebuildActions rebuild)
{
    /// <summary>Takes out rules, a clause with its rules, or an unclear point.</summary>
    public Task<PartRefusal?> RemoveAsync(int planId, RemovalForm form, CancellationToken cancel) => rebuild.ChangeAsync(planId, plan =>
    {
        var (clause, point) = (plan.Clauses.FirstOrDefault(c => c.Section == form.Section), plan.Interpretations.FirstOrDefault(i => i.Code == form.Point));
        var rules = plan.Rules.Where(r => clause is not null ? r.Section == clause.Section : form.Rules.Contains(r.Code)).ToList();
        if (clause is null && point is null && rules.Count == 0) return new("", "Phần này không còn trong kế hoạch.");
        if (point is not null && plan.MayRemove(point) is { Allowed: false } steering) return new("", steering.Reason);
        foreach (var rule in rules)
        {
            plan.PrepareRemoval(rule);
            db.RemoveRange(rule.Parameters);
            db.Remove(rule);
            rebuild.Note(plan, rule.Code, PlanChange.RuleOut, rule.Title, "", form.Reason);
            rebuild.Note(plan, rule.Code, "Trích nguyên văn", rule.Quote, "", form.Reason);
        }
        if (clause is not null)
        {
            db.Remove(clause);
            rebuild.Note(plan, clause.Section, PlanChange.ClauseOut, clause.Heading, "", form.Reason);
            foreach (var line in WordChange.Between(clause.Text, "")) rebuild.Note(plan, clause.Section, "Nguyên văn điều khoản", line.Before, line.After, form.Reason);
        }
        if (point is null) return null;
        db.RemoveRange(point.Readings);
        db.Remove(point);
        rebuild.Note(plan, point.Code, PlanChange.PointOut, point.Point, "", form.Reason);
        return null;
    }, cancel, keep: true);

    /// <summary>Puts back a clause, a rule or an unclear point: as it was when it was taken out, else from the plan this one was copied from.</summary>
    public async Task<PartRefusal?> PutBackAsync(Plan now, Plan? source, string subject, CancellationToken cancel)
    {
        var removal = PlanRemoval.Of(now).FirstOrDefault(r => r.Subject == subject || r.Rules.Contains(subject));
        var kept = removal is null ? null : await db.PlanVersions.Where(v => v.PlanId == now.Id && v.Revision == removal.HeldBy).Select(v => v.Content).FirstOrDefaultAsync(cancel);
        var before = kept is null ? null : PlanVersion.Read(kept, removal!.HeldBy, now);
        return await rebuild.ChangeAsync(now.Id, plan =>
        {
            var (clauses, rules, points) = (plan.Clauses.Count, plan.Rules.Count, plan.Interpretations.Count);
            if (!(before is not null ? plan.PutBack(before, subject) : source is not null && FromSource(plan, source, subject))) return new("", "Phần này đã có trong kế hoạch.");
            foreach (var clause in plan.Clauses.Skip(clauses)) rebuild.Note(plan, clause.Section, "Lấy lại điều khoản", "", clause.Heading);
            foreach (var rule in plan.Rules.Skip(rules)) rebuild.Note(plan, rule.Code, "Lấy lại quy định", "", rule.Title);
            foreach (var point in plan.Interpretations.Skip(points)) rebuild.Note(plan, point.Code, "Lấy lại điểm chưa rõ", "", point.Point);
            return null;
        }, cancel);
    }

    private static bool FromSource(Plan plan, Plan source, string subject) =>
        plan.TakeBack(source, subject) is not null || (source.Clauses.FirstOrDefault(c => c.Section == subject) is { } clause && plan.TakeBack(clause));
}
