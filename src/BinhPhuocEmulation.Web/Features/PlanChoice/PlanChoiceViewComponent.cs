using BinhPhuocEmulation.Web.Features.Plans;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.PlanChoice;

/// <summary>The choice as the top bar draws it.</summary>
/// <param name="Chosen">Short name of the plan looked at.</param>
/// <param name="Back">The page to come back to.</param>
public sealed record PlanChoiceView(string Chosen, IReadOnlyList<PlanChoiceLine> Plans, string Back);

/// <summary>One plan to choose.</summary>
public sealed record PlanChoiceLine(string Code, string ShortName, string State, bool IsChosen);

/// <summary>Draws the choice where there is one to make; with a single plan the bar stays as it is.</summary>
public sealed class PlanChoiceViewComponent(ChosenPlan chosen) : ViewComponent
{
    /// <summary>The choice, or nothing.</summary>
    public IViewComponentResult Invoke()
    {
        if (chosen.Choices.Count < 2 || chosen.Head is not { } head) return Content("");
        var request = HttpContext.Request;
        // A page of one thing belongs to its own plan: from there the choice leads to the list it stands in.
        var first = request.Path.Value?.Split('/', 3) is [_, var area, ..] && Lists.Contains(area) ? $"/{area}" : "/";
        return View(new PlanChoiceView(head.ShortName, [.. chosen.Choices.Select(p => new PlanChoiceLine(p.Code, p.ShortName, PlanHeadView.Of(p).StateName, p.Id == head.Id))], first));
    }

    private static readonly string[] Lists = ["congresses", "rosters", "calendar", "units"];
}
