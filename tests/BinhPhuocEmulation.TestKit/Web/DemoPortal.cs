using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>The portal as it starts in Development: the demo data, the calendar stopped at 17/03/2025. Making them takes seconds: one per test class, which only reads.</summary>
public sealed class DemoPortal : PortalFactory
{
    private readonly DemoStart _demo = new();

    /// <inheritdoc/>
    protected override string EnvironmentName => DemoStart.EnvironmentName;

    /// <summary>A browser signed in as a demo account.</summary>
    public async Task<HttpClient> DemoAsync(string userName) => SignedIn(await DataAsync(db => db.Users.Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync()));

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        _demo.UseDatabase(builder);
    }

    /// <inheritdoc/>
    protected override void ConfigureClock(IServiceCollection services) => DemoStart.StopClock(services, Time);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _demo.Dispose();
    }
}
