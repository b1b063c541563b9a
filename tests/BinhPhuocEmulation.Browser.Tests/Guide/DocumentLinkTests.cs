using System.Text.RegularExpressions;
using BinhPhuocEmulation.Browser.Tests.Support;

namespace BinhPhuocEmulation.Browser.Tests.Guide;

/// <summary>What README and docs point to is there.</summary>
public sealed partial class DocumentLinkTests
{
    [Fact]
    public void Links_OfReadmeAndDocs_LeadToFilesOfTheRepository()
    {
        var broken = new List<string>();
        var (links, pictures) = (0, 0);
        foreach (var document in Documents())
        {
            foreach (Match link in Link().Matches(File.ReadAllText(document)))
            {
                var target = link.Groups["target"].Value;
                if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal) || target.StartsWith('#')) continue;
                links++;
                if (link.Value[0] == '!') pictures++;
                var path = Path.Combine(Path.GetDirectoryName(document)!, Uri.UnescapeDataString(target.Split('#')[0]));
                if (!File.Exists(path) && !Directory.Exists(path)) broken.Add($"{Path.GetRelativePath(Repository.Root, document)}: {target}");
            }
        }
        Assert.True(links > 10 && pictures >= 8, $"Only {links} links and {pictures} pictures were found.");
        Assert.Empty(broken);
    }

    [Fact]
    public void Pictures_OfDocs_AreAllShownSomewhereAndSmall()
    {
        var text = string.Concat(Documents().Select(File.ReadAllText));
        var files = Directory.GetFiles(Repository.PathOf("docs", "images"));
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains($"images/{Path.GetFileName(file)}", text, StringComparison.Ordinal));
        Assert.All(files, file => Assert.InRange(new FileInfo(file).Length, 1, GuidePictureTests.LargestFile));
    }

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.PathOf("README.md"));

    [GeneratedRegex(@"!?\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
