namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>The share a rule of the plan asks for, as a fraction (7/10 is 70 %); the default value for none.</summary>
/// <param name="Numerator">Numerator.</param>
/// <param name="Denominator">Denominator; 0 for no rule.</param>
public readonly record struct ShareMark(int Numerator, int Denominator)
{
    /// <summary>In per cent; null for none.</summary>
    public decimal? Percent => Denominator == 0 ? null : 100m * Numerator / Denominator;
}

/// <summary>
/// Shares as they are shown: in tenths of a per cent, rounded half up as Excel does, so that the same number out of the same total reads the same everywhere.
/// The shares of a whole need not add up to 100,0 (decision 0022). For reading only; whether a share is reached is asked of the counts
/// (<see cref="Compliance.StructureArithmetic"/>). The script shares.js mirrors this, and a test compares the two.
/// </summary>
public static class Shares
{
    /// <summary>
    /// Tenths of a per cent (684 is 68,4 %); 0 of an empty whole. A share below that of a rule is never rounded up to it: with 70 % asked, 69,97 reads 69,9.
    /// </summary>
    /// <param name="part">Count, from 0.</param>
    /// <param name="whole">Total.</param>
    /// <param name="mark">What a rule asks of this share.</param>
    public static int Tenths(long part, long whole, ShareMark mark = default)
    {
        if (whole <= 0) return 0;
        var tenths = ((part * 2000) + whole) / (whole * 2);
        var missed = part * mark.Denominator < mark.Numerator * whole;
        return (int)(missed && tenths * mark.Denominator >= 1000L * mark.Numerator ? part * 1000 / whole : tenths);
    }

    /// <summary>By how many tenths of a per cent the shares of a whole miss 100,0; 0 where there is nobody.</summary>
    public static int Gap(IEnumerable<int> tenths) => tenths.Sum() is var sum and > 0 ? Math.Abs(sum - 1000) : 0;

    /// <summary>Tenths in words: "68,4 %", "70 %".</summary>
    public static string Text(int tenths) => VietnameseFormat.Percent(tenths, 1000);
}
