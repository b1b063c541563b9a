using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Tests.Shared;

public sealed class DocumentTextTests
{
    [Theory]
    [InlineData("Quyết định 45/QĐ-UBND ngày 15/3/2025", true)]
    [InlineData("Công văn 5", true)]
    [InlineData("12/NQ", true)]
    [InlineData(" 1/NQ ", false)]
    [InlineData("x", false)]
    [InlineData(".", false)]
    [InlineData("12345/2025", false)]
    [InlineData("Quyết định của huyện", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Is_Text_LettersAndANumber(string? text, bool expected)
    {
        Assert.Equal(expected, DocumentText.Is(text));
        Assert.Equal(!expected && !string.IsNullOrWhiteSpace(text), DocumentText.Fails(text));
    }
}
