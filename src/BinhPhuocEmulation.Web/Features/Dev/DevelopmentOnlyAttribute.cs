using System.Security.Claims;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BinhPhuocEmulation.Web.Features.Dev;

/// <summary>
/// Outside Development the address does not exist. In it, a sample person stands in the top bar for this request; set before
/// the antiforgery check (order 1000), because the token names the person.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DevelopmentOnlyAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.HttpContext.RequestServices.GetRequiredService<IWebHostEnvironment>().IsDevelopment())
        {
            context.Result = new NotFoundResult();
            return;
        }

        context.HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.Name, "Cán bộ xã Lộc An"), new(ClaimsSignedInPerson.UnitNameClaim, "UBND xã Lộc An, huyện Lộc Ninh")], "sample"));
    }
}
