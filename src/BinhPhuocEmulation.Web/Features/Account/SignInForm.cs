using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Security.SignIn;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Account;

/// <summary>What the sign-in page posts.</summary>
public sealed class SignInForm
{
    [Display(Name = "Tên đăng nhập")]
    public string UserName { get; set; } = "";

    [Display(Name = "Mật khẩu")]
    public string Password { get; set; } = "";

    /// <summary>Where to go afterwards; only addresses of this site are followed.</summary>
    public string? ReturnUrl { get; set; }

    /// <summary>Sealed form of an ended session.</summary>
    public string? Carried { get; set; }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(f => f.UserName).NotEmpty().WithMessage("Nhập tên đăng nhập.").MaximumLength(UserNames.LongestLength).WithMessage("Tên đăng nhập quá dài.");
        RuleFor(f => f.Password).NotEmpty().WithMessage("Nhập mật khẩu.").MaximumLength(PasswordRules.LongestLength).WithMessage("Mật khẩu quá dài.");
    }
}

/// <summary>What the sign-in page shows.</summary>
/// <param name="Form">As typed, without the password.</param>
/// <param name="SessionEnded">A form was sent after its session had ended.</param>
/// <param name="Demo">Demo accounts; empty outside Development.</param>
/// <param name="DemoPassword">Their password; empty outside Development.</param>
public sealed record SignInPage(SignInForm Form, bool SessionEnded, IReadOnlyList<DemoAccount> Demo, string DemoPassword)
{
    /// <summary>Why the session of this browser was ended; null if it was not, or is not known.</summary>
    public string? Ended { get; init; }
}

/// <summary>One demo account.</summary>
public sealed record DemoAccount(string UserName, string Role, string Unit);

/// <summary>The page after signing in again, with the form of the ended session.</summary>
/// <param name="IsMine">The person who came back is the one who typed it.</param>
public sealed record SendAgainPage(Security.SignIn.CarriedForm Form, bool IsMine);
