using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Ui.Menu;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>The plan in the menu.</summary>
public sealed class PlanMenuSource : ISiteMenuSource
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MenuItem>> GetItemsAsync(HttpContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<MenuItem>>([new(MenuSections.Plan, "Kế hoạch, quy định", "journal-text", "/plans", nameof(Permission.PlanRead), Order: 10)]);
}
