using System.Globalization;
using System.Text.RegularExpressions;

namespace BinhPhuocEmulation.Web.Tests.Ui;

/// <summary>WCAG 2.2 AA: 4.5 for text, 3 for the edges of controls and for marks that carry meaning.</summary>
public sealed partial class ContrastTests
{
    private static readonly Dictionary<string, string> Tokens = TokenPattern()
        .Matches(File.ReadAllText(Path.Combine(UiHost.WebFolder, "frontend", "styles", "tokens.css")))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "ground")]
    [InlineData("ink", "head")]
    [InlineData("ink", "explain-soft")]
    [InlineData("ink-2", "paper")]
    [InlineData("ink-2", "ground")]
    [InlineData("ink-2", "head")]
    [InlineData("ink-2", "neutral-soft")]
    [InlineData("link", "paper")]
    [InlineData("link", "ground")]
    [InlineData("accent", "accent-soft")]
    [InlineData("accent", "paper")]
    [InlineData("paper", "accent")]
    [InlineData("paper", "accent-dark")]
    [InlineData("gold-ink", "gold-soft")]
    [InlineData("pass", "pass-soft")]
    [InlineData("explain", "explain-soft")]
    [InlineData("explain", "paper")]
    [InlineData("fail", "fail-soft")]
    [InlineData("fail", "paper")]
    [InlineData("info", "info-soft")]
    [InlineData("note", "note-soft")]
    [InlineData("neutral", "neutral-soft")]
    public void Text_OnItsGround_ReachesAa(string text, string ground) => Assert.True(Ratio(text, ground) >= 4.5, Say(text, ground));

    [Theory]
    [InlineData("control-line", "paper")]
    [InlineData("info", "paper")]
    [InlineData("pass", "track")]
    [InlineData("part-1", "part-2")]
    [InlineData("part-1", "track")]
    [InlineData("gold", "paper")]
    public void Mark_OnItsGround_ReachesThree(string mark, string ground) => Assert.True(Ratio(mark, ground) >= 3, Say(mark, ground));

    [Fact]
    public void Ratio_BlackOnWhite_IsTwentyOne() => Assert.Equal(21, Ratio(Luminance("#000000"), Luminance("#ffffff")), 3);

    private static double Ratio(string one, string other) => Ratio(Luminance(Tokens[one]), Luminance(Tokens[other]));

    private static double Ratio(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static string Say(string one, string other) => $"{one} {Tokens[one]} on {other} {Tokens[other]}: {Ratio(one, other):0.00}";

    private static double Luminance(string hex)
    {
        var parts = new[] { 1, 3, 5 }
            .Select(start => int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(channel => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"--([a-z0-9-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex TokenPattern();
}
