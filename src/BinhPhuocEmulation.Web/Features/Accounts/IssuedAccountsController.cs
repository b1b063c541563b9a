using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Security.Headers;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Shows one-time passwords right after they were made, once, and gives the letters, once.</summary>
[Route("accounts/issued")]
[RequirePermission(Permission.AccountManage)]
[DoNotCompress]
public sealed class IssuedAccountsController(IssuedQueries queries, IssuedPasswordsActions issued, AccountLettersActions letters) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var seal = TempData[AccountsController.IssuedKey] as string;
        var rows = issued.Open(seal) is { } batch ? await queries.RowsAsync(batch, cancellation) : [];
        return View("~/Features/Accounts/Issued.cshtml", new IssuedPage(rows, rows.Count > 0 ? seal : null));
    }

    [HttpPost("letters")]
    public async Task<IActionResult> Letters([FromForm(Name = "sealed")] string? seal, CancellationToken cancellation)
    {
        if (issued.Open(seal) is not { } batch) return None(StatusCodes.Status400BadRequest, lettersTaken: false);
        var file = await letters.WriteOnceAsync(batch, $"{Request.Scheme}://{Request.Host}{Request.PathBase}", cancellation);
        return file is null ? None(StatusCodes.Status409Conflict, lettersTaken: true) : File(file, "application/pdf", "thu-cap-tai-khoan.pdf");
    }

    /// <summary>Nothing is left to hand out: why, and how passwords are issued again.</summary>
    private ViewResult None(int status, bool lettersTaken)
    {
        Response.StatusCode = status;
        return View("~/Features/Accounts/Issued.cshtml", new IssuedPage([], null, lettersTaken));
    }
}
