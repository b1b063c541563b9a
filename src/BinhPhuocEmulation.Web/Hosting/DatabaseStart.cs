using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Web.Security.Access;

namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>Brings the database up before the first request.</summary>
public static class DatabaseStart
{
    /// <summary>Runs once at start.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentActor>().ActAsSystem();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseStart));
        var applied = await services.GetRequiredService<DatabaseMigrator>().MigrateAsync();
        if (applied.Count > 0) log.LogInformation("Database: {Count} migration(s) applied", applied.Count);
        // Adds what is missing, never overwrites what was edited.
        await ReferenceSeeder.SeedAsync(services.GetRequiredService<AppDbContext>());
    }
}
