using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Access;

namespace BinhPhuocEmulation.Web.Features.Account;

/// <summary>Words for events of accounts and for permissions.</summary>
public static class AccountWords
{
    public static string Of(AccountEventKind kind) => kind switch
    {
        AccountEventKind.Created => "Tạo tài khoản",
        AccountEventKind.PasswordReset => "Cấp lại mật khẩu dùng một lần",
        AccountEventKind.PasswordChanged => "Đổi mật khẩu",
        AccountEventKind.LockedOut => "Tạm khóa do nhập sai nhiều lần",
        AccountEventKind.Unlocked => "Mở khóa",
        AccountEventKind.RoleChanged => "Sửa vai trò, đơn vị hoặc tên",
        AccountEventKind.Closed => "Đóng tài khoản",
        AccountEventKind.Reopened => "Mở lại tài khoản",
        AccountEventKind.SignedOutEverywhere => "Đăng xuất mọi thiết bị",
        AccountEventKind.SignedIn => "Đăng nhập",
        AccountEventKind.Moved => "Chuyển sang đơn vị kế thừa",
        AccountEventKind.MovedBack => "Đưa về đơn vị cũ",
        _ => kind.ToString(),
    };

    public static string Of(Permission permission) => permission switch
    {
        Permission.UnitRead => "Xem đơn vị",
        Permission.UnitManage => "Lập, sửa, sáp nhập đơn vị",
        Permission.UnitContactEdit => "Sửa đầu mối liên hệ, số lao động",
        Permission.PlanRead => "Xem kế hoạch, quy định",
        Permission.PlanManage => "Sửa quy định, cách hiểu",
        Permission.CongressRead => "Xem đại hội, hội nghị",
        Permission.CongressEdit => "Đăng ký đại hội, hội nghị",
        Permission.CongressReview => "Xác nhận, trả lại đăng ký",
        Permission.CalendarRead => "Xem lịch toàn tỉnh",
        Permission.LeaderManage => "Giữ danh mục lãnh đạo dự",
        Permission.RosterRead => "Xem danh sách đại biểu",
        Permission.RosterEdit => "Lập, trình danh sách đại biểu",
        Permission.RosterReview => "Duyệt, trả lại danh sách đại biểu",
        Permission.SensitiveRead => "Xem dân tộc, tôn giáo, đảng viên",
        Permission.RosterExport => "In, xuất danh sách",
        Permission.PersonDecide => "Xác định trùng người",
        Permission.AccountManage => "Quản trị tài khoản",
        Permission.AuditRead => "Xem nhật ký",
        _ => permission.ToString(),
    };

    /// <summary>How far a permission reaches, in words.</summary>
    public static string Of(Reach reach) => reach switch
    {
        Reach.Everywhere => "toàn tỉnh",
        Reach.Own => "đơn vị mình",
        Reach.Children => "đơn vị cấp dưới trực tiếp",
        Reach.Own | Reach.Children => "đơn vị mình và cấp dưới trực tiếp",
        _ => "đơn vị mình và mọi cấp dưới",
    };
}
