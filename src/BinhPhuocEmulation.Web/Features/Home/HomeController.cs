using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Home;

/// <summary>The first page: what this person has to do.</summary>
[SignedIn]
public sealed class HomeController(HomeQueries home, OverviewQueries overview, CurrentActor current, PortalClock clock) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index([FromServices] EndedUnitQueries ended, CancellationToken cancel)
    {
        var actor = current.Actor;
        var own = await home.OwnAsync(cancel);
        var tasks = own.SelectMany(u => OwnTasks.Of(u, clock.Today)).ToList();
        var waiting = new List<WaitingList>();
        var counts = await home.CountsAsync(cancel);
        if (actor.MaySomewhere(Permission.CongressReview))
            waiting.Add(new("Đăng ký chờ xác nhận", "Không có đăng ký nào chờ.", "/congresses?state=registered&sort=date", counts.Congresses, await home.CongressesAsync(cancel)));
        if (actor.MaySomewhere(Permission.RosterReview))
            waiting.Add(new("Danh sách chờ duyệt", "Không có danh sách nào chờ.", "/rosters?state=submitted&sort=date", counts.Rosters, await home.RostersAsync(cancel)));
        // As in the menu: those who stand above several units.
        if ((actor.Scope.All || actor.Scope.Ids.Count > 1) && actor.MaySomewhere(Permission.PersonDecide) && await home.PairsAsync(cancel) is { Count: > 0 } pairs) waiting.Add(pairs);
        return View(new HomePage(actor.Name, tasks, [.. own.Select(OwnTasks.Line)], waiting, await overview.LoadAsync(cancel), home.HasDuties || waiting.Count > 0, await home.IsAloneAsync(cancel)) { Ended = await ended.OwnAsync(cancel) });
    }
}
