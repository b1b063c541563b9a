using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>
/// A plan ready for judging: for each kind of unit the computable rules that bind it. Immutable, shared by all requests,
/// made anew when the plan's revision changes. Every screen, submission, light and printed note asks this one evaluator.
/// </summary>
public sealed class CompiledPlan
{
    private readonly Dictionary<UnitKind, CompiledRule[]> _byKind;
    // Rules that the level above hears of too, from its own side (AMB-03).
    private readonly CompiledRule[] _heardAbove;
    private readonly Func<int, CompiledPlan?>? _earlier;

    /// <summary>Compiles a plan with all its parts loaded. <paramref name="earlier"/> finds what judged at an earlier revision; null where none is kept.</summary>
    /// <exception cref="PlanDataException">The plan's data contradict themselves.</exception>
    public CompiledPlan(Plan plan, Func<int, CompiledPlan?>? earlier = null)
    {
        _earlier = earlier;
        PlanId = plan.Id;
        Code = plan.Code;
        ShortName = plan.ShortName;
        IssuedOn = plan.IssuedOn;
        Revision = plan.Revision;
        Forms = [.. plan.Forms.OrderBy(f => f.Order)];
        var readings = plan.Interpretations.ToDictionary(i => i.Code, i => i.InForce);
        var decided = plan.Interpretations.Select(i => ReadingAmendment.Of(i, plan.ChangesInForce())).OfType<ReadingAmendment>().ToDictionary(a => a.Code);
        var formNames = plan.Forms.ToDictionary(f => f.Code, f => f.Name);
        var citations = plan.Clauses.ToDictionary(c => c.Section, c => $"Theo {c.Citation} {plan.ShortName}");
        Rules = [.. plan.Rules.Where(r => r.Check.Length > 0).Select(r =>
            new CompiledRule(this, r, citations.GetValueOrDefault(r.Section, $"Theo mục {r.Section} {plan.ShortName}"), plan.AmendmentOf(r.Code), readings, decided, formNames))];
        AssessedFrom = Rules.Select(r => r.Check).OfType<AwardPeriodCheck>().FirstOrDefault()?.From ?? plan.AssessedFrom;
        var byCode = Rules.ToDictionary(r => r.Code);
        _byKind = UnitKinds.All.ToDictionary(kind => kind,
            kind => plan.Rules.Where(r => r.Check.Length > 0 && r.BindsKind(kind)).Select(r => byCode[r.Code]).ToArray());
        _heardAbove = [.. Rules.Where(r => r.Check.ConcernsUnitAbove)];
        DependsOnDay = Rules.Any(r => r.From is not null || r.To is not null);
    }

    /// <summary>The plan as it judged at a revision: what was approved then is judged by it. This one, if nothing changed since, or nothing older is kept.</summary>
    public CompiledPlan At(int revision) => revision >= Revision ? this : _earlier?.Invoke(revision) ?? this;

    /// <summary>A rule comes into force, or ends, on a day.</summary>
    public bool DependsOnDay { get; }

    /// <summary>Plan.</summary>
    public int PlanId { get; }
    /// <summary>Code of the plan.</summary>
    public string Code { get; }
    /// <summary>Short name.</summary>
    public string ShortName { get; }
    /// <summary>Day of issue.</summary>
    public DateOnly IssuedOn { get; }
    /// <summary>Revision compiled.</summary>
    public int Revision { get; }
    /// <summary>Achievements count from this day: the parameter of the rule on it (G-02), else the head of the plan.</summary>
    public DateOnly AssessedFrom { get; }
    /// <summary>Forms, in order.</summary>
    public IReadOnlyList<CongressForm> Forms { get; }
    /// <summary>All computable rules.</summary>
    public IReadOnlyList<CompiledRule> Rules { get; }

    /// <summary>Is this kind of unit a level of the plan at all? A kind that no rule binds holds nothing under it (two-level government has no districts).</summary>
    public bool Binds(UnitKind kind) => RulesFor(kind).Count > 0;

    /// <summary>Was a unit ever bound: of a level of the plan, and still there on its day of issue? A plan asks nothing of those that had ended, so nothing of that kind passes on.</summary>
    /// <param name="closedOn">First day on which the unit no longer exists; null while it does.</param>
    public bool EverBound(UnitKind kind, DateOnly? closedOn) => Binds(kind) && (closedOn is null || closedOn > IssuedOn);

    /// <summary>Do rules on units of this kind speak of the congress of the level above (AMB-03)?</summary>
    public bool IsOrdered(UnitKind kind) => RulesFor(kind).Any(r => r.Check.KnowsUnitAbove);

    /// <summary>May a unit of this kind hold the pilot congress? Only where a rule of the plan speaks of the pilot unit (P-01, P-02: districts).</summary>
    public bool KnowsPilot(UnitKind kind) => RulesFor(kind).Any(r => r.Condition == RuleCondition.PilotUnit);

    /// <summary>Computable rules that bind a kind of unit.</summary>
    public IReadOnlyList<CompiledRule> RulesFor(UnitKind kind) => _byKind.GetValueOrDefault(kind, []);

    /// <summary>Judges one congress by all rules that bind it. A rule replaced by another that applies (P-02 over H-03) is left out.</summary>
    public List<Finding> Evaluate(CongressFacts facts)
    {
        var findings = new List<Finding>(24);
        Evaluate(facts, findings);
        return findings;
    }

    /// <summary>As <see cref="Evaluate(CongressFacts)"/>, into a list of the caller, which is cleared first.</summary>
    public void Evaluate(CongressFacts facts, List<Finding> findings)
    {
        findings.Clear();
        var rules = _byKind.GetValueOrDefault(facts.UnitKind, []);
        foreach (var rule in rules)
            if (rule.AppliesTo(facts) && !IsReplaced(rule, rules, facts))
                rule.Check.Judge(facts, findings);
        if (facts.ChildDates.Count > 0 && _heardAbove.Length > 0)
        {
            var last = DeadlineStanding.Of(this, facts)?.LastGreenDay;
            foreach (var rule in _heardAbove)
                if (rule.AppliesTo(facts)) rule.Check.JudgeFromAbove(facts, last, findings);
        }
        for (var i = 0; i < findings.Count; i++)
        {
            findings[i] = findings[i].Rule.Check.Relate(findings[i], findings);
            if (facts.Reason is not null && IsSettled(findings[i], facts)) findings[i] = findings[i] with { Accepted = true };
        }
    }

    /// <summary>Was this explained when the registration was confirmed? A congress that is late stays late.</summary>
    private static bool IsSettled(Finding finding, CongressFacts facts) => finding.Status != FindingStatus.Overdue && facts.Reason!.SpeaksFor(finding, facts);

    /// <summary>The check of a type that applies to these facts, for screens that need its parameters (gauge, name block, forms); null if none.</summary>
    public TCheck? CheckFor<TCheck>(CongressFacts facts) where TCheck : RuleCheck
    {
        var rules = _byKind.GetValueOrDefault(facts.UnitKind, []);
        foreach (var rule in rules)
            if (rule.Check is TCheck check && rule.AppliesTo(facts) && !IsReplaced(rule, rules, facts)) return check;
        return null;
    }

    /// <summary>
    /// Does this congress meet in plenary, with what that lifts (cap, structure)? Ticking it is not enough: a plenary the plan forbids, or knows nothing of, lifts
    /// nothing, and as long as the workers are not declared nobody can tell. One that needs a reason (AMB-04) counts: the level above answers for it.
    /// </summary>
    public bool MeetsInPlenary(CongressFacts facts) => facts.Plenary && CheckFor<PlenaryThresholdCheck>(facts)?.Judge(facts) is { Blocks: false };

    /// <summary>What the plan wants of each row of a list (X-04, H-04, S-04); nothing where no rule on rows binds the congress.</summary>
    public RosterRequirements RequirementsFor(CongressFacts facts) => CheckFor<RosterRowsCheck>(facts)?.Requirements(AssessedFrom)
        ?? new RosterRequirements(DelegateCells.None, DelegateCells.None, DelegateCells.None, 0, RosterRequirements.AnyAge, AssessedFrom);

    private static bool IsReplaced(CompiledRule rule, CompiledRule[] rules, CongressFacts facts)
    {
        foreach (var other in rules)
            if (other.Overrides.Length > 0 && other.Overrides == rule.Code && other.AppliesTo(facts)) return true;
        return false;
    }
}
