using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Interpretations;

/// <summary>Saves a decision on an interpretation: a history line, a new revision of the plan.</summary>
public sealed class InterpretationActions(AppDbContext db, PlanCache cache, CurrentActor current, PortalClock clock)
{
    /// <summary>False if somebody else decided since the form was opened.</summary>
    public async Task<bool> DecideAsync(int planId, string code, InterpretationForm form, int flipped, CancellationToken cancel)
    {
        var plan = await db.Plans.Include(p => p.Interpretations.Where(i => i.Code == code)).ThenInclude(i => i.Readings).SingleAsync(p => p.Id == planId, cancel);
        var interpretation = plan.Interpretations.Single();
        if (interpretation.Version != form.Version) return false;
        var before = interpretation.Decision;
        interpretation.Decide(form.Reading!, form.DecidedBy!, form.DecidedOn!.Value, form.Document!, form.Note);
        var after = interpretation.Decision;
        if (before == after) return true;
        await db.KeepRevisionAsync(planId, clock.UtcNow, cancel);
        plan.Revise();
        db.PlanChanges.Add(new PlanChange(plan.Id, plan.Revision, code, "Cách hiểu", before, after, form.Document ?? "",
            current.Actor.AccountId, current.Actor.Name, clock.UtcNow, flipped));
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
