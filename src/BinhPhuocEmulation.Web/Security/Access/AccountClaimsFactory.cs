using System.Globalization;
using System.Security.Claims;
using BinhPhuocEmulation.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Security.Access;

/// <summary>Puts role, unit and name of the account into the sign-in cookie. They are read anew whenever the security stamp is checked.</summary>
public sealed class AccountClaimsFactory(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentActor.UnitClaim, user.UnitId.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(CurrentActor.RoleClaim, user.Role.ToString()));
        identity.AddClaim(new Claim(CurrentActor.NameClaim, user.DisplayName));
        if (user.MustChangePassword) identity.AddClaim(new Claim(CurrentActor.MustChangeClaim, "1"));
        return identity;
    }
}
