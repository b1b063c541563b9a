using System.Security.Claims;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Ui;
using BinhPhuocEmulation.Web.Ui.Menu;

namespace BinhPhuocEmulation.Web.Security.Access;

/// <summary>The menu shows what the person may do somewhere.</summary>
public sealed class ActorMenuPermissions(CurrentActor current) : IMenuPermissions
{
    /// <inheritdoc/>
    public bool Holds(ClaimsPrincipal person, string permission) =>
        current.OrNull is { } actor && Enum.TryParse<Permission>(permission, out var asked) && actor.MaySomewhere(asked);
}

/// <summary>Name and unit of the person for the top bar.</summary>
public sealed class ActorSignedInPerson(CurrentActor current) : ISignedInPerson
{
    /// <inheritdoc/>
    public ValueTask<BarPerson?> GetAsync(HttpContext context) => ValueTask.FromResult(current.OrNull is { } actor
        ? new BarPerson(actor.Name, UnitLine(actor), "/account/sign-out", "/account")
        : null);

    private static string UnitLine(Actor actor)
    {
        var role = RoleTable.Of(actor.Role).Name;
        return actor.Tree.ParentOf(actor.UnitId) is { ParentId: not null } district
            ? $"{actor.Tree.Find(actor.UnitId)?.Name}, {district.Name}"
            : $"{role} · {actor.Tree.DisplayName(actor.UnitId)}";
    }
}

/// <summary>While the calendar is stopped, every page says so.</summary>
public sealed class ClockNotice(PortalClock clock) : ISiteNotice
{
    /// <inheritdoc/>
    public string? Text => clock.StoppedAt is { } day ? $"Dữ liệu minh họa · ngày giả định {VietnameseFormat.Date(day)}" : null;
}
