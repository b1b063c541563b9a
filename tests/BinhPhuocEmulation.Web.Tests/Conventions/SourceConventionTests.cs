using System.Text.RegularExpressions;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>What our views and code may not hold.</summary>
public sealed partial class SourceConventionTests
{
    [Fact]
    public void Views_All_HoldNothingInlineAndNoRawHtml()
    {
        var views = SourceTexts.Of("src/BinhPhuocEmulation.Web/Features", "*.cshtml");

        Assert.True(views.Count > 20);
        Assert.Empty(views.Where(v => InlineThings().IsMatch(v.Text)).Select(v => $"{v.Path}: {InlineThings().Match(v.Text).Value}"));
    }

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<a onclick='x()'>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<style>")]
    [InlineData("@Html.Raw(x)")]
    public void InlineThings_EachKind_IsFound(string text) => Assert.Matches(InlineThings(), text);

    [Theory]
    [InlineData("<script type=\"module\" src=\"~/lib/site.js\"></script>")]
    [InlineData("<field asp-for=\"Form.Only\" />")]
    [InlineData("once=\"1\"")]
    public void InlineThings_Harmless_IsLeftAlone(string text) => Assert.DoesNotMatch(InlineThings(), text);

    [Fact]
    public void Code_All_TakesTheTimeFromAClock()
    {
        var files = SourceTexts.Of("src", "*.cs").Where(f => !f.Path.Contains("/Migrations/", StringComparison.Ordinal)).ToList();

        Assert.True(files.Count > 150);
        Assert.Empty(files.Where(f => MachineTime().IsMatch(f.Text)).Select(f => f.Path));
    }

    [GeneratedRegex(@"\bDate(Time|TimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineTime();

    // In a tag: style= or on…=; anywhere: a script or style element of its own, raw HTML.
    [GeneratedRegex("""<[a-zA-Z][^<>]*\s(style|on[a-z]+)\s*=|<style\b|<script(?![^>]*\ssrc=)|Html\.Raw|HtmlString\(""")]
    private static partial Regex InlineThings();
}
