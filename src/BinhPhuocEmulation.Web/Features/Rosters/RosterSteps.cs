using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>How asking for a step of the workflow ended.</summary>
public enum StepResult
{
    /// <summary>Taken, or already taken by the same person (a double click).</summary>
    Done,
    /// <summary>No such list in scope.</summary>
    NotFound,
    /// <summary>No permission at this unit.</summary>
    Refused,
    /// <summary>The list is not, or no longer, in a state for it, or not what the person saw.</summary>
    Stale,
    /// <summary>A condition does not hold, or a field is wrong.</summary>
    Invalid,
}

/// <summary>End of a step with the sentence for the screen.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Reason">Why not; "" if done.</param>
/// <param name="Field">Field the reason speaks of; "" for the whole.</param>
public sealed record StepOutcome(StepResult Result, string Reason = "", string Field = "")
{
    /// <summary>Taken.</summary>
    public static StepOutcome Done { get; } = new(StepResult.Done);

    /// <summary>No such list.</summary>
    public static StepOutcome NotFound { get; } = new(StepResult.NotFound);

    /// <summary>Asks the workflow table; null if the step may be taken.</summary>
    public static StepOutcome? Ask(RosterCase roster, RosterAction action, RosterStatistics figures, Actor actor, string? reason)
    {
        var list = roster.Roster;
        // Whose step it is comes before whether it can be taken now.
        foreach (var permission in RosterWorkflow.Table.Steps.Where(s => s.Action == action).Select(s => s.Permission).Distinct())
            if (actor.May(permission, list.UnitId) is { Allowed: false } refusal) return new(StepResult.Refused, refusal.Reason);
        var may = RosterWorkflow.Table.May(list.State, action, p => actor.May(p, list.UnitId), roster.Situation(figures, actor.AccountId), reason);
        if (may) return null;
        if (RosterWorkflow.Table.Find(list.State, action) is null) return new(StepResult.Stale, may.Reason);
        var reasonMissing = RosterWorkflow.Table.May(list.State, action, p => actor.May(p, list.UnitId), roster.Situation(figures, actor.AccountId)).Allowed;
        return new(StepResult.Invalid, may.Reason, reasonMissing ? "Reason" : "");
    }

    /// <summary>Checks a text that will be kept: length and characters; null if it may be.</summary>
    public static StepOutcome? Check(string? text, int longest, string field)
    {
        if (VietnameseText.HasControlCharacter(text)) return new(StepResult.Invalid, "Có ký tự điều khiển; xóa rồi gõ lại.", field);
        return VietnameseText.CleanLines(text).Length > longest ? new(StepResult.Invalid, $"Dài quá {VietnameseFormat.Number(longest)} ký tự; hãy rút gọn.", field) : null;
    }
}
