using BinhPhuocEmulation.Domain.Plans;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>
/// One answer of the evaluator: a rule, how far the facts are from it, and the numbers. Words are made only when somebody reads them,
/// so that judging thousands of congresses allocates next to nothing.
/// </summary>
/// <param name="Rule">The rule, with its clause.</param>
/// <param name="Aspect">Side of the rule.</param>
/// <param name="Degree">Distance.</param>
/// <param name="Severity">Severity of this aspect.</param>
/// <param name="Actual">Number found (delegates, models, day number, rows …: the check knows).</param>
/// <param name="Limit">Number wanted.</param>
/// <param name="Extra">Further number of the check.</param>
/// <param name="Detail">Further words of the check (a form, a name); never personal data.</param>
public readonly record struct Finding(
    CompiledRule Rule, Aspect Aspect, Degree Degree, Severity Severity, long Actual, long Limit, long Extra, string? Detail)
{
    /// <summary>The level above accepted its explanation: the list was approved, or the registration confirmed, with it, and nothing is left to do.</summary>
    public bool Accepted { get; init; }

    /// <summary>Status word and colour.</summary>
    public FindingStatus Status => Accepted ? FindingStatus.Explained : FindingStatuses.Of(Severity, Degree, Aspect);

    /// <summary>Key under which explanations are kept: "X-05/Whole".</summary>
    public string Key => KeyOf(Rule, Aspect);

    /// <summary>Key of a finding of a rule.</summary>
    public static string KeyOf(CompiledRule rule, Aspect aspect) => $"{rule.Code}/{aspect}";

    /// <summary>Submitting is refused while this stands.</summary>
    public bool Blocks => Severity == Severity.Mandatory && Degree == Degree.Missed;

    /// <summary>Submitting needs a written explanation for this; not again for what was accepted with the registration.</summary>
    public bool NeedsExplanation => (!Accepted || Rule.Check.AboutRoster)
        && ((Severity == Severity.Explanation && Deviates) || (Severity == Severity.Mandatory && Degree == Degree.Near));

    /// <summary>True if there is something to tell the officer.</summary>
    public bool Deviates => Degree is Degree.Near or Degree.Missed;

    /// <summary>The words.</summary>
    public FindingText Text => Rule.Check.Describe(this);

    /// <summary>"Theo điểm a khoản 3 mục II Kế hoạch 293/KH-UBND", with what changed the rule or its reading since.</summary>
    public string Citation => Rule.CitationFor(Aspect);
}

/// <summary>The words of a finding. Each is a Vietnamese sentence or phrase; blank where there is nothing to say.</summary>
/// <param name="Sentence">What was found.</param>
/// <param name="Actual">The figure found.</param>
/// <param name="Expected">The figure wanted.</param>
/// <param name="Mend">The smallest change that would mend it.</param>
public readonly record struct FindingText(string Sentence, string Actual = "", string Expected = "", string Mend = "");
