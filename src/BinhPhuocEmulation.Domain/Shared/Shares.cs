namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>
/// Shares of the parts of a whole as they are shown beside one another, with one decimal: equal counts show equal shares, and as far as that allows they
/// add up to 100,0 (see <see cref="AddUp"/>). For reading only; whether a share is reached is asked of the counts
/// (<see cref="Compliance.StructureArithmetic"/>). The script gauge.js mirrors this, and a test compares the two.
/// </summary>
public static class Shares
{
    /// <summary>No part is written as rules and findings write it.</summary>
    public const int None = -1;

    /// <summary>
    /// Tenths of a per cent of every part (684 is 68,4 %); all 0 where there is nobody. Each is rounded down, and what is left to 1000 goes to the parts with
    /// the largest remainders. Parts of equal counts are lifted together: where too little is left for all of them, they are rounded like any figure, and
    /// the sum may be 99,9 or 100,1. A share is not lifted to a whole per cent while another may be lifted instead: 69,97 shows as 69,9, for it has
    /// not reached 70. So a part of more than half never is, unless another stands exact.
    /// </summary>
    /// <param name="parts">Counts from 0; every counted one in exactly one part.</param>
    /// <param name="exact">The part that stands rounded down, as in the sentence of a rule about it; <see cref="None"/> for none.</param>
    public static int[] Tenths(IReadOnlyList<int> parts, int exact = None)
    {
        var whole = parts.Sum(p => (long)p);
        if (whole == 0) return new int[parts.Count];
        int[] tenths = [.. parts.Select(p => (int)(p * 1000L / whole))];
        var left = 1000 - tenths.Sum();
        var equal = Enumerable.Range(0, parts.Count).Where(i => Rest(i) != 0 && (exact == None || parts[i] != parts[exact])).GroupBy(i => parts[i])
            .OrderBy(g => IsLate(g.First())).ThenBy(g => IsLate(g.First()) ? g.Key : 0).ThenByDescending(g => Rest(g.First())).ThenBy(g => g.First());
        foreach (var group in equal.ToArray())
        {
            if (left <= 0 || (group.Count() > left && (IsLate(group.First()) || Rest(group.First()) * 2 < whole))) break;
            foreach (var i in group) tenths[i]++;
            left -= group.Count();
        }
        return tenths;

        long Rest(int i) => parts[i] * 1000L % whole;
        bool IsLate(int i) => parts[i] * 1000L / whole % 10 == 9;
    }

    /// <summary>Do the shares of a whole add up to 100,0, or is there nobody? Where not, a page or paper that shows them says that they are rounded.</summary>
    public static bool AddUp(IEnumerable<int> tenths) => tenths.Sum() is 0 or 1000;

    /// <summary>Tenths in words: "68,4 %", "70 %".</summary>
    public static string Text(int tenths) => VietnameseFormat.Percent(tenths, 1000);
}
