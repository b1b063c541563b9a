using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.PlanRules;

/// <summary>The page that edits a rule.</summary>
public sealed record RuleEditPage(PlanHeadView Plan, RuleHead Rule, RuleForm Form, IReadOnlyList<ParameterField> Fields, FlipPreview? Preview, CompareView? Conflict);

/// <summary>What cannot be edited of a rule.</summary>
public sealed record RuleHead(string Code, string Title, string Quote, string Citation, bool Computed);

/// <summary>How a parameter's field is drawn.</summary>
public sealed record ParameterField(string Label, string Suffix, ParameterKind Kind, IReadOnlyList<KeyValuePair<string, string>> Choices)
{
    /// <summary>The units the rule names: none ticked binds all of its kinds.</summary>
    public bool NamesUnits { get; init; }

    /// <summary>Says that a reading in force leaves it without effect; null if it counts.</summary>
    public string? Idle { get; init; }
}

/// <summary>Which congresses change colour by a change.</summary>
/// <param name="Judged">Congresses looked at.</param>
/// <param name="Counted">Open lists whose figures come out otherwise.</param>
/// <param name="Flips">Those whose colour changes, gravest first.</param>
public sealed record FlipPreview(int Judged, int Counted, IReadOnlyList<Flip> Flips)
{
    /// <summary>Sentences that must be confirmed before the change is saved.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>Approved lists, and congresses held, that the change would find otherwise; they keep what was found when they were approved, or held.</summary>
    public int Kept { get; init; }
}

/// <summary>One congress that changes colour.</summary>
public sealed record Flip(int CongressId, string UnitName, FindingStatus Before, FindingStatus After, string Sentence);
