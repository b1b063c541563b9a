using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>When a rule that binds a kind of unit applies at all.</summary>
public enum RuleCondition
{
    /// <summary>Always.</summary>
    Always = 0,
    /// <summary>Only if the form is a Đại hội.</summary>
    CongressForm = 1,
    /// <summary>Only if the form is a Hội nghị.</summary>
    ConferenceForm = 2,
    /// <summary>Only for the unit of the pilot congress.</summary>
    PilotUnit = 3,
}

/// <summary>One rule of a plan: whom it binds, how grave it is, which check computes it, and the words it comes from.</summary>
public sealed class PlanRule : IVersioned
{
    private readonly List<RuleParameter> _parameters = [];

    private PlanRule() { }

    /// <summary>Creates a rule.</summary>
    public PlanRule(string code, string section, string title, string quote, Severity severity, IEnumerable<UnitKind> binds,
        RuleCondition condition = RuleCondition.Always, string? check = null, string? overrides = null, string? note = null)
    {
        Code = code;
        Section = VietnameseText.Clean(section);
        Title = VietnameseText.Clean(title);
        Quote = VietnameseText.Clean(quote);
        Severity = severity;
        BindsMask = MaskOf(binds);
        Condition = condition;
        Check = check ?? "";
        Overrides = overrides ?? "";
        Note = VietnameseText.CleanLines(note);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Plan.</summary>
    public int PlanId { get; private set; }
    /// <summary>Code of the rule: "X-06".</summary>
    public string Code { get; private set; } = "";
    /// <summary>Section of the clause it comes from.</summary>
    public string Section { get; private set; } = "";
    /// <summary>What it asks, in one Vietnamese line.</summary>
    public string Title { get; private set; } = "";
    /// <summary>Words of the plan.</summary>
    public string Quote { get; private set; } = "";
    /// <summary>Severity in force.</summary>
    public Severity Severity { get; private set; }
    /// <summary>Kinds of units it binds, as bits 1 &lt;&lt; kind.</summary>
    public int BindsMask { get; private set; }
    /// <summary>When it applies.</summary>
    public RuleCondition Condition { get; private set; }
    /// <summary>Key of the check that computes it; "" if a person judges it.</summary>
    public string Check { get; private set; } = "";
    /// <summary>Code of the rule it replaces where both would apply.</summary>
    public string Overrides { get; private set; } = "";
    /// <summary>Remark for the officers.</summary>
    public string Note { get; private set; } = "";
    /// <summary>First day in force; null from the start.</summary>
    public DateOnly? From { get; private set; }
    /// <summary>Last day in force; null without end.</summary>
    public DateOnly? To { get; private set; }
    /// <inheritdoc/>
    public int Version { get; private set; }
    /// <summary>Parameters.</summary>
    public IReadOnlyList<RuleParameter> Parameters => _parameters;

    /// <summary>The kinds it binds.</summary>
    public IEnumerable<UnitKind> Binds => UnitKinds.All.Where(BindsKind);

    /// <summary>Does it bind this kind?</summary>
    public bool BindsKind(UnitKind kind) => (BindsMask & (1 << (int)kind)) != 0;

    /// <summary>Key of the parameter that names the units a rule binds.</summary>
    public const string NamedUnitsKey = "units";

    /// <summary>Codes of the units it names ("Sở Tài chính căn cứ …"); none if it binds all units of its kinds.</summary>
    public IReadOnlyList<string> NamedUnits =>
        _parameters.Find(p => p.Key == NamedUnitsKey)?.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Adds a parameter.</summary>
    public PlanRule With(RuleParameter parameter)
    {
        _parameters.Add(parameter);
        return this;
    }

    /// <summary>Changes what Ban Thi đua may change besides parameters.</summary>
    public void Change(Severity severity, IEnumerable<UnitKind> binds, DateOnly? from, DateOnly? to, string? note)
    {
        Severity = severity;
        BindsMask = MaskOf(binds);
        From = from;
        To = to;
        Note = VietnameseText.CleanLines(note);
    }

    /// <summary>Corrects what it asks and the words of the plan it comes from.</summary>
    public void Reword(string title, string quote)
    {
        Title = VietnameseText.Clean(title);
        Quote = VietnameseText.Clean(quote);
    }

    internal PlanRule Copy(CampaignShift shift, IReadOnlyCollection<UnitKind>? levels)
    {
        var binds = levels is null ? Binds : Binds.Intersect(levels);
        var copy = new PlanRule(Code, Section, shift.Text(Title), Quote, Severity, binds, Condition, Check, Overrides, shift.Text(Note))
        {
            From = From is { } from ? MonthShift.Of(from, shift.Months) : null,
            To = To is { } to ? MonthShift.Of(to, shift.Months) : null,
        };
        foreach (var parameter in _parameters) copy.With(parameter.Copy(shift));
        return copy;
    }

    /// <summary>A rule of its own words that is checked as this one is: same check, same parameters to begin with, in force from the start and without end.</summary>
    public PlanRule Like(string code, string section, string title, string quote, Severity severity, IEnumerable<UnitKind> binds)
    {
        var rule = new PlanRule(code, section, title, quote, severity, binds, Condition, Check);
        foreach (var parameter in _parameters) rule.With(parameter.AsItWas());
        return rule;
    }

    internal void ReplaceNothing() => Overrides = "";

    internal void ReplaceAgain(string code) => Overrides = code;

    /// <summary>The rule anew, word for word.</summary>
    internal PlanRule AsItWas()
    {
        var rule = new PlanRule(Code, Section, Title, Quote, Severity, Binds, Condition, Check, Overrides, Note) { From = From, To = To };
        foreach (var p in _parameters) rule.With(p.AsItWas());
        return rule;
    }

    private static int MaskOf(IEnumerable<UnitKind> kinds) => kinds.Aggregate(0, (mask, kind) => mask | (1 << (int)kind));
}
