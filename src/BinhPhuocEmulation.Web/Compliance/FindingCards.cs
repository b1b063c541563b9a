using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Compliance;

/// <summary>Draws the evaluator's findings in the site's words and colours; the same everywhere.</summary>
public static class FindingCards
{
    /// <summary>Colour of a status.</summary>
    public static StatusKind KindOf(FindingStatus status) => status switch
    {
        FindingStatus.Ok => StatusKind.Pass,
        FindingStatus.Explain => StatusKind.Explain,
        FindingStatus.Failed or FindingStatus.Overdue => StatusKind.Fail,
        FindingStatus.Advice or FindingStatus.Explained => StatusKind.Info,
        FindingStatus.Info => StatusKind.Note,
        _ => StatusKind.Neutral,
    };

    /// <summary>Word of a status with a capital, for tags.</summary>
    public static string WordOf(FindingStatus status)
    {
        var name = FindingStatuses.Name(status);
        return char.ToUpper(name[0], VietnameseUi.Culture) + name[1..];
    }

    /// <summary>A finding as a card; it ends with its clause, linked to the plan's page.</summary>
    /// <param name="sensitive">Who reads it may see sensitive cells of the unit; else small counts of sensitive kinds are left out.</param>
    public static FindingCard CardOf(Finding finding, CompiledPlan plan, bool sensitive)
    {
        var text = finding.TextFor(sensitive);
        return new FindingCard(KindOf(finding.Status), WordOf(finding.Status), text.Sentence,
            NullIfBlank(text.Actual), NullIfBlank(text.Expected), finding.Accepted ? null : NullIfBlank(text.Mend), Clause(finding.Citation), ClauseHref(plan.Code, finding.Rule.Code));
    }

    /// <summary>
    /// The card of a finding whose reason is written and waits for the level above: calm, and asking for nothing. What is late stays called so.
    /// </summary>
    public static FindingCard Reasoned(FindingCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Kind == StatusKind.Explain ? card with { Kind = StatusKind.Info, Word = "Đã có giải trình", Remedy = null } : card with { Remedy = "Đã có giải trình, chờ cấp trên xem khi xác nhận." };
    }

    /// <summary>Address of a rule on the plan's page.</summary>
    public static string ClauseHref(string planCode, string ruleCode) => $"/plans/{planCode}#{ruleCode}";

    /// <summary>
    /// The gravest status of a list of findings; what a light shows. What has no figures yet outweighs what is met:
    /// a congress whose list is empty is not shown as “đạt”. What is told for information only never colours a light.
    /// </summary>
    public static FindingStatus Gravest(IReadOnlyList<Finding> findings)
    {
        var gravest = FindingStatus.NotApplicable;
        foreach (var finding in findings)
            if (Weight(finding.Status) > Weight(gravest)) gravest = finding.Status;
        return gravest;
    }

    /// <summary>Rank of a status for the light and for sorting, gravest highest.</summary>
    public static int Weight(FindingStatus status) => status switch
    {
        FindingStatus.Info => (int)FindingStatus.Pending,
        FindingStatus.Pending => (int)FindingStatus.Info,
        _ => (int)status,
    };

    /// <summary>The card writes “Theo” itself.</summary>
    private static string Clause(string citation) => citation.StartsWith("Theo ", StringComparison.Ordinal) ? citation["Theo ".Length..] : citation;

    private static string? NullIfBlank(string text) => text.Length == 0 ? null : text;
}
