using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>
/// What judges of one revision of a plan, kept when the plan is about to change: a list approved by that revision is judged by it for good.
/// Only ever added. Holds rules, readings, forms and citations; the words of the clauses stand in the plan itself. Of a plan in preparation, kept before something is
/// taken out of it, it holds the words too: what was taken out can be put back as it was.
/// </summary>
public sealed class PlanVersion : IFrozen
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

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
        foreach (var clause in kept.Clauses) plan.Add(new PlanClause(clause.Section, clause.Words?.Order ?? 0, clause.Words?.Heading ?? "", clause.Citation, clause.Words?.Text ?? ""));
        foreach (var rule in kept.Rules) plan.Add(rule.ToRule());
        foreach (var reading in kept.Readings)
            plan.Add(reading.Words is { } w ? new Interpretation(reading.Code, w.Section, w.Point, w.Readings.Select(r => new Reading(r.Key, r.Text)), reading.Key, w.DecidedBy, w.DecidedOn, w.Document, w.Note)
                : new Interpretation(reading.Code, "", "", [new Reading(reading.Key, reading.Text)], reading.Key, "", plan.IssuedOn, ""));
        foreach (var form in kept.Forms) plan.Add(new CongressForm(form.Code, form.Name, form.IsCongress, form.Order));
        foreach (var change in now.Changes.Where(c => c.Revision <= revision)) plan.Add(change);
        return plan;
    }

    private sealed record KeptPlan(string ShortName, DateOnly AssessedFrom, IReadOnlyList<KeptClause> Clauses, IReadOnlyList<KeptRule> Rules,
        IReadOnlyList<KeptReading> Readings, IReadOnlyList<KeptForm> Forms)
    {
        public static KeptPlan Of(Plan plan) => new(plan.ShortName, plan.AssessedFrom, [.. plan.Clauses.Select(c => new KeptClause(c.Section, c.Citation, IsDraft(plan) ? new(c.Order, c.Heading, c.Text) : null))],
            [.. plan.Rules.Select(r => KeptRule.Of(r, IsDraft(plan)))], [.. plan.Interpretations.Select(i => new KeptReading(i.Code, i.InForce, i.ReadingInForce?.Text ?? "", IsDraft(plan) ? KeptPoint.Of(i) : null))],
            [.. plan.Forms.Select(f => new KeptForm(f.Code, f.Name, f.IsCongress, f.Order))]);

        private static bool IsDraft(Plan plan) => plan.State == PlanState.Draft;
    }

    private sealed record KeptClause(string Section, string Citation, KeptText? Words = null);

    private sealed record KeptText(int Order, string Heading, string Text);

    private sealed record KeptReading(string Code, string Key, string Text, KeptPoint? Words = null);

    private sealed record KeptPoint(string Section, string Point, IReadOnlyList<KeptChoice> Readings, string DecidedBy, DateOnly DecidedOn, string Document, string Note)
    {
        public static KeptPoint Of(Interpretation i) => new(i.Section, i.Point, [.. i.Readings.Select(r => new KeptChoice(r.Key, r.Text))], i.DecidedBy, i.DecidedOn, i.Document, i.Note);
    }

    private sealed record KeptChoice(string Key, string Text);

    private sealed record KeptForm(string Code, string Name, bool IsCongress, int Order);

    private sealed record KeptParameter(string Key, ParameterKind Kind, string Value, string Label, string Suffix);

    private sealed record KeptRule(string Code, string Section, string Title, Severity Severity, IReadOnlyList<UnitKind> Binds, RuleCondition Condition, string Check,
        string Overrides, DateOnly? From, DateOnly? To, IReadOnlyList<KeptParameter> Parameters, string? Quote = null, string? Note = null)
    {
        public static KeptRule Of(PlanRule r, bool words) => new(r.Code, r.Section, r.Title, r.Severity, [.. r.Binds], r.Condition, r.Check, r.Overrides, r.From, r.To,
            [.. r.Parameters.Select(p => new KeptParameter(p.Key, p.Kind, p.Value, p.Label, p.Suffix))], words ? r.Quote : null, words ? r.Note : null);

        public PlanRule ToRule()
        {
            var rule = new PlanRule(Code, Section, Title, Quote ?? "", Severity, Binds, Condition, Check, Overrides);
            rule.Change(Severity, Binds, From, To, Note);
            foreach (var p in Parameters) rule.With(new RuleParameter(p.Key, p.Kind, p.Value, p.Label, p.Suffix));
            return rule;
        }
    }
}
