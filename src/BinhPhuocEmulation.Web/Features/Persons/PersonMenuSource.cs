using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui.Menu;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Persons;

/// <summary>Pairs in the menu of those who stand above several units; others find theirs at the list.</summary>
public sealed class PersonMenuSource(AppDbContext db, CurrentActor current) : ISiteMenuSource
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<MenuItem>> GetItemsAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (current.OrNull is not { } actor || !(actor.Scope.All || actor.Scope.Ids.Count > 1) || !actor.MaySomewhere(Permission.PersonDecide)) return [];
        var waiting = await PersonMatchQuery.Waiting(db).CountAsync(cancellationToken);
        return [new(MenuSections.Direction, "Nghi trùng người", "people", "/persons", nameof(Permission.PersonDecide), waiting, 60)];
    }
}
