using System.Text.Encodings.Web;
using System.Text.Json;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>
/// What judges of one revision of a plan, kept when the plan is about to change: a list approved by that revision is judged by it for good.
/// Only ever added. Holds rules, readings, forms and citations; the words of the clauses stand in the plan itself.
/// </summary>
public sealed class PlanVersion : IFrozen
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private PlanVersion() { }

    /// <summary>Keeps a plan with all its parts loaded, as it stands now.</summary>
    public PlanVersion(Plan plan, DateTime at)
    {
        (PlanId, Revision, KeptAt) = (plan.Id, plan.Revision, at);
        Content = JsonSerializer.Serialize(KeptPlan.Of(plan), Options);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Plan.</summary>
    public int PlanId { get; private set; }
    /// <summary>Revision of the plan.</summary>
    public int Revision { get; private set; }
    /// <summary>When the next revision came (UTC).</summary>
    public DateTime KeptAt { get; private set; }
    /// <summary>The plan as text.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The plan as it was, from the kept text; its history is that of <paramref name="now"/> up to this revision.</summary>
    /// <exception cref="JsonException">The text is damaged.</exception>
    public static Plan Read(string content, int revision, Plan now)
    {
        var kept = JsonSerializer.Deserialize<KeptPlan>(content, Options) ?? throw new JsonException("empty");
        var plan = Plan.Kept(now, revision, kept.ShortName, kept.AssessedFrom);
        foreach (var clause in kept.Clauses) plan.Add(new PlanClause(clause.Section, 0, "", clause.Citation, ""));
        foreach (var rule in kept.Rules) plan.Add(rule.ToRule());
        foreach (var reading in kept.Readings)
            plan.Add(new Interpretation(reading.Code, "", "", [new Reading(reading.Key, reading.Text)], reading.Key, "", plan.IssuedOn, ""));
        foreach (var form in kept.Forms) plan.Add(new CongressForm(form.Code, form.Name, form.IsCongress, form.Order));
        foreach (var change in now.Changes.Where(c => c.Revision <= revision)) plan.Add(change);
        return plan;
    }

    private sealed record KeptPlan(string ShortName, DateOnly AssessedFrom, IReadOnlyList<KeptClause> Clauses, IReadOnlyList<KeptRule> Rules,
        IReadOnlyList<KeptReading> Readings, IReadOnlyList<KeptForm> Forms)
    {
        public static KeptPlan Of(Plan plan) => new(plan.ShortName, plan.AssessedFrom, [.. plan.Clauses.Select(c => new KeptClause(c.Section, c.Citation))],
            [.. plan.Rules.Select(KeptRule.Of)], [.. plan.Interpretations.Select(i => new KeptReading(i.Code, i.InForce, i.ReadingInForce?.Text ?? ""))],
            [.. plan.Forms.Select(f => new KeptForm(f.Code, f.Name, f.IsCongress, f.Order))]);
    }

    private sealed record KeptClause(string Section, string Citation);

    private sealed record KeptReading(string Code, string Key, string Text);

    private sealed record KeptForm(string Code, string Name, bool IsCongress, int Order);

    private sealed record KeptParameter(string Key, ParameterKind Kind, string Value, string Label, string Suffix);

    private sealed record KeptRule(string Code, string Section, string Title, Severity Severity, IReadOnlyList<UnitKind> Binds, RuleCondition Condition, string Check,
        string Overrides, DateOnly? From, DateOnly? To, IReadOnlyList<KeptParameter> Parameters)
    {
        public static KeptRule Of(PlanRule r) => new(r.Code, r.Section, r.Title, r.Severity, [.. r.Binds], r.Condition, r.Check, r.Overrides, r.From, r.To,
            [.. r.Parameters.Select(p => new KeptParameter(p.Key, p.Kind, p.Value, p.Label, p.Suffix))]);

        public PlanRule ToRule()
        {
            var rule = new PlanRule(Code, Section, Title, "", Severity, Binds, Condition, Check, Overrides);
            rule.Change(Severity, Binds, From, To, null);
            foreach (var p in Parameters) rule.With(new RuleParameter(p.Key, p.Kind, p.Value, p.Label, p.Suffix));
            return rule;
        }
    }
}
