using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Congresses;

/// <summary>One unit's congress or conference under one plan. A unit holds at most one under a plan.</summary>
public sealed class Congress : IVersioned, IUnitOwned
{
    /// <summary>Longest venue.</summary>
    public const int VenueLength = 200;
    /// <summary>Longest địa danh.</summary>
    public const int PlaceLength = 100;
    /// <summary>Longest reason for a plenary at the threshold, or other remark.</summary>
    public const int NoteLength = 1000;

    private readonly List<CongressHistory> _history = [];
    private readonly List<CongressLeader> _leaders = [];

    private Congress() { }

    /// <summary>Starts a draft for a unit under a plan.</summary>
    public Congress(int planId, int unitId)
    {
        PlanId = planId;
        UnitId = unitId;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Plan.</summary>
    public int PlanId { get; private set; }
    /// <inheritdoc/>
    public int UnitId { get; private set; }
    /// <summary>Unit.</summary>
    public Unit? Unit { get; private set; }
    /// <summary>State.</summary>
    public CongressState State { get; private set; } = CongressState.Draft;
    /// <summary>Code of the form; "" while not chosen.</summary>
    public string Form { get; private set; } = "";
    /// <summary>Title of a Hội nghị: number of the listed title, or "form-and-unit"; "" for a Đại hội.</summary>
    public string Title { get; private set; } = "";
    /// <summary>Ordinal of a Đại hội; 0 while unknown.</summary>
    public int Ordinal { get; private set; }
    /// <summary>Day.</summary>
    public DateOnly? Date { get; private set; }
    /// <summary>Half day.</summary>
    public HalfDay? Session { get; private set; }
    /// <summary>Hall, building: "Hội trường UBND xã".</summary>
    public string Venue { get; private set; } = "";
    /// <summary>Địa danh of the name block: "Lộc An".</summary>
    public string Place { get; private set; } = "";
    /// <summary>Everybody attends (S-07).</summary>
    public bool Plenary { get; private set; }
    /// <summary>Staged or live-exchange format (M-04).</summary>
    public bool Combined { get; private set; }
    /// <summary>Remark of the unit, and its reason for what needs one.</summary>
    public string Note { get; private set; } = "";
    /// <summary>The findings the note gives a reason for: those that stood when it was registered (<see cref="AcceptedReason.Keep"/>); null where they were not kept.</summary>
    public string? ReasonFor { get; private set; }
    /// <summary>Revision of the plan by which it was recorded as held, and is judged since; 0 while it is not.</summary>
    public int HeldRevision { get; private set; }
    /// <inheritdoc/>
    public int Version { get; private set; }
    /// <summary>Steps taken.</summary>
    public IReadOnlyList<CongressHistory> History => _history;
    /// <summary>Leaders of the levels above who are expected.</summary>
    public IReadOnlyList<CongressLeader> Leaders => _leaders;

    /// <summary>The reason the note gives, accepted; null while it is not.</summary>
    public AcceptedReason? Reason => AcceptedReason.Of(Note.Length > 0, CongressWorkflow.IsConfirmed(State), ReasonFor);

    /// <summary>The reason the note gives, sent up with the registration and not decided on yet; null where there is none, or it was decided on.</summary>
    public AcceptedReason? WaitingReason => AcceptedReason.Of(Note.Length > 0, State == CongressState.Registered, ReasonFor);

    /// <summary>True if form, name, date, half day and place are filled in.</summary>
    public bool IsComplete => Form.Length > 0 && Date is not null && Session is not null && Venue.Length > 0 && Place.Length > 0;

    /// <summary>Changes the registration. Only while it is a draft or returned; the caller asks the workflow first.</summary>
    /// <exception cref="InvalidOperationException">The registration is not open for editing.</exception>
    public void Change(CongressDetails details)
    {
        if (!CongressWorkflow.IsEditable(State)) throw new InvalidOperationException("The registration is not open for editing.");
        Form = details.Form ?? "";
        Title = details.Title ?? "";
        Ordinal = details.Ordinal ?? 0;
        Date = details.Date;
        Session = details.Session;
        Venue = VietnameseText.Clean(details.Venue);
        Place = VietnameseText.Clean(details.Place);
        Plenary = details.Plenary;
        Combined = details.Combined;
        Note = VietnameseText.CleanLines(details.Note);
        _leaders.RemoveAll(l => !details.LeaderIds.Contains(l.LeaderId));
        foreach (var id in details.LeaderIds.Where(id => _leaders.TrueForAll(l => l.LeaderId != id))) _leaders.Add(new CongressLeader(id));
    }

    /// <summary>Takes a step of the workflow table, which the caller has asked with <c>May</c>; <paramref name="planRevision"/> is that of the plan it was asked by,
    /// <paramref name="standing"/> what the rules found then.</summary>
    /// <exception cref="InvalidOperationException">The table has no such step.</exception>
    public void Take(CongressAction action, StepStamp stamp, int planRevision = 0, IEnumerable<Finding>? standing = null)
    {
        var step = CongressWorkflow.Table.Find(State, action)
            ?? throw new InvalidOperationException($"No step {action} from {State}.");
        _history.Add(new CongressHistory(State, action, step.To, stamp));
        if (action == CongressAction.Register) ReasonFor = standing is null ? null : AcceptedReason.Keep(standing);
        HeldRevision = step.To == CongressState.Held ? planRevision : 0;
        State = step.To;
    }
}

/// <summary>What an officer fills in to register a congress.</summary>
public sealed record CongressDetails
{
    /// <summary>Code of the form.</summary>
    public string? Form { get; init; }
    /// <summary>Title of a Hội nghị.</summary>
    public string? Title { get; init; }
    /// <summary>Ordinal of a Đại hội, 1 to 99.</summary>
    public int? Ordinal { get; init; }
    /// <summary>Day.</summary>
    public DateOnly? Date { get; init; }
    /// <summary>Half day.</summary>
    public HalfDay? Session { get; init; }
    /// <summary>Hall.</summary>
    public string? Venue { get; init; }
    /// <summary>Địa danh.</summary>
    public string? Place { get; init; }
    /// <summary>Plenary meeting.</summary>
    public bool Plenary { get; init; }
    /// <summary>Combined format.</summary>
    public bool Combined { get; init; }
    /// <summary>Remark.</summary>
    public string? Note { get; init; }
    /// <summary>Leaders expected.</summary>
    public IReadOnlyCollection<int> LeaderIds { get; init; } = [];
}

/// <summary>A step of a congress.</summary>
public sealed class CongressHistory : HistoryEntry<CongressState, CongressAction>
{
    private CongressHistory() { }

    internal CongressHistory(CongressState from, CongressAction action, CongressState to, StepStamp stamp) : base(from, action, to, stamp) { }

    /// <summary>Congress.</summary>
    public int CongressId { get; private set; }
}

/// <summary>A leader of a level above whose attendance is planned at congresses; clashes show in the calendar.</summary>
public sealed class Leader
{
    private Leader() { }

    /// <summary>Adds a leader to the directory.</summary>
    public Leader(string name, string post, int unitId)
    {
        Name = VietnameseText.Clean(name);
        Post = VietnameseText.Clean(post);
        UnitId = unitId;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";
    /// <summary>Post.</summary>
    public string Post { get; private set; } = "";
    /// <summary>Unit the leader belongs to (province or district).</summary>
    public int UnitId { get; private set; }
    /// <summary>False once the leader has left the post.</summary>
    public bool Active { get; private set; } = true;

    /// <summary>Changes name, post and whether still in office.</summary>
    public void Change(string name, string post, bool active)
    {
        Name = VietnameseText.Clean(name);
        Post = VietnameseText.Clean(post);
        Active = active;
    }
}

/// <summary>A leader expected at a congress.</summary>
public sealed class CongressLeader
{
    private CongressLeader() { }

    internal CongressLeader(int leaderId) => LeaderId = leaderId;

    /// <summary>Congress.</summary>
    public int CongressId { get; private set; }
    /// <summary>Leader.</summary>
    public int LeaderId { get; private set; }
    /// <summary>Leader.</summary>
    public Leader? Leader { get; private set; }
}
