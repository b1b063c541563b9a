using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>Units: the list, and the page of one.</summary>
[Route("units")]
[RequirePermission(Permission.UnitRead)]
public sealed class UnitsController(UnitListQueries list, UnitPageQueries pages) : Controller
{
    /// <summary>Units in scope.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(UnitFilter filter, CancellationToken cancel) => View(await list.PageAsync(filter, cancel));

    /// <summary>One unit: place, facts, contacts, congress, units below, lineage.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) => await pages.FindAsync(id, cancel) is { } page ? View(page) : NotFound();
}
