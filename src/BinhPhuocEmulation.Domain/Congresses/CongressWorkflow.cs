using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Congresses;

/// <summary>Stages of one unit's congress.</summary>
public enum CongressState
{
    /// <summary>Nháp.</summary>
    Draft = 1,
    /// <summary>Đã đăng ký.</summary>
    Registered = 2,
    /// <summary>Trả lại.</summary>
    Returned = 3,
    /// <summary>Đã xác nhận.</summary>
    Confirmed = 4,
    /// <summary>Đã tổ chức.</summary>
    Held = 5,
}

/// <summary>Actions on a congress.</summary>
public enum CongressAction
{
    /// <summary>Đăng ký.</summary>
    Register = 1,
    /// <summary>Rút đăng ký.</summary>
    Withdraw = 2,
    /// <summary>Xác nhận.</summary>
    Confirm = 3,
    /// <summary>Trả lại.</summary>
    Return = 4,
    /// <summary>Đề nghị điều chỉnh (back to the unit after confirmation).</summary>
    Reopen = 5,
    /// <summary>Ghi nhận đã tổ chức.</summary>
    MarkHeld = 6,
    /// <summary>Hủy ghi nhận đã tổ chức.</summary>
    UndoHeld = 7,
}

/// <summary>What the guards of the congress workflow look at.</summary>
/// <param name="Today">Today in Vietnam.</param>
/// <param name="Date">Day of the congress.</param>
/// <param name="Complete">Nothing is missing (<see cref="Registration.Missing"/>).</param>
/// <param name="Blocked">A mandatory finding on the registration stands (form not allowed …).</param>
/// <param name="LacksReason">Something needs a reason in the note (<see cref="Registration.NeedReason"/>), and there is none.</param>
/// <param name="ActorRegistered">The person acting is the one who registered.</param>
/// <param name="OnlyReviewer">No other account in use could confirm it.</param>
public sealed record CongressSituation(DateOnly Today, DateOnly? Date, bool Complete, bool Blocked, bool LacksReason = false, bool ActorRegistered = false, bool OnlyReviewer = false);

/// <summary>The workflow of a congress as one table; docs/workflows/congress.md is checked against it.</summary>
public static class CongressWorkflow
{
    private static readonly WorkflowGuard<CongressSituation> Complete = new("Complete",
        "Chưa đủ hình thức, ngày, buổi, địa điểm và địa danh.", s => s.Complete);
    private static readonly WorkflowGuard<CongressSituation> NotBlocked = new("NotBlocked",
        "Còn nội dung bắt buộc chưa đạt; xem phần kiểm tra bên cạnh.", s => !s.Blocked);
    private static readonly WorkflowGuard<CongressSituation> Reasoned = new("Reasoned",
        "Chưa nêu lý do ở ô “Ghi chú, giải trình” cho nội dung cần giải trình; xem phần kiểm tra bên cạnh.", s => !s.LacksReason);
    private static readonly WorkflowGuard<CongressSituation> OtherEyes = new("FourEyes",
        "Người đăng ký không tự xác nhận đăng ký của mình.", s => FourEyes.Hold(s.ActorRegistered, s.OnlyReviewer));
    private static readonly WorkflowGuard<CongressSituation> DayReached = new("DayReached",
        "Chưa đến ngày tổ chức, chưa thể ghi nhận đã tổ chức.", s => s.Date is { } d && d <= s.Today);

    /// <summary>The table.</summary>
    public static WorkflowTable<CongressState, CongressAction, CongressSituation> Table { get; } = new(Name, Name,
        Step(CongressState.Draft, CongressAction.Register, CongressState.Registered, Permission.CongressEdit, false, Complete, NotBlocked, Reasoned),
        Step(CongressState.Returned, CongressAction.Register, CongressState.Registered, Permission.CongressEdit, false, Complete, NotBlocked, Reasoned),
        Step(CongressState.Registered, CongressAction.Withdraw, CongressState.Draft, Permission.CongressEdit, true),
        Step(CongressState.Registered, CongressAction.Confirm, CongressState.Confirmed, Permission.CongressReview, false, OtherEyes, NotBlocked),
        Step(CongressState.Registered, CongressAction.Return, CongressState.Returned, Permission.CongressReview, true),
        Step(CongressState.Confirmed, CongressAction.Reopen, CongressState.Returned, Permission.CongressReview, true),
        Step(CongressState.Confirmed, CongressAction.MarkHeld, CongressState.Held, Permission.CongressEdit, false, DayReached),
        Step(CongressState.Held, CongressAction.UndoHeld, CongressState.Confirmed, Permission.CongressReview, true));

    /// <summary>States in which the unit may edit the registration.</summary>
    public static bool IsEditable(CongressState state) => state is CongressState.Draft or CongressState.Returned;

    /// <summary>The level above has confirmed the registration, and with it the reasons it gives.</summary>
    public static bool IsConfirmed(CongressState state) => state is CongressState.Confirmed or CongressState.Held;

    /// <summary>Vietnamese name of a state.</summary>
    public static string Name(CongressState state) => state switch
    {
        CongressState.Draft => "Nháp",
        CongressState.Registered => "Đã đăng ký",
        CongressState.Returned => "Trả lại",
        CongressState.Confirmed => "Đã xác nhận",
        CongressState.Held => "Đã tổ chức",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Vietnamese name of an action, as on its button.</summary>
    public static string Name(CongressAction action) => action switch
    {
        CongressAction.Register => "Đăng ký",
        CongressAction.Withdraw => "Rút đăng ký",
        CongressAction.Confirm => "Xác nhận",
        CongressAction.Return => "Trả lại",
        CongressAction.Reopen => "Cho điều chỉnh",
        CongressAction.MarkHeld => "Ghi nhận đã tổ chức",
        CongressAction.UndoHeld => "Hủy ghi nhận đã tổ chức",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static WorkflowStep<CongressState, CongressAction, CongressSituation> Step(CongressState from, CongressAction action,
        CongressState to, Permission permission, bool reason, params WorkflowGuard<CongressSituation>[] guards) =>
        new(from, action, to, permission, reason, guards);
}
