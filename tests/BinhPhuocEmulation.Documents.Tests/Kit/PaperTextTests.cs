using System.Text;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class PaperTextTests
{
    [Fact]
    public void Clean_DecomposedVietnamese_BecomesNfc()
    {
        var decomposed = "Điểu Thị Phượng".Normalize(NormalizationForm.FormD);
        Assert.NotEqual("Điểu Thị Phượng", decomposed);
        Assert.Equal("Điểu Thị Phượng", PaperText.Clean(decomposed));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("  a\u0000b\u0008c\u001B ", "abc")]
    [InlineData("một\r\nhai\rba\nbốn", "một\nhai\nba\nbốn")]
    [InlineData("cột\tcột", "cột cột")]
    [InlineData("a\u200Bb\uFEFFc\u202Ed\u00ADe", "abcde")]
    public void Clean_CharactersNoPaperShows_AreRemoved(string? text, string expected) =>
        Assert.Equal(expected, PaperText.Clean(text));

    // Not inline data: the compiler's metadata cannot hold a lone surrogate.
    [Fact]
    public void Clean_LoneSurrogatesAndNonCharacters_AreRemoved()
    {
        Assert.Equal("xy", PaperText.Clean("x\uD800y"));
        Assert.Equal("xy", PaperText.Clean("x\uDC00y"));
        Assert.Equal("xy", PaperText.Clean("x\uFFFEy"));
    }

    [Fact]
    public void Clean_CharactersOutsideTheBasicPlane_AreKeptWhole() => Assert.Equal("𝄞 ok", PaperText.Clean("𝄞 ok"));

    [Fact]
    public void Clean_EveryCharacter_IsNfcAndFreeOfControls()
    {
        // The fast path must agree with normalisation for each letter it lets pass.
        for (var c = '\u0001'; c < '\uD800'; c++)
        {
            var cleaned = PaperText.Clean($"a{c}b");
            Assert.True(cleaned.IsNormalized(NormalizationForm.FormC), $"U+{(int)c:X4}");
            Assert.DoesNotContain(cleaned, x => char.IsControl(x) && x != '\n');
        }
    }
}
