using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Data.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Data;

/// <summary>Registers the database with a host.</summary>
public static class PortalDataServices
{
    /// <summary>
    /// Adds <see cref="AppDbContext"/> (scoped) on the engine of the section "Database", the migrator and the caches.
    /// The host adds its <see cref="IScopeSource"/> and <see cref="ICurrentWriter"/>; without them there are no rows, and the system writes.
    /// </summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();
        // Read when first asked for: hosts of tests add their settings late.
        services.AddOptions<DatabaseOptions>().Configure(options => options.ReadFrom(configuration)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IScopeSource, NoScope>();
        services.TryAddScoped<ICurrentWriter, SystemWriter>();
        services.AddScoped<PortalSaveInterceptor>();
        services.AddScoped<CacheSignalInterceptor>();
        services.AddSingleton<CacheSignal>();
        services.AddDbContext<SqliteAppDbContext>((provider, builder) => Use(provider, builder.UsePortalSqlite(Options(provider))));
        services.AddDbContext<SqlServerAppDbContext>((provider, builder) => Use(provider, builder.UsePortalSqlServer(Options(provider))));
        services.AddScoped<AppDbContext>(provider => Options(provider).Engine == DatabaseProvider.SqlServer
            ? provider.GetRequiredService<SqlServerAppDbContext>()
            : provider.GetRequiredService<SqliteAppDbContext>());
        services.AddScoped<DatabaseMigrator>();
        services.AddSingleton<UnitTreeCache>();
        services.AddSingleton<PlanCache>();
        services.AddSingleton<CodeListCache>();
        services.AddSingleton<SessionCache>();
        return services;
    }

    // The save interceptor first: the signal looks for the stamps it writes. Hosts and tests may register more.
    private static void Use(IServiceProvider provider, DbContextOptionsBuilder builder) => builder.AddInterceptors(
        [provider.GetRequiredService<PortalSaveInterceptor>(), provider.GetRequiredService<CacheSignalInterceptor>(), .. provider.GetServices<IInterceptor>()]);

    private static DatabaseOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
}
