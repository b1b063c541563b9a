using System.Security.Cryptography;
using System.Text;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>Ties a saved change to the preview that was shown for it.</summary>
public static class Previewed
{
    /// <summary>Short fingerprint of the values that decide colours.</summary>
    public static string FingerprintOf(IEnumerable<string> values) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', values))))[..16];
}
