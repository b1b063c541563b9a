using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Accounts for many units at once.</summary>
[Route("accounts/bulk")]
[RequirePermission(Permission.AccountManage)]
public sealed class BulkAccountsController(BulkAccountsQueries queries, BulkAccountsActions actions, IssuedPasswordsActions issued) : Controller
{
    private const string Page = "~/Features/Accounts/Bulk.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(BulkFilter filter, CancellationToken cancellation) => View(Page, await queries.PageAsync(filter, null, cancellation));

    [HttpPost("")]
    public async Task<IActionResult> Index(BulkForm form, [FromQuery] BulkFilter filter, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var (answer, passwords) = await actions.CreateAsync(form.UnitIds, cancellation);
            if (answer)
            {
                TempData[AccountsController.IssuedKey] = issued.Seal(passwords);
                Flash.Success(this, $"Đã tạo {VietnameseUi.Number(passwords.Count)} tài khoản. Mật khẩu chỉ hiện ở trang này: tải thư hoặc in danh sách ngay.");
                return RedirectToAction("Index", "IssuedAccounts");
            }
            ModelState.AddModelError(nameof(form.UnitIds), answer.Reason);
        }
        return this.Invalid(Page, await queries.PageAsync(filter, form.UnitIds.ToHashSet(), cancellation));
    }
}
