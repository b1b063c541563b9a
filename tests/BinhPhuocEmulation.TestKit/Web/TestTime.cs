using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>The portal's time of a test: stands still until it is set. Sessions and lockouts stay on the machine's clock.</summary>
public sealed class TestTime : TimeProvider
{
    private DateTime _utc = VietnamTime.UtcOf(new DateOnly(2025, 3, 17), new TimeOnly(9, 0));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _utc;

    /// <summary>Sets the clock on the wall in Vietnam.</summary>
    public void Set(DateOnly day, TimeOnly? time = null) => _utc = VietnamTime.UtcOf(day, time ?? new TimeOnly(9, 0));
}
