using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Data.Setup;

/// <summary>Database engines the portal runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file beside the portal.</summary>
    Sqlite = 1,
    /// <summary>SQL Server 2019 or later.</summary>
    SqlServer = 2,
}

/// <summary>Section "Database" of the settings.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Database";
    /// <summary>SQL Server 2019.</summary>
    public const int DefaultCompatibilityLevel = 150;

    /// <summary>Engine: "Sqlite" or "SqlServer".</summary>
    public string Provider { get; set; } = nameof(DatabaseProvider.Sqlite);
    /// <summary>Connection string of the engine.</summary>
    public string ConnectionString { get; set; } = "";
    /// <summary>Most statements sent in one batch; null leaves it to the engine's provider.</summary>
    public int? MaxBatchSize { get; set; }
    /// <summary>Compatibility level of the SQL Server database, 150 to 170; no feature above it is used.</summary>
    public int CompatibilityLevel { get; set; } = DefaultCompatibilityLevel;
    /// <summary>Longest run of one command, in seconds.</summary>
    public int CommandTimeoutSeconds { get; set; } = 30;

    /// <summary>The engine; only asked after validation.</summary>
    public DatabaseProvider Engine => Enum.Parse<DatabaseProvider>(Provider, ignoreCase: true);

    internal List<string> Unreadable { get; } = [];

    internal void ReadFrom(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        Provider = section[nameof(Provider)] ?? Provider;
        ConnectionString = section[nameof(ConnectionString)] ?? ConnectionString;
        MaxBatchSize = Number(section, nameof(MaxBatchSize)) ?? MaxBatchSize;
        CompatibilityLevel = Number(section, nameof(CompatibilityLevel)) ?? CompatibilityLevel;
        CommandTimeoutSeconds = Number(section, nameof(CommandTimeoutSeconds)) ?? CommandTimeoutSeconds;
    }

    private int? Number(IConfigurationSection section, string key)
    {
        if (section[key] is not { Length: > 0 } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Unreadable.Add(key);
        return null;
    }
}

/// <summary>Stops start-up with one sentence per wrong setting.</summary>
internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var errors = new List<string>();
        if (!Enum.GetNames<DatabaseProvider>().Contains(options.Provider, StringComparer.OrdinalIgnoreCase))
            errors.Add($"Thiết lập Database:Provider là “{options.Provider}”, phải là Sqlite hoặc SqlServer. (Database:Provider must be Sqlite or SqlServer.)");
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            errors.Add("Chưa có thiết lập Database:ConnectionString. (Database:ConnectionString is missing.)");
        else if (errors.Count == 0 && Unreadable(options) is { } problem)
            errors.Add($"Thiết lập Database:ConnectionString không đọc được: {problem} (Database:ConnectionString cannot be read.)");
        foreach (var key in options.Unreadable)
            errors.Add($"Thiết lập Database:{key} phải là số nguyên. (Database:{key} must be a whole number.)");
        if (options.MaxBatchSize is < 1 or > 1000)
            errors.Add("Thiết lập Database:MaxBatchSize phải từ 1 đến 1000. (Database:MaxBatchSize must be 1 to 1000.)");
        if (options.CompatibilityLevel is < 150 or > 170)
            errors.Add("Thiết lập Database:CompatibilityLevel phải từ 150 đến 170. (Database:CompatibilityLevel must be 150 to 170.)");
        if (options.CommandTimeoutSeconds is < 1 or > 3600)
            errors.Add("Thiết lập Database:CommandTimeoutSeconds phải từ 1 đến 3600. (Database:CommandTimeoutSeconds must be 1 to 3600.)");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    /// <summary>What the engine says of a connection string it does not understand; null if it does.</summary>
    private static string? Unreadable(DatabaseOptions options)
    {
        try
        {
            _ = options.Engine == DatabaseProvider.SqlServer ? (object)new SqlConnectionStringBuilder(options.ConnectionString) : new SqliteConnectionStringBuilder(options.ConnectionString);
            return null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            return wrong.Message;
        }
    }
}
