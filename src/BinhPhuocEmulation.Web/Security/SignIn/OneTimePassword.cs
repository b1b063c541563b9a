using System.Security.Cryptography;

namespace BinhPhuocEmulation.Web.Security.SignIn;

/// <summary>
/// One-time passwords that are read off paper: four groups of four characters, "kx7m-p4ta-9hwe-c3rn". No letters that look alike
/// (i, l, o, 0, 1) or sound alike on the telephone. 25 signs in 16 places are 74 bits.
/// </summary>
public static class OneTimePassword
{
    /// <summary>The signs used.</summary>
    public const string Signs = "acdefhkmnprstuvwxy2345679";
    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>Bits of chance in one.</summary>
    public static double Bits => Groups * GroupLength * Math.Log2(Signs.Length);

    /// <summary>A new one. Kept nowhere in clear.</summary>
    public static string Make() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength)));
}
