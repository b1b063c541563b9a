using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.PlanTexts;

/// <summary>Saves corrected words of a plan: a line of history for each that changed, one new revision.</summary>
public sealed class PlanTextActions(AppDbContext db, PlanCache cache, CurrentActor current, PortalClock clock)
{
    /// <summary>Saves the head. False if somebody else changed it since the form was opened.</summary>
    public async Task<bool> SaveHeadAsync(int planId, PlanHeadForm form, CancellationToken cancel)
    {
        var plan = await db.Plans.Include(p => p.Rules).ThenInclude(r => r.Parameters).AsSplitQuery().SingleAsync(p => p.Id == planId, cancel);
        if (PlanHeadForm.FingerprintOf(plan) != form.Seen) return false;
        var before = PlanHeadForm.Words(plan);
        form.ApplyTo(plan);
        return await NoteAsync(plan, plan.Code, before, PlanHeadForm.Words(plan), form.Reason!, cancel);
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
        plan.Revise();
        foreach (var (what, change) in changes)
            db.PlanChanges.Add(new PlanChange(plan.Id, plan.Revision, subject, what, change.Before, change.After, reason,
                current.Actor.AccountId, current.Actor.Name, clock.UtcNow, 0));
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
}
