using BinhPhuocEmulation.Domain.Compliance;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>
/// What the rules found of a congress, sorted by what it means for the delegate list: what refuses it, what has to be explained, what was. The one place that
/// sorts and counts: the guards of the workflow, the check page, the page of the reviewer and the list of lists read the same numbers. What stands of the
/// registration (a late day) belongs to it: the list is not submitted without a word on it either.
/// </summary>
public sealed class RosterJudgement
{
    private RosterJudgement(IReadOnlyList<Finding> all, HashSet<string> settled) => (All, Settled) = (all, settled);

    /// <summary>Sorts findings; <paramref name="acceptedKeys"/> are the findings whose explanation of this round the level above accepted.</summary>
    public static RosterJudgement Of(IEnumerable<Finding> findings, RosterState state, IEnumerable<string> acceptedKeys)
    {
        // While rows may be changed nothing is settled: what is submitted anew is accepted anew.
        HashSet<string> accepted = RosterWorkflow.IsEditable(state) ? [] : [.. acceptedKeys];
        var all = findings.ToArray();
        HashSet<string> settled = [.. all.Where(f => f.NeedsExplanation && (f.Accepted || accepted.Contains(f.Key))).Select(f => f.Key)];
        for (var i = 0; i < all.Length; i++)
            if (settled.Contains(all[i].Key) && all[i].NeedsExplanation) all[i] = all[i] with { Accepted = true };
        return new(all, settled);
    }

    private HashSet<string> Settled { get; }

    /// <summary>All of them; what is explained, and accepted, says so.</summary>
    public IReadOnlyList<Finding> All { get; }

    /// <summary>Chưa đạt: refuse the list.</summary>
    public IReadOnlyList<Finding> Failed => [.. All.Where(f => f.Blocks)];

    /// <summary>Cần giải trình: need an explanation that the level above has not accepted yet.</summary>
    public IReadOnlyList<Finding> ToExplain => [.. All.Where(f => f.NeedsExplanation && !IsSettled(f))];

    /// <summary>Đã giải trình: with an explanation that the level above accepted.</summary>
    public IReadOnlyList<Finding> Explained => [.. All.Where(IsSettled)];

    /// <summary>All that ever needed an explanation here, accepted or not.</summary>
    public IReadOnlyList<Finding> Asked => [.. All.Where(f => IsSettled(f) || f.NeedsExplanation)];

    /// <summary>Khuyến nghị, thông tin.</summary>
    public IReadOnlyList<Finding> Advice => [.. All.Where(f => f.Deviates && !f.Blocks && !f.NeedsExplanation && !IsSettled(f))];

    /// <summary>Đạt, không áp dụng, chưa có số liệu.</summary>
    public IReadOnlyList<Finding> Met => [.. All.Where(f => !f.Deviates)];

    /// <summary>How many stand in the way or wait for a word: what a list of lists says beside the light.</summary>
    public int Open => All.Count(f => f.Blocks || (f.NeedsExplanation && !IsSettled(f)));

    private bool IsSettled(Finding finding) => Settled.Contains(finding.Key);
}
