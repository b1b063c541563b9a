using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui.Menu;

namespace BinhPhuocEmulation.Web.Features.Persons;

/// <summary>Pairs in the menu of those who stand above several units; others find theirs at the list.</summary>
public sealed class PersonMenuSource(CurrentActor current) : ISiteMenuSource
{
    private static readonly IReadOnlyList<MenuItem> Items = [new(MenuSections.Direction, "Nghi trùng người", "people", "/persons", nameof(Permission.PersonDecide), Order: 60)];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MenuItem>> GetItemsAsync(HttpContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(current.OrNull is { } actor && (actor.Scope.All || actor.Scope.Ids.Count > 1) ? Items : []);
}
