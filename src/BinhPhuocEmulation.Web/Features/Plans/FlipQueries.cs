using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Features.PlanRules;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>
/// Tries a change of a plan on all congresses before it is saved: the same facts, judged by the rules before and after. Lists whose rows are asked for
/// something else are counted with the new parameters first, as saving will.
/// </summary>
public sealed class FlipQueries(AppDbContext db, PlanQueries queries, PlanCache plans, UnitTreeCache units, CodeListCache codes, PortalClock clock)
{
    /// <summary>
    /// Loads the plan anew, lets the caller change it, and compares. Nothing is saved.
    /// Null preview and a sentence if the changed data contradict themselves.
    /// </summary>
    public async Task<(FlipPreview? Preview, PlanDataException? Problem)> TryAsync(int planId, Action<Plan> change, CancellationToken cancel)
    {
        var plan = await db.Plans.WithParts().AsNoTracking().SingleAsync(p => p.Id == planId, cancel);
        var before = new CompiledPlan(plan, revision => plans.Plans.Earlier(planId, revision));
        var cautions = RuleCautions.Of(plan, before);
        change(plan);
        CompiledPlan after;
        try
        {
            after = new CompiledPlan(plan);
        }
        catch (PlanDataException problem)
        {
            return (null, problem);
        }
        catch (ArgumentException)
        {
            return (null, new("Có mã không dùng được trong các tham số."));
        }
        var facts = await queries.FactsAsync(before, cancel);
        var counted = await RosterRecountQuery.LoadAsync(db, before, after, facts, codes.Lists, cancel);
        var tree = units.Get(clock.Today);
        var (flips, kept) = (new List<Flip>(), 0);
        foreach (var row in facts)
        {
            var anew = row.RosterId is { } list && counted.TryGetValue(list, out var figures) ? row.Facts with { Roster = figures } : row.Facts;
            var (old, now) = (row.Evaluate(), (row.Rules with { Present = after }).Evaluate(anew));
            var (was, becomes) = (FindingCards.Gravest(old), FindingCards.Gravest(now));
            if (Keeps(row, now, after)) kept++;
            if (was == becomes) continue;
            flips.Add(new Flip(row.CongressId, tree.DisplayName(row.UnitId), was, becomes, CauseOf(old, was, now, becomes)));
        }
        return (new FlipPreview(facts.Count, counted.Count, [.. flips.OrderByDescending(f => f.After).ThenBy(f => f.UnitName, Domain.Shared.VietnameseOrder.Comparer)])
        {
            Cautions = [.. RuleCautions.Of(plan, after).Except(cautions)],
            Kept = kept,
        }, null);
    }

    /// <summary>What makes it graver; of what becomes lighter, how the gravest finding ends.</summary>
    private static string CauseOf(List<Finding> old, FindingStatus was, List<Finding> now, FindingStatus becomes)
    {
        if (becomes > was) return now.Find(f => f.Status == becomes).Text.Sentence;
        var gone = old.Find(f => f.Status == was);
        var left = now.Where(f => f.Key == gone.Key).Select(f => f.Text.Sentence).FirstOrDefault();
        return left ?? $"Không còn: {gone.Text.Sentence}";
    }

    /// <summary>Would the changed rules find something else in an approved list or a congress that was held, if they judged it?</summary>
    private static bool Keeps(CongressFactsRow row, List<Finding> stands, CompiledPlan after)
    {
        if (row.Rules is { Approved: null, Held: null }) return false;
        var anew = (row.Rules with { Approved = row.Rules.Approved is null ? null : after, Held = row.Rules.Held is null ? null : after, Present = after }).Evaluate(row.Facts);
        return !anew.Select(f => (f.Key, f.Status)).Order().SequenceEqual(stands.Select(f => (f.Key, f.Status)).Order());
    }
}
