using BinhPhuocEmulation.Data;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.TestKit.SqlServer;

/// <summary>Switches the check on for a host of tests.</summary>
public static class TwinSetup
{
    /// <summary>Hands every query of the SQLite context to <paramref name="queries"/> as well.</summary>
    public static IServiceCollection AddSqlServerTwin(this IServiceCollection services, TwinQueries queries) => services
        .AddSingleton(queries)
        .ConfigureDbContext<SqliteAppDbContext>(options => options.ReplaceService<IDatabase, TwinDatabase>());
}
