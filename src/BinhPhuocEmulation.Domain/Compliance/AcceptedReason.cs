namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>
/// The reason a registration gives, accepted by the level above when it confirmed. It speaks for the findings that stood when it was given, by their keys, and
/// for none that arises later: a rule changed, workers declared anew.
/// </summary>
public sealed class AcceptedReason
{
    /// <summary>Longest list of keys that is kept.</summary>
    public const int KeptLength = 1000;

    private readonly string? _kept;

    private AcceptedReason(string? kept) => _kept = kept;

    /// <summary>For everything that needs one: what was confirmed before the findings were kept with it.</summary>
    public static AcceptedReason ForAll { get; } = new(null);

    /// <summary>The reason of a registration; null if it gives none, or the level above has not confirmed it. <paramref name="kept"/> as <see cref="Keep"/> wrote it.</summary>
    public static AcceptedReason? Of(bool hasNote, bool confirmed, string? kept) => !hasNote || !confirmed ? null : kept is null ? ForAll : new(kept);

    /// <summary>Does it speak for a finding?</summary>
    public bool Covers(string findingKey) => _kept is null || _kept.Contains($" {findingKey} ", StringComparison.Ordinal);

    /// <summary>
    /// Does it speak for this finding as it stands? Nobody has explained a day that passed since without being recorded; what arose after the reason was given is
    /// not what it speaks of.
    /// </summary>
    public bool SpeaksFor(Finding finding, CongressFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return !finding.Rule.Check.AboutRoster && finding.NeedsExplanation && (finding.Aspect != Aspect.Deadline || facts.DayOfCompletion == facts.Date) && Covers(finding.Key);
    }

    /// <summary>The findings on a registration that need a reason now, as one text: " X-03/Deadline X-01/Whole ". What no longer fits is asked about anew.</summary>
    public static string Keep(IEnumerable<Finding> findings)
    {
        var kept = " ";
        foreach (var key in findings.Where(f => !f.Rule.Check.AboutRoster && f.NeedsExplanation).Select(f => f.Key).Distinct())
            if (kept.Length + key.Length < KeptLength) kept += key + " ";
        return kept;
    }
}
