using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class VietnameseNumberTests
{
    [Theory]
    [InlineData("1234567.5", "1.234.567,5")]
    [InlineData("-1234.56", "-1.234,56")]
    [InlineData("0.125", "0,13")]
    [InlineData("999", "999")]
    public void Fractional_AnyValue_UsesPointForThousandsAndComma(string value, string expected) =>
        Assert.Equal(expected, VietnameseNumber.Fractional(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "01")]
    [InlineData(9, "09")]
    [InlineData(10, "10")]
    [InlineData(1200, "1.200")]
    public void Count_BelowTen_TakesLeadingZero(int value, string expected) =>
        Assert.Equal(expected, VietnameseNumber.Count(value));

    [Theory]
    [InlineData(684, "68,4")]
    [InlineData(700, "70,0")]
    [InlineData(0, "0,0")]
    [InlineData(1000, "100,0")]
    public void Percent_OfTenths_HasOneDecimal(int tenths, string expected) => Assert.Equal(expected, VietnameseNumber.Percent(tenths));

    [Theory]
    [InlineData(1, "I")]
    [InlineData(4, "IV")]
    [InlineData(19, "XIX")]
    [InlineData(2024, "MMXXIV")]
    public void Roman_AnyNumber_ReadsAsRoman(int value, string expected) => Assert.Equal(expected, RomanNumber.Of(value));

    [Fact]
    public void Roman_Zero_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => RomanNumber.Of(0));
}
