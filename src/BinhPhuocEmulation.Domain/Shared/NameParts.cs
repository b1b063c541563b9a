namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>Family, middle and given part of a Vietnamese name, derived from the name as printed. A single word is a given name.</summary>
public readonly record struct NameParts(string Family, string Middle, string Given)
{
    /// <summary>Splits a name: first word family, last word given, the rest middle.</summary>
    public static NameParts Of(string? fullName)
    {
        var clean = VietnameseText.Clean(fullName);
        if (clean.Length == 0) return new("", "", "");
        var first = clean.IndexOf(' ', StringComparison.Ordinal);
        if (first < 0) return new("", "", clean);
        var last = clean.LastIndexOf(' ');
        return new(clean[..first], last > first ? clean[(first + 1)..last] : "", clean[(last + 1)..]);
    }
}
