using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BinhPhuocEmulation.Benchmarks.Pages;

/// <summary>
/// The whole portal on Kestrel, on the loopback address. With a watch the commands are noted and the time is split; the one that is measured
/// has none, and nothing else of the tests.
/// </summary>
internal sealed class PagesPortal : WebApplicationFactory<Program>
{
    private readonly string _connectionString;
    private readonly PageWatch? _watch;

    public PagesPortal(string connectionString, PageWatch? watch)
    {
        (_connectionString, _watch) = (connectionString, watch);
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>The header of a browser signed in as this account.</summary>
    public async Task<string> CookieAsync(string account)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().ActAsSystem();
        var id = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync();
        var cookie = SignInCookies.Issue(Services, id);
        return $"{cookie.Name}={cookie.Value}";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSolutionRelativeContentRoot("src/BinhPhuocEmulation.Web");
        builder.UseEnvironment("Testing");
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Database:ConnectionString", _connectionString);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Warning");
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<PortalClock>();
            services.AddSingleton(new PortalClock(TimeProvider.System, PagesDatabase.Today));
            if (_watch is null) return;
            services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(_watch));
            services.Configure<MvcOptions>(options => options.Filters.Add(_watch));
        });
    }
}
