using System.Text;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Tests.Shared;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Điểu Ánh")]
    [InlineData("Nguyễn Thị Hường")]
    [InlineData("Ủy ban nhân dân xã Đắk Ơ")]
    public void Clean_DecomposedAndComposed_GiveTheSame(string text)
    {
        var (composed, decomposed) = (text.Normalize(NormalizationForm.FormC), text.Normalize(NormalizationForm.FormD));

        Assert.NotEqual(composed, decomposed);
        Assert.Equal(composed, VietnameseText.Clean(decomposed));
        Assert.Equal(VietnameseText.SearchKey(composed), VietnameseText.SearchKey(decomposed));
        Assert.Equal(VietnameseOrder.SortKey(composed), VietnameseOrder.SortKey(decomposed));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("   ", "")]
    [InlineData("  a \t b\u00A0\u00A0c\u202Fd \n e ", "a b c d e")]
    [InlineData("Nguy\u200Bễn\uFEFF\u00AD An\u202E", "Nguyễn An")]
    [InlineData("Xã Lô\u200B\u0323c An", "Xã Lộc An")]
    [InlineData("Nguye\u00AD\u0302\u200D\u0303n", "Nguyễn")]
    public void Clean_Blanks_AreFolded(string? text, string clean) => Assert.Equal(clean, VietnameseText.Clean(text));

    [Fact]
    public void Clean_AnyText_IsComposedAndStaysAsItIs()
    {
        string[] signs = ["e", "O", "\u0302", "\u0323", "\u031B", "\u200B", "\u00AD", "\uFEFF", " ", "\u00A0", "\u2000", "\n", "đ", "ệ", "\uD800", "𠀋"];
        var random = new Random(293);
        for (var n = 0; n < 5000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => signs[random.Next(signs.Length)]));

            var (clean, lines) = (VietnameseText.Clean(text), VietnameseText.CleanLines(text));

            Assert.True(clean.IsNormalized(NormalizationForm.FormC) && lines.IsNormalized(NormalizationForm.FormC), text);
            Assert.Equal(clean, VietnameseText.Clean(clean));
            Assert.Equal(lines, VietnameseText.CleanLines(lines));
        }
    }

    [Fact]
    public void Clean_HalfOfASurrogatePair_DoesNotThrow()
    {
        Assert.Equal("a\uFFFDb", VietnameseText.Clean("a\uD800b"));
        Assert.Equal("a\uFFFD", VietnameseText.Clean("a\uDC00"));
        Assert.Equal("𠀋", VietnameseText.Clean("𠀋"));
        Assert.True(VietnameseText.HasControlCharacter("a\uD800b"));
        Assert.False(VietnameseText.HasControlCharacter("𠀋"));
    }

    [Theory]
    [InlineData("a\r\nb\n\n  c ", "a\nb\nc")]
    [InlineData("\n\na\n", "a")]
    public void CleanLines_Breaks_Stay(string text, string clean) => Assert.Equal(clean, VietnameseText.CleanLines(text));

    [Theory]
    [InlineData("Điểu Ánh", "dieu anh")]
    [InlineData("ĐẶNG  ĐÌNH Đức", "dang dinh duc")]
    [InlineData("S’tiêng", "s'tieng")]
    [InlineData("Ksor H'Bia", "ksor h'bia")]
    [InlineData("ữởẫặộ", "uoaao")]
    public void SearchKey_Text_HasNoMarks(string text, string key) => Assert.Equal(key, VietnameseText.SearchKey(text));

    [Theory]
    [InlineData("xa an phu", "an phu", true)]
    [InlineData("xa an phu", "PHÚ an", true)]
    [InlineData("ban phu an", "an phu", true)]
    [InlineData("ban binh phuoc", "an phu", false)]
    [InlineData("ban binh phuoc", "inh", false)]
    [InlineData("ban dan toc (phu)", "phu", true)]
    [InlineData("12/05/1980", "1980", true)]
    [InlineData("vien thong (vnpt) binh phuoc", "VNPT", true)]
    [InlineData("vien thong (vnpt) binh phuoc", "(VNPT) viễn", true)]
    [InlineData("doan dai bieu quoc hoi va hdnd - ubnd", "hdnd-ubnd", true)]
    [InlineData("an", "", true)]
    [InlineData("", "an", false)]
    public void HasWords_Query_FindsBeginningsOfWords(string key, string query, bool found) =>
        Assert.Equal(found, VietnameseText.HasWords(key, VietnameseText.SearchTokens(query)));

    [Fact]
    public void SearchTokens_Query_AreDistinctWordsAndFew()
    {
        Assert.Equal(["anh", "dieu"], VietnameseText.SearchTokens(" Ánh, ĐIỂU;anh "));
        Assert.Empty(VietnameseText.SearchTokens(null));
        Assert.Equal(8, VietnameseText.SearchTokens(string.Join(' ', Enumerable.Range(0, 500))).Count);
    }

    [Theory]
    [InlineData("a\tb\r\nc", false)]
    [InlineData(null, false)]
    [InlineData("a\0b", true)]
    [InlineData("a\u001Bb", true)]
    [InlineData("a\u0085b", true)]
    [InlineData("a\u2029b", true)]
    [InlineData("a\uFFFFb", true)]
    public void HasControlCharacter_Text_IsSeen(string? text, bool has) => Assert.Equal(has, VietnameseText.HasControlCharacter(text));

    [Theory]
    [InlineData("Nguyễn Thị Ngọc Ánh", "Nguyễn", "Thị Ngọc", "Ánh")]
    [InlineData("Điểu Sơn", "Điểu", "", "Sơn")]
    [InlineData("Hương", "", "", "Hương")]
    [InlineData(" ", "", "", "")]
    public void Of_Name_HasThreeParts(string name, string family, string middle, string given) => Assert.Equal(new NameParts(family, middle, given), NameParts.Of(name));
}
