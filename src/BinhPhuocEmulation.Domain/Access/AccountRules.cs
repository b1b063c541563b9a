using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Access;

/// <summary>What the rules must know of an account that somebody wants to change.</summary>
/// <param name="Id">Account.</param>
/// <param name="Role">Its role now.</param>
/// <param name="UnitId">Its unit now.</param>
/// <param name="IsClosed">Nobody signs in with it.</param>
/// <param name="IsLocked">Locked for a while after wrong passwords.</param>
public sealed record AccountFacts(int Id, Role Role, int UnitId, bool IsClosed = false, bool IsLocked = false);

/// <summary>What can be done to an account at the press of a button.</summary>
public enum AccountStep
{
    /// <summary>Đóng tài khoản.</summary>
    Close = 1,
    /// <summary>Mở lại.</summary>
    Reopen,
    /// <summary>Mở khóa sau nhiều lần nhập sai.</summary>
    Unlock,
    /// <summary>Cấp lại mật khẩu dùng một lần.</summary>
    Reset,
    /// <summary>Đăng xuất mọi thiết bị.</summary>
    SignOutEverywhere,
}

/// <summary>Who may manage whose account. The right itself stands in <see cref="RoleTable"/>; these are its limits.</summary>
public static class AccountRules
{
    /// <summary>
    /// May this person make accounts of this role at this unit, or touch those that are there? Beside the right at that unit:
    /// only administrators touch administrators, so that nobody raises himself above his role.
    /// </summary>
    public static Answer MayManage(Actor actor, Role role, int unitId)
    {
        var answer = actor.May(Permission.AccountManage, unitId);
        if (!answer) return answer;
        return role == Role.Administrator && actor.Role != Role.Administrator
            ? Answer.No($"Chỉ “{RoleTable.Of(Role.Administrator).Name}” mới được tạo hoặc sửa tài khoản quản trị hệ thống.")
            : Answer.Yes;
    }

    /// <summary>May this person change this account's password, lock or sessions, or close and reopen it?</summary>
    public static Answer MayChange(Actor actor, AccountFacts account) => account.Id == actor.AccountId
        ? Answer.No("Không ai tự quản trị tài khoản của chính mình; hãy dùng trang Tài khoản của tôi.")
        : MayManage(actor, account.Role, account.UnitId);

    /// <summary>May this person move this account to another role and unit? Both ends are asked.</summary>
    public static Answer MayMove(Actor actor, AccountFacts account, Role role, int unitId)
    {
        var answer = MayChange(actor, account);
        if (!answer) return answer;
        answer = MayManage(actor, role, unitId);
        if (!answer) return answer;
        if (actor.Tree.Find(unitId) is not { } unit) return Answer.No("Đơn vị không có trong danh mục.");
        if (unitId != account.UnitId && Stands(unit, actor.Tree) is { Allowed: false } ended) return ended;
        return Fits(role, unit.Kind);
    }

    /// <summary>May an account be given to this unit? Not once it has ended: it would see no more than what its successor sees.</summary>
    public static Answer Stands(UnitNode unit, UnitTree tree) => unit.IsInForce(tree.Today) ? Answer.Yes
        : Answer.No(unit.SuccessorId is { } next && tree.Find(next) is not null
            ? $"Đơn vị đã kết thúc hoạt động; chọn đơn vị kế thừa: {tree.DisplayName(next)}." : "Đơn vị đã kết thúc hoạt động; chọn đơn vị đang hoạt động.");

    /// <summary>May this person take this step with this account, as it stands?</summary>
    public static Answer MayTake(Actor actor, AccountFacts account, AccountStep step)
    {
        var answer = MayChange(actor, account);
        if (!answer) return answer;
        return step switch
        {
            AccountStep.Reopen => account.IsClosed ? Answer.Yes : Answer.No("Tài khoản đang hoạt động."),
            _ when account.IsClosed => Answer.No("Tài khoản đã đóng; hãy mở lại trước."),
            AccountStep.Unlock when !account.IsLocked => Answer.No("Tài khoản không bị khóa."),
            _ => Answer.Yes,
        };
    }

    /// <summary>Roles this person may give, in the order they are shown.</summary>
    public static IEnumerable<RoleDefinition> RolesToGive(Actor actor) =>
        RoleTable.All.Where(r => MayManage(actor, r.Role, actor.UnitId));

    /// <summary>Does the role make sense at a unit of this kind? A district's officer reviews communes, so nobody is one at a commune.</summary>
    public static Answer Fits(Role role, UnitKind kind)
    {
        var fits = role switch
        {
            Role.DistrictOfficer or Role.DistrictLeader => kind == UnitKind.District,
            Role.UnitOfficer => kind is not (UnitKind.Province or UnitKind.District),
            Role.FinanceOfficer => kind is UnitKind.Province or UnitKind.District,
            _ => kind == UnitKind.Province,
        };
        return fits ? Answer.Yes : Answer.No($"Vai trò “{RoleTable.Of(role).Name}” không dùng cho loại đơn vị “{UnitKinds.Name(kind)}”.");
    }

    /// <summary>The role an account made for a unit of this kind gets when many are made at once.</summary>
    public static Role UsualRole(UnitKind kind) => kind switch
    {
        UnitKind.Province => Role.EmulationBoard,
        UnitKind.District => Role.DistrictOfficer,
        _ => Role.UnitOfficer,
    };

    /// <summary>After a change there must be an administrator who can sign in.</summary>
    /// <param name="activeAdministrators">Accounts with that role which are not closed, counted after the change in its transaction.</param>
    public static Answer LeavesAnAdministrator(int activeAdministrators) => activeAdministrators > 0
        ? Answer.Yes
        : Answer.No("Đây là quản trị viên cuối cùng còn hoạt động: không thể đóng hoặc đổi vai trò. Hãy tạo một quản trị viên khác trước.");
}
