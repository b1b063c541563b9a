using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Account;

/// <summary>Signing in and out.</summary>
public sealed class SignInActions(SignInManager<Data.Accounts.Account> signIn, AppDbContext db, PortalClock clock)
{
    /// <summary>One sentence for a wrong name, a wrong password and a locked account: it does not tell which names exist.</summary>
    public const string Refusal = "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khóa. " +
        "Nhập sai 5 lần thì tài khoản tạm khóa 15 phút; quên mật khẩu thì liên hệ Ban Thi đua - Khen thưởng tỉnh hoặc quản trị viên.";

    /// <summary>Said to a person who is signed in and has typed the own password wrong too often.</summary>
    public const string TooManyWrong = "Nhập sai nhiều lần, tài khoản tạm khóa 15 phút. Chờ hết thời gian đó rồi thử lại, hoặc liên hệ quản trị viên.";

    /// <summary>Said only to those who know the password of a closed account.</summary>
    public const string ClosedRefusal = "Tài khoản này đã đóng. Liên hệ quản trị viên nếu cần mở lại.";

    // Whoever types wrong passwords at the sign-in need not be the owner of the account.
    private const string NobodySignedIn = "Người chưa đăng nhập";

    // A hash nobody knows the password of: a name that does not exist takes as long as one that does.
    private static readonly string NobodysHash = new PasswordHasher<Data.Accounts.Account>().HashPassword(new(), Guid.NewGuid().ToString());

    /// <summary>After a sign-in: that the account was moved to another unit since the last one, by whom and from where; null if it was not.</summary>
    public string? Moved { get; private set; }

    /// <summary>Signs in, or says why not. Notes the sign-in, or that the account was locked by this attempt.</summary>
    public async Task<Answer> SignInAsync(string userName, string password)
    {
        var accounts = signIn.UserManager;
        var account = await accounts.FindByNameAsync(VietnameseText.Clean(userName));
        if (account is null)
        {
            accounts.PasswordHasher.VerifyHashedPassword(new(), NobodysHash, password);
            return Answer.No(Refusal);
        }
        var wasLocked = await accounts.IsLockedOutAsync(account);
        var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.IsLockedOut && !wasLocked) await NoteAsync(account, AccountEventKind.LockedOut, NobodySignedIn);
        if (!result.Succeeded) return Answer.No(Refusal);
        if (account.IsClosed) return Answer.No(ClosedRefusal);
        Moved = await MovedAsync(account);
        account.LastSignInAt = clock.UtcNow;
        await NoteAsync(account, AccountEventKind.SignedIn);
        await signIn.SignInAsync(account, isPersistent: false);
        // The rest of this answer is drawn for the person who just came in.
        signIn.Context.User = await signIn.CreateUserPrincipalAsync(account);
        return Answer.Yes;
    }

    /// <summary>Ends this session.</summary>
    public Task SignOutAsync() => signIn.SignOutAsync();

    private async Task<string?> MovedAsync(Data.Accounts.Account account)
    {
        var lastSignIn = await db.AccountEvents.Where(e => e.AccountId == account.Id && e.Kind == AccountEventKind.SignedIn).MaxAsync(e => (int?)e.Id) ?? 0;
        var move = await db.AccountEvents.Where(e => e.AccountId == account.Id && (e.Kind == AccountEventKind.Moved || e.Kind == AccountEventKind.MovedBack) && e.Id > lastSignIn)
            .OrderByDescending(e => e.Id).Select(e => new { e.Kind, e.Remark, e.ActorName, e.At }).FirstOrDefaultAsync();
        return move is null ? null
            : move.Kind == AccountEventKind.MovedBack ? $"Tài khoản đã được {move.ActorName} đưa về đơn vị cũ ngày {VietnameseFormat.Date(VietnamTime.DateOf(move.At))}: {move.Remark}."
            : $"Tài khoản đã được {move.ActorName} chuyển sang đơn vị kế thừa ngày {VietnameseFormat.Date(VietnamTime.DateOf(move.At))}: {move.Remark}. Đại hội, danh sách của đơn vị cũ vẫn xem và làm tiếp được.";
    }

    private async Task NoteAsync(Data.Accounts.Account account, AccountEventKind kind, string? by = null)
    {
        db.AccountEvents.Add(new AccountEvent(account, kind, new StepStamp(by is null ? account.Id : 0, by ?? account.DisplayName, clock.UtcNow)));
        await db.SaveChangesAsync();
    }
}
