using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Audit;

/// <summary>Who changed what, and who took which list out.</summary>
[Route("audit")]
[RequirePermission(Permission.AuditRead)]
public sealed class AuditController(AuditQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(AuditFilter filter, CancellationToken cancellation) => View(await queries.ChangesAsync(filter, cancellation));

    [HttpGet("exports")]
    public async Task<IActionResult> Exports(AuditFilter filter, CancellationToken cancellation) => View(await queries.ExportsAsync(filter, cancellation));
}
