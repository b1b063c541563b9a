using BinhPhuocEmulation.Data.Setup;
using Microsoft.Data.SqlClient;

namespace BinhPhuocEmulation.TestKit.Database;

/// <summary>The engines this run can reach.</summary>
public static class TestEngines
{
    /// <summary>Variable with the connection string of a SQL Server on which databases may be made and dropped.</summary>
    public const string SqlServerVariable = "TEST_SQLSERVER";

    private static string? SqlServer => Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 } text ? text : null;

    /// <summary>Why an engine cannot be used in this run; null if it can.</summary>
    public static string? ReasonToSkip(DatabaseProvider engine) =>
        engine == DatabaseProvider.SqlServer && SqlServer is null ? $"no SQL Server: {SqlServerVariable} is not set" : null;

    internal static string NewSqlServerDatabase() => new SqlConnectionStringBuilder(SqlServer)
    {
        InitialCatalog = $"binhphuoc_test_{Guid.NewGuid():N}",
    }.ToString();
}
