using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Web.Security.SignIn;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Account;

/// <summary>What the page for one's own password posts.</summary>
public sealed class PasswordForm
{
    [Display(Name = "Mật khẩu đang dùng")]
    public string CurrentPassword { get; set; } = "";

    [Display(Name = "Mật khẩu mới")]
    public string NewPassword { get; set; } = "";

    [Display(Name = "Gõ lại mật khẩu mới")]
    public string RepeatedPassword { get; set; } = "";
}

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator()
    {
        RuleFor(f => f.CurrentPassword).NotEmpty().WithMessage("Nhập mật khẩu đang dùng.").MaximumLength(PasswordRules.LongestLength).WithMessage("Mật khẩu quá dài.");
        RuleFor(f => f.NewPassword).NotEmpty().WithMessage("Nhập mật khẩu mới.").MaximumLength(PasswordRules.LongestLength).WithMessage($"Mật khẩu dài quá {PasswordRules.LongestLength} ký tự.");
        RuleFor(f => f.NewPassword).Must((f, typed) => !ComposedPasswordHasher.Same(typed, f.CurrentPassword)).When(f => f.NewPassword.Length > 0).WithMessage("Mật khẩu mới phải khác mật khẩu đang dùng.");
        RuleFor(f => f.RepeatedPassword).Must((f, typed) => ComposedPasswordHasher.Same(typed, f.NewPassword)).WithMessage("Hai lần gõ mật khẩu mới không giống nhau.");
    }
}

/// <summary>What that page shows.</summary>
/// <param name="IsForced">The password is a one-time one: there is no other page until it is changed.</param>
public sealed record PasswordPage(bool IsForced);
