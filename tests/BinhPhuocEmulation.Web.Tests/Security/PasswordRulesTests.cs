using BinhPhuocEmulation.Web.Security.SignIn;

namespace BinhPhuocEmulation.Web.Tests.Security;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("mười hai chữ", null)]
    [InlineData("mười một ký", "ít nhất 12")]
    [InlineData("aaaabbbbccccdddd", "quá ít ký tự khác nhau")]
    [InlineData("abcde abcde abcde", "quá dễ đoán")]
    [InlineData("123456789012", "quá dễ đoán")]
    [InlineData("qwertyuiop12", "quá dễ đoán")]
    [InlineData("098765432109", "quá dễ đoán")]
    [InlineData("con mèo xa.locan ngủ", "không được chứa tên đăng nhập")]
    [InlineData("Con Mèo XA.LOCAN", "không được chứa tên đăng nhập")]
    [InlineData("Mật Khẩu 2025", "quá dễ đoán")]
    [InlineData("binhphuoc2025", "quá dễ đoán")]
    [InlineData("thi-dua-yeu-nuoc-2025", "ai cũng biết")]
    [InlineData("Thi đua yêu nước 2025", "ai cũng biết")]
    [InlineData("thi-dua-yeu-nuoc-2025!", "ai cũng biết")]
    [InlineData("thi-dua-yeu-nuoc-2025 mưa rào", null)]
    [InlineData("mật khẩu của tôi là một câu dài", null)]
    public void Problem_Password_IsJudgedByLengthAndGuessability(string password, string? part)
    {
        var problem = PasswordRules.Problem(password, "xa.locan");

        if (part is null) Assert.Null(problem);
        else Assert.Contains(part, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nguyễn Thị Phương Lệ", true)]
    [InlineData("nguyen-thi-phuong-le", true)]
    [InlineData("Nguyễn Thị Phương Lệ 2025", true)]
    [InlineData("sở công thương bình phước", true)]
    [InlineData("Sở Công Thương Bình Phước!1", true)]
    [InlineData("Phương Lệ thích hoa nhài", false)]
    [InlineData("sở công thương bình phước mưa rào", false)]
    public void Problem_NameOfPersonOrUnit_IsRefusedUnlessWordsOfOnesOwnAreAdded(string password, bool refused) =>
        Assert.Equal(refused, PasswordRules.Problem(password, "a005", "Nguyễn Thị Phương Lệ", "Sở Công Thương Bình Phước") is { } problem && problem.Contains("ai cũng đoán được", StringComparison.Ordinal));

    [Theory]
    [InlineData(PasswordRules.LongestLength, false)]
    [InlineData(PasswordRules.LongestLength + 1, true)]
    public void Problem_LongPassword_IsRefusedBeyondTheLimit(int length, bool refused) =>
        Assert.Equal(refused, PasswordRules.Problem(string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 20)))), "xa.locan") is not null);

    [Fact]
    public void Make_OneTimePassword_IsReadableStrongAndFitsTheRules()
    {
        var made = Enumerable.Range(0, 2000).Select(_ => OneTimePassword.Make()).ToList();

        Assert.True(OneTimePassword.Bits >= 60);
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, p => Assert.Matches("^([acdefhkmnprstuvwxy2345679]{4}-){3}[acdefhkmnprstuvwxy2345679]{4}$", p));
        Assert.DoesNotContain(OneTimePassword.Signs, c => "il1o0b8gq".Contains(c, StringComparison.Ordinal));
        // Chance could repeat few letters; those that came out are all different enough.
        Assert.InRange(made.Count(p => PasswordRules.Problem(p, "xa.locan") is null), made.Count - 5, made.Count);
        Assert.Equal(OneTimePassword.Signs.Length, made.SelectMany(p => p).Where(c => c != '-').Distinct().Count());
    }
}
