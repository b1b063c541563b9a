using BinhPhuocEmulation.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>The portal as it starts in Development: the demo data, the calendar stopped at 17/03/2025. Making them takes seconds: one per test class, which only reads.</summary>
public sealed class DemoPortal : PortalFactory
{
    private readonly string _database = Path.Combine(Path.GetTempPath(), $"demo-{Guid.NewGuid():N}.db");

    /// <inheritdoc/>
    protected override string EnvironmentName => "Development";

    /// <summary>A browser signed in as a demo account.</summary>
    public async Task<HttpClient> DemoAsync(string userName) => SignedIn(await DataAsync(db => db.Users.Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync()));

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.ConfigureWebHost(builder);
        builder.UseSetting("Database:ConnectionString", $"Data Source={_database};Pooling=False");
    }

    /// <inheritdoc/>
    protected override void ConfigureClock(IServiceCollection services)
    {
        Time.Set(new(2025, 3, 17), new(9, 41));
        services.RemoveAll<PortalClock>();
        services.AddSingleton(new PortalClock(Time, new DateOnly(2025, 3, 17)));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm"]) File.Delete(_database + ending);
    }
}
