using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Calendar;

/// <summary>The calendar of all congresses of the province: names, days, half days, places and the leaders expected, for everybody signed in.</summary>
[Route("calendar")]
[RequirePermission(Permission.CalendarRead)]
public sealed class CalendarController(CalendarQueries calendar) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] CalendarFilter filter, CancellationToken cancel) => View(await calendar.PageAsync(filter, cancel));
}
