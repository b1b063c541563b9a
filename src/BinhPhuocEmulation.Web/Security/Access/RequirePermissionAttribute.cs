using BinhPhuocEmulation.Domain.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BinhPhuocEmulation.Web.Security.Access;

/// <summary>
/// The action or controller is for people who hold this permission somewhere. Which unit it may be used at is asked of the loaded row:
/// rows out of scope are not found (404), rows in scope where the permission does not reach are refused (403).
/// A convention test asks every action for this attribute, <see cref="SignedInAttribute"/> or AllowAnonymous.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(Permission permission) : Attribute, IAuthorizationFilter
{
    /// <summary>The permission asked for.</summary>
    public Permission Permission { get; } = permission;

    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var actor = context.HttpContext.RequestServices.GetRequiredService<CurrentActor>().OrNull;
        if (actor is null) context.Result = new ChallengeResult();
        else if (!actor.MaySomewhere(Permission)) context.Result = new ForbidResult();
    }
}

/// <summary>The action is for anybody who is signed in, whatever the role.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute, IAuthorizationFilter
{
    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<CurrentActor>().OrNull is null) context.Result = new ChallengeResult();
    }
}
