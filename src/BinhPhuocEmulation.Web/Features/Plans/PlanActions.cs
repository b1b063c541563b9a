using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>Writes of whole plans.</summary>
public sealed class PlanActions(AppDbContext db, PlanCache cache, CurrentActor current, PortalClock clock)
{
    private const string Moved = "Kế hoạch không còn ở trạng thái lúc mở trang; xem lại trạng thái hiện nay rồi bấm lại nếu vẫn cần.";

    /// <summary>Copies a plan with its clauses, rules, interpretations and forms, and notes where it came from; null if another took its code or its short name in between.</summary>
    public async Task<Plan?> CopyAsync(int planId, PlanCopyForm form, CancellationToken cancel)
    {
        var source = await db.Plans.WithParts().AsNoTracking().SingleAsync(p => p.Id == planId, cancel);
        var copy = source.CopyAs(form.NewCode, form.ToHead(), form.ShiftMonths!.Value, form.Levels, form.LeaveOut);
        foreach (var period in copy.Rules.SelectMany(r => r.Parameters).Where(p => p.Key == PlanCopyForm.PeriodKey)) period.Set(form.Period!);
        await using var transaction = await db.BeginTakingAsync(CacheStamp.Plans, cancel);
        var others = await db.Plans.AsNoTracking().ToListAsync(cancel);
        if (others.Exists(p => p.Code == copy.Code) || !Plan.MayBeCalled(copy.ShortName, others))
        {
            cache.Forget();
            return null;
        }
        db.Plans.Add(copy);
        await db.SaveChangesAsync(cancel);
        string[] left = [.. PlanReview.ClausesGone(copy, source).Select(c => c.Section), .. PlanReview.RulesGone(copy, source).Select(r => r.Code)];
        Note(copy, "Tạo kế hoạch", "", $"Sao chép từ {source.ShortName}{(left.Length > 0 ? $", không chép {string.Join(", ", left)}" : "")}", "");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        cache.Forget();
        return copy;
    }

    /// <summary>Puts a plan in force, closes it, or takes a closing back: both of the latter with a reason. The field is the one the answer speaks of; "" for none.</summary>
    public async Task<(Answer Answer, string Field)> SetStateAsync(int planId, PlanState to, string? reason, CancellationToken cancel)
    {
        var plan = await db.Plans.SingleAsync(p => p.Id == planId, cancel);
        var before = PlanHeadView.Of(plan).StateName;
        switch (plan.State, to)
        {
            case (PlanState.Draft, PlanState.InForce): plan.PutInForce(); break;
            case (PlanState.InForce, PlanState.Closed) when Silent("Phải ghi lý do khi kết thúc kế hoạch.") is { } no: return no;
            case (PlanState.InForce, PlanState.Closed): plan.Close(); break;
            case (PlanState.Closed, PlanState.InForce) when Silent("Phải ghi lý do khi áp dụng lại kế hoạch.") is { } no: return no;
            case (PlanState.Closed, PlanState.InForce): plan.PutInForce(); break;
            default: return (Answer.No(Moved), "");
        }
        Note(plan, PlanChange.StateWhat, before, PlanHeadView.Of(plan).StateName, reason ?? "");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            cache.Forget();
            return (Answer.No(Moved), "");
        }
        cache.Forget();
        return (Answer.Yes, "");

        (Answer, string)? Silent(string missing) => ReasonText.May(reason, missing) is { Allowed: false } no ? (no, nameof(PlanStateForm.Reason)) : null;
    }

    private void Note(Plan plan, string what, string before, string after, string reason) =>
        db.PlanChanges.Add(new PlanChange(plan.Id, plan.Revision, plan.Code, what, before, after, reason,
            current.Actor.AccountId, current.Actor.Name, clock.UtcNow, 0));
}
