namespace BinhPhuocEmulation.Domain.Tests.Docs;

/// <summary>A page of docs/ as its tables: heading, column heads, rows of cells without their backticks.</summary>
internal sealed class MarkdownPage
{
    private readonly string[] _lines;

    private MarkdownPage(string[] lines) => _lines = lines;

    public static MarkdownPage Read(string pathUnderDocs)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BinhPhuocEmulation.sln"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return new(File.ReadAllLines(Path.Combine(folder.FullName, "docs", pathUnderDocs)));
    }

    /// <summary>The rows of the first table under a heading, the head row first.</summary>
    public IReadOnlyList<string[]> Table(string heading)
    {
        var start = Array.IndexOf(_lines, heading);
        Assert.True(start >= 0, $"no heading {heading}");
        return [.. _lines.Skip(start + 1).TakeWhile(l => !l.StartsWith('#')).SkipWhile(l => !l.StartsWith('|')).TakeWhile(l => l.StartsWith('|'))
            .Where(l => !l.StartsWith("|---", StringComparison.Ordinal)).Select(Cells)];
    }

    /// <summary>The arrows of the state diagram: "From --> To : Action".</summary>
    public IReadOnlyList<string> Arrows() =>
        [.. _lines.Select(l => l.Trim()).Where(l => l.Contains("-->", StringComparison.Ordinal) && !l.StartsWith("[*]", StringComparison.Ordinal))];

    private static string[] Cells(string line) =>
        [.. line.Trim().Trim('|').Split('|').Select(c => c.Trim().Replace("`", "", StringComparison.Ordinal))];
}
