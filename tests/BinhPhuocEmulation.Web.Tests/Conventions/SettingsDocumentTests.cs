using System.Globalization;
using System.Text.RegularExpressions;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>docs/operations/settings.md against the code: every setting stands in the table, and nothing else does.</summary>
public sealed partial class SettingsDocumentTests
{
    private static readonly (string Section, object Defaults)[] Sections =
        [("Database", new DatabaseOptions()), ("Office", new OfficeOptions()), ("Site", new SiteOptions()), ("Demo", new DemoOptions())];

    private static Dictionary<string, string> Table { get; } = SourceTexts.Of("docs/operations", "settings.md").Single().Text.Split('\n')
        .Select(l => Row().Match(l)).Where(m => m.Success).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim().Trim('`'));

    [Fact]
    public void Settings_OfTheCode_StandInTheTableAndNothingElseDoes()
    {
        var options = Sections.SelectMany(s => s.Defaults.GetType().GetProperties().Where(p => p.SetMethod?.IsPublic == true).Select(p => $"{s.Section}:{p.Name}"));
        // Read one by one: configuration["Clock:Date"], WholeNumber(configuration, "SignIn:AttemptsPerMinute", 30, 1, 10_000).
        var single = SourceTexts.Of("src", "*.cs").SelectMany(f => Read().Matches(f.Text)).Select(m => m.Groups[1].Value).ToArray();

        Assert.Contains("Clock:Date", single);
        Assert.Equal(options.Concat(single).Concat(["Urls", "Serilog"]).Distinct().Order(StringComparer.Ordinal), Table.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Defaults_OfTheTable_AreThoseOfTheCode()
    {
        var files = new Microsoft.Extensions.Configuration.ConfigurationBuilder();
        Microsoft.Extensions.Configuration.JsonConfigurationExtensions.AddJsonFile(files, Path.Combine(Ui.UiHost.WebFolder, "appsettings.json"));
        Microsoft.Extensions.Configuration.JsonConfigurationExtensions.AddJsonFile(files, Path.Combine(Ui.UiHost.WebFolder, "appsettings.Development.json"));
        var configured = files.Build();
        var checkedRows = 0;
        foreach (var (section, defaults) in Sections)
            foreach (var property in defaults.GetType().GetProperties().Where(p => p.SetMethod?.IsPublic == true))
            {
                var key = $"{section}:{property.Name}";
                var value = configured[key] ?? Convert.ToString(property.GetValue(defaults), CultureInfo.InvariantCulture);
                Assert.Equal((key, string.IsNullOrEmpty(value) ? "none" : value), (key, Table[key] is "true" or "false" ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Table[key]) : Table[key]));
                checkedRows++;
            }
        Assert.True(checkedRows >= 15);
        Assert.Equal(configured["Clock:Date"], Table["Clock:Date"]);
    }

    /// <summary>The container: no image and so no registry is named, and nothing runs as root.</summary>
    [Fact]
    public void Dockerfile_NamesNoImage_AndEndsAsAnotherUserThanRoot()
    {
        var lines = SourceTexts.Of("deploy/docker", "Dockerfile").Single().Text.Split('\n');
        var images = lines.Where(l => l.StartsWith("FROM ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1]).ToArray();

        Assert.Equal(["${NODE_IMAGE}", "${SDK_IMAGE}", "${RUNTIME_IMAGE}"], images);
        foreach (var image in images) Assert.Contains($"ARG {image[2..^1]}", lines);
        Assert.Equal("USER ${APP_UID}", lines.Last(l => l.StartsWith("USER ", StringComparison.Ordinal)));
        Assert.Contains("ARG APP_UID=1654", lines);
        // What the build copies must be there.
        var root = Path.Combine(Ui.UiHost.WebFolder, "..", "..");
        foreach (var path in lines.Where(l => l.StartsWith("COPY ", StringComparison.Ordinal) && !l.Contains("--from", StringComparison.Ordinal)).SelectMany(l => l.Split(' ')[1..^1]))
            Assert.True(Path.Exists(Path.Combine(root, path)), path);
    }

    [GeneratedRegex(@"^\| `([A-Za-z]+(?::[A-Za-z]+)?)` \|.*\| ([^|]*) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"(?:[Cc]onfiguration\[|WholeNumber\(\w+, )""([A-Za-z]+:[A-Za-z]+)""")]
    private static partial Regex Read();
}
