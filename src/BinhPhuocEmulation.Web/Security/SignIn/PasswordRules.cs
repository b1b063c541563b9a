using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace BinhPhuocEmulation.Web.Security.SignIn;

/// <summary>
/// Passwords: length over symbols. Twelve characters at least; not the user name, not the name of the person or the unit, not one character repeated, not a
/// row of the keyboard, not among the worst-known or the published.
/// </summary>
public sealed class PasswordRules(UnitTreeCache units, PortalClock clock) : IPasswordValidator<Account>
{
    /// <summary>Fewest characters.</summary>
    public const int ShortestLength = 12;
    /// <summary>Most characters, so that hashing a pasted book is no attack.</summary>
    public const int LongestLength = 128;

    /// <summary>Characters that must be left when the well-known words are taken out, and that must not follow from the one before.</summary>
    private const int OwnCharacters = 6;

    private static readonly string[] Worst = ["matkhau", "password", "123456", "qwerty", "binhphuoc", "thidua", "abcdef", "111111", "iloveyou"];
    // Printed in the README for everybody to read; the demo accounts alone keep them, because nobody chose them.
    private static readonly string Published = Bare(DemoOptions.UsualPassword);

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "01234567890", "abcdefghijklmnopqrstuvwxyz"];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Problem(password ?? "", user.UserName ?? "", NamesOf(user)) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem })
            : IdentityResult.Success);

    // What everybody reads beside the account: in the top bar, in histories, on the door of the office.
    private string[] NamesOf(Account user) => units.Get(clock.Today) is var tree && tree.Find(user.UnitId) is { } unit ? [user.DisplayName, unit.Name, tree.DisplayName(unit.Id)] : [user.DisplayName];

    /// <summary>The Vietnamese sentence of what is wrong with a password, or null. <paramref name="names"/> are those of the person and the unit.</summary>
    public static string? Problem(string password, string userName, params IEnumerable<string> names)
    {
        if (password.Length < ShortestLength) return $"Mật khẩu cần ít nhất {ShortestLength} ký tự. Một câu ngắn dễ nhớ là tốt nhất.";
        if (password.Length > LongestLength) return $"Mật khẩu dài quá {LongestLength} ký tự.";
        if (password.Distinct().Count() < 5) return "Mật khẩu lặp lại quá ít ký tự khác nhau.";
        var plain = VietnameseText.SearchKey(password).Replace(" ", "", StringComparison.Ordinal);
        if (userName.Length > 2 && plain.Contains(VietnameseText.SearchKey(userName), StringComparison.Ordinal))
            return "Mật khẩu không được chứa tên đăng nhập.";
        var (bare, own) = (Bare(password), Bare(password).Replace(Published, "", StringComparison.Ordinal));
        if (own.Length < bare.Length && own.Length < OwnCharacters) return "Mật khẩu này ai cũng biết: được in trong tài liệu của cổng. Đặt mật khẩu khác.";
        if (names.Select(Bare).Any(name => name.Length >= OwnCharacters && bare.Contains(name, StringComparison.Ordinal) && bare.Length - name.Length < OwnCharacters))
            return "Mật khẩu chỉ là tên của Ông/Bà hoặc của đơn vị, ai cũng đoán được. Thêm vài từ không liên quan.";
        var rest = Worst.Aggregate(plain, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return rest.Length < OwnCharacters || Unforeseen(plain) < OwnCharacters ? "Mật khẩu này quá dễ đoán. Thử một câu ngắn chỉ mình biết." : null;
    }

    /// <summary>Letters and digits only, without accents: however it is spelled, it is the same password.</summary>
    private static string Bare(string text) => string.Concat(VietnameseText.SearchKey(text).Where(char.IsAsciiLetterOrDigit));

    /// <summary>Characters that do not simply follow the one before: not the same again, not its neighbour in the alphabet, among the digits or on the keyboard.</summary>
    private static int Unforeseen(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (i == 0 || (text[i] != text[i - 1] && !Rows.Any(r => Follows(r, text[i - 1], text[i])))) count++;
        return count;
    }

    private static bool Follows(string row, char before, char after) =>
        row.Contains($"{before}{after}", StringComparison.Ordinal) || row.Contains($"{after}{before}", StringComparison.Ordinal);
}
