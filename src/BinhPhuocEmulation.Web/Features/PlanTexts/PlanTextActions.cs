using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.PlanTexts;

/// <summary>Saves corrected words of a plan: a line of history for each that changed, one new revision.</summary>
public sealed class PlanTextActions(AppDbContext db, PlanCache cache, RecountActions lists, CurrentActor current, PortalClock clock)
{
    /// <summary>Saves the head; lists are counted anew if the assessed period moved, all or nothing. False if somebody else changed it since the form was opened.</summary>
    public async Task<bool> SaveHeadAsync(int planId, PlanHeadForm form, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await lists.HoldAsync(planId, cancel);
        var plan = await db.Plans.WithParts().SingleAsync(p => p.Id == planId, cancel);
        if (PlanHeadForm.FingerprintOf(plan) != form.Seen) return false;
        var (before, compiled) = (PlanHeadForm.Words(plan), new CompiledPlan(plan));
        var (rule, period) = plan.AssessedRule;
        var assessed = period is null ? "" : ParameterWords.Of(plan, period, current.Actor.Tree);
        form.ApplyTo(plan);
        // The rule on the period follows the head: its own history says so, and by which document.
        if (period is not null && ParameterWords.Of(plan, period, current.Actor.Tree) is var now && now != assessed) Note(plan, plan.Revision + 1, rule!.Code, period.Label, assessed, now, form.Reason!);
        await lists.CountAsync(compiled, new CompiledPlan(plan), cancel);
        if (!await NoteAsync(plan, plan.Code, before, PlanHeadForm.Words(plan), form.Reason!, cancel)) return false;
        await transaction.CommitAsync(cancel);
        cache.Forget();
        return true;
    }

    /// <summary>Saves a clause with the words of its rules. False if somebody else changed them since the form was opened.</summary>
    public async Task<bool> SaveClauseAsync(int planId, string section, ClauseForm form, CancellationToken cancel)
    {
        var plan = await db.Plans.Include(p => p.Clauses.Where(c => c.Section == section)).Include(p => p.Rules.Where(r => r.Section == section).OrderBy(r => r.Id))
            .AsSplitQuery().SingleAsync(p => p.Id == planId, cancel);
        var clause = plan.Clauses.Single();
        if (ClauseForm.FingerprintOf(clause, plan.Rules) != form.Seen) return false;
        var before = ClauseForm.Words(clause, plan.Rules);
        form.ApplyTo(clause, plan.Rules);
        return await NoteAsync(plan, section, before, ClauseForm.Words(clause, plan.Rules), form.Reason!, cancel);
    }

    private async Task<bool> NoteAsync(Plan plan, string subject, IReadOnlyList<KeyValuePair<string, string>> before, IReadOnlyList<KeyValuePair<string, string>> after,
        string reason, CancellationToken cancel)
    {
        var changes = before.Zip(after).SelectMany(pair => WordChange.Between(pair.First.Value, pair.Second.Value).Select(c => (What: pair.First.Key, Change: c))).ToList();
        if (changes.Count == 0) return true;
        await db.KeepRevisionAsync(plan.Id, clock.UtcNow, cancel);
        plan.Revise();
        foreach (var (what, change) in changes) Note(plan, plan.Revision, subject, what, change.Before, change.After, reason);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        cache.Forget();
        return true;
    }

    private void Note(Plan plan, int revision, string subject, string what, string before, string after, string reason) =>
        db.PlanChanges.Add(new PlanChange(plan.Id, revision, subject, what, before, after, reason, current.Actor.AccountId, current.Actor.Name, clock.UtcNow, 0));
}
