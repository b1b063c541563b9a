namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>A named condition on the subject of a workflow step, with the Vietnamese sentence that says why it refuses.</summary>
/// <param name="Name">Name in code and in docs/workflows.</param>
/// <param name="Sentence">What the officer is told when the condition does not hold.</param>
/// <param name="Holds">The condition.</param>
public sealed record WorkflowGuard<TSubject>(string Name, string Sentence, Func<TSubject, bool> Holds);

/// <summary>One row of a workflow table: who may go from where to where, by which action, and whether a reason must be given.</summary>
public sealed record WorkflowStep<TState, TAction, TSubject>(
    TState From, TAction Action, TState To, Access.Permission Permission, bool ReasonRequired,
    IReadOnlyList<WorkflowGuard<TSubject>> Guards)
    where TState : struct, Enum where TAction : struct, Enum;

/// <summary>
/// The whole of a workflow as one table. Buttons, refusals, history and docs/workflows read the same rows,
/// so what a page offers and what a post accepts can never differ.
/// </summary>
public sealed class WorkflowTable<TState, TAction, TSubject>
    where TState : struct, Enum where TAction : struct, Enum
{
    private readonly Dictionary<(TState, TAction), WorkflowStep<TState, TAction, TSubject>> _steps;
    private readonly Func<TState, string> _stateName;
    private readonly Func<TAction, string> _actionName;

    /// <summary>Builds the table; a pair of state and action may occur once.</summary>
    public WorkflowTable(Func<TState, string> stateName, Func<TAction, string> actionName,
        params WorkflowStep<TState, TAction, TSubject>[] steps)
    {
        _stateName = stateName;
        _actionName = actionName;
        _steps = steps.ToDictionary(s => (s.From, s.Action));
    }

    /// <summary>All rows, in the order of their states.</summary>
    public IEnumerable<WorkflowStep<TState, TAction, TSubject>> Steps => _steps.Values;

    /// <summary>The row for an action in a state, or null if the table has none.</summary>
    public WorkflowStep<TState, TAction, TSubject>? Find(TState from, TAction action) => _steps.GetValueOrDefault((from, action));

    /// <summary>
    /// May this action be taken now? Asked in the order table, permission, guards, so that someone without the right
    /// never learns which guard would have refused. The reason (<see cref="ReasonText"/>) is checked by <see cref="May(TState, TAction, Func{Access.Permission, Answer}, TSubject, string?)"/>.
    /// </summary>
    public Answer May(TState from, TAction action, Func<Access.Permission, Answer> permitted, TSubject subject)
    {
        if (Find(from, action) is not { } step)
            return Answer.No($"Không thể “{_actionName(action)}” khi đang ở trạng thái “{_stateName(from)}”.");
        var permission = permitted(step.Permission);
        if (!permission) return permission;
        foreach (var guard in step.Guards)
            if (!guard.Holds(subject)) return Answer.No(guard.Sentence);
        return Answer.Yes;
    }

    /// <summary>As above, and the reason is given where the table asks for one.</summary>
    public Answer May(TState from, TAction action, Func<Access.Permission, Answer> permitted, TSubject subject, string? reason)
    {
        var may = May(from, action, permitted, subject);
        if (!may) return may;
        return Find(from, action)!.ReasonRequired ? MayBecause(action, reason) : Answer.Yes;
    }

    /// <summary>Is the reason given that the table asks for with this action, from whatever state?</summary>
    public Answer MayBecause(TAction action, string? reason) => Steps.Any(s => s.ReasonRequired && EqualityComparer<TAction>.Default.Equals(s.Action, action))
        ? ReasonText.May(reason, $"Phải ghi lý do khi “{_actionName(action)}”.") : Answer.Yes;

    /// <summary>The actions a page should offer in this state, in table order.</summary>
    public IEnumerable<WorkflowStep<TState, TAction, TSubject>> From(TState state) =>
        _steps.Values.Where(s => EqualityComparer<TState>.Default.Equals(s.From, state));
}
