using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Plans;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>What the pages of a plan in preparation show; all from memory.</summary>
public sealed class PlanPartQueries(PlanCache plans)
{
    /// <summary>A plan by its code, or null.</summary>
    public Plan? Find(string code) => plans.Plans.Find(code);

    /// <summary>The plan it was copied from, or null.</summary>
    public Plan? SourceOf(Plan plan) => plans.Plans.All.FirstOrDefault(p => p.Id == plan.CopiedFromId);

    /// <summary>What is still to be looked at.</summary>
    /// <param name="pending">A removal that was refused, as typed.</param>
    public ReviewPage Review(Plan plan, RemovalForm? pending = null)
    {
        var source = SourceOf(plan);
        var found = source is null ? [] : PlanReview.Of(plan, source);
        var removed = PlanRemoval.Of(plan);
        var gone = removed.SelectMany(r => r.Rules.Prepend(r.Subject)).ToHashSet();
        var unbound = plan.Rules.Where(r => r.BindsMask == 0).ToList();
        var ofUnbound = pending is { Section: null, Point: null } && pending.Rules.Intersect(unbound.Select(r => r.Code)).Any();
        return new(PlanHeadView.Of(plan), source?.ShortName, [.. found.Select(i => LineOf(plan, i))], Lines(unbound),
            source is null ? [] : Lines(PlanReview.RulesGone(plan, source).Where(r => !gone.Contains(r.Code))),
            source is null ? [] : [.. PlanReview.ClausesGone(plan, source).Where(c => !gone.Contains(c.Section)).Select(c => new PartLine(c.Section, c.Heading))])
        {
            OldDecisions = source is null ? [] : [.. PlanReview.OldDecisions(plan, source).Select(i => new ReviewLine(i.Code, i.Point, $"quyết định ngày {VietnameseFormat.Date(i.DecidedOn)}", $"/interpretations/{plan.Code}/{i.Code}"))],
            Unchanged = source is null ? [] : [.. PlanReview.Unchanged(plan, source).Select(c => new ReviewLine(NumberOf(c.Section), c.Heading, "", $"/plan-texts/{plan.Code}/{Uri.EscapeDataString(c.Section)}"))],
            Removed = [.. removed.Select(r => new RemovedLine(r.Subject, r.Last.Before, string.Join(", ", r.Rules), r.Last.Reason, r.Last.AccountName, r.Last.At))],
            Pending = pending is null or { Section: null, Point: null, Rules.Count: 0 } || ofUnbound ? null : new(plan.Code, pending, "Lấy lại được ở cuối trang này."),
            Remove = ofUnbound ? pending! : new() { Rules = [.. unbound.Select(r => r.Code)] },
        };
    }

    /// <summary>The clauses, for a choice.</summary>
    public static IReadOnlyList<SelectListItem> Clauses(Plan plan) => [.. plan.Clauses.OrderBy(c => c.Order).Select(c => new SelectListItem(NumberOf(c.Section) is { Length: > 0 } number ? $"{number} · {c.Heading}" : c.Heading, c.Section))];

    /// <summary>How a rule may be checked: as one of the computed rules of this plan, or of the one it was copied from.</summary>
    public IReadOnlyList<SelectListItem> Checks(Plan plan) => [.. new[] { plan, SourceOf(plan) }.OfType<Plan>()
        .SelectMany(p => p.Rules.Where(r => r.Check.Length > 0).Select(r => (Plan: p, Rule: r))).DistinctBy(x => x.Rule.Code)
        .OrderBy(x => CheckCatalogue.Name(x.Rule.Check), StringComparer.CurrentCulture).ThenBy(x => x.Rule.Code, StringComparer.Ordinal)
        .Select(x => new SelectListItem($"{CheckCatalogue.Name(x.Rule.Check)}: như {x.Rule.Code} · {x.Rule.Title}", $"{x.Plan.Code}/{x.Rule.Code}"))];

    /// <summary>The rule named by a choice of <see cref="Checks"/>; null if there is none.</summary>
    public PlanRule? Example(string? choice) => choice?.Split('/') is [var plan, var code] ? Find(plan)?.Rules.FirstOrDefault(r => r.Code == code && r.Check.Length > 0) : null;

    private static IReadOnlyList<PartLine> Lines(IEnumerable<PlanRule> rules) => [.. rules.Select(r => new PartLine(r.Code, r.Title))];

    /// <summary>"II.3.a" as it stands; "" for the opening words of a plan, which have no number.</summary>
    private static string NumberOf(string section) => char.IsUpper(section[0]) ? section : "";

    private static ReviewLine LineOf(Plan plan, ReviewItem item) => new(item.Place == ReviewPlace.Head ? "" : NumberOf(item.Subject), item.Title, string.Join(", ", item.Found), item.Place switch
    {
        ReviewPlace.Head => $"/plan-texts/{plan.Code}",
        ReviewPlace.Clause => $"/plan-texts/{plan.Code}/{Uri.EscapeDataString(item.Subject)}",
        ReviewPlace.Rule => $"/plan-rules/{plan.Code}/{item.Subject}",
        _ => $"/plan-parts/{plan.Code}/points/{item.Subject}",
    });
}
