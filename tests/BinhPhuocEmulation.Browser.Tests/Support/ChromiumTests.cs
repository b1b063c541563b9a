namespace BinhPhuocEmulation.Browser.Tests.Support;

/// <summary>No browser test may pass by not running where it has to run.</summary>
public sealed class ChromiumTests
{
    [Fact]
    public void SkipReason_WithoutBrowser_IsGivenUnlessTheTestsAreRequired()
    {
        Assert.Contains("No Chromium", Chromium.SkipReason(null, null));
        Assert.Null(Chromium.SkipReason(null, "1"));
        Assert.Null(Chromium.SkipReason("/usr/bin/chromium", null));
    }

    [Fact]
    public void Find_NamedBrowserThatIsNotThere_IsNoBrowser()
    {
        Assert.Null(Chromium.Find("/nowhere/chromium", _ => false));
        Assert.Equal("/somewhere/chromium", Chromium.Find("/somewhere/chromium", _ => true));
        Assert.Equal("/usr/bin/google-chrome", Chromium.Find("", path => path.EndsWith("google-chrome", StringComparison.Ordinal)));
    }
}
