using BinhPhuocEmulation.Browser.Tests.Support;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Guide;

/// <summary>
/// Takes the pictures of README and guide from the demo data. Runs only where the variable GUIDE_SCREENSHOTS names the folder to write to:
/// <c>GUIDE_SCREENSHOTS=docs/images dotnet test tests/BinhPhuocEmulation.Browser.Tests --filter GuidePictureTests</c>.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class GuidePictureTests(DemoSite site)
{
    internal const int LargestFile = 240_000;

    [GuideTheory]
    [InlineData("roster", "locan", "/rosters/{returned}")]
    [InlineData("dang-ky", "draft", "/congresses/{draft}/edit")]
    [InlineData("kiem-tra", "locan", "/rosters/{returned}/check")]
    [InlineData("xet-duyet", "locninh", "/rosters/{submitted}/review")]
    [InlineData("ke-hoach", "banthidua", "/plans/{plan}#X-01")]
    [InlineData("ban-in", "locan", "/rosters/{returned}/paper")]
    [InlineData("lich", "banthidua", "/calendar")]
    [InlineData("don-vi", "banthidua", "/units/{unit}")]
    [InlineData("theo-doi", "lanhdao", "/")]
    [InlineData("tai-khoan", "banthidua", "/accounts/bulk")]
    public async Task Picture_OfThePage_IsTaken(string name, string account, string address)
    {
        var page = await DemoPlaces.OpenAsync(site, account, address);
        await page.EvaluateAsync("document.fonts.ready");
        var file = Repository.PathOf(GuideTheoryAttribute.Folder!, name + ".png");
        await page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        var length = new FileInfo(file).Length;
        Assert.True(length is > 10_000 and < LargestFile, $"{name}.png has {length} bytes.");
    }
}

/// <summary>Runs when GUIDE_SCREENSHOTS names a folder, absolute or below the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GuideTheoryAttribute : TheoryAttribute
{
    /// <summary>The folder, or null.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("GUIDE_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    public GuideTheoryAttribute() => Skip = Folder is null ? "Set GUIDE_SCREENSHOTS to a folder to take the pictures of the guide." : Chromium.ReasonToSkip;
}
