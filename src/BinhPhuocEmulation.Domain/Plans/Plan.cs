using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>State of a plan.</summary>
public enum PlanState
{
    /// <summary>Being prepared: not yet used by units.</summary>
    Draft = 1,
    /// <summary>In force: units register under it.</summary>
    InForce = 2,
    /// <summary>Finished: kept, nothing is registered any more.</summary>
    Closed = 3,
    /// <summary>Given up while it was being prepared: kept for the log, shown nowhere, its code free for another.</summary>
    Discarded = 4,
}

/// <summary>
/// A plan as data: Kế hoạch 293/KH-UBND, or the next one. Clauses, rules with parameters, interpretations and allowed forms;
/// nothing in code knows its numbers or dates.
/// </summary>
public sealed partial class Plan : IVersioned
{
    private readonly List<PlanClause> _clauses = [];
    private readonly List<PlanRule> _rules = [];
    private readonly List<Interpretation> _interpretations = [];
    private readonly List<CongressForm> _forms = [];
    private readonly List<PlanChange> _changes = [];

    private Plan() { }

    /// <summary>Creates an empty plan in preparation.</summary>
    public Plan(string code, PlanHead head)
    {
        Code = VietnameseText.Clean(code);
        SetHead(head);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Short code used in addresses: "kh-293-2024".</summary>
    public string Code { get; private set; } = "";
    /// <summary>Number and symbol: "293/KH-UBND".</summary>
    public string Number { get; private set; } = "";
    /// <summary>Day of issue.</summary>
    public DateOnly IssuedOn { get; private set; }
    /// <summary>Issuing authority.</summary>
    public string Issuer { get; private set; } = "";
    /// <summary>Full title.</summary>
    public string Title { get; private set; } = "";
    /// <summary>Short name: "Kế hoạch 293/KH-UBND".</summary>
    public string ShortName { get; private set; } = "";
    /// <summary>Achievements counted lie after this day (G-02).</summary>
    public DateOnly AssessedFrom { get; private set; }
    /// <summary>State.</summary>
    public PlanState State { get; private set; } = PlanState.Draft;
    /// <summary>Plan it was copied from.</summary>
    public int? CopiedFromId { get; private set; }
    /// <summary>Grows with each change of a rule, form or interpretation; approvals keep the revision they were checked against.</summary>
    public int Revision { get; private set; } = 1;
    /// <inheritdoc/>
    public int Version { get; private set; }
    /// <summary>Clauses in the order of the text.</summary>
    public IReadOnlyList<PlanClause> Clauses => _clauses;
    /// <summary>Rules.</summary>
    public IReadOnlyList<PlanRule> Rules => _rules;
    /// <summary>Interpretations of unclear points.</summary>
    public IReadOnlyList<Interpretation> Interpretations => _interpretations;
    /// <summary>Forms of congress the plan knows.</summary>
    public IReadOnlyList<CongressForm> Forms => _forms;
    /// <summary>History of changes, oldest first; a copy begins without.</summary>
    public IReadOnlyList<PlanChange> Changes => _changes;

    /// <summary>
    /// Changes since the plan was first put in force. What was changed while a copy was being prepared is the plan as it was issued, and departs from nothing.
    /// </summary>
    public IEnumerable<PlanChange> ChangesInForce() => CopiedFromId is null ? _changes : _changes.SkipWhile(c => c.Subject != Code || c.What != PlanChange.StateWhat);

    /// <summary>How a rule departs from the words of its clause by later changes; null if it does not.</summary>
    public RuleAmendment? AmendmentOf(string ruleCode) => RuleAmendment.Of(ChangesInForce().Where(c => c.Subject == ruleCode));

    /// <summary>Key of the parameter that gives the assessed period to its rule (G-02).</summary>
    public const string AssessedFromKey = "assessed-from";

    /// <summary>The rule on the assessed period and its parameter; nulls if the plan has none.</summary>
    public (PlanRule? Rule, RuleParameter? Parameter) AssessedRule =>
        _rules.SelectMany(r => r.Parameters.Select(p => (r, p))).FirstOrDefault(pair => pair.p.Key == AssessedFromKey);

    private RuleParameter? AssessedParameter => AssessedRule.Parameter;

    /// <summary>Takes the assessed period into the head after its rule was changed: the two never differ.</summary>
    public void FollowRules()
    {
        if (AssessedParameter is { } parameter) AssessedFrom = DateOnly.ParseExact(parameter.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Sets number, titles and dates; the rule on the assessed period follows, so load the rules too.</summary>
    public void SetHead(PlanHead head)
    {
        Number = VietnameseText.Clean(head.Number);
        IssuedOn = head.IssuedOn;
        Issuer = VietnameseText.Clean(head.Issuer);
        Title = VietnameseText.Clean(head.Title);
        ShortName = VietnameseText.Clean(head.ShortName);
        AssessedFrom = head.AssessedFrom;
        AssessedParameter?.Set(AssessedFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Adds a clause.</summary>
    public void Add(PlanClause clause) => _clauses.Add(clause);
    /// <summary>Adds a rule.</summary>
    public void Add(PlanRule rule) => _rules.Add(rule);
    /// <summary>Adds an interpretation.</summary>
    public void Add(Interpretation interpretation) => _interpretations.Add(interpretation);
    /// <summary>Adds a form.</summary>
    public void Add(CongressForm form) => _forms.Add(form);
    /// <summary>Adds a line of history.</summary>
    public void Add(PlanChange change) => _changes.Add(change);

    /// <summary>Puts the plan in force.</summary>
    public void PutInForce() => State = PlanState.InForce;
    /// <summary>Closes the plan.</summary>
    public void Close() => State = PlanState.Closed;
    /// <summary>Notes that a rule, form or interpretation changed.</summary>
    public void Revise() => Revision++;

    /// <summary>An empty plan that stands for an earlier revision of this one; its parts are added by <see cref="PlanVersion.Read"/>.</summary>
    internal static Plan Kept(Plan now, int revision, string shortName, DateOnly assessedFrom) => new()
    {
        Id = now.Id,
        Code = now.Code,
        ShortName = shortName,
        IssuedOn = now.IssuedOn,
        AssessedFrom = assessedFrom,
        State = now.State,
        CopiedFromId = now.CopiedFromId,
        Revision = revision,
    };
}

/// <summary>Head of a plan.</summary>
public sealed record PlanHead(string Number, DateOnly IssuedOn, string Issuer, string Title, string ShortName, DateOnly AssessedFrom);
