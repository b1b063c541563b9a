using System.Globalization;
using System.Security.Claims;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Caching;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Security.SignIn;

/// <summary>
/// Why a session ended under a person who did nothing wrong. Told to the browser that holds the genuine ticket of that session and to nobody else; it says
/// nothing about whether the account is closed or locked, only what to do next.
/// </summary>
public static class SessionEnd
{
    /// <summary>Under this name the reason waits for the sign-in page of the same request.</summary>
    public const string Item = "session-end";
    /// <summary>Query parameter of the sign-in page.</summary>
    public const string Parameter = "ended";

    private const string Other = "other";

    private static readonly (AccountEventKind Kind, string Code, string Words)[] Reasons =
    [
        (AccountEventKind.SignedOutEverywhere, "everywhere", "tài khoản vừa được đăng xuất khỏi mọi thiết bị. Nếu không phải do Ông/Bà yêu cầu, đăng nhập lại rồi đổi mật khẩu."),
        (AccountEventKind.PasswordReset, "reset", "mật khẩu vừa được quản trị viên cấp lại. Đăng nhập bằng mật khẩu dùng một lần mới nhận."),
        (AccountEventKind.PasswordChanged, "password", "mật khẩu vừa được đổi ở một thiết bị khác. Đăng nhập bằng mật khẩu mới; nếu không phải Ông/Bà đổi, báo ngay quản trị viên."),
        (AccountEventKind.RoleChanged, "role", "vai trò hoặc đơn vị của tài khoản vừa được quản trị viên sửa. Đăng nhập lại để làm việc với vai trò, đơn vị mới."),
        (AccountEventKind.MovedBack, "back", "việc sắp xếp đơn vị đã được hủy bỏ, tài khoản vừa được đưa về đơn vị cũ. Đăng nhập lại để làm việc ở đơn vị cũ."),
        (AccountEventKind.Moved, "moved", "tài khoản vừa được chuyển sang đơn vị kế thừa. Đăng nhập lại để làm việc ở đơn vị mới."),
    ];

    /// <summary>The sentence for a reason of the address; null for none. An unknown one gets the general sentence, so that an address can put nothing else on the page.</summary>
    public static string? Sentence(string? code) => string.IsNullOrEmpty(code) ? null : "Phiên này đã được kết thúc: " + (Reasons.FirstOrDefault(r => r.Code == code) is { Words: { } words } ? words
        : "tài khoản vừa được thay đổi. Đăng nhập lại; nếu không được, liên hệ Ban Thi đua - Khen thưởng tỉnh hoặc quản trị viên.");

    /// <summary>Checks the security stamp as Identity does, and at once where it was changed; where the session is over, keeps the reason for the page that asks to sign in.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var person = context.Principal;
        var known = int.TryParse(person?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        // Identity asks the database now and then only; a session that was ended is asked about at once.
        if (known && !SessionStands(context, person!, id)) context.Properties.IssuedUtc = null;
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is not null || person is null) return;
        context.HttpContext.Items[Item] = known ? await ReasonAsync(context.HttpContext, id) : Other;
    }

    private static bool SessionStands(CookieValidatePrincipalContext context, ClaimsPrincipal person, int accountId)
    {
        var services = context.HttpContext.RequestServices;
        var claim = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        return services.GetRequiredService<SessionCache>().Stands(accountId, person.FindFirstValue(claim));
    }

    private static async Task<string> ReasonAsync(HttpContext http, int accountId)
    {
        var db = http.RequestServices.GetRequiredService<AppDbContext>();
        // What else ends sessions (closing an account, say) is not told.
        var last = await db.AccountEvents.Where(e => e.AccountId == accountId && e.Kind != AccountEventKind.SignedIn && e.Kind != AccountEventKind.LockedOut && e.Kind != AccountEventKind.Unlocked)
            .OrderByDescending(e => e.Id).Select(e => e.Kind).FirstOrDefaultAsync(http.RequestAborted);
        return Reasons.FirstOrDefault(r => r.Kind == last).Code ?? Other;
    }
}
