using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>Where the case of two records stands.</summary>
public enum PersonDecisionState
{
    /// <summary>Chưa quyết định.</summary>
    Open = 1,
    /// <summary>Đề nghị một người: the level above both units has to confirm.</summary>
    Proposed = 2,
    /// <summary>Một người.</summary>
    Same = 3,
    /// <summary>Hai người khác nhau.</summary>
    Different = 4,
}

/// <summary>What may be done with two records.</summary>
public enum PersonDecisionAction
{
    /// <summary>Đề nghị một người.</summary>
    Propose = 1,
    /// <summary>Một người: rows of both refer to one record from then on.</summary>
    Unite = 2,
    /// <summary>Hai người khác nhau.</summary>
    Separate = 3,
    /// <summary>Rút đề nghị.</summary>
    Withdraw = 4,
    /// <summary>Rút lại quyết định.</summary>
    TakeBack = 5,
}

/// <summary>What the guards look at.</summary>
/// <param name="HoldsBoth">The person may decide at every unit on whose lists the two records stand.</param>
/// <param name="HoldsDecider">The person may decide at the unit that took the last step; true while nobody has.</param>
/// <param name="Alike">Same name without accents, and births that agree.</param>
public sealed record PersonPairSituation(bool HoldsBoth, bool HoldsDecider, bool Alike);

/// <summary>
/// "Một người / hai người khác nhau" as one table; docs/workflows/person.md is checked against it. Who holds the lists of both records decides at once.
/// Who holds one only may say that they are two people, or propose that they are one: uniting makes the particulars of the person known to both units, so it
/// takes somebody who is entitled to both.
/// </summary>
public static class PersonWorkflow
{
    private static readonly WorkflowGuard<PersonPairSituation> HoldsBoth = new("HoldsBoth",
        "Người này còn có trong danh sách của đơn vị ngoài phạm vi của Ông/Bà; cấp trên của cả hai đơn vị mới quyết định được.", s => s.HoldsBoth);
    private static readonly WorkflowGuard<PersonPairSituation> HoldsDecider = new("HoldsDecider",
        "Quyết định này do đơn vị khác ghi; đơn vị đó hoặc cấp trên của đơn vị đó mới rút lại được.", s => s.HoldsDecider);
    private static readonly WorkflowGuard<PersonPairSituation> Alike = new("Alike",
        "Hai hồ sơ không còn cùng họ tên và ngày sinh nên không thể là một người.", s => s.Alike);

    /// <summary>The table.</summary>
    public static WorkflowTable<PersonDecisionState, PersonDecisionAction, PersonPairSituation> Table { get; } = new(Name, Name,
        Step(PersonDecisionState.Open, PersonDecisionAction.Propose, PersonDecisionState.Proposed, false, Alike),
        Step(PersonDecisionState.Open, PersonDecisionAction.Unite, PersonDecisionState.Same, false, HoldsBoth, Alike),
        Step(PersonDecisionState.Open, PersonDecisionAction.Separate, PersonDecisionState.Different, false),
        Step(PersonDecisionState.Proposed, PersonDecisionAction.Unite, PersonDecisionState.Same, false, HoldsBoth, Alike),
        Step(PersonDecisionState.Proposed, PersonDecisionAction.Separate, PersonDecisionState.Different, false, HoldsBoth),
        Step(PersonDecisionState.Proposed, PersonDecisionAction.Withdraw, PersonDecisionState.Open, false, HoldsDecider),
        Step(PersonDecisionState.Same, PersonDecisionAction.TakeBack, PersonDecisionState.Open, true, HoldsBoth, HoldsDecider),
        Step(PersonDecisionState.Different, PersonDecisionAction.TakeBack, PersonDecisionState.Open, true, HoldsDecider));

    /// <summary>Vietnamese name of a state.</summary>
    public static string Name(PersonDecisionState state) => state switch
    {
        PersonDecisionState.Open => "Chưa quyết định",
        PersonDecisionState.Proposed => "Chờ xác nhận",
        PersonDecisionState.Same => "Một người",
        PersonDecisionState.Different => "Hai người khác nhau",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Vietnamese name of an action, as on its button.</summary>
    public static string Name(PersonDecisionAction action) => action switch
    {
        PersonDecisionAction.Propose => "Đề nghị một người",
        PersonDecisionAction.Unite => "Một người",
        PersonDecisionAction.Separate => "Hai người khác nhau",
        PersonDecisionAction.Withdraw => "Rút đề nghị",
        PersonDecisionAction.TakeBack => "Rút lại quyết định",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static WorkflowStep<PersonDecisionState, PersonDecisionAction, PersonPairSituation> Step(PersonDecisionState from, PersonDecisionAction action,
        PersonDecisionState to, bool reason, params WorkflowGuard<PersonPairSituation>[] guards) =>
        new(from, action, to, Permission.PersonDecide, reason, guards);
}
