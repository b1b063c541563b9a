using BinhPhuocEmulation.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>What a portal needs to start as it does in Development: an empty database file of its own for the demo data, and the calendar stopped at 17/03/2025.</summary>
public sealed class DemoStart : IDisposable
{
    private static readonly DateOnly Day = new(2025, 3, 17);

    private readonly string _database = Path.Combine(Path.GetTempPath(), $"demo-{Guid.NewGuid():N}.db");

    /// <summary>The environment that brings the demo data.</summary>
    public const string EnvironmentName = "Development";

    /// <summary>Points the portal to the file; it makes it at its start.</summary>
    public void UseDatabase(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("Database:ConnectionString", $"Data Source={_database};Pooling=False");
    }

    /// <summary>Replaces the portal's clock by one stopped on the demo's day, in the morning.</summary>
    public static void StopClock(IServiceCollection services, TestTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        time.Set(Day, new(9, 41));
        services.RemoveAll<PortalClock>();
        services.AddSingleton(new PortalClock(time, Day));
    }

    /// <summary>Deletes the file.</summary>
    public void Dispose()
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm"]) File.Delete(_database + ending);
    }
}
