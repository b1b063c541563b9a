using BinhPhuocEmulation.Domain.Compliance;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>
/// The one rule for counts of a sensitive kind (minorities, believers, members of the Party): with a list of names beside it, "1" is a name. Who may not see
/// sensitive cells is told such a count only where neither those of the kind nor the others are few.
/// </summary>
public static class SmallCounts
{
    /// <summary>Fewer people than this are few.</summary>
    public const int Least = 5;

    /// <summary>Neither those of the kind nor the others are so few that a name could be guessed; nobody, and everybody, names none.</summary>
    public static bool MayBeTold(long count, long total) => count is 0 or >= Least && total - count is 0 or >= Least;

    /// <summary>The words of a finding for somebody who may see sensitive cells, or may not: the figure is left out where it could name a person.</summary>
    public static FindingText TextFor(this Finding finding, bool sensitive)
    {
        var text = finding.Text;
        return sensitive || !finding.Rule.Check.CountsSensitive(finding.Aspect) || MayBeTold(finding.Actual, finding.Limit) ? text : text with { Actual = "" };
    }
}
