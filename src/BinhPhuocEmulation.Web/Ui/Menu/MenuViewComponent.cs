using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Ui.Menu;

/// <summary>Draws the left menu from every registered <see cref="ISiteMenuSource"/>.</summary>
public sealed class MenuViewComponent(IEnumerable<ISiteMenuSource> sources, IMenuPermissions permissions) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var items = new List<MenuItem>();
        foreach (var source in sources)
            items.AddRange(await source.GetItemsAsync(HttpContext, HttpContext.RequestAborted));
        var menu = SiteMenu.Compose(items, permission => permissions.Holds(UserClaimsPrincipal, permission), Request.Path);
        return View(menu);
    }
}
