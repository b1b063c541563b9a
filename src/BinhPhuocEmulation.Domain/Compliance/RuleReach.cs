using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>A unit that holds a congress under a plan, or owes one.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Form">Form it has chosen; null while none is.</param>
public sealed record AskedUnit(UnitNode Unit, string? Form);

/// <summary>
/// For which units a rule of a plan is really in force on a day: those that are asked for a congress, of the kinds it binds, where its condition holds and no
/// other rule takes its place (P-02 that of H-03). A rule that names its units binds these and nobody else, and after them those that took over their duties.
/// </summary>
/// <param name="plan">The plan with all its parts.</param>
/// <param name="compiled">The same, ready for judging.</param>
/// <param name="asked">Units that hold a congress under the plan, or owe one.</param>
/// <param name="tree">All units on the day.</param>
public sealed class RuleReach(Plan plan, CompiledPlan compiled, IReadOnlyCollection<AskedUnit> asked, UnitTree tree)
{
    /// <summary>The units named by a rule, those that ended by their successors; none if it names nobody. A code means who bore it on the day of the plan.</summary>
    public IReadOnlyList<UnitNode> Named(PlanRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var codes = rule.NamedUnits;
        return [.. codes.Select(code => tree.ByCode(code, plan.IssuedOn)).OfType<UnitNode>().Select(u => tree.StandingFor(u.Id)).OfType<UnitNode>().Distinct()];
    }

    /// <summary>How many units the rule is in force for.</summary>
    public int Count(PlanRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.NamedUnits.Count > 0) return Named(rule).Count(u => Holds(rule, new(u, null)));
        var instead = plan.Rules.Where(r => r.Overrides == rule.Code && (r.From is null || r.From <= tree.Today) && (r.To is null || r.To >= tree.Today)).ToList();
        return asked.Count(u => Binds(rule, u) && !instead.Exists(other => Binds(other, u)));
    }

    private bool Binds(PlanRule rule, AskedUnit asked) => rule.BindsKind(asked.Unit.Kind) && Holds(rule, asked)
        && (rule.NamedUnits.Count == 0 || rule.NamedUnits.Any(code => tree.ByCode(code, plan.IssuedOn)?.Id == asked.Unit.Id));

    private bool Holds(PlanRule rule, AskedUnit asked) => rule.Condition switch
    {
        RuleCondition.PilotUnit => asked.Unit.IsPilot,
        RuleCondition.CongressForm => HasForm(asked, isCongress: true),
        RuleCondition.ConferenceForm => HasForm(asked, isCongress: false),
        _ => true,
    };

    // While no form is chosen, the forms of the level tell, if they are all of one sort.
    private bool HasForm(AskedUnit asked, bool isCongress) => asked.Form is { } code
        ? compiled.Forms.Any(f => f.Code == code && f.IsCongress == isCongress)
        : Congresses.Registration.FormsFor(compiled, new() { UnitKind = asked.Unit.Kind, IsPilot = asked.Unit.IsPilot, Today = tree.Today }).All(f => f.IsCongress == isCongress);
}
