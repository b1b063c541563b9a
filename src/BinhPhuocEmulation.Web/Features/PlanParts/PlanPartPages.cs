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
    public int OldDecisions { get; init; }
}

/// <summary>A rule or a clause in a list.</summary>
/// <param name="Code">Code of the rule, section of the clause.</param>
public sealed record PartLine(string Code, string Title);

/// <summary>A place to look at.</summary>
public sealed record ReviewLine(string Subject, string Title, string Found, string Href);

/// <summary>The page that adds a clause.</summary>
public sealed record NewClausePage(PlanHeadView Plan, NewClauseForm Form, IReadOnlyList<SelectListItem> Clauses);

/// <summary>The page that adds a rule.</summary>
public sealed record NewRulePage(PlanHeadView Plan, NewRuleForm Form, IReadOnlyList<SelectListItem> Clauses, IReadOnlyList<SelectListItem> Checks);

/// <summary>The page that asks an unclear point otherwise.</summary>
public sealed record PointPage(PlanHeadView Plan, string Code, PointForm Form, CompareView? Conflict);

/// <summary>The button that takes a clause (with its rules) or one rule out of a plan in preparation.</summary>
/// <param name="Plan">Code of the plan.</param>
/// <param name="Message">What goes with it.</param>
public sealed record RemoveView(string Plan, string? Section, string? Rule, string Message);
