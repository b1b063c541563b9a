using BinhPhuocEmulation.Domain.Rosters;

namespace BinhPhuocEmulation.Domain.Tests.Rosters;

public sealed class PaperOrderTests
{
    [Theory]
    [InlineData(DelegateGroup.Model, false, PaperSection.Individuals)]
    [InlineData(DelegateGroup.Model, true, PaperSection.Collectives)]
    [InlineData(DelegateGroup.Guest, true, PaperSection.Guests)]
    [InlineData(DelegateGroup.Leader, false, PaperSection.Leaders)]
    [InlineData(DelegateGroup.None, true, PaperSection.Ungrouped)]
    public void SectionOf_Row_IsThatOfItsGroup(DelegateGroup group, bool collective, PaperSection expected) => Assert.Equal(expected, PaperOrder.SectionOf(group, collective));

    [Fact]
    public void NumbersOf_MixedRows_RunThroughThePartsAsTypedWithin()
    {
        PaperSection[] rows = [PaperSection.Guests, PaperSection.Individuals, PaperSection.Leaders, PaperSection.Individuals, PaperSection.Collectives, PaperSection.Guests];

        Assert.Equal([4, 1, 6, 2, 3, 5], PaperOrder.NumbersOf(rows));
    }
}
