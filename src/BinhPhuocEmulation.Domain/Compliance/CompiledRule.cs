using System.Collections.Frozen;
using System.Globalization;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>A rule of a plan made ready for judging: parameters parsed, interpretations resolved to their reading.</summary>
public sealed class CompiledRule
{
    private readonly FrozenDictionary<string, RuleParameter> _parameters;
    private readonly IReadOnlyDictionary<string, string> _readings;
    // Readings that differ from those the plan began with, by the parameter that names them.
    private readonly (string Key, string Words)[] _decided;
    // Keys asked for while the check is made; null from then on.
    private readonly HashSet<string>? _asked = [];

    internal CompiledRule(CompiledPlan plan, PlanRule rule, string citation, RuleAmendment? amendment, IReadOnlyDictionary<string, string> readings,
        IReadOnlyDictionary<string, ReadingAmendment> decided, IReadOnlyDictionary<string, string> formNames)
    {
        Plan = plan;
        Code = rule.Code;
        Title = rule.Title;
        Section = rule.Section;
        Citation = amendment is null ? citation : $"{citation}, {amendment.Words}";
        Severity = rule.Severity;
        Condition = rule.Condition;
        Kinds = [.. rule.Binds];
        Overrides = rule.Overrides;
        From = rule.From;
        To = rule.To;
        FormNames = formNames;
        _readings = readings;
        _decided = [.. rule.Parameters.Where(p => p.Kind == ParameterKind.Interpretation && decided.ContainsKey(p.Value)).Select(p => (p.Key, decided[p.Value].Words))];
        _parameters = rule.Parameters.ToFrozenDictionary(p => p.Key);
        Check = Checks.CheckCatalogue.Make(rule.Check, this);
        Unasked = [.. _parameters.Keys.Where(key => !_asked.Contains(key)).Order(StringComparer.Ordinal)];
        _asked = null;
    }

    /// <summary>The plan it stands in: what one rule allows another may have to ask.</summary>
    public CompiledPlan Plan { get; }
    /// <summary>Code.</summary>
    public string Code { get; }
    /// <summary>What it asks.</summary>
    public string Title { get; }
    /// <summary>Section of the clause.</summary>
    public string Section { get; }
    /// <summary>Citation of the rule: the clause, and what changed the rule since.</summary>
    public string Citation { get; }

    /// <summary>Full citation for the end of a finding: that of the rule, and the readings it was judged by where these are not the ones the plan began with.</summary>
    public string CitationFor(Aspect aspect)
    {
        var decided = _decided.Where(d => Check.Reads(d.Key, aspect)).Select(d => d.Words).Distinct().ToList();
        return decided.Count == 0 ? Citation : $"{Citation}, {string.Join(", ", decided)}";
    }

    /// <summary>Severity in force.</summary>
    public Severity Severity { get; }
    /// <summary>Kinds of units it binds.</summary>
    public IReadOnlyList<UnitKind> Kinds { get; }
    /// <summary>When it applies.</summary>
    public RuleCondition Condition { get; }
    /// <summary>Code of the rule it replaces.</summary>
    public string Overrides { get; }
    /// <summary>First day in force.</summary>
    public DateOnly? From { get; }
    /// <summary>Last day in force.</summary>
    public DateOnly? To { get; }
    /// <summary>The check.</summary>
    public RuleCheck Check { get; }
    /// <summary>Keys of parameters the check did not ask for when it was made: they could be changed to no effect. A check reads all of its parameters then.</summary>
    public IReadOnlyList<string> Unasked { get; }
    /// <summary>Names of the plan's forms by code.</summary>
    public IReadOnlyDictionary<string, string> FormNames { get; }

    /// <summary>Does the condition hold for these facts?</summary>
    public bool AppliesTo(CongressFacts facts) =>
        (From is null || From <= facts.Today) && (To is null || To >= facts.Today) && Condition switch
        {
            RuleCondition.CongressForm => facts.Form is not null && facts.IsCongressForm,
            RuleCondition.ConferenceForm => facts.Form is not null && !facts.IsCongressForm,
            RuleCondition.PilotUnit => facts.IsPilot,
            _ => true,
        };

    /// <summary>A whole number the rule must have.</summary>
    /// <exception cref="PlanDataException">The plan data lack it.</exception>
    public int Integer(string key) => int.Parse(Need(key).Value, CultureInfo.InvariantCulture);

    /// <summary>A whole number, or a default the check states.</summary>
    public int Integer(string key, int otherwise) => Find(key) is not null ? Integer(key) : otherwise;

    /// <summary>A date the rule must have.</summary>
    public DateOnly Date(string key) => DateOnly.ParseExact(Need(key).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text the rule must have.</summary>
    public string Text(string key) => Need(key).Value;

    /// <summary>A text, or "" if the rule has none.</summary>
    public string TextOrNone(string key) => Find(key)?.Value ?? "";

    /// <summary>Codes the rule must have.</summary>
    public IReadOnlyList<string> Codes(string key) => Need(key).Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Codes, or none if the rule has no such parameter.</summary>
    public IReadOnlyList<string> CodesOrNone(string key) => Find(key) is not null ? Codes(key) : [];

    /// <summary>A date, or null if the rule has no such parameter.</summary>
    public DateOnly? DateOrNone(string key) => Find(key) is not null ? Date(key) : null;

    /// <summary>A switch; false if absent.</summary>
    public bool Flag(string key) => Find(key)?.Value == "true";

    /// <summary>Severity of one aspect; the rule's own if not set apart.</summary>
    public Severity SeverityOf(string key) => Find(key) is { } p ? Enum.Parse<Severity>(p.Value) : Severity;

    /// <summary>Key of the reading in force of the interpretation this parameter names; "" if the rule has no such parameter.</summary>
    /// <exception cref="PlanDataException">The interpretation is not in the plan.</exception>
    public string Reading(string key)
    {
        if (Find(key) is not { } parameter) return "";
        return _readings.TryGetValue(parameter.Value, out var reading)
            ? reading
            : throw new PlanDataException($"Quy định {Code}: không có cách hiểu {parameter.Value}.");
    }

    private RuleParameter? Find(string key)
    {
        _asked?.Add(key);
        return _parameters.GetValueOrDefault(key);
    }

    private RuleParameter Need(string key) =>
        Find(key) ?? throw new PlanDataException($"Quy định {Code} thiếu tham số “{key}”.");

    /// <inheritdoc/>
    public override string ToString() => $"{Code} {VietnameseText.Clean(Title)}";
}

/// <summary>The plan data contradict themselves: a rule lacks a parameter, names an unknown check or interpretation.</summary>
public sealed class PlanDataException : Exception
{
    /// <summary>Creates it with a Vietnamese sentence.</summary>
    public PlanDataException(string message) : base(message) { }
    /// <summary>Creates it with a sentence and its cause.</summary>
    public PlanDataException(string message, Exception inner) : base(message, inner) { }
    /// <summary>Creates it.</summary>
    public PlanDataException() { }

    /// <summary>The value of one parameter of a rule is what cannot be.</summary>
    public PlanDataException(string message, string ruleCode, string parameter) : base(message) => (RuleCode, Parameter) = (ruleCode, parameter);

    /// <summary>Code of the rule; null if no one parameter is to blame.</summary>
    public string? RuleCode { get; }

    /// <summary>Key of the parameter; null if no one is to blame.</summary>
    public string? Parameter { get; }
}
