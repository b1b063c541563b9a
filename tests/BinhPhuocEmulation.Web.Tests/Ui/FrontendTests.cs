using System.IO.Compression;
using System.Text.RegularExpressions;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Tests.Ui;

public sealed partial class FrontendTests(UiFixture fixture) : IClassFixture<UiFixture>
{
    private static readonly string[] FirstViewFonts =
        ["latin-400", "vietnamese-400", "latin-600", "vietnamese-600"];

    [Fact]
    public async Task FirstView_AllThatABrowserFetches_StaysUnder150Kilobytes()
    {
        using var client = fixture.Host.Client();
        var sizes = new Dictionary<string, long> { ["page"] = Gzipped(await client.GetByteArrayAsync("/dev/look")) };
        foreach (var file in new[] { "site.css", "site.js", "icons.svg" })
            sizes[file] = Gzipped(await client.GetByteArrayAsync("/lib/" + file));
        foreach (var font in FirstViewFonts)
            sizes[font] = (await client.GetByteArrayAsync($"/lib/fonts/v5/be-vietnam-pro-{font}.woff2")).Length;

        Assert.All(sizes, size => Assert.True(size.Value > 1000, size.Key));
        Assert.True(sizes.Values.Sum() < 150_000, string.Join(", ", sizes));
    }

    [Fact]
    public void Styles_Weights_AreOnlyTheTwoOfTheFirstView()
    {
        var weights = Directory.EnumerateFiles(Path.Combine(UiHost.WebFolder, "frontend", "styles"), "*.css")
            .SelectMany(file => WeightPattern().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct().Order();

        Assert.Equal(["400", "600", "inherit"], weights);
    }

    [Fact]
    public async Task SiteCss_Fonts_LetTheVietnameseSubsetWin()
    {
        using var client = fixture.Host.Client();
        var faces = FontFacePattern().Matches(await client.GetStringAsync("/lib/site.css")).Select(match => match.Value).ToList();

        Assert.Equal(12, faces.Count);
        for (var i = 0; i < faces.Count; i += 3)
            Assert.True(faces[i].Contains("latin-ext", StringComparison.Ordinal) && faces[i + 2].Contains("vietnamese", StringComparison.Ordinal), faces[i]);
    }

    [Fact]
    public void LockFile_Packages_NameNoDownloadAddress()
    {
        var text = File.ReadAllText(Path.Combine(UiHost.WebFolder, "package-lock.json"));

        Assert.Contains("\"integrity\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"resolved\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Views_Icons_AreOnTheList()
    {
        var used = Views().SelectMany(view => IconPattern().Matches(view.Text).Select(match => match.Groups[1].Value)).ToList();

        Assert.True(used.Count > 20);
        Assert.Empty(used.Except(Icons.Names));
    }

    [Fact]
    public void Views_Markup_HasNoStyleNoScriptAndNoRawHtml()
    {
        var views = Views();

        Assert.True(views.Count > 15);
        Assert.Empty(views.Where(view => ForbiddenPattern().IsMatch(view.Text)).Select(view => view.Name));
    }

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("@Html.Raw(text)")]
    public void Views_ForbiddenMarkup_IsSeen(string markup) => Assert.Matches(ForbiddenPattern(), markup);

    private static List<(string Name, string Text)> Views() =>
        [.. Directory.EnumerateFiles(Path.Combine(UiHost.WebFolder, "Features"), "*.cshtml", SearchOption.AllDirectories).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];

    private static long Gzipped(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return target.Length;
    }

    [GeneratedRegex(@"@font-face\s*\{[^}]+\}")]
    private static partial Regex FontFacePattern();

    [GeneratedRegex(@"font-weight:\s*([^;]+);")]
    private static partial Regex WeightPattern();

    [GeneratedRegex("<icon name=\"([a-z0-9-]+)\"")]
    private static partial Regex IconPattern();

    [GeneratedRegex(@"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=""|Html\.Raw", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenPattern();
}
