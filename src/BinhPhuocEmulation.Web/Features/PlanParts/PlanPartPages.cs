using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>What of a plan in preparation is still to be looked at, and what was taken out of it.</summary>
/// <param name="Source">Short name of the plan it was copied from; null if it was not.</param>
/// <param name="Unbound">Rules that bind nobody: offered for taking out.</param>
public sealed record ReviewPage(PlanHeadView Plan, string? Source, IReadOnlyList<ReviewLine> Lines, IReadOnlyList<PartLine> Unbound, IReadOnlyList<PartLine> RulesGone, IReadOnlyList<PartLine> ClausesGone)
{
    /// <summary>Readings still decided before the plan was issued.</summary>
    public IReadOnlyList<ReviewLine> OldDecisions { get; init; } = [];
    /// <summary>Clauses that read word for word as in the plan it was copied from.</summary>
    public IReadOnlyList<ReviewLine> Unchanged { get; init; } = [];
    /// <summary>What was taken out by hand and can be put back, newest first.</summary>
    public IReadOnlyList<RemovedLine> Removed { get; init; } = [];
    /// <summary>A removal that came back with an error: asked again at the top; null if none.</summary>
    public RemoveView? Pending { get; init; }
    /// <summary>The removal of rules that bind nobody, as typed.</summary>
    public RemovalForm Remove { get; init; } = new();
}

/// <summary>Something that was taken out.</summary>
/// <param name="Rules">Codes of the rules that come back with a clause; "" for none.</param>
/// <param name="At">When (UTC).</param>
public sealed record RemovedLine(string Code, string Title, string Rules, string Reason, string By, DateTime At);

/// <summary>A rule or a clause in a list.</summary>
/// <param name="Code">Code of the rule, section of the clause.</param>
public sealed record PartLine(string Code, string Title);

/// <summary>A place to look at.</summary>
public sealed record ReviewLine(string Subject, string Title, string Found, string Href);

/// <summary>The page that adds a clause.</summary>
public sealed record NewClausePage(PlanHeadView Plan, NewClauseForm Form, IReadOnlyList<SelectListItem> Clauses);

/// <summary>The page that adds a rule.</summary>
public sealed record NewRulePage(PlanHeadView Plan, NewRuleForm Form, IReadOnlyList<SelectListItem> Clauses, IReadOnlyList<SelectListItem> Checks);

/// <summary>The page that adds an unclear point.</summary>
public sealed record NewPointPage(PlanHeadView Plan, NewPointForm Form);

/// <summary>The page that asks an unclear point otherwise.</summary>
public sealed record PointPage(PlanHeadView Plan, string Code, PointForm Form, CompareView? Conflict);

/// <summary>The button that takes a clause (with its rules), one rule or one unclear point out of a plan in preparation.</summary>
/// <param name="Plan">Code of the plan.</param>
/// <param name="Remove">What is taken out, and why.</param>
/// <param name="Message">What goes with it.</param>
public sealed record RemoveView(string Plan, RemovalForm Remove, string Message)
{
    /// <summary>What is taken out, in a word.</summary>
    public string What => Remove.Section is not null ? "điều khoản" : Remove.Point is not null ? "điểm chưa rõ" : "quy định";
    /// <summary>Its place or code.</summary>
    public string Subject => Remove.Section ?? Remove.Point ?? string.Join(", ", Remove.Rules);
}
