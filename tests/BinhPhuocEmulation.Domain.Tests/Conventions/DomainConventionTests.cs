using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Conventions;

public sealed partial class DomainConventionTests
{
    private static readonly Assembly Domain = typeof(Unit).Assembly;

    private static string Sources([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "BinhPhuocEmulation.Domain"));

    private static (string Name, string Text)[] Files() =>
        [.. Directory.EnumerateFiles(Sources(), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => (Path.GetRelativePath(Sources(), f), File.ReadAllText(f)))];

    [Fact]
    public void Domain_ReferencedAssemblies_AreDotNetOnly()
    {
        var references = Domain.GetReferencedAssemblies();

        Assert.True(references.Length > 3);
        Assert.DoesNotContain(references, r => !r.Name!.StartsWith("System.", StringComparison.Ordinal));
        Assert.DoesNotContain(references, r => r.Name!.StartsWith("System.Data", StringComparison.Ordinal) || r.Name.StartsWith("System.Net", StringComparison.Ordinal) || r.Name.StartsWith("System.IO.File", StringComparison.Ordinal));
    }

    [Fact]
    public void Domain_Sources_HaveNoClockFileOrEnvironment()
    {
        var files = Files();

        Assert.True(files.Length > 60, $"{files.Length} files were read in {Sources()}.");
        Assert.Empty(files.Where(f => Forbidden().IsMatch(f.Text)).Select(f => $"{f.Name}: {Forbidden().Match(f.Text).Value}"));
    }

    [Theory]
    [InlineData("var a = DateTime.Now;")]
    [InlineData("var a = DateTime.UtcNow;")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("TimeProvider.System")]
    [InlineData("File.ReadAllText(x)")]
    [InlineData("Environment.MachineName")]
    public void Forbidden_Text_IsSeen(string text) => Assert.Matches(Forbidden(), text);

    [Fact]
    public void Domain_Sources_AreShort()
    {
        var files = Files();

        Assert.True(files.Length > 60);
        Assert.Empty(files.Where(f => f.Text.Split('\n').Length > 300).Select(f => f.Name));
    }

    [Fact]
    public void Domain_EntityProperties_HaveNoPublicSetters()
    {
        var looked = 0;
        foreach (var type in Domain.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.GetProperty("Id")?.PropertyType == typeof(int)
            && t.GetMethod("<Clone>$") is null && t.Namespace != "BinhPhuocEmulation.Domain.Access"))
        {
            Assert.Empty(type.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).Select(p => $"{type.Name}.{p.Name}"));
            looked++;
        }
        Assert.True(looked >= 20, $"{looked} entities");
    }

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bTimeProvider\b|\bFile\.|\bDirectory\.|\bEnvironment\.(?!NewLine)|\bConsole\.|\bHttpClient\b")]
    private static partial Regex Forbidden();
}
