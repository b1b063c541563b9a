using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Layout;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class LineBreakerTests
{
    private static readonly FontMetrics Font = TinosFonts.Metrics(FontFace.Regular);

    [Fact]
    public void Break_VietnameseSentence_BreaksAtBlanksAndLosesNoSyllable()
    {
        const string Text = "Vận động nhân dân hiến 3.200 m² đất làm đường giao thông nông thôn";
        var lines = Break(Text, 60);
        Assert.True(lines.Count > 3);
        Assert.Equal(Text.Split(' '), lines.SelectMany(l => l.Split(' ')));
        Assert.All(lines, l => Assert.True(Font.Width(l, 10) <= 60.01f, l));
    }

    [Fact]
    public void Break_WordWiderThanTheLine_IsDividedAndNothingIsLost()
    {
        var word = string.Concat(Enumerable.Repeat("Nghiêng", 40));
        var lines = Break(word, 50);
        Assert.True(lines.Count > 10);
        Assert.Equal(word, string.Concat(lines));
        Assert.All(lines, l => Assert.True(Font.Width(l, 10) <= 50.01f, l));
    }

    [Fact]
    public void Break_DecisionNumberWiderThanTheLine_IsDividedAfterASign() =>
        Assert.Equal(["1187/QĐ-", "UBND"], Break("1187/QĐ-UBND", 45));

    [Fact]
    public void Break_NoBreakSpace_IsBrokenOnlyWhereTheLineHasNoOtherBlank()
    {
        Assert.Equal(["giảm", "36\u00A0%"], Break("giảm 36\u00A0%", 34));
        Assert.Equal(["khu\u00A0phố", "Nghiêng"], Break("khu\u00A0phố\u00A0Nghiêng", 45));
    }

    [Theory]
    [InlineData("Nông nghiệp - Nông thôn", 30, new[] { "Nông", "nghiệp", "- Nông", "thôn" })]
    [InlineData("- Nông thôn", 30, new[] { "- Nông", "thôn" })]
    [InlineData("- Nghiêng", 38, new[] { "-", "Nghiêng" })]
    [InlineData("-", 10, new[] { "-" })]
    public void Break_ADash_StandsWithTheWordBehindItWhereThereIsRoom(string text, float width, string[] lines) => Assert.Equal(lines, Break(text, width));

    [Fact]
    public void LeastWidth_ANameInTwoLines_IsTheLeastThatHoldsIt()
    {
        const string Name = "Công Tằng Tôn Nữ Thị Hoàng Phương Thảo";
        var width = LineBreaker.LeastWidth(Name, Font, 10, 2);
        Assert.Equal(2, Break(Name, width).Count);
        Assert.True(Break(Name, width - 2).Count > 2);
        Assert.Equal(Font.Width(Name, 10), LineBreaker.LeastWidth(Name, Font, 10, 1));
    }

    [Fact]
    public void Break_LineOfOneLetterWidth_StillAdvances() => Assert.Equal(["A", "B", "C"], Break("ABC", 1));

    [Fact]
    public void Break_LineBreaksOfTheText_AreKept() => Assert.Equal(["12/12", "", "Đại học"], Break("12/12\n\nĐại học", 200));

    [Fact]
    public void Break_EmptyText_HasNoLine() => Assert.Empty(Break("", 50));

    [Fact]
    public void Break_ManyBlanks_AreNotDrawnAtTheEndOfALine() =>
        Assert.All(Break("một     hai     ba     bốn   ", 30), l => Assert.Equal(l.TrimEnd(), l));

    [Fact]
    public void Break_FirstLineIndent_ShortensOnlyTheFirstLine()
    {
        const string Text = "aaaa aaaa aaaa aaaa aaaa aaaa";
        var lines = new List<TextLine>();
        LineBreaker.Break(Text, Font, 10, 70, lines, firstIndentPt: 35);
        Assert.True(lines[0].Width <= 35);
        Assert.True(lines[1].Width > 35);
    }

    [Theory]
    [InlineData(FontFace.Regular)]
    [InlineData(FontFace.Italic)]
    [InlineData(FontFace.Bold)]
    [InlineData(FontFace.BoldItalic)]
    public void Metrics_VietnameseLetters_AreAllInTheEmbeddedFont(FontFace face)
    {
        const string Base = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
        const string Tones = "\u0300\u0301\u0303\u0309\u0323";
        var letters = Base.SelectMany(b => Tones.Select(t => $"{b}{t}".Normalize()))
            .Concat(["đ", "Đ", "²", "–", "…", "“", "”"]).ToList();
        Assert.Equal((24 * 5) + 7, letters.Count);
        var metrics = TinosFonts.Metrics(face);
        Assert.All(letters, l => Assert.True(l.Length == 1 && metrics.Glyph(l[0]) != 0 && metrics.Advance(l[0]) > 0, l));
    }

    private static List<string> Break(string text, float width)
    {
        var lines = new List<TextLine>();
        LineBreaker.Break(text, Font, 10, width, lines);
        return [.. lines.Select(l => text.Substring(l.Start, l.Length))];
    }
}
