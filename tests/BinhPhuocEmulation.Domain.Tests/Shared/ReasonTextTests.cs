using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Tests.Shared;

/// <summary>What counts as a written reason.</summary>
public sealed class ReasonTextTests
{
    [Theory]
    [InlineData(null, false, false)]
    [InlineData(" \n ", false, false)]
    [InlineData(".", false, true)]
    [InlineData("ok", false, true)]
    [InlineData(". . . . . . . . .", false, true)]
    [InlineData("123 456 789", false, true)]
    [InlineData("aaaaaaaaaaaa", false, true)]
    [InlineData("Lý do chờ", false, true)]
    [InlineData("Lý do chờ.", true, false)]
    [InlineData("Trùng lịch hội trường", true, false)]
    [InlineData("Trùng lịch\nhội trường", true, false)]
    public void Is_TwoWordsAndTenCharacters(string? text, bool reason, bool fails) => Assert.Equal((reason, fails), (ReasonText.Is(text), ReasonText.Fails(text)));

    [Fact]
    public void Is_DecomposedText_IsCountedAsItIsStored() => Assert.False(ReasonText.Is("Lý do chờ".Normalize(System.Text.NormalizationForm.FormD)));
}
