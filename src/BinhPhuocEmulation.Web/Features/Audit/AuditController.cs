using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Audit;

/// <summary>Who changed what, and who took which list out.</summary>
[Route("audit")]
[RequirePermission(Permission.AuditRead)]
public sealed class AuditController(AuditQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(AuditFilter filter, CancellationToken cancellation) =>
        Answer(nameof(Index), await queries.ChangesAsync(filter, cancellation));

    [HttpGet("exports")]
    public async Task<IActionResult> Exports(AuditFilter filter, CancellationToken cancellation) =>
        Answer(nameof(Exports), await queries.ExportsAsync(filter, cancellation));

    /// <summary>A day that is none is said, and no list is shown as if it were filtered.</summary>
    private ViewResult Answer(string view, object page) => ModelState.IsValid ? View(view, page) : this.Invalid(view, page);
}
