using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>One delegate list with all that its rules, pages and papers ask: its congress, the plan, the code lists, the day.</summary>
public sealed class RosterCase
{
    /// <summary>Puts it together; <paramref name="facts"/> are those of the congress, with the figures of the last save.</summary>
    public RosterCase(Roster roster, Judging rules, CongressFacts facts, CodeLists lists)
    {
        (Roster, Rules, Facts, Lists) = (roster, rules, facts, lists);
        Requirements = Plan.RequirementsFor(facts);
    }

    /// <summary>The list.</summary>
    public Roster Roster { get; }

    /// <summary>Its congress.</summary>
    public Congress Congress => Roster.Congress!;

    /// <summary>The states of the plan that judge it.</summary>
    public Judging Rules { get; }

    /// <summary>The plan the congress is held under; for an approved list as it was at the approval.</summary>
    public CompiledPlan Plan => Rules.OfRoster;

    /// <summary>Facts of the congress.</summary>
    public CongressFacts Facts { get; }

    /// <summary>The person looking submitted it, and no other account in use could decide on it; false where that was not asked.</summary>
    public bool OnlyReviewer { get; init; }

    /// <summary>Code lists of now.</summary>
    public CodeLists Lists { get; }

    /// <summary>What the plan wants of each row.</summary>
    public RosterRequirements Requirements { get; }

    /// <summary>Day for which ages are counted: that of the congress, else today.</summary>
    public DateOnly AsOf => Congress.Date ?? Facts.Today;

    /// <summary>The share of models the plan asks of the congress.</summary>
    public ShareMark ShareMark => StructureShareCheck.MarkOf(Plan, Facts);

    /// <summary>The findings with these figures, of every rule that binds the congress.</summary>
    public List<Finding> Findings(RosterStatistics figures) => Rules.Evaluate(Facts with { Roster = figures });

    /// <summary>The findings with these figures, sorted by what they mean for the list.</summary>
    public RosterJudgement Judge(RosterStatistics figures) => RosterJudgement.Of(Findings(figures), Roster.State, Roster.AcceptedKeys);

    /// <summary>The figures that count: those of the rows as they stand; of an approved list those it was approved with.</summary>
    public RosterStatistics FiguresOf(RosterSheet sheet) => Roster.State == RosterState.Approved ? Roster.Figures : sheet.Figures;

    /// <summary>What the guards of the workflow look at, with these figures.</summary>
    public RosterSituation Situation(RosterStatistics figures, int accountId)
    {
        var judged = Judge(figures);
        return new(figures.Total, judged.Failed.Count, judged.Asked.Count(f => Roster.ExplanationOf(f.Key) is null), judged.ToExplain.Count,
            Congress.State is CongressState.Registered or CongressState.Confirmed or CongressState.Held, Roster.SubmittedById == accountId, OnlyReviewer);
    }
}
