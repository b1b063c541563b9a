namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>
/// Shares of the parts of a whole as they are shown beside one another: with one decimal, adding up to 100,0. For reading only; whether a share
/// is reached is asked of the counts (<see cref="Compliance.StructureArithmetic"/>). The script gauge.js mirrors this, and a test compares the two.
/// </summary>
public static class Shares
{
    /// <summary>No part is written as rules and findings write it.</summary>
    public const int None = -1;

    /// <summary>
    /// Tenths of a per cent of every part (684 is 68,4 %), 1000 together; all 0 where there is nobody. Each is rounded down, and what is left goes to the
    /// parts with the largest remainders, the first among equals. A share is not lifted to a whole per cent while another may be lifted instead: 69,97
    /// shows as 69,9, for it has not reached 70. So a part of more than half never is,
    /// unless another stands exact.
    /// </summary>
    /// <param name="parts">Counts from 0; every counted one in exactly one part.</param>
    /// <param name="exact">The part that stands rounded down, as in the sentence of a rule about it; <see cref="None"/> for none.</param>
    public static int[] Tenths(IReadOnlyList<int> parts, int exact = None)
    {
        var whole = parts.Sum(p => (long)p);
        if (whole == 0) return new int[parts.Count];
        int[] tenths = [.. parts.Select(p => (int)(p * 1000L / whole))];
        var left = 1000 - tenths.Sum();
        // Whole tenths have no remainder, and are never lifted: there are always more remainders than tenths left.
        var lifted = Enumerable.Range(0, parts.Count).Where(i => i != exact && parts[i] * 1000L % whole != 0)
            .OrderBy(i => tenths[i] % 10 == 9)
            .ThenBy(i => tenths[i] % 10 == 9 ? parts[i] : -(parts[i] * 1000L % whole))
            .ThenBy(i => i).Take(left);
        foreach (var i in lifted.ToArray()) tenths[i]++;
        return tenths;
    }

    /// <summary>Tenths in words: "68,4 %", "70 %".</summary>
    public static string Text(int tenths) => VietnameseFormat.Percent(tenths, 1000);
}
