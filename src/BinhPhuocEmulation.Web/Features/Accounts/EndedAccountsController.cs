using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Accounts whose unit has ended, moved to its successors in one press.</summary>
[Route("accounts/ended")]
[RequirePermission(Permission.AccountManage)]
public sealed class EndedAccountsController(EndedAccountsQueries queries, EndedAccountsActions actions) : Controller
{
    private const string Page = "~/Features/Accounts/Ended.cshtml";
    private static readonly Dictionary<int, string> NoErrors = [];

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(Page, await queries.PageAsync(new(), NoErrors, cancellation));

    [HttpPost("")]
    public async Task<IActionResult> Index(EndedForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return this.Invalid(Page, await queries.PageAsync(form, NoErrors, cancellation));
        var (moved, stale, errors) = await actions.MoveAsync(form, cancellation);
        if (moved > 0)
        {
            Flash.Success(this, $"Đã chuyển {VietnameseUi.Number(moved)} tài khoản sang đơn vị kế thừa (hoặc đóng, theo từng dòng). Mỗi người được chuyển được báo ở lần đăng nhập tới.");
            return Redirect("/accounts/ended");
        }
        ModelState.AddModelError("Ids", stale ? "Có tài khoản vừa được người khác sửa, chuyển hoặc đóng; chưa chuyển tài khoản nào. Dưới đây là thông tin mới nhất: xem lại rồi chuyển."
            : "Có tài khoản chưa chuyển được; chưa chuyển tài khoản nào. Xem dòng có ghi lỗi.");
        var page = await queries.PageAsync(form, errors, cancellation);
        return stale ? this.Conflicting(Page, page) : this.Invalid(Page, page);
    }
}
