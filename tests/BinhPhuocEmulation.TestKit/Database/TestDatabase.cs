using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.TestKit.Database;

/// <summary>
/// A migrated, empty database of its own for one test, on one engine, wired as the portal wires it. On SQLite a file that is migrated
/// once for all tests and then copied; on SQL Server a database made and dropped for the test.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IServiceScope> _scopes = [];
    private readonly string? _file;
    private bool _attached;

    private TestDatabase(DatabaseProvider engine, string connectionString, string? file, Action<IServiceCollection>? more)
    {
        Engine = engine;
        ConnectionString = connectionString;
        _file = file;
        var settings = new Dictionary<string, string?>
        {
            ["Database:Provider"] = engine.ToString(),
            ["Database:ConnectionString"] = connectionString,
        };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddScoped<TestSession>();
        services.AddScoped<IScopeSource>(p => p.GetRequiredService<TestSession>());
        services.AddScoped<ICurrentWriter>(p => p.GetRequiredService<TestSession>());
        more?.Invoke(services);
        services.AddPortalData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSqlServerTwin(Twin);
        _services = services.BuildServiceProvider();
    }

    /// <summary>Engine.</summary>
    public DatabaseProvider Engine { get; }

    /// <summary>Connection string, for hosts that are given this database.</summary>
    public string ConnectionString { get; }

    /// <summary>The queries run on SQLite, as SQL Server would be asked them; checked when the database is disposed.</summary>
    public TwinQueries Twin { get; } = new();

    /// <summary>Services as registered by AddPortalData.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Makes a database. <paramref name="more"/> replaces or adds services before AddPortalData, such as a fixed clock.</summary>
    public static TestDatabase Create(DatabaseProvider engine = DatabaseProvider.Sqlite, Action<IServiceCollection>? more = null)
    {
        if (engine == DatabaseProvider.Sqlite)
        {
            var file = SqliteTemplate.Copy();
            return new(engine, SqliteTemplate.ConnectionStringOf(file), file, more);
        }
        var database = new TestDatabase(engine, TestEngines.NewSqlServerDatabase(), null, more);
        using var db = database.Open(UnitScope.Everything);
        db.Database.Migrate();
        return database;
    }

    /// <summary>Another process on the database of a test: own services, own caches, same rows. Leaves the rows when disposed.</summary>
    public static TestDatabase Attach(DatabaseProvider engine, string connectionString, Action<IServiceCollection>? more = null) =>
        new(engine, connectionString, null, more) { _attached = true };

    /// <summary>A new context with a scope (everything, if none is given) and a writer; disposed with the database at the latest.</summary>
    public AppDbContext Open(UnitScope? scope = null, int accountId = 1, string name = "Người kiểm thử")
    {
        var services = _services.CreateScope();
        _scopes.Add(services);
        var session = services.ServiceProvider.GetRequiredService<TestSession>();
        (session.Scope, session.AccountId, session.Name) = (scope ?? UnitScope.Everything, accountId, name);
        return services.ServiceProvider.GetRequiredService<AppDbContext>();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Engine == DatabaseProvider.SqlServer && !_attached)
        {
            using var db = Open();
            db.Database.EnsureDeleted();
        }
        _scopes.ForEach(s => s.Dispose());
        _services.Dispose();
        if (_file is not null) SqliteTemplate.Delete(_file);
        Twin.AssertNoFaults();
    }

    private sealed class TestSession : IScopeSource, ICurrentWriter
    {
        public UnitScope Scope { get; set; } = UnitScope.Nothing;
        public int AccountId { get; set; }
        public string Name { get; set; } = "";
    }
}
