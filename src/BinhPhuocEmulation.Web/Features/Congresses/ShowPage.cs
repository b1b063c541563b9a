using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>A step the page offers: allowed, or drawn grey with the reason.</summary>
public sealed record StepButton(CongressAction Action, string Path, string Text, Answer May, bool ReasonRequired);

/// <summary>The page that shows one congress.</summary>
public sealed record ShowPage(CongressCase Case, CheckPanel Panel, IReadOnlyList<(string Label, string Value)> Rows, IReadOnlyList<StepButton> Steps,
    CompareView? Compare = null, CongressAction? Failed = null, string? FailedSentence = null, string? Reason = null, bool MayStartRoster = false)
{
    /// <summary>The congress.</summary>
    public Congress Congress => Case.Congress!;

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

    /// <summary>Steps taken, newest first.</summary>
    public IReadOnlyList<HistoryEntry> History => [.. Congress.History.OrderByDescending(h => h.Id).Select(h => new HistoryEntry(
        h.At, h.AccountName, null, CongressWorkflow.Name(h.Action), CongressWorkflow.Name(h.From), CongressWorkflow.Name(h.To), h.Remark, CongressTags.State(h.To).Kind))];

    /// <summary>The remark with which it was returned, while it is.</summary>
    public CongressHistory? Returned => Congress.State == CongressState.Returned ? Congress.History.MaxBy(h => h.Id) : null;
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
