using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>
/// The portal's clock. Real time, unless the setting <c>Clock:Date</c> stops the calendar at a day (demo data, Development only):
/// then the day stands still and the time of day goes on, so that "đã lưu 09:41" still tells something.
/// Sessions, cookies and lockouts run on the machine's clock, never on this one.
/// </summary>
public sealed class PortalClock(TimeProvider time, DateOnly? stoppedAt)
{
    /// <summary>The day the calendar is stopped at; null on a running clock.</summary>
    public DateOnly? StoppedAt { get; } = stoppedAt;

    /// <summary>The instant (UTC).</summary>
    public DateTime UtcNow
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return StoppedAt is { } day ? VietnamTime.UtcOf(day, TimeOnly.FromDateTime(VietnamTime.LocalOf(now))) : now;
        }
    }

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DateOf(UtcNow);
}

/// <summary>The portal's clock for code that asks a <see cref="TimeProvider"/>: the log of changes stands in the portal's time, like every other history.</summary>
public sealed class PortalTime(PortalClock clock) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(clock.UtcNow, TimeSpan.Zero);
}
