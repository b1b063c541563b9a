using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Security.SignIn;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace BinhPhuocEmulation.Web.Features.Account;

/// <summary>Signing in and out, and the person's own account.</summary>
[Route("account")]
public sealed class AccountController(AccountQueries queries, SignInActions signIn, PasswordActions own, FormCarrier carrier, CurrentActor current) : Controller
{
    [HttpGet("")]
    [SignedIn]
    public async Task<IActionResult> Index(bool back, CancellationToken cancellation)
    {
        // The tab opened by a page whose session had ended (session.js); the work waits in the other one.
        if (back) Flash.Success(this, "Đã đăng nhập lại. Quay về thẻ đang làm dở: nội dung còn nguyên, bấm “Làm tiếp” nếu trang còn hỏi.");
        return View(await queries.OwnAsync(cancellation));
    }

    [HttpGet("sign-in")]
    [AllowAnonymous]
    public async Task<IActionResult> SignIn(string? returnUrl, [FromQuery(Name = SessionEnd.Parameter)] string? ended, CancellationToken cancellation) =>
        View(await queries.SignInAsync(new SignInForm { ReturnUrl = returnUrl }, cancellation) with { Ended = SessionEnd.Sentence(ended ?? HttpContext.Items[SessionEnd.Item] as string) });

    [HttpPost("sign-in")]
    [AllowAnonymous]
    [EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> SignIn([Bind(Prefix = "Form")] SignInForm form, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var answer = await signIn.SignInAsync(form.UserName, form.Password);
            if (answer)
            {
                if (signIn.Moved is { } moved) Flash.Info(this, moved);
                return AfterSignIn(form);
            }
            ModelState.AddModelError("", answer.Reason);
        }
        return this.Invalid(nameof(SignIn), await queries.SignInAsync(form, cancellation));
    }

    [HttpPost("sign-out")]
    [AllowAnonymous]
    public new async Task<IActionResult> SignOut()
    {
        await signIn.SignOutAsync();
        Flash.Info(this, "Đã đăng xuất.");
        return RedirectToAction(nameof(SignIn));
    }

    [HttpPost("sign-out-everywhere")]
    [SignedIn]
    public async Task<IActionResult> SignOutEverywhere()
    {
        await own.SignOutEverywhereAsync();
        Flash.Success(this, "Đã đăng xuất trên mọi thiết bị.");
        return RedirectToAction(nameof(SignIn));
    }

    [HttpGet("password")]
    [SignedIn]
    public IActionResult Password() => View(new PasswordForm());

    [HttpPost("password")]
    [SignedIn]
    [EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Password(PasswordForm form)
    {
        var isFirst = User.HasClaim(claim => claim.Type == CurrentActor.MustChangeClaim);
        if (ModelState.IsValid)
            foreach (var (field, message) in await own.ChangeAsync(form)) ModelState.AddModelError(field, message);
        if (!ModelState.IsValid) return this.Invalid(nameof(Password), new PasswordForm());
        Flash.Success(this, "Đã đổi mật khẩu. Thiết bị khác đang đăng nhập bằng mật khẩu cũ sẽ phải đăng nhập lại.");
        // Whoever has just got the own password has come to work.
        return isFirst ? LocalRedirect("~/") : RedirectToAction(nameof(Index));
    }

    /// <summary>For scripts whose request was answered 401: who is signed in now, and with which form token may the page go on? The page compares the account with its own.</summary>
    [HttpGet("session")]
    [SignedIn]
    public IActionResult Session([FromServices] IAntiforgery antiforgery) =>
        Json(new { token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken, account = current.Actor.AccountId, name = current.Actor.Name });

    private IActionResult AfterSignIn(SignInForm form)
    {
        if (carrier.Open(form.Carried) is { } carried) return View("SendAgain", new SendAgainPage(carried, carried.IsOf(current.Actor.AccountId)));
        return Url.IsLocalUrl(form.ReturnUrl) ? LocalRedirect(form.ReturnUrl) : LocalRedirect("~/");
    }
}
