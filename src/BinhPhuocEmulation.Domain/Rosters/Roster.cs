using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>The delegate list of one congress. Rows stand beside it (<see cref="RosterEntry"/>); the figures of the last save are kept with it.</summary>
public sealed class Roster : IVersioned, IUnitOwned
{
    /// <summary>Most rows a list may hold at all, whatever the cap: a guard against pasted mistakes, above any cap of a plan.</summary>
    public const int MostRows = 2000;

    private readonly List<RosterHistory> _history = [];
    private readonly List<RosterExplanation> _explanations = [];

    private Roster() { }

    /// <summary>Starts an empty list.</summary>
    public Roster(int congressId, int unitId)
    {
        CongressId = congressId;
        UnitId = unitId;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Congress.</summary>
    public int CongressId { get; private set; }
    /// <summary>Congress.</summary>
    public Congresses.Congress? Congress { get; private set; }
    /// <inheritdoc/>
    public int UnitId { get; private set; }
    /// <summary>State.</summary>
    public RosterState State { get; private set; } = RosterState.Draft;
    /// <summary>1 for the first submission; grows when an approved list is reopened.</summary>
    public int Round { get; private set; } = 1;
    /// <summary>Who submitted last; 0 if nobody has.</summary>
    public int SubmittedById { get; private set; }
    /// <summary>When it was submitted last (UTC).</summary>
    public DateTime? SubmittedAt { get; private set; }
    /// <summary>When it was approved last (UTC); null if it is not approved now.</summary>
    public DateTime? ApprovedAt { get; private set; }
    /// <summary>Figures at the last save.</summary>
    public RosterStatistics Figures { get; private set; } = RosterStatistics.Empty;
    /// <summary>When the figures were counted (UTC).</summary>
    public DateTime? FiguresAt { get; private set; }
    /// <inheritdoc/>
    public int Version { get; private set; }
    /// <summary>Steps taken.</summary>
    public IReadOnlyList<RosterHistory> History => _history;
    /// <summary>Explanations of findings, per round.</summary>
    public IReadOnlyList<RosterExplanation> Explanations => _explanations;

    /// <summary>Keeps the figures of the rows as saved now. Figures alone do not raise the version: whoever changes rows or state takes the list first (docs/decisions/0008).</summary>
    public void Count(RosterStatistics figures, DateTime at)
    {
        Figures = figures;
        FiguresAt = at;
    }

    /// <summary>Takes a step of the workflow table, which the caller has asked with <c>May</c>.</summary>
    /// <exception cref="InvalidOperationException">The table has no such step.</exception>
    public void Take(RosterAction action, StepStamp stamp)
    {
        var step = RosterWorkflow.Table.Find(State, action) ?? throw new InvalidOperationException($"No step {action} from {State}.");
        _history.Add(new RosterHistory(State, action, step.To, Round, stamp));
        if (action == RosterAction.Submit) (SubmittedById, SubmittedAt) = (stamp.AccountId, stamp.At);
        ApprovedAt = action == RosterAction.Approve ? stamp.At : null;
        if (action == RosterAction.Reopen) Round++;
        State = step.To;
    }

    /// <summary>Writes or replaces the explanation of a finding in this round; a blank text removes it. A changed text must be accepted anew.</summary>
    public void Explain(string findingKey, string? text, StepStamp stamp)
    {
        var clean = VietnameseText.CleanLines(text);
        var existing = ExplanationOf(findingKey);
        if (existing?.Text == clean) return;
        if (existing is not null) _explanations.Remove(existing);
        if (clean.Length > 0) _explanations.Add(new RosterExplanation(Round, findingKey, clean, stamp));
    }

    /// <summary>Findings whose explanation of this round the level above accepted.</summary>
    public IEnumerable<string> AcceptedKeys => _explanations.Where(e => e.Round == Round && e.AcceptedAt is not null).Select(e => e.FindingKey);

    /// <summary>The explanation of a finding in this round, or null.</summary>
    public RosterExplanation? ExplanationOf(string findingKey) => _explanations.Find(e => e.Round == Round && e.FindingKey == findingKey);
}

/// <summary>A step of a list.</summary>
public sealed class RosterHistory : HistoryEntry<RosterState, RosterAction>
{
    private RosterHistory() { }

    internal RosterHistory(RosterState from, RosterAction action, RosterState to, int round, StepStamp stamp) : base(from, action, to, stamp) => Round = round;

    /// <summary>List.</summary>
    public int RosterId { get; private set; }
    /// <summary>Round in which it was taken.</summary>
    public int Round { get; private set; }
}

/// <summary>The unit's explanation of one finding, and the reviewer's acceptance by name (AMB-02).</summary>
public sealed class RosterExplanation
{
    /// <summary>Longest explanation.</summary>
    public const int TextLength = 2000;

    private RosterExplanation() { }

    internal RosterExplanation(int round, string findingKey, string text, StepStamp stamp)
    {
        (Round, FindingKey, Text) = (round, findingKey, text);
        (AccountId, AccountName, At) = (stamp.AccountId, stamp.AccountName, stamp.At);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>List.</summary>
    public int RosterId { get; private set; }
    /// <summary>Round.</summary>
    public int Round { get; private set; }
    /// <summary>Finding it explains: "X-05/Whole".</summary>
    public string FindingKey { get; private set; } = "";
    /// <summary>Text.</summary>
    public string Text { get; private set; } = "";
    /// <summary>Who wrote it.</summary>
    public int AccountId { get; private set; }
    /// <summary>Who wrote it, by name.</summary>
    public string AccountName { get; private set; } = "";
    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
    /// <summary>Who accepted it, by name; "" while nobody has.</summary>
    public string AcceptedByName { get; private set; } = "";
    /// <summary>When it was accepted (UTC).</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>Accepts it, by name.</summary>
    public void Accept(StepStamp stamp) => (AcceptedByName, AcceptedAt) = (stamp.AccountName, stamp.At);

    /// <summary>Takes the acceptance back.</summary>
    public void Unaccept() => (AcceptedByName, AcceptedAt) = ("", null);
}
