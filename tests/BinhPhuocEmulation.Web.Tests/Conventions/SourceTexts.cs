namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Our own files, for conventions that only their text shows.</summary>
internal static class SourceTexts
{
    /// <summary>Files below a folder of the repository, apart from what a build made.</summary>
    public static IReadOnlyList<(string Path, string Text)> Of(string folder, string pattern)
    {
        var root = Path.GetFullPath(Path.Combine(Ui.UiHost.WebFolder, "..", ".."));
        return [.. Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(root, f).Replace('\\', '/'), File: f))
            .Where(f => !f.Path.Contains("/bin/", StringComparison.Ordinal) && !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("node_modules", StringComparison.Ordinal))
            .Select(f => (f.Path, File.ReadAllText(f.File)))];
    }
}
