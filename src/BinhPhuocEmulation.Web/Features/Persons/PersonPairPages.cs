using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Persons;

/// <summary>Two records side by side with what was and what may be decided of them.</summary>
/// <param name="Id">Case.</param>
/// <param name="Version">Version of the case the page shows.</param>
/// <param name="Name">Name as on the first record.</param>
/// <param name="Compare">Whole rows, sensitive cells masked, for those who hold both lists; else name, birth, unit and group only.</param>
/// <param name="HoldsBoth">This person may decide at once.</param>
/// <param name="Confirmer">Who stands above both units.</param>
/// <param name="Offers">Steps this person may take now.</param>
/// <param name="History">Steps taken, the latest first.</param>
public sealed record PersonPairView(int Id, int Version, string Name, int LowerId, int HigherId, PersonDecisionState State, string By, DateTime At,
    CompareView Compare, bool HoldsBoth, string Confirmer, IReadOnlyList<PersonDecisionAction> Offers, IReadOnlyList<HistoryEntry> History)
{
    /// <summary>The last step taken; null for cases from before steps were kept.</summary>
    public PersonDecisionAction? Last { get; init; }

    /// <summary>The state in words; of a case that is open again, what opened it.</summary>
    public string StateWord => (State, Last) switch
    {
        (PersonDecisionState.Open, PersonDecisionAction.Withdraw) => "Đã rút đề nghị",
        (PersonDecisionState.Open, PersonDecisionAction.TakeBack) => "Đã rút lại quyết định",
        _ => PersonWorkflow.Name(State),
    };

    /// <summary>Colour of the state.</summary>
    public StatusKind Kind => State switch
    {
        PersonDecisionState.Proposed => StatusKind.Explain,
        PersonDecisionState.Same => StatusKind.Pass,
        PersonDecisionState.Different => StatusKind.Info,
        _ => StatusKind.Neutral,
    };

    /// <summary>May this step be taken?</summary>
    public bool MayTake(PersonDecisionAction action) => Offers.Contains(action);
}

/// <summary>The pairs that wait, or were decided.</summary>
public sealed record PersonPairsPage(string Tab, int Waiting, int Decided, IReadOnlyList<PersonPairView> Pairs, PageInfo Paging);

/// <summary>One pair with the form that takes a step.</summary>
/// <param name="Changed">Somebody took a step since the page was opened.</param>
public sealed record PersonPairPage(PersonPairView Pair, PersonPairForm Form, bool Changed = false);

/// <summary>A step as posted.</summary>
public sealed class PersonPairForm
{
    /// <summary>Step.</summary>
    public PersonDecisionAction Action { get; set; }

    /// <summary>Record whose particulars are kept.</summary>
    public int? Keep { get; set; }

    /// <summary>Version the page showed.</summary>
    public int Version { get; set; }

    /// <summary>The list from whose page the step was taken, to go back to; null for the page of the pair.</summary>
    public int? List { get; set; }

    /// <summary>Why a decision is taken back.</summary>
    [Display(Name = "Lý do")] public string? Reason { get; set; }
}
