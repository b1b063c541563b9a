using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Data.Accounts;

/// <summary>What can happen to an account.</summary>
public enum AccountEventKind
{
    /// <summary>Tạo tài khoản.</summary>
    Created = 1,
    /// <summary>Cấp lại mật khẩu.</summary>
    PasswordReset = 2,
    /// <summary>Tự đổi mật khẩu.</summary>
    PasswordChanged = 3,
    /// <summary>Bị khóa do nhập sai nhiều lần.</summary>
    LockedOut = 4,
    /// <summary>Mở khóa.</summary>
    Unlocked = 5,
    /// <summary>Đổi vai trò hoặc đơn vị.</summary>
    RoleChanged = 6,
    /// <summary>Đóng tài khoản.</summary>
    Closed = 7,
    /// <summary>Mở lại tài khoản.</summary>
    Reopened = 8,
    /// <summary>Đăng xuất mọi thiết bị.</summary>
    SignedOutEverywhere = 9,
    /// <summary>Đăng nhập.</summary>
    SignedIn = 10,
    /// <summary>Chuyển sang đơn vị kế thừa, because the own unit had ended; told to the person at the next sign-in.</summary>
    Moved = 11,
    /// <summary>Đưa về đơn vị cũ, because the decision that ended it was revoked; told to the person at the next sign-in.</summary>
    MovedBack = 12,
}

/// <summary>One event of an account: who did what to whom, when. Only ever added; holds no secret.</summary>
public sealed class AccountEvent : IFrozen
{
    private AccountEvent() { }

    /// <summary>Notes an event. An actor of 0 is the system or a command.</summary>
    /// <param name="from">Place it had before, of an event that gave it another.</param>
    public AccountEvent(Account account, AccountEventKind kind, StepStamp stamp, AccountPlace? from = null)
    {
        (FromUnitId, FromRole) = (from?.UnitId, from?.Role);
        Account = account;
        AccountId = account.Id;
        Kind = kind;
        (ActorId, ActorName, At) = (stamp.AccountId, stamp.AccountName, stamp.At);
        Remark = VietnameseText.CleanLines(stamp.Remark);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Account it happened to.</summary>
    public int AccountId { get; private set; }
    /// <summary>Account it happened to.</summary>
    public Account? Account { get; private set; }
    /// <summary>What happened.</summary>
    public AccountEventKind Kind { get; private set; }
    /// <summary>Who did it; 0 for the system or a command.</summary>
    public int ActorId { get; private set; }
    /// <summary>Who did it, by name.</summary>
    public string ActorName { get; private set; } = "";
    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
    /// <summary>Unit it had before; null if it kept its unit and role, or where that is not known any more.</summary>
    public int? FromUnitId { get; private set; }
    /// <summary>Role it had before; null like <see cref="FromUnitId"/>.</summary>
    public Role? FromRole { get; private set; }
    /// <summary>Remark, such as the old and new role.</summary>
    public string Remark { get; private set; } = "";
}
