using System.Text;

namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>Ordinals of congresses ("LẦN THỨ VI").</summary>
public static class RomanNumeral
{
    private static readonly (int Value, string Digits)[] Steps =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The largest ordinal a congress may carry.</summary>
    public const int Largest = 99;

    /// <summary>Roman digits of 1 to 99.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 1 to 99.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        var result = new StringBuilder();
        foreach (var (value, digits) in Steps)
            for (; number >= value; number -= value)
                result.Append(digits);
        return result.ToString();
    }

    /// <summary>"lần thứ VI"; a number no congress may carry as it is.</summary>
    public static string Words(long ordinal) => $"lần thứ {(ordinal is >= 1 and <= Largest ? Of((int)ordinal) : VietnameseFormat.Number(ordinal))}";

    /// <summary>Reads Roman digits (any case) or Arabic ones; null if it is neither or outside 1 to 99.</summary>
    public static int? Parse(string? text)
    {
        var clean = VietnameseText.Clean(text).ToUpperInvariant();
        if (int.TryParse(clean, out var arabic)) return arabic is >= 1 and <= Largest ? arabic : null;
        for (var n = 1; n <= Largest; n++)
            if (Of(n) == clean) return n;
        return null;
    }
}
