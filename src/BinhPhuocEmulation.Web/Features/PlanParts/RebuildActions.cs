using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>Why a plan in preparation was not changed.</summary>
/// <param name="Field">Field the sentence stands at; "" for none.</param>
public sealed record PartRefusal(string Field, string Sentence)
{
    /// <summary>Null where the answer is yes.</summary>
    public static PartRefusal? Of(string field, Answer answer) => answer ? null : new(field, answer.Reason);
}

/// <summary>
/// The one way a plan in preparation is changed: loaded anew, asked by the rules of the plan, one new revision with its lines of history; refused once the plan is in
/// force. Of two people at once the second is refused by the version of the plan: what the rules allowed was asked of the plan that is saved.
/// </summary>
public sealed class RebuildActions(AppDbContext db, PlanCache cache, CurrentActor current, PortalClock clock)
{
    /// <summary>Another person saved the plan between reading and writing.</summary>
    public static readonly PartRefusal Overtaken = new("", "Có người vừa sửa kế hoạch này. Mở lại trang, xem bản mới rồi làm lại.");

    /// <summary>Changes a plan; null if it was saved.</summary>
    /// <param name="problemField">Field of a change by which the plan would contradict itself.</param>
    /// <param name="keep">Keeps the plan as it stands before: what is taken out now can be put back as it was.</param>
    public async Task<PartRefusal?> ChangeAsync(int planId, Func<Plan, PartRefusal?> change, CancellationToken cancel, string problemField = "", bool keep = false)
    {
        var plan = await db.Plans.WithParts().SingleAsync(p => p.Id == planId, cancel);
        if (plan.MayRebuild is { Allowed: false } no) return new("", no.Reason);
        var before = keep ? new PlanVersion(plan, clock.UtcNow) : null;
        plan.Revise();
        if (change(plan) is { } refused) return refused;
        if (before is not null) db.PlanVersions.Add(before);
        try
        {
            _ = new CompiledPlan(plan);
            await db.SaveChangesAsync(cancel);
        }
        catch (PlanDataException problem)
        {
            return new(problemField, problem.Message);
        }
        catch (DbUpdateException)
        {
            return Overtaken;
        }
        cache.Forget();
        return null;
    }

    /// <summary>A line of history of the revision that is being made.</summary>
    public void Note(Plan plan, string subject, string what, string before, string after, string? reason = null) =>
        db.PlanChanges.Add(new PlanChange(plan.Id, plan.Revision, subject, what, before, after, reason ?? "", current.Actor.AccountId, current.Actor.Name, clock.UtcNow, 0));
}
