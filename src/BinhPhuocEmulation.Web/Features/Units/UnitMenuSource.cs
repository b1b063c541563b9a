using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui.Menu;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>Units in the menu: the own unit for its officers, all units for those who see several.</summary>
public sealed class UnitMenuSource(CurrentActor current) : ISiteMenuSource
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MenuItem>> GetItemsAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (current.OrNull is not { } actor) return ValueTask.FromResult<IReadOnlyList<MenuItem>>([]);
        // Whose unit has ended goes to its page, which says so, not to a list without a living unit.
        var several = actor.Scope.All || actor.Scope.Ids.Count(id => id == actor.UnitId || actor.Tree.Find(id)?.IsInForce(actor.Tree.Today) == true) > 1;
        return ValueTask.FromResult<IReadOnlyList<MenuItem>>(several
            ? [new(MenuSections.Direction, "Đơn vị", "diagram-3", "/units", nameof(Permission.UnitRead), Order: 20)]
            : [new(MenuSections.MyUnit, "Đơn vị", "building", $"/units/{actor.UnitId}", nameof(Permission.UnitRead), Order: 5)]);
    }
}
