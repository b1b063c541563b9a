using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.PlanChoice;

/// <summary>The choice of plans where there is one to make; with a single plan the bar stays as it is.</summary>
public sealed class PlanChoiceSource(ChosenPlan chosen) : IBarChoice
{
    private static readonly string[] Lists = ["congresses", "rosters", "calendar", "units"];

    /// <inheritdoc/>
    public BarChoice? Get(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (chosen.Choices.Count < 2 || chosen.Head is not { } head) return null;
        // A page of one thing belongs to its own plan: from there the choice leads to the list it stands in.
        var back = context.Request.Path.Value?.Split('/', 3) is [_, var area, ..] && Lists.Contains(area) ? $"/{area}" : "/";
        return new("/plan-choice", "plan", head.ShortName, back,
            [.. chosen.Choices.Select(p => new BarChoiceLine(p.Code, p.ShortName, PlanHeadView.Of(p).StateName, p.Id == head.Id))]);
    }
}
