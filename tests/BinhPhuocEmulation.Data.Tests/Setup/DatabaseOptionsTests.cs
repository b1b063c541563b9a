using BinhPhuocEmulation.Data.Setup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Data.Tests.Setup;

public class DatabaseOptionsTests
{
    [Theory]
    [InlineData("Oracle")]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("Sqlite,SqlServer")]
    public void Start_WrongProvider_StopsWithOneSentence(string provider)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Start(("Provider", provider), ("ConnectionString", "Data Source=x.db")));
        Assert.Equal($"Thiết lập Database:Provider là “{provider}”, phải là Sqlite hoặc SqlServer. (Database:Provider must be Sqlite or SqlServer.)", Assert.Single(error.Failures));
    }

    [Theory]
    [InlineData("MaxBatchSize", "nhiều")]
    [InlineData("MaxBatchSize", "0")]
    [InlineData("MaxBatchSize", "-3")]
    [InlineData("CompatibilityLevel", "140")]
    [InlineData("CompatibilityLevel", "15O")]
    [InlineData("CommandTimeoutSeconds", "0")]
    [InlineData("ConnectionString", " ")]
    [InlineData("ConnectionString", "Data Sourse=x.db")]
    [InlineData("ConnectionString", "Data Source=x.db;Foreign Keys=có lẽ")]
    public void Start_WrongValue_NamesTheSetting(string key, string value)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Start(("Provider", "Sqlite"), ("ConnectionString", "Data Source=x.db"), (key, value)));
        Assert.Contains($"Database:{key}", Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlserver", DatabaseProvider.SqlServer, typeof(SqlServerAppDbContext))]
    [InlineData("SQLite", DatabaseProvider.Sqlite, typeof(SqliteAppDbContext))]
    public void Start_RightValues_AreRead(string provider, DatabaseProvider engine, Type context)
    {
        using var services = Services(("Provider", provider), ("ConnectionString", "Data Source=x.db"), ("MaxBatchSize", "40"), ("CompatibilityLevel", "160"));
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        Assert.Equal((engine, 40, 160, 30), (options.Engine, options.MaxBatchSize, options.CompatibilityLevel, options.CommandTimeoutSeconds));
        using var scope = services.CreateScope();
        Assert.IsType(context, scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    [Fact]
    public void Start_NoScopeSourceRegistered_SeesNothing()
    {
        using var services = Services(("ConnectionString", "Data Source=x.db"));
        using var scope = services.CreateScope();
        var seen = scope.ServiceProvider.GetRequiredService<AppDbContext>().Scope;
        Assert.False(seen.All);
        Assert.Empty(seen.Ids);
    }

    private static void Start(params (string Key, string Value)[] settings)
    {
        using var services = Services(settings);
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in settings) values[$"Database:{key}"] = value;
        return new ServiceCollection().AddLogging()
            .AddPortalData(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).BuildServiceProvider();
    }
}
