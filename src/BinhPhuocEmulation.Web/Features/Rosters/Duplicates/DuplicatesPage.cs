using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters.Duplicates;

/// <summary>Two records that may be one person, side by side.</summary>
/// <param name="PersonA">Record of this list.</param>
/// <param name="PersonB">The other record; the same number when one person stands on the list twice.</param>
/// <param name="Heading">Name, as on this list.</param>
/// <param name="Compare">Particulars; of a row of another unit only name, birth, unit and group.</param>
/// <param name="Rows">The two rows when both stand on this list: key and STT.</param>
/// <param name="MayMerge">Every row of both records is in this person's scope, so that one record may take the other's place at once.</param>
/// <param name="Confirmer">Who confirms a proposal where it is not.</param>
public sealed record DuplicateCard(int PersonA, int PersonB, string Heading, CompareView Compare, IReadOnlyList<(int EntryId, int Number)> Rows, bool MayMerge, string Confirmer = "")
{
    /// <summary>Both rows stand on this list.</summary>
    public bool OnThisList => Rows.Count == 2;
}

/// <summary>A case of a person of this list: a proposal, a decision, or one that was taken back.</summary>
/// <param name="Units">Other units on whose lists the person, or the namesake, stands.</param>
/// <param name="Confirmer">Who confirms, of a proposal.</param>
/// <param name="Version">Version of the case.</param>
/// <param name="Undo">What takes it back, if this person may: the decision, or the proposal.</param>
public sealed record DecidedLine(int Id, string Name, string Units, PersonDecisionState State, string By, DateTime At, string Confirmer, int Version, PersonDecisionAction? Undo);

/// <summary>The page of possible repetitions.</summary>
public sealed record DuplicatesPage(RosterHeader Header, IReadOnlyList<DuplicateCard> Cards, IReadOnlyList<DecidedLine> Decided, PageInfo Paging);

/// <summary>A decision as posted.</summary>
public sealed class DecisionOnPersons
{
    /// <summary>Record of this list.</summary>
    public int PersonA { get; set; }

    /// <summary>The other record.</summary>
    public int PersonB { get; set; }

    /// <summary>"different", "same", or "remove" with <see cref="Remove"/>.</summary>
    public string? Answer { get; set; }

    /// <summary>Record whose particulars are kept.</summary>
    public int Keep { get; set; }

    /// <summary>Row to take off this list.</summary>
    public int? Remove { get; set; }
}
