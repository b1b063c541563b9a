using System.Text;

namespace BinhPhuocEmulation.Documents.Kit.Text;

/// <summary>Roman numbers for parts and sections.</summary>
public static class RomanNumber
{
    private static readonly (int Value, string Letters)[] Steps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>"IV" for 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 1 and 3999.</exception>
    public static string Of(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 3999);
        var builder = new StringBuilder();
        foreach (var (step, letters) in Steps)
            for (; value >= step; value -= step)
                builder.Append(letters);
        return builder.ToString();
    }
}
