using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Tests.Shared;

public sealed class NumbersAndTimesTests
{
    [Theory]
    [InlineData(1, "I")]
    [InlineData(4, "IV")]
    [InlineData(6, "VI")]
    [InlineData(9, "IX")]
    [InlineData(14, "XIV")]
    [InlineData(40, "XL")]
    [InlineData(49, "XLIX")]
    [InlineData(90, "XC")]
    [InlineData(99, "XCIX")]
    public void Of_Number_HasRomanDigits(int number, string digits) => Assert.Equal(digits, RomanNumeral.Of(number));

    [Fact]
    public void Parse_EveryOrdinal_ReadsBack()
    {
        for (var n = 1; n <= RomanNumeral.Largest; n++)
        {
            Assert.Equal(n, RomanNumeral.Parse(RomanNumeral.Of(n).ToLowerInvariant()));
            Assert.Equal(n, RomanNumeral.Parse($" {n} "));
        }
    }

    [Theory]
    [InlineData("IIII")]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("C")]
    [InlineData("-1")]
    [InlineData("sáu")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_NoOrdinal_GivesNull(string? text) => Assert.Null(RomanNumeral.Parse(text));

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Of_OutOfRange_Throws(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => RomanNumeral.Of(number));

    [Theory]
    [InlineData("2025-03-30T16:59:59Z", "2025-03-30", "23:59 30/03/2025")]
    [InlineData("2025-03-30T17:00:00Z", "2025-03-31", "00:00 31/03/2025")]
    [InlineData("2024-12-31T17:00:00Z", "2025-01-01", "00:00 01/01/2025")]
    public void DateOf_Instant_IsTheDayInVietnam(string instant, string day, string moment)
    {
        var utc = DateTime.Parse(instant, null, System.Globalization.DateTimeStyles.AdjustToUniversal);

        Assert.Equal(DateOnly.Parse(day, null), VietnamTime.DateOf(utc));
        Assert.Equal(moment, VietnameseFormat.Moment(utc));
        var local = VietnamTime.LocalOf(utc);
        Assert.Equal(utc, VietnamTime.UtcOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)));
        Assert.Equal((DateTimeKind.Unspecified, DateTimeKind.Utc), (local.Kind, VietnamTime.UtcOf(new(2025, 1, 1), new(0, 0)).Kind));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1234, "1.234")]
    [InlineData(1234567, "1.234.567")]
    [InlineData(-1234, "-1.234")]
    public void Number_Value_HasDots(long value, string text) => Assert.Equal(text, VietnameseFormat.Number(value));

    [Theory]
    [InlineData(7, 10, "70 %")]
    [InlineData(139, 199, "69,8 %")]
    [InlineData(6996, 10000, "70 %")]
    [InlineData(1, 3, "33,3 %")]
    [InlineData(0, 5, "0 %")]
    [InlineData(5, 5, "100 %")]
    [InlineData(0, 0, "0 %")]
    public void Percent_Share_IsRoundedHalfUp(long part, long whole, string text) => Assert.Equal(text, VietnameseFormat.Percent(part, whole));

    [Fact]
    public void Date_Day_IsWrittenInFull() => Assert.Equal("05/03/2025", VietnameseFormat.Date(new(2025, 3, 5)));
}
