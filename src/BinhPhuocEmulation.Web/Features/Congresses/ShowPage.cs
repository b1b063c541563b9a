using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>A step the page offers: allowed, or drawn grey with the reason.</summary>
public sealed record StepButton(CongressAction Action, string Path, string Text, Answer May, bool ReasonRequired);

/// <summary>The delegate list of the congress in a few figures.</summary>
/// <param name="Cap">Most delegates; null where there is none.</param>
public sealed record RosterFiguresView(int Id, string State, int Total, int Models, int Women, int? Cap, ShareMark ShareMark);

/// <summary>The congress as its page shows it.</summary>
public sealed record CongressView(int Id, int Version, CongressState State, string FormName, DateOnly? Date, HalfDay? Session, string Venue, bool MayEdit);

/// <summary>The page that shows one congress.</summary>
/// <param name="Returned">Who returned it and why, while it is returned.</param>
public sealed record ShowPage(UnitHeadView Unit, CongressView Congress, RosterFiguresView? Roster, CheckPanel Panel, IReadOnlyList<(string Label, string Value)> Rows,
    IReadOnlyList<StepButton> Steps, IReadOnlyList<HistoryEntry> History, string? Returned, CompareView? Compare = null, CongressAction? Failed = null,
    string? FailedSentence = null, string? Reason = null, bool MayStartRoster = false, bool MayOpenRoster = false)
{
    /// <summary>Short name of its plan.</summary>
    public string Plan { get; init; } = "";

    /// <summary>The plan has ended: what was begun under it is finished, nothing new begins.</summary>
    public bool PlanEnded { get; init; }

    /// <summary>The unit's remark, and its reason for what needs one.</summary>
    public string Note { get; init; } = "";

    /// <summary>This person registered it and is the only one who could confirm it.</summary>
    public bool OnlyReviewer { get; init; }

    /// <summary>The page of a case with a congress.</summary>
    public static ShowPage Of(CongressCase c, CheckPanel panel, IReadOnlyList<StepButton> steps)
    {
        var (congress, details) = (c.Congress!, SavedDetails.Of(c.Congress!));
        var cap = c.Plan.CheckFor<DelegateCapCheck>(c.FactsOf(details)) is { } check && check.Binds(c.FactsOf(details)) ? check.Cap : (int?)null;
        var last = congress.State == CongressState.Returned ? congress.History.MaxBy(h => h.Id) : null;
        return new(UnitHeadView.Of(c),
            new(congress.Id, congress.Version, congress.State, c.Plan.Forms.FirstOrDefault(f => f.Code == congress.Form)?.Name ?? "", congress.Date, congress.Session,
                congress.Venue, c.MayEdit),
            c.Roster is { } r ? new(r.Id, RosterWorkflow.Name(r.State), r.Figures.Total, r.Figures.Models, r.Figures.Women, cap, StructureShareCheck.MarkOf(c.Plan, c.FactsOf(details))) : null,
            panel, RegistrationWords.Of(c, details), steps,
            [.. congress.History.OrderByDescending(h => h.Id).Select(h => new HistoryEntry(h.At, h.AccountName, null, CongressWorkflow.Name(h.Action),
                CongressWorkflow.Name(h.From), CongressWorkflow.Name(h.To), h.Remark, CongressTags.State(h.To).Kind))],
            last is null ? null : $"{last.AccountName} trả lại lúc {VietnameseUi.Instant(last.At)}: {last.Remark}")
        { Plan = c.Plan.ShortName, PlanEnded = c.PlanEnded, Note = congress.Note };
    }

    /// <summary>Words of every field and of the state, posted along with a step so that a stale one can show what was seen.</summary>
    public IReadOnlyList<string> Seen => [CongressWorkflow.Name(Congress.State), .. Rows.Select(r => r.Value)];

    /// <summary>The way of a registration.</summary>
    public IReadOnlyList<StepView> Way
    {
        get
        {
            CongressState[] way = [CongressState.Draft, CongressState.Registered, CongressState.Confirmed, CongressState.Held];
            var at = Congress.State == CongressState.Returned ? 0 : Array.IndexOf(way, Congress.State);
            return [.. way.Select((s, i) => new StepView(
                i == 0 && Congress.State == CongressState.Returned ? CongressWorkflow.Name(CongressState.Returned) : CongressWorkflow.Name(s),
                i < at ? StepState.Done : i > at ? StepState.Todo : Congress.State == CongressState.Returned ? StepState.Returned
                    : s == CongressState.Held ? StepState.Done : StepState.Current))];
        }
    }
}

/// <summary>Addresses of the steps: POST /congresses/{id}/{path}.</summary>
public static class StepPaths
{
    private static readonly Dictionary<string, CongressAction> Actions = new()
    {
        ["register"] = CongressAction.Register,
        ["withdraw"] = CongressAction.Withdraw,
        ["confirm"] = CongressAction.Confirm,
        ["return"] = CongressAction.Return,
        ["reopen"] = CongressAction.Reopen,
        ["held"] = CongressAction.MarkHeld,
        ["undo-held"] = CongressAction.UndoHeld,
    };

    /// <summary>The action of an address, or null.</summary>
    public static CongressAction? ActionOf(string path) => Actions.TryGetValue(path, out var action) ? action : null;

    /// <summary>The address of an action.</summary>
    public static string PathOf(CongressAction action) => Actions.First(a => a.Value == action).Key;
}
