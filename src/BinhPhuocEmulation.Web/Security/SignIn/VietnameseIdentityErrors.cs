using Microsoft.AspNetCore.Identity;

namespace BinhPhuocEmulation.Web.Security.SignIn;

/// <summary>Identity's messages in Vietnamese.</summary>
public sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    /// <inheritdoc/>
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"Tên đăng nhập “{userName}” đã có.");
    /// <inheritdoc/>
    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "Tên đăng nhập chỉ gồm chữ thường không dấu, số và các dấu . - _");
    /// <inheritdoc/>
    public override IdentityError PasswordMismatch() => Error("PasswordMismatch", "Mật khẩu đang dùng không đúng.");
    /// <inheritdoc/>
    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác sửa. Hãy tải lại trang.");
    /// <inheritdoc/>
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Có lỗi xảy ra với tài khoản.");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
