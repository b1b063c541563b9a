using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BinhPhuocEmulation.Web.Security.Access;

/// <summary>A person with a one-time password sees no page but the one that changes it.</summary>
public sealed class MustChangePasswordFilter : IAsyncActionFilter
{
    /// <summary>Where the password is changed.</summary>
    public const string ChangePath = "/account/password";

    /// <inheritdoc/>
    public Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        var open = http.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
            || context.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();
        if (!open && http.User.HasClaim(c => c.Type == CurrentActor.MustChangeClaim))
        {
            context.Result = http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase)
                ? new ObjectResult(new { message = "Hãy đổi mật khẩu trước khi tiếp tục." }) { StatusCode = StatusCodes.Status403Forbidden }
                : new RedirectResult(ChangePath);
            return Task.CompletedTask;
        }
        return next();
    }
}
