namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>Something that was taken out of a plan in preparation and has not come back: what, why, by whom. Read from the history of the plan.</summary>
/// <param name="Last">The line of history that tells it; the plan as it stood before is kept under the revision before that.</param>
/// <param name="Rules">Codes of the rules that went with a clause, and come back with it.</param>
public sealed record PlanRemoval(PlanChange Last, IReadOnlyList<string> Rules)
{
    /// <summary>Place of the clause, code of the rule or point.</summary>
    public string Subject => Last.Subject;

    /// <summary>Revision of the plan that still held it.</summary>
    public int HeldBy => Last.Revision - 1;

    /// <summary>All of a plan with its history loaded, newest first.</summary>
    public static IReadOnlyList<PlanRemoval> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var standing = plan.Clauses.Select(c => (PlanChange.ClauseOut, c.Section)).Concat(plan.Rules.Select(r => (PlanChange.RuleOut, r.Code)))
            .Concat(plan.Interpretations.Select(i => (PlanChange.PointOut, i.Code))).ToHashSet();
        var gone = plan.Changes.Where(c => c.What is PlanChange.ClauseOut or PlanChange.RuleOut or PlanChange.PointOut && !standing.Contains((c.What, c.Subject)))
            .GroupBy(c => (c.What, c.Subject)).Select(g => g.Last()).ToList();
        var clauses = gone.Where(c => c.What == PlanChange.ClauseOut).Select(c => c.Revision).ToHashSet();
        return [.. gone.Where(c => c.What != PlanChange.RuleOut || !clauses.Contains(c.Revision)).OrderByDescending(c => c.Revision)
            .Select(c => new PlanRemoval(c, c.What != PlanChange.ClauseOut ? [] : [.. gone.Where(r => r.What == PlanChange.RuleOut && r.Revision == c.Revision).Select(r => r.Subject)]))];
    }
}
