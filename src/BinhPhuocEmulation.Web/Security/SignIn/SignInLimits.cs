using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace BinhPhuocEmulation.Web.Security.SignIn;

/// <summary>How often one address may try to sign in. Lockout guards one account; this guards all accounts against one address.</summary>
public static class SignInLimits
{
    /// <summary>Name of the policy.</summary>
    public const string Policy = "sign-in";

    /// <summary>Registers the limit: setting <c>SignIn:AttemptsPerMinute</c>, 30 by default, because a whole office may share one address.</summary>
    public static IServiceCollection AddSignInLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = static (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Policy, static context =>
            {
                var attempts = context.RequestServices.GetRequiredService<IConfiguration>().GetValue("SignIn:AttemptsPerMinute", 30);
                return RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress ?? IPAddress.None,
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
            });
        });
        return services;
    }
}
