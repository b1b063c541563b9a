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
        if (issued.Open(seal) is not { } batch) return Again(StatusCodes.Status400BadRequest, new([], null));
        var file = await letters.WriteOnceAsync(batch, $"{Request.Scheme}://{Request.Host}{Request.PathBase}", cancellation);
        if (file is not null) return File(file, "application/pdf", "thu-cap-tai-khoan.pdf");
        // The file comes once; the list stays in sight for whoever holds the page, or a second press would lose it.
        return Again(StatusCodes.Status409Conflict, new(await queries.RowsAsync(batch, cancellation), null, LettersTaken: true));
    }

    /// <summary>No letters to hand out: why, and how passwords are issued again.</summary>
    private ViewResult Again(int status, IssuedPage page)
    {
        Response.StatusCode = status;
        return View("~/Features/Accounts/Issued.cshtml", page);
    }
}
