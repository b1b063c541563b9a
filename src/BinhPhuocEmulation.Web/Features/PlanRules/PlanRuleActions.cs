using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.PlanRules;

/// <summary>Saves a changed rule: one history line per thing that changed, one new revision of the plan, open lists counted anew; all of it, or nothing.</summary>
public sealed class PlanRuleActions(AppDbContext db, PlanCache cache, RecountActions lists, UnitTreeCache units, CurrentActor current, PortalClock clock)
{
    /// <summary>False if somebody else saved the rule since the form was opened.</summary>
    public async Task<bool> SaveAsync(int planId, string code, RuleForm form, int flipped, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await lists.HoldAsync(planId, cancel);
        var plan = await db.Plans.WithParts().SingleAsync(p => p.Id == planId, cancel);
        var rule = plan.Rules.Single(r => r.Code == code);
        if (rule.Version != form.Version) return false;
        var tree = units.Get(clock.Today);
        var (before, compiled) = (Describe(plan, rule, tree), new CompiledPlan(plan));
        form.ApplyTo(rule, tree);
        plan.FollowRules();
        var after = Describe(plan, rule, tree);
        var changed = before.Keys.Where(k => before[k] != after[k]).ToList();
        if (changed.Count == 0) return true;
        await db.KeepRevisionAsync(planId, clock.UtcNow, cancel);
        plan.Revise();
        db.Entry(rule).State = EntityState.Modified;
        foreach (var what in changed)
            db.PlanChanges.Add(new PlanChange(plan.Id, plan.Revision, rule.Code, what, before[what], after[what], form.Reason ?? "",
                current.Actor.AccountId, current.Actor.Name, clock.UtcNow, flipped));
        await lists.CountAsync(compiled, new CompiledPlan(plan), cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        cache.Forget();
        return true;
    }

    /// <summary>The rule in words, by label: for history and for comparing two versions.</summary>
    public static Dictionary<string, string> Describe(Plan plan, PlanRule rule, UnitTree units)
    {
        var words = new Dictionary<string, string>
        {
            ["Mức độ"] = Severities.Name(rule.Severity),
            ["Áp dụng cho"] = string.Join(", ", rule.Binds.Select(UnitKinds.Name)),
            ["Hiệu lực từ ngày"] = rule.From is { } from ? Domain.Shared.VietnameseFormat.Date(from) : "",
            ["Đến hết ngày"] = rule.To is { } to ? Domain.Shared.VietnameseFormat.Date(to) : "",
            [RuleAmendment.Remark] = rule.Note,
        };
        foreach (var parameter in rule.Parameters) words[parameter.Label] = ParameterWords.Of(plan, parameter, units);
        return words;
    }
}
