namespace BinhPhuocEmulation.Data.Tests.Conventions;

/// <summary>The C# files under src, for rules that only a look at the source can check.</summary>
internal static class SourceFiles
{
    private static readonly Lazy<IReadOnlyList<(string Path, string[] Lines)>> Files = new(Read);

    /// <summary>Files with a line that holds one of the texts, as paths below src.</summary>
    public static string[] Holding(params string[] texts) =>
        [.. Files.Value.Where(f => f.Lines.Any(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && texts.Any(t => l.Contains(t, StringComparison.Ordinal)))).Select(f => f.Path)];

    public static int Count => Files.Value.Count;

    private static IReadOnlyList<(string, string[])> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.sln").Length == 0) folder = folder.Parent;
        var root = Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The solution was not found."), "src");
        return [.. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(root, f).Replace('\\', '/'), File: f))
            .Where(f => !f.Path.Split('/').Any(p => p is "obj" or "bin" or "node_modules" or "Migrations"))
            .OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, File.ReadAllLines(f.File)))];
    }
}
