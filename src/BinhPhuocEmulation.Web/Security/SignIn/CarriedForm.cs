using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Security.SignIn;

/// <summary>A form that was sent after its session had ended: what was typed, and where it was going.</summary>
/// <param name="Path">Address it was posted to.</param>
/// <param name="Fields">Fields as typed, without the antiforgery token.</param>
/// <param name="LostFiles">Files were attached; they must be chosen again.</param>
/// <param name="AccountId">Who typed it, by the cookie of the ended session; 0 if that cookie was gone.</param>
/// <param name="AccountName">The same, as shown.</param>
public sealed record CarriedForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, bool LostFiles, int AccountId = 0, string AccountName = "")
{
    /// <summary>May this person send it? Nobody sends what somebody else typed at the same computer.</summary>
    public bool IsOf(int accountId) => AccountId == 0 || AccountId == accountId;
}

/// <summary>
/// Carries such a form through the sign-in page and back, sealed, inside the page itself: nothing is kept on the server or in the
/// browser's storage, and it works without scripts. Passwords are never carried.
/// </summary>
public sealed class FormCarrier(IDataProtectionProvider protection, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    /// <summary>Under this name the sealed form waits for the page of the ended session.</summary>
    public const string Item = "carried-form";
    private const string TokenField = "__RequestVerificationToken";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("carried-form").ToTimeLimitedDataProtector();

    /// <summary>Reads and seals the form of a request; null if there is none worth carrying.</summary>
    public async Task<string?> SealAsync(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.Path.StartsWithSegments("/account")) return null;
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync();
        }
        catch (InvalidDataException)
        {
            return null; // larger than any form of ours
        }
        var fields = form.Where(f => f.Key != TokenField && !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(f => f.Value.Select(v => new KeyValuePair<string, string>(f.Key, v ?? ""))).ToList();
        var (account, name) = TypedBy(request);
        var carried = new CarriedForm(request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString.ToUriComponent(), fields, form.Files.Count > 0, account, name);
        return _protector.Protect(JsonSerializer.Serialize(carried), Lifetime);
    }

    /// <summary>The account of the ended session: its ticket still opens although it is no longer good.</summary>
    private (int Id, string Name) TypedBy(HttpRequest request)
    {
        var options = cookies.Get(IdentityConstants.ApplicationScheme);
        var person = options.Cookie.Name is { } cookie && options.CookieManager.GetRequestCookie(request.HttpContext, cookie) is { Length: > 0 } ticket
            ? options.TicketDataFormat.Unprotect(ticket)?.Principal : null;
        return int.TryParse(person?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (id, person!.FindFirstValue(CurrentActor.NameClaim) ?? "") : (0, "");
    }

    /// <summary>Opens a sealed form; null if it is none of ours, or too old.</summary>
    public CarriedForm? Open(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<CarriedForm>(_protector.Unprotect(text));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
