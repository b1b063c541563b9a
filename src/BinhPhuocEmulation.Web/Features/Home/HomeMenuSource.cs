using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui.Menu;

namespace BinhPhuocEmulation.Web.Features.Home;

/// <summary>The menu lines of congresses, calendar and leaders, with what waits behind them.</summary>
public sealed class HomeMenuSource(HomeQueries home, CurrentActor current, PortalClock clock) : ISiteMenuSource
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<MenuItem>> GetItemsAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (current.OrNull is not { } actor) return [];
        var counts = await home.CountsAsync(cancellationToken);
        var own = (await home.OwnAsync(cancellationToken)).Sum(u => OwnTasks.Of(u, clock.Today).Count);
        // An officer of one unit has one congress: it stands with the own unit, not with what is directed.
        var section = actor.Scope is { All: false, Ids.Count: 1 } ? MenuSections.MyUnit : MenuSections.Direction;
        return
        [
            new(MenuSections.MyUnit, HomePage.TitleOf(home.HasDuties), home.HasDuties ? "inbox" : "bar-chart", "/", null, own + counts.Congresses + counts.Rosters, 0),
            new(section, "Đại hội, hội nghị", "calendar-event", "/congresses", nameof(Permission.CongressRead), counts.Congresses, 20),
            new(MenuSections.Direction, "Lịch toàn tỉnh", "calendar3", "/calendar", nameof(Permission.CalendarRead), null, 60),
            new(MenuSections.Direction, "Lãnh đạo dự", "person-badge", "/leaders", nameof(Permission.LeaderManage), null, 70),
        ];
    }
}
