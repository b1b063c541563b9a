using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>One delegate list with all that its rules, pages and papers ask: its congress, the plan, the code lists, the day.</summary>
public sealed class RosterCase
{
    /// <summary>Puts it together; <paramref name="facts"/> are those of the congress, with the figures of the last save.</summary>
    /// <param name="copy">The copy that was approved, where the list is or an approved round is asked for: what it shows is what was signed.</param>
    public RosterCase(Roster roster, Judging rules, CongressFacts facts, CodeLists lists, ApprovedRoster? copy = null)
    {
        (Roster, Rules, Facts, Copy, Kept, ListsOfNow) = (roster, rules, facts, copy, copy?.List, lists);
        Lists = lists.Keeping(Kept?.Codes ?? []);
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

    /// <summary>The approved copy while the list is approved, or that of the round asked for; null while the list is open.</summary>
    public ApprovedRoster? Copy { get; }

    /// <summary>What stands in it: rows, place, day, names.</summary>
    public FrozenList? Kept { get; }

    /// <summary>Code lists of now.</summary>
    public CodeLists ListsOfNow { get; }

    /// <summary>Code lists; of an approved list with the names of the approval.</summary>
    public CodeLists Lists { get; }

    /// <summary>What the plan wants of each row.</summary>
    public RosterRequirements Requirements { get; }

    /// <summary>Day for which ages are counted: that of the congress, else today; of an approved list as it was.</summary>
    public DateOnly AsOf => Kept?.AsOf ?? Congress.Date ?? Facts.Today;

    /// <summary>Day on which the cells are read: today, or that of the approval. Who was not too old then does not become so.</summary>
    public DateOnly ReadOn => Copy is null ? Facts.Today : VietnamTime.DateOf(Copy.ApprovedAt);

    /// <summary>Name of the form in the plan; "" for none.</summary>
    public string FormName => Kept?.FormName ?? Plan.Forms.FirstOrDefault(f => f.Code == Congress.Form)?.Name ?? "";

    /// <summary>The structure of these rows of the list.</summary>
    public RosterStructure StructureOf(IEnumerable<RowDetails> rows) => Kept?.Structure ?? RosterStructure.Of(rows, Lists, AsOf, ShareMark);

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
