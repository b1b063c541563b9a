using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>
/// What was decided of two records seen side by side: one person, or two. There is one per pair; every step is kept in its history with who took it.
/// </summary>
public sealed class PersonDecision : IVersioned
{
    private readonly List<PersonDecisionHistory> _history = [];

    private PersonDecision() { }

    /// <summary>Opens the case of a pair; the lower number goes first.</summary>
    public PersonDecision(int personA, int personB) => (LowerId, HigherId) = personA < personB ? (personA, personB) : (personB, personA);

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>First record.</summary>
    public int LowerId { get; private set; }
    /// <summary>Second record.</summary>
    public int HigherId { get; private set; }
    /// <summary>Where it stands.</summary>
    public PersonDecisionState State { get; private set; } = PersonDecisionState.Open;
    /// <summary>The record that rows refer to while the two are one person; null otherwise.</summary>
    public int? KeptId { get; private set; }
    /// <summary>Unit of whoever took the last step: only that unit, or one above it, takes the step back.</summary>
    public int ByUnitId { get; private set; }
    /// <summary>Who took the last step.</summary>
    public int AccountId { get; private set; }
    /// <summary>Who took the last step, by name.</summary>
    public string AccountName { get; private set; } = "";
    /// <summary>When the last step was taken (UTC).</summary>
    public DateTime At { get; private set; }
    /// <summary>The decision that put a record of this pair's in the place of another, whose decisions it inherited; null if somebody looked at this very pair.</summary>
    public int? InheritedFromId { get; private set; }
    /// <inheritdoc/>
    public int Version { get; private set; }
    /// <summary>All steps.</summary>
    public IReadOnlyList<PersonDecisionHistory> History => _history;

    /// <summary>The two are one person.</summary>
    public bool Same => State == PersonDecisionState.Same;

    /// <summary>The record whose rows went over to the one kept; null unless the two are one person.</summary>
    public int? GoneId => KeptId is null ? null : KeptId == LowerId ? HigherId : LowerId;

    /// <summary>The step that put the two together and still holds; null otherwise. Needs the history loaded.</summary>
    public PersonDecisionHistory? Union => Same ? _history.Where(h => h.Action == PersonDecisionAction.Unite).MaxBy(h => h.At) : null;

    /// <summary>Takes a step the table allows; the caller has asked it. Uniting names the record that is kept.</summary>
    /// <exception cref="InvalidOperationException">The table has no such step.</exception>
    public PersonDecisionHistory Take(PersonDecisionAction action, int byUnitId, StepStamp stamp, int? keptId = null)
    {
        var step = PersonWorkflow.Table.Find(State, action) ?? throw new InvalidOperationException($"No step {action} from {State}.");
        var entry = new PersonDecisionHistory(State, action, step.To, stamp);
        _history.Add(entry);
        State = step.To;
        KeptId = State == PersonDecisionState.Same ? keptId ?? LowerId : null;
        (ByUnitId, AccountId, AccountName, At) = (byUnitId, stamp.AccountId, stamp.AccountName, stamp.At);
        return entry;
    }

    /// <summary>
    /// The same answer for the record that takes the place of one of this pair; null if nothing is decided, or the two are put together already.
    /// It falls with <paramref name="union"/>.
    /// </summary>
    public PersonDecision? InheritedBy(int keptId, PersonDecision union)
    {
        var other = LowerId == union.GoneId ? HigherId : LowerId;
        if (other == keptId || State is not (PersonDecisionState.Proposed or PersonDecisionState.Different)) return null;
        var heir = new PersonDecision(other, keptId) { InheritedFromId = union.Id };
        heir.Take(State == PersonDecisionState.Proposed ? PersonDecisionAction.Propose : PersonDecisionAction.Separate, ByUnitId, new(AccountId, AccountName, At));
        return heir;
    }

    /// <summary>Nobody has touched it since it was inherited.</summary>
    public bool IsOnlyInherited => InheritedFromId is not null && _history.Count == 1;
}

/// <summary>A step of a decision.</summary>
public sealed class PersonDecisionHistory : HistoryEntry<PersonDecisionState, PersonDecisionAction>
{
    private readonly List<PersonMove> _moves = [];

    private PersonDecisionHistory() { }

    internal PersonDecisionHistory(PersonDecisionState from, PersonDecisionAction action, PersonDecisionState to, StepStamp stamp) : base(from, action, to, stamp) { }

    /// <summary>Decision.</summary>
    public int DecisionId { get; private set; }
    /// <summary>What the kept record took over from the other.</summary>
    public PersonFill Filled { get; private set; }
    /// <summary>Rows that were given from one record to the other.</summary>
    public IReadOnlyList<PersonMove> Moves => _moves;

    /// <summary>Points a row to the other record and remembers where it stood.</summary>
    public void Move(RosterEntry row, Person to)
    {
        _moves.Add(new PersonMove(row, to));
        row.Refer(to);
    }

    /// <summary>Remembers what the kept record took over.</summary>
    public void Fill(PersonFill filled) => Filled = filled;
}

/// <summary>A row that was given from one record to another.</summary>
public sealed class PersonMove : IFrozen
{
    private PersonMove() { }

    internal PersonMove(RosterEntry row, Person to) => (EntryId, FromId, ToId) = (row.Id, row.PersonId!.Value, to.Id);

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Step.</summary>
    public int HistoryId { get; private set; }
    /// <summary>Row.</summary>
    public int EntryId { get; private set; }
    /// <summary>Record it referred to before.</summary>
    public int FromId { get; private set; }
    /// <summary>Record it referred to from then on.</summary>
    public int ToId { get; private set; }
}
