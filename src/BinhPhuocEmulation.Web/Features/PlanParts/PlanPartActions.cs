using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>Takes clauses and rules out of a plan in preparation and puts others in. Each is a new revision with lines of history; refused once the plan is in force.</summary>
public sealed class PlanPartActions(AppDbContext db, PlanCache cache, CurrentActor current, PortalClock clock)
{
    /// <summary>Another person saved the plan between reading and writing.</summary>
    private static readonly Answer Overtaken = Answer.No("Có người vừa sửa kế hoạch này. Mở lại trang, xem bản mới rồi làm lại.");

    /// <summary>Takes out rules, or a clause with its rules.</summary>
    public Task<Answer> RemoveAsync(int planId, RemovalForm form, CancellationToken cancel) => ChangeAsync(planId, plan =>
    {
        var clause = form.Section is null ? null : plan.Clauses.FirstOrDefault(c => c.Section == form.Section);
        var rules = plan.Rules.Where(r => clause is not null ? r.Section == clause.Section : form.Rules.Contains(r.Code)).ToList();
        if (clause is null && rules.Count == 0) return Answer.No("Chọn quy định cần bỏ.");
        foreach (var rule in rules)
        {
            plan.PrepareRemoval(rule);
            db.RemoveRange(rule.Parameters);
            db.Remove(rule);
            Note(plan, rule.Code, "Bỏ quy định", rule.Title, "", form.Reason);
            Note(plan, rule.Code, "Trích nguyên văn", rule.Quote, "", form.Reason);
        }
        if (clause is null) return Answer.Yes;
        db.Remove(clause);
        Note(plan, clause.Section, "Bỏ điều khoản", clause.Heading, "", form.Reason);
        foreach (var line in WordChange.Between(clause.Text, "")) Note(plan, clause.Section, "Nguyên văn điều khoản", line.Before, line.After, form.Reason);
        return Answer.Yes;
    }, cancel);

    /// <summary>Takes back what was taken out, from the plan it was copied from: a rule with its clause, or a clause.</summary>
    public Task<Answer> TakeBackAsync(int planId, Plan source, string? rule, string? section, CancellationToken cancel) => ChangeAsync(planId, plan =>
    {
        var clauses = plan.Clauses.Count;
        var back = rule is null ? null : plan.TakeBack(source, rule);
        if (rule is null && source.Clauses.FirstOrDefault(c => c.Section == section) is { } clause) plan.TakeBack(clause);
        if (back is null && plan.Clauses.Count == clauses) return Answer.No("Phần này đã có trong kế hoạch.");
        if (back is not null) Note(plan, back.Code, "Lấy lại quy định", "", back.Title, source.ShortName);
        if (plan.Clauses.Count > clauses) Note(plan, plan.Clauses[^1].Section, "Lấy lại điều khoản", "", plan.Clauses[^1].Heading, source.ShortName);
        return Answer.Yes;
    }, cancel);

    /// <summary>Puts in a clause.</summary>
    public Task<Answer> AddAsync(int planId, NewClauseForm form, CancellationToken cancel) => ChangeAsync(planId, plan =>
    {
        plan.Insert(form.Section!, form.Heading!, form.Citation!, form.Text!, form.Behind);
        Note(plan, VietnameseText.Clean(form.Section), "Thêm điều khoản", "", VietnameseText.Clean(form.Heading), "");
        return Answer.Yes;
    }, cancel);

    /// <summary>Puts in a rule, checked as the example is; a person looks if there is none.</summary>
    public Task<Answer> AddAsync(int planId, NewRuleForm form, PlanRule? example, CancellationToken cancel) => ChangeAsync(planId, plan =>
    {
        var rule = example?.Like(form.Code!, form.Section!, form.Title!, form.Quote!, form.Severity, form.Binds)
            ?? new PlanRule(form.Code!, form.Section!, form.Title!, form.Quote!, form.Severity, form.Binds);
        plan.Add(rule);
        Note(plan, rule.Code, "Thêm quy định", "", $"{rule.Title} ({Severities.Name(rule.Severity)}; {string.Join(", ", rule.Binds.Select(UnitKinds.Name))})", "");
        return Answer.Yes;
    }, cancel);

    /// <summary>Asks an unclear point otherwise.</summary>
    public Task<Answer> RewordAsync(int planId, string code, PointForm form, CancellationToken cancel) => ChangeAsync(planId, plan =>
    {
        var point = plan.Interpretations.Single(i => i.Code == code);
        if (point.Version != form.Version) return Overtaken;
        var before = PointForm.Words(point);
        point.Reword(form.Point!, form.Section!, form.Readings.Where(r => r.Text is not null).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.Text!), form.Note);
        foreach (var (was, now) in before.Zip(PointForm.Words(point)))
            if (was.Value != now.Value) Note(plan, code, was.Key, was.Value, now.Value, "");
        // Words of a reading are a row of their own: the version that guards the page is the point's.
        db.Entry(point).State = EntityState.Modified;
        return Answer.Yes;
    }, cancel);

    /// <summary>Gives the plan up: it is shown nowhere any more, its code is free, its history stays.</summary>
    public Task<Answer> DiscardAsync(int planId, string? reason, CancellationToken cancel) => ChangeAsync(planId, plan =>
    {
        if (db.Congresses.Any(c => c.PlanId == planId)) return Answer.No("Đã có đại hội, hội nghị theo kế hoạch này nên không bỏ được.");
        if (VietnameseText.Clean(reason).Length == 0) return Answer.No("Phải ghi lý do khi bỏ kế hoạch.");
        Note(plan, plan.Code, PlanChange.StateWhat, PlanHeadView.Of(plan).StateName, "Đã bỏ", reason);
        plan.Discard();
        return Answer.Yes;
    }, cancel);

    private async Task<Answer> ChangeAsync(int planId, Func<Plan, Answer> change, CancellationToken cancel)
    {
        var plan = await db.Plans.WithParts().SingleAsync(p => p.Id == planId, cancel);
        if (plan.MayRebuild is { Allowed: false } no) return no;
        plan.Revise();
        var answer = change(plan);
        if (!answer) return answer;
        try
        {
            _ = new CompiledPlan(plan);
            await db.SaveChangesAsync(cancel);
        }
        catch (PlanDataException problem)
        {
            return Answer.No(problem.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Overtaken;
        }
        cache.Forget();
        return Answer.Yes;
    }

    private void Note(Plan plan, string subject, string what, string before, string after, string? reason) =>
        db.PlanChanges.Add(new PlanChange(plan.Id, plan.Revision, subject, what, before, after, reason ?? "", current.Actor.AccountId, current.Actor.Name, clock.UtcNow, 0));
}
