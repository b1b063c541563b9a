using BinhPhuocEmulation.Data.Setup;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>Clock, demo options and health.</summary>
public static class HostingServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddPortalHosting(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(provider => PortalOptions.MakeClock(configuration, environment, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(PortalOptions.Demo(configuration, environment));
        services.Configure<OfficeOptions>(configuration.GetSection("Office"));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        return services;
    }

    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the database can be reached and lacks no migration.
    /// Open to everybody; says nothing but the status.
    /// </summary>
    public static void MapPortalHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }

    private sealed class DatabaseHealth(DatabaseMigrator migrator) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await migrator.IsCurrentAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
