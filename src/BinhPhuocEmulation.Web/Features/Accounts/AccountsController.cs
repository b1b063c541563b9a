using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Administration of accounts.</summary>
[Route("accounts")]
[RequirePermission(Permission.AccountManage)]
public sealed class AccountsController(AccountsQueries queries, AccountsActions actions, IssuedPasswordsActions issued, CurrentActor current) : Controller
{
    /// <summary>Under this name the sealed passwords wait for the page that shows them.</summary>
    public const string IssuedKey = "issued";

    [HttpGet("")]
    public async Task<IActionResult> Index(AccountFilter filter, CancellationToken cancellation) => View(await queries.ListAsync(filter, cancellation));

    [HttpGet("new")]
    public IActionResult New(int? unit) => View("Edit", queries.Edit(new AccountForm { UnitId = unit }, null));

    [HttpPost("new")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] AccountForm form)
    {
        if (!ModelState.IsValid) return this.Invalid("Edit", queries.Edit(form, null));
        var (answer, id, password) = await actions.CreateAsync(form);
        if (!answer)
        {
            ModelState.AddModelError(FieldOf(form, answer.Reason), answer.Reason);
            return this.Invalid("Edit", queries.Edit(form, null));
        }
        return Issue(new() { [id] = password }, "Đã tạo tài khoản. Mật khẩu dùng một lần chỉ hiện ở trang này.");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellation)
    {
        if (await queries.OneAsync(id, cancellation) is not { } account) return NotFound();
        return View(queries.Edit(FormOf(account), account));
    }

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(int id, [Bind(Prefix = "Form")] AccountForm form, CancellationToken cancellation)
    {
        if (await queries.OneAsync(id, cancellation) is not { } account) return NotFound();
        if (!account.MayChange) return this.Refused(account.MayChange);
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), queries.Edit(form, account));
        var answer = await actions.ChangeAsync(id, form);
        if (answer is null) return await ConflictAsync(id, form, cancellation);
        if (!answer.Value)
        {
            ModelState.AddModelError(FieldOf(form, answer.Value.Reason), answer.Value.Reason);
            return this.Invalid(nameof(Edit), queries.Edit(form, account));
        }
        Flash.Success(this, $"Đã lưu tài khoản {form.UserName}. Vai trò, đơn vị mới có hiệu lực ngay.");
        return RedirectToAction(nameof(Edit), new { id });
    }

    [HttpPost("{id:int}/{step:regex(^(close|reopen|unlock|reset|signouteverywhere)$)}")]
    public async Task<IActionResult> Take(int id, AccountStep step, CancellationToken cancellation)
    {
        if (await queries.OneAsync(id, cancellation) is not { } account) return NotFound();
        if (!account.MayChange) return this.Refused(account.MayChange);
        var (answer, password) = await actions.TakeAsync(id, step);
        if (answer && step == AccountStep.Reset) return Issue(new() { [id] = password }, "Đã cấp lại mật khẩu dùng một lần, chỉ hiện ở trang này.");
        if (answer) Flash.Success(this, Done(step));
        else Flash.Error(this, answer.Reason);
        return RedirectToAction(nameof(Edit), new { id });
    }

    private RedirectToActionResult Issue(Dictionary<int, string> passwords, string words)
    {
        TempData[IssuedKey] = issued.Seal(passwords);
        Flash.Success(this, words);
        return RedirectToAction("Index", "IssuedAccounts");
    }

    private async Task<IActionResult> ConflictAsync(int id, AccountForm form, CancellationToken cancellation)
    {
        if (await queries.OneAsync(id, cancellation) is not { } saved) return NotFound();
        var tree = current.Actor.Tree;
        var view = new CompareView("Bản người khác vừa lưu", "Bản đang gõ",
        [
            new("Tên đăng nhập", saved.UserName, form.UserName),
            new("Tên hiển thị", saved.DisplayName, form.DisplayName),
            new("Vai trò", RoleTable.Of(saved.Role).Name, form.Role is { } role ? RoleTable.Of(role).Name : ""),
            new("Đơn vị", saved.Unit, tree.DisplayName(form.UnitId ?? 0)),
        ]);
        // Saving again is a decision made in sight of both versions.
        form.Version = saved.Version;
        ModelState.Remove("Form.Version");
        return this.Conflicting(nameof(Edit), queries.Edit(form, saved, view));
    }

    private static AccountForm FormOf(AccountDetail account) => new()
    {
        UserName = account.UserName,
        DisplayName = account.DisplayName,
        Role = account.Role,
        UnitId = account.UnitId,
        Version = account.Version,
    };

    // The reason names what it is about in its first words.
    private static string FieldOf(AccountForm form, string reason) =>
        reason.StartsWith("Tên đăng nhập", StringComparison.Ordinal) ? "Form.UserName"
        : reason.StartsWith("Đơn vị", StringComparison.Ordinal) ? $"Form.{nameof(form.UnitId)}" : $"Form.{nameof(form.Role)}";

    private static string Done(AccountStep step) => step switch
    {
        AccountStep.Close => "Đã đóng tài khoản. Phiên đang mở đã hết hiệu lực.",
        AccountStep.Reopen => "Đã mở lại tài khoản.",
        AccountStep.Unlock => "Đã mở khóa tài khoản.",
        _ => "Đã đăng xuất tài khoản trên mọi thiết bị.",
    };
}
