using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.AspNetCore.Identity;

namespace BinhPhuocEmulation.Web.Security.SignIn;

/// <summary>Passwords: length over symbols. Twelve characters at least; not the user name, not one character repeated, not among the worst-known.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Fewest characters.</summary>
    public const int ShortestLength = 12;
    /// <summary>Most characters, so that hashing a pasted book is no attack.</summary>
    public const int LongestLength = 128;

    private static readonly string[] Worst = ["matkhau", "password", "123456", "qwerty", "binhphuoc", "thidua", "abcdef", "111111", "iloveyou"];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Problem(password ?? "", user.UserName ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem })
            : IdentityResult.Success);

    /// <summary>The Vietnamese sentence of what is wrong with a password, or null.</summary>
    public static string? Problem(string password, string userName)
    {
        if (password.Length < ShortestLength) return $"Mật khẩu cần ít nhất {ShortestLength} ký tự. Một câu ngắn dễ nhớ là tốt nhất.";
        if (password.Length > LongestLength) return $"Mật khẩu dài quá {LongestLength} ký tự.";
        if (password.Distinct().Count() < 5) return "Mật khẩu lặp lại quá ít ký tự khác nhau.";
        var plain = VietnameseText.SearchKey(password).Replace(" ", "", StringComparison.Ordinal);
        if (userName.Length > 2 && plain.Contains(VietnameseText.SearchKey(userName), StringComparison.Ordinal))
            return "Mật khẩu không được chứa tên đăng nhập.";
        return Worst.Any(w => plain.Length - w.Length < 6 && plain.Contains(w, StringComparison.Ordinal))
            ? "Mật khẩu này quá dễ đoán." : null;
    }
}
