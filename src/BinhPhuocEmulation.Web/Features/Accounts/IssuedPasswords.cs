using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>One-time passwords on their way to the page that shows them once, and to the one download of the letters.</summary>
/// <param name="Batch">Number of the batch; a batch of letters is downloaded once.</param>
/// <param name="Passwords">Account to password.</param>
public sealed record IssuedBatch(Guid Batch, IReadOnlyDictionary<int, string> Passwords);

/// <summary>Seals such batches. They travel in the answer only; nothing readable is stored anywhere.</summary>
public sealed class IssuedPasswordsActions(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("issued-passwords").ToTimeLimitedDataProtector();

    /// <summary>Seals a batch for an hour.</summary>
    public string Seal(IReadOnlyDictionary<int, string> passwords) => _protector.Protect(JsonSerializer.Serialize(new IssuedBatch(Guid.NewGuid(), passwords)), Lifetime);

    /// <summary>Opens a batch; null if it is none of ours, or too old.</summary>
    public IssuedBatch? Open(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<IssuedBatch>(_protector.Unprotect(text));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
