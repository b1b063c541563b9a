using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>States of a delegate list.</summary>
public enum RosterState
{
    /// <summary>Nháp.</summary>
    Draft = 1,
    /// <summary>Đã trình.</summary>
    Submitted = 2,
    /// <summary>Trả lại.</summary>
    Returned = 3,
    /// <summary>Đã duyệt.</summary>
    Approved = 4,
}

/// <summary>Actions on a delegate list.</summary>
public enum RosterAction
{
    /// <summary>Trình.</summary>
    Submit = 1,
    /// <summary>Rút lại.</summary>
    Withdraw = 2,
    /// <summary>Duyệt.</summary>
    Approve = 3,
    /// <summary>Trả lại.</summary>
    Return = 4,
    /// <summary>Mở lại để thay đổi (starts a new round).</summary>
    Reopen = 5,
}

/// <summary>What the guards of the list workflow look at, read inside the transaction that takes the step.</summary>
/// <param name="Rows">Rows on the list.</param>
/// <param name="Blocking">Mandatory findings that stand.</param>
/// <param name="Unexplained">Findings that need an explanation and have none.</param>
/// <param name="Unaccepted">Explanations the reviewer has not accepted.</param>
/// <param name="CongressRegistered">The congress is registered, confirmed or held.</param>
/// <param name="ActorSubmitted">The person acting is the one who submitted.</param>
/// <param name="OnlyReviewer">No other account in use could decide on this list.</param>
public sealed record RosterSituation(int Rows, int Blocking, int Unexplained, int Unaccepted, bool CongressRegistered, bool ActorSubmitted, bool OnlyReviewer = false);

/// <summary>The workflow of a delegate list as one table; docs/workflows/roster.md is checked against it.</summary>
public static class RosterWorkflow
{
    private static readonly WorkflowGuard<RosterSituation> HasRows = new("HasRows", "Danh sách chưa có đại biểu nào.", s => s.Rows > 0);
    private static readonly WorkflowGuard<RosterSituation> CongressRegistered = new("CongressRegistered",
        "Đại hội, hội nghị chưa đăng ký; đơn vị phải đăng ký rồi danh sách mới được trình, duyệt.", s => s.CongressRegistered);
    private static readonly WorkflowGuard<RosterSituation> NothingBlocks = new("NothingBlocks",
        "Còn nội dung bắt buộc chưa đạt.", s => s.Blocking == 0);
    private static readonly WorkflowGuard<RosterSituation> AllExplained = new("AllExplained",
        "Còn nội dung cần giải trình chưa có giải trình.", s => s.Unexplained == 0);
    private static readonly WorkflowGuard<RosterSituation> AllAccepted = new("AllAccepted",
        "Còn giải trình chưa được chấp nhận.", s => s.Unaccepted == 0);
    private static readonly WorkflowGuard<RosterSituation> OtherEyes = new("FourEyes",
        "Người trình không tự duyệt danh sách của mình.", s => FourEyes.Hold(s.ActorSubmitted, s.OnlyReviewer));

    /// <summary>The table.</summary>
    public static WorkflowTable<RosterState, RosterAction, RosterSituation> Table { get; } = new(Name, Name,
        Step(RosterState.Draft, RosterAction.Submit, RosterState.Submitted, Permission.RosterEdit, false, HasRows, CongressRegistered, NothingBlocks, AllExplained),
        Step(RosterState.Returned, RosterAction.Submit, RosterState.Submitted, Permission.RosterEdit, false, HasRows, CongressRegistered, NothingBlocks, AllExplained),
        Step(RosterState.Submitted, RosterAction.Withdraw, RosterState.Draft, Permission.RosterEdit, true),
        Step(RosterState.Submitted, RosterAction.Approve, RosterState.Approved, Permission.RosterReview, false, OtherEyes, CongressRegistered, NothingBlocks, AllAccepted),
        Step(RosterState.Submitted, RosterAction.Return, RosterState.Returned, Permission.RosterReview, true, OtherEyes),
        Step(RosterState.Approved, RosterAction.Reopen, RosterState.Draft, Permission.RosterEdit, true));

    /// <summary>States in which rows may be changed.</summary>
    public static bool IsEditable(RosterState state) => state is RosterState.Draft or RosterState.Returned;

    /// <summary>Vietnamese name of a state.</summary>
    public static string Name(RosterState state) => state switch
    {
        RosterState.Draft => "Nháp",
        RosterState.Submitted => "Đã trình",
        RosterState.Returned => "Trả lại",
        RosterState.Approved => "Đã duyệt",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Vietnamese name of an action, as on its button.</summary>
    public static string Name(RosterAction action) => action switch
    {
        RosterAction.Submit => "Trình duyệt",
        RosterAction.Withdraw => "Rút lại",
        RosterAction.Approve => "Duyệt",
        RosterAction.Return => "Trả lại",
        RosterAction.Reopen => "Mở lại để thay đổi",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static WorkflowStep<RosterState, RosterAction, RosterSituation> Step(RosterState from, RosterAction action,
        RosterState to, Permission permission, bool reason, params WorkflowGuard<RosterSituation>[] guards) =>
        new(from, action, to, permission, reason, guards);
}
