using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Ui.Menu;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>Delegate lists in the menu.</summary>
public sealed class RosterMenuSource : ISiteMenuSource
{
    private static readonly IReadOnlyList<MenuItem> Items =
        [new(MenuSections.MyUnit, "Danh sách đại biểu", "people", "/rosters", nameof(Permission.RosterRead), Order: 30)];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MenuItem>> GetItemsAsync(HttpContext context, CancellationToken cancellationToken) => ValueTask.FromResult(Items);
}
