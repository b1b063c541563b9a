namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>One step of a workflow that was taken: who, when, from, to, remark. Only ever added.</summary>
/// <typeparam name="TState">States of the workflow.</typeparam>
/// <typeparam name="TAction">Actions of the workflow.</typeparam>
public abstract class HistoryEntry<TState, TAction> : IFrozen
    where TState : struct, Enum where TAction : struct, Enum
{
    /// <summary>For the database.</summary>
    protected HistoryEntry() { }

    /// <summary>Notes a step.</summary>
    protected HistoryEntry(TState from, TAction action, TState to, StepStamp stamp)
    {
        (From, Action, To) = (from, action, to);
        (AccountId, AccountName, At) = (stamp.AccountId, stamp.AccountName, stamp.At);
        Remark = VietnameseText.CleanLines(stamp.Remark);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>State before.</summary>
    public TState From { get; private set; }
    /// <summary>Action.</summary>
    public TAction Action { get; private set; }
    /// <summary>State after.</summary>
    public TState To { get; private set; }
    /// <summary>Who.</summary>
    public int AccountId { get; private set; }
    /// <summary>Who, by name.</summary>
    public string AccountName { get; private set; } = "";
    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
    /// <summary>Reason or remark.</summary>
    public string Remark { get; private set; } = "";
}

/// <summary>Who took a step, when, and with what remark.</summary>
public sealed record StepStamp(int AccountId, string AccountName, DateTime At, string? Remark = null)
{
    /// <summary>Longest remark.</summary>
    public const int RemarkLength = 2000;
}
