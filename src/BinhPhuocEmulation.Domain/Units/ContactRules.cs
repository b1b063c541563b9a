using System.Text.RegularExpressions;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>What a contact's telephone and e-mail must look like: enough to find a slip of the finger, not a proof that somebody answers.</summary>
public static partial class ContactRules
{
    /// <summary>Fewest digits of a telephone number: a fixed line without its area code.</summary>
    public const int FewestDigits = 8;

    /// <summary>8 to 15 digits with blanks, dots, hyphens or brackets between, "+" before, and an extension after: "0271 3879 123 (máy lẻ 12)".</summary>
    public static bool IsPhone(string text) => Phone().IsMatch(text) && Digits(text) is >= FewestDigits and <= 18;

    /// <summary>Something before and after one "@", with a dot after it and no blanks.</summary>
    public static bool IsEmail(string text) => Email().IsMatch(text);

    private static int Digits(string text) => text.Count(char.IsAsciiDigit);

    [GeneratedRegex(@"^(\+|\()?[0-9][0-9 .\-()]{6,24}(\s*\(?(máy lẻ|lẻ|ext)\.? ?[0-9]{1,5}\)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[^@\s,;<>]+@[^@\s,;<>.]+(\.[^@\s,;<>.]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
