using System.Diagnostics;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Seeding.Demo;
using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Identity;

namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>Brings the database up before the first request.</summary>
public static class DatabaseStart
{
    /// <summary>Runs once at start: migrations, reference data and, in Development, the demo.</summary>
    /// <param name="app">The portal.</param>
    /// <param name="withDemo">False for commands: whoever makes an administrator in a database wants nothing invented in it.</param>
    public static async Task PrepareDatabaseAsync(this WebApplication app, bool withDemo = true)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentActor>().ActAsSystem();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseStart));
        var applied = await services.GetRequiredService<DatabaseMigrator>().MigrateAsync();
        if (applied.Count > 0) log.LogInformation("Database: {Count} migration(s) applied", applied.Count);
        // Adds what is missing, never overwrites what was edited.
        var db = services.GetRequiredService<AppDbContext>();
        await ReferenceSeeder.SeedAsync(db);
        var demo = services.GetRequiredService<DemoOptions>();
        if (!demo.Enabled || !withDemo) return;
        var started = Stopwatch.GetTimestamp();
        var seeder = new DemoSeeder(db, services.GetRequiredService<IPasswordHasher<Account>>());
        if (await seeder.SeedAsync(new DemoRequest(demo.Scale, demo.Password, services.GetRequiredService<PortalClock>().Today)) is { } made)
            log.LogInformation("Demo data: {Congresses} congresses, {Delegates} delegates in {Seconds:0.0} s",
                made.Congresses, made.Delegates, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
