using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Security.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BinhPhuocEmulation.Web.Security;

/// <summary>Sign-in, scope and permissions.</summary>
public static class SecurityServices
{
    /// <summary>Registers accounts, the cookie, the current person and the default-deny policy.</summary>
    public static IServiceCollection AddPortalSecurity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<IScopeSource>(s => s.GetRequiredService<CurrentActor>());
        services.AddScoped<ICurrentWriter>(s => s.GetRequiredService<CurrentActor>());
        services.AddScoped(s => new PortalSaveInterceptor(s.GetRequiredService<ICurrentWriter>(), new PortalTime(s.GetRequiredService<PortalClock>())));
        services.AddSingleton<FormCarrier>();
        services.AddSignInLimits();
        services.AddDataProtection().SetApplicationName("BinhPhuocEmulation").PersistKeysToDbContext<AppDbContext>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddScoped<IPasswordHasher<Account>, ComposedPasswordHasher>();
        services.AddIdentityCore<Account>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.Lockout.AllowedForNewUsers = true;
                options.User.AllowedUserNameCharacters = UserNames.Allowed;
            })
            .AddEntityFrameworkStores<AppDbContext>()
            .AddSignInManager()
            .AddErrorDescriber<VietnameseIdentityErrors>()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>();
        // PasswordRules alone judges, in one sentence: the framework's own validator asks for symbols.
        services.Replace(ServiceDescriptor.Scoped<IPasswordValidator<Account>, PasswordRules>());
        // How often what stands in a cookie (name, role, unit) is read anew; a session that was ended ends at its next request (SessionEnd).
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromSeconds(30));
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "bpe";
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/account/sign-in";
            options.AccessDeniedPath = "/errors/403";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = SessionEnd.ValidateAsync;
            options.Events.OnRedirectToLogin = AskToSignIn;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>
    /// Scripts get the status and keep what was typed. A form that was posted is carried through the sign-in (<see cref="FormCarrier"/>).
    /// Pages go to the sign-in form and come back.
    /// </summary>
    private static async Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase) || request.HasJsonContentType()
            || request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (await context.HttpContext.RequestServices.GetRequiredService<FormCarrier>().SealAsync(request) is { } carried)
        {
            context.HttpContext.Items[FormCarrier.Item] = carried;
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            var address = HttpMethods.IsGet(request.Method) ? context.RedirectUri : context.Options.LoginPath.Value!;
            context.Response.Redirect(context.HttpContext.Items[SessionEnd.Item] is string why ? QueryHelpers.AddQueryString(address, SessionEnd.Parameter, why) : address);
        }
    }
}
