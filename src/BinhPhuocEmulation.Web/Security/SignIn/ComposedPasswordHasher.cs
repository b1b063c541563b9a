using System.Text;
using BinhPhuocEmulation.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Security.SignIn;

/// <summary>
/// Hashes passwords as composed Unicode (NFC): one keyboard sends "ộ" as one character, another as three, and both are the same password to the
/// person who types it.
/// </summary>
public sealed class ComposedPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <inheritdoc/>
    public override string HashPassword(Account user, string password) => base.HashPassword(user, Composed(password));

    /// <inheritdoc/>
    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Composed(providedPassword));

    /// <summary>Are these one password, however their letters are composed?</summary>
    public static bool Same(string? one, string? other) => string.Equals(Composed(one), Composed(other), StringComparison.Ordinal);

    // A half of a surrogate pair cannot be composed, and is nobody's password.
    private static string Composed(string? password)
    {
        try
        {
            return (password ?? "").Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return password ?? "";
        }
    }
}
