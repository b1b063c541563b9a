using System.Security.Claims;

namespace BinhPhuocEmulation.Web.Ui.Menu;

/// <summary>A feature registers one to put its pages into the left menu.</summary>
public interface ISiteMenuSource
{
    /// <summary>Items for this request, counts included; the menu itself hides what the person may not see.</summary>
    ValueTask<IReadOnlyList<MenuItem>> GetItemsAsync(HttpContext context, CancellationToken cancellationToken);
}

/// <summary>Answers whether a person holds the permission a menu item asks for.</summary>
public interface IMenuPermissions
{
    bool Holds(ClaimsPrincipal person, string permission);
}

/// <summary>Until permissions are wired, an item that asks for one is hidden.</summary>
public sealed class NoMenuPermissions : IMenuPermissions
{
    public bool Holds(ClaimsPrincipal person, string permission) => false;
}

public sealed record SiteMenuSection(string Name, IReadOnlyList<MenuItem> Items);

/// <summary>The menu as one person sees it on one page.</summary>
public sealed record SiteMenu(IReadOnlyList<SiteMenuSection> Sections, MenuItem? Current)
{
    public static SiteMenu Compose(IEnumerable<MenuItem> items, Func<string, bool> holds, PathString path)
    {
        var visible = items.Where(item => item.RequiredPermission is null || holds(item.RequiredPermission)).ToList();
        var sections = visible
            .GroupBy(item => item.Section)
            .OrderBy(group => MenuSections.OrderOf(group.Key))
            .Select(group => new SiteMenuSection(group.Key, [.. group.OrderBy(item => item.Order)]))
            .ToList();
        // The longest address that the page lies under: /units/12 lights "/units", not "/".
        var current = visible
            .Where(item => path.StartsWithSegments(PathOf(item.Href)) || path == PathOf(item.Href))
            .MaxBy(item => item.Href.Length);
        return new SiteMenu(sections, current);
    }

    private static PathString PathOf(string href)
    {
        var path = href.Split('?', 2)[0];
        return new PathString(path == "/" ? "/" : path.TrimEnd('/'));
    }
}
