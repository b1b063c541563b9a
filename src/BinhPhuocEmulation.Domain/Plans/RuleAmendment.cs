using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>One thing of a rule that reads otherwise than the clause it comes from: what, its first and its present value, in words.</summary>
public sealed record AmendedValue(string What, string Before, string After);

/// <summary>
/// A rule departs from the words of its clause, because it was changed afterwards: since when, and on what ground (the document or reason of the
/// last change). Read from the history of the plan, which is only ever added to, so that no second record can say otherwise.
/// </summary>
public sealed record RuleAmendment(DateOnly On, string Ground, IReadOnlyList<AmendedValue> Values)
{
    /// <summary>Name in the history of a rule's remark for officers: words about the rule, which change nothing it asks.</summary>
    public const string Remark = "Ghi chú cho cán bộ";

    /// <summary>Longest ground in a citation, in letters; the page of the plan has it whole.</summary>
    private const int LongestGround = 120;

    /// <summary>
    /// The amendment that stands after these changes of one rule, in their order; null if there is none. What was changed and changed back
    /// counts for nothing.
    /// </summary>
    public static RuleAmendment? Of(IEnumerable<PlanChange> changes)
    {
        var standing = changes.Where(c => c.What != Remark).GroupBy(c => c.What)
            .Select(g => (Last: g.Last(), Value: new AmendedValue(g.Key, g.First().Before, g.Last().After)))
            .Where(a => a.Value.Before != a.Value.After).ToList();
        if (standing.Count == 0) return null;
        var last = standing.MaxBy(a => a.Last.Revision).Last;
        return new(VietnamTime.DateOf(last.At), last.Reason, [.. standing.Select(a => a.Value)]);
    }

    /// <summary>"đã điều chỉnh từ 17/03/2025 theo “Công văn 1/SNV-TĐKT”", for the end of a citation. A long ground is cut at a word.</summary>
    public string Words => $"đã điều chỉnh từ {VietnameseFormat.Date(On)}{(Ground.Length == 0 ? "" : $" theo “{Short(VietnameseText.Clean(Ground))}”")}";

    private static string Short(string ground)
    {
        if (ground.Length <= LongestGround) return ground;
        var cut = ground.LastIndexOf(' ', LongestGround);
        return $"{ground[..(cut > 0 ? cut : LongestGround)]}…";
    }
}
