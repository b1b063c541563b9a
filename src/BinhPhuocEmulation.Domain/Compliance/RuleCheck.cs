using BinhPhuocEmulation.Domain.Plans;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>One computable check: a condition on facts, and the Vietnamese words for what it found. About twenty lines each.</summary>
public abstract class RuleCheck(CompiledRule rule)
{
    /// <summary>The rule it computes.</summary>
    protected CompiledRule Rule { get; } = rule;

    /// <summary>
    /// True if it speaks of the delegate list, false if of the registration (form, name, date, place, plenary).
    /// Registering asks the second kind only: the list is made, and judged, afterwards.
    /// </summary>
    public virtual bool AboutRoster => false;

    /// <summary>One Vietnamese sentence if these parameters leave nobody a way to meet the rule, or nothing to judge; null if all is well. Asked before a change is saved.</summary>
    public virtual string? Caution => null;

    /// <summary>Does a finding of this aspect depend on the reading a parameter of the rule names? Then it cites who decided so.</summary>
    public virtual bool Reads(string readingKey, Aspect aspect) => true;

    /// <summary>Judges the facts and adds one finding or more.</summary>
    public abstract void Judge(CongressFacts facts, List<Finding> findings);

    /// <summary>Can it speak of the unit above at all, whatever the reading in force? Days of that one are read for such a rule.</summary>
    public virtual bool KnowsUnitAbove => false;

    /// <summary>True if the unit above hears of this rule too: its own day decides whether those below can meet it.</summary>
    public virtual bool ConcernsUnitAbove => false;

    /// <summary>Judges the unit above by a rule that binds those below it; <paramref name="lastDay"/> is its own last day without remark, null if it has none.</summary>
    public virtual void JudgeFromAbove(CongressFacts facts, DateOnly? lastDay, List<Finding> findings) { }

    /// <summary>True if a finding of this aspect counts people of a sensitive kind (<see cref="Finding.Actual"/> of <see cref="Finding.Limit"/>).</summary>
    public virtual bool CountsSensitive(Aspect aspect) => false;

    /// <summary>Completes a finding by what other rules found of the same congress, once all have judged. Most checks need nothing.</summary>
    public virtual Finding Relate(Finding finding, List<Finding> others) => finding;

    /// <summary>Makes the words of a finding of this check.</summary>
    public abstract FindingText Describe(Finding finding);

    /// <summary>Key of a finding of this check, see <see cref="Finding.Key"/>.</summary>
    public string KeyOf(Aspect aspect) => Finding.KeyOf(Rule, aspect);

    /// <summary>Makes a finding of the rule as a whole.</summary>
    protected Finding Found(Degree degree, long actual = 0, long limit = 0, long extra = 0, string? detail = null,
        Aspect aspect = Aspect.Whole, Severity? severity = null) =>
        new(Rule, aspect, degree, severity ?? Rule.Severity, actual, limit, extra, detail);
}
