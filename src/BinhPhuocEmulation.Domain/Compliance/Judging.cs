namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>
/// By which state of a plan one congress and its list are judged. What is open is judged by the rules as they are now. A list that was approved, and a
/// congress that was recorded as held, keep the rules of that moment: nobody could explain or mend what a later change finds. The facts are those of now.
/// </summary>
/// <param name="Present">The plan as it is now, or as a change would make it.</param>
public sealed record Judging(CompiledPlan Present)
{
    /// <summary>The plan by which the list was approved; null while it is not.</summary>
    public CompiledPlan? Approved { get; init; }
    /// <summary>Day of that approval.</summary>
    public DateOnly? ApprovedOn { get; init; }
    /// <summary>The plan by which the congress was recorded as held; null while it is not.</summary>
    public CompiledPlan? Held { get; init; }

    /// <summary>What judges the list.</summary>
    public CompiledPlan OfRoster => Approved ?? Present;
    /// <summary>What judges the registration: form, name, date.</summary>
    public CompiledPlan OfRegistration => Held ?? Present;
    /// <summary>List or registration keeps what a state of the plan other than the present one found.</summary>
    public bool KeepsEarlier => OfRoster != Present || OfRegistration != Present;

    /// <summary>Judges the facts.</summary>
    public List<Finding> Evaluate(CongressFacts facts)
    {
        var findings = new List<Finding>(24);
        Evaluate(facts, findings);
        return findings;
    }

    /// <summary>As above, into a list of the caller, which is cleared first. Findings on the registration come first where two states of the plan judge.</summary>
    public void Evaluate(CongressFacts facts, List<Finding> findings)
    {
        OfRegistration.Evaluate(DayOf(OfRegistration, facts, Held is null ? null : facts.Date), findings);
        if (OfRoster != OfRegistration || (OfRoster.DependsOnDay && (Approved is not null || Held is not null)))
        {
            findings.RemoveAll(f => f.Rule.Check.AboutRoster);
            findings.AddRange(OfRoster.Evaluate(DayOf(OfRoster, facts, ApprovedOn)).Where(f => f.Rule.Check.AboutRoster));
        }
        if (Approved is null) return;
        for (var i = 0; i < findings.Count; i++)
            if (findings[i].Rule.Check.AboutRoster && findings[i].NeedsExplanation) findings[i] = findings[i] with { Accepted = true };
    }

    // A rule that came into force after the approval asks nothing of it.
    private static CongressFacts DayOf(CompiledPlan plan, CongressFacts facts, DateOnly? day) => plan.DependsOnDay && day is { } then ? facts with { Today = then } : facts;
}
