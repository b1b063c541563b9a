using System.Net;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.TestKit.SqlServer;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>
/// The whole portal over its own database file: reference units, Kế hoạch 293 in force, <see cref="TestAccounts"/>, no demo.
/// The clock stands at 17/03/2025 09:00 in Vietnam. Make one per test class (a copy of the file takes a millisecond), or per test when it writes
/// what other tests would see.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>
{
    private readonly string _file = PortalTemplate.Copy();

    /// <summary>The portal's clock.</summary>
    public TestTime Time { get; } = new();

    /// <summary>What was logged.</summary>
    public LogRecorder Log { get; } = new();

    /// <summary>What was asked of the database.</summary>
    public SqlRecorder Sql { get; } = new();

    /// <summary>What was asked, as SQL Server would be asked it; checked when the factory is disposed.</summary>
    public TwinQueries Twin { get; } = new();

    /// <summary>Environment the portal starts in.</summary>
    protected virtual string EnvironmentName => "Testing";

    /// <summary>A browser nobody has signed in with: keeps cookies, does not follow redirects.</summary>
    public HttpClient Browser() => Browser(new CookieContainer());

    /// <summary>A browser that uses these cookies.</summary>
    public HttpClient Browser(CookieContainer cookies) =>
        new(new CookieHandler(Server.CreateHandler(), cookies)) { BaseAddress = new Uri("http://localhost") };

    /// <summary>A browser signed in as this account, with a cookie the portal itself would have issued; no password is hashed.</summary>
    public HttpClient SignedIn(TestAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return SignedIn(account.Id);
    }

    /// <summary>A browser signed in as the account with this key.</summary>
    public HttpClient SignedIn(int accountId)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri("http://localhost"), SignInCookies.Issue(Services, accountId));
        return Browser(cookies);
    }

    /// <summary>Works on the database as the system: every unit is in scope. A new context each time; nothing is saved by itself.</summary>
    public async Task<T> DataAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().ActAsSystem();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <inheritdoc cref="DataAsync{T}"/>
    public Task DataAsync(Func<AppDbContext, Task> work) => DataAsync(async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>Saves new rows as the system and returns the first.</summary>
    public Task<T> SaveAsync<T>(T row, params object[] more) where T : class => DataAsync(async db =>
    {
        db.Add(row);
        db.AddRange(more);
        await db.SaveChangesAsync();
        return row;
    });

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Database:ConnectionString", new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false }.ToString());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILoggerFactory>(LoggerFactory.Create(logging => logging
                .SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddProvider(Log)));
            services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(Sql));
            services.AddSqlServerTwin(Twin);
            ConfigureClock(services);
        });
    }

    /// <summary>Replaces the portal's clock by <see cref="Time"/>.</summary>
    protected virtual void ConfigureClock(IServiceCollection services)
    {
        services.RemoveAll<PortalClock>();
        services.AddSingleton(new PortalClock(Time, null));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm"]) File.Delete(_file + ending);
        Twin.AssertNoFaults();
    }
}
