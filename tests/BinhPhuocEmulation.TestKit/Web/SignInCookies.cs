using System.Net;
using BinhPhuocEmulation.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>Sign-in cookies in the portal's own ticket format.</summary>
public static class SignInCookies
{
    /// <summary>The cookie an account gets at sign-in.</summary>
    /// <param name="services">Services of the portal.</param>
    /// <param name="accountId">Account.</param>
    /// <param name="age">How long ago it was issued; the security stamp is checked again after a while.</param>
    public static Cookie Issue(IServiceProvider services, int accountId, TimeSpan age = default)
    {
        using var scope = services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = accounts.Users.Single(a => a.Id == accountId);
        var person = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account).GetAwaiter().GetResult();
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var issued = TimeProvider.System.GetUtcNow() - age;
        var ticket = new AuthenticationTicket(person, new AuthenticationProperties { IssuedUtc = issued, ExpiresUtc = issued + options.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket), "/", "localhost");
    }
}
