using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Security.SignIn;

/// <summary>Section "SignIn" of the settings.</summary>
public sealed class SignInOptions
{
    /// <summary>Attempts of one address in a minute.</summary>
    public int AttemptsPerMinute { get; set; }
}

/// <summary>How often one address may try to sign in. Lockout guards one account; this guards all accounts against one address.</summary>
public static class SignInLimits
{
    /// <summary>Name of the policy.</summary>
    public const string Policy = "sign-in";

    /// <summary>Registers the limit: setting <c>SignIn:AttemptsPerMinute</c>, 30 by default, because a whole office may share one address.</summary>
    public static IServiceCollection AddSignInLimits(this IServiceCollection services)
    {
        services.AddOptions<SignInOptions>().Configure<IConfiguration>((options, configuration) =>
            options.AttemptsPerMinute = SettingException.WholeNumber(configuration, "SignIn:AttemptsPerMinute", 30, 1, 10_000)).ValidateOnStart();
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
                var attempts = context.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.AttemptsPerMinute;
                return RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress ?? IPAddress.None,
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
            });
        });
        return services;
    }
}
