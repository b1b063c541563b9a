using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Tests.Shared;

public sealed class BirthDateTests
{
    [Theory]
    [InlineData("05/09/1979", 19790905)]
    [InlineData("5/9/1979", 19790905)]
    [InlineData("5-9-1979", 19790905)]
    [InlineData("5.9.1979", 19790905)]
    [InlineData("1979-09-05", 19790905)]
    [InlineData(" 1979 ", 19790000)]
    [InlineData("29/02/2000", 20000229)]
    [InlineData("1800", 18000000)]
    [InlineData("31/12/9999", 99991231)]
    public void TryParse_Date_IsRead(string text, int code)
    {
        Assert.True(BirthDate.TryParse(text, out var birth, out var error));
        Assert.Equal((code, ""), (birth.Code, error));
        Assert.True(BirthDate.TryParse(birth.ToString(), out var again, out _));
        Assert.Equal(birth, again);
    }

    [Theory]
    [InlineData("31/02/1990")]
    [InlineData("29/02/1900")]
    [InlineData("00/01/1990")]
    [InlineData("01/13/1990")]
    [InlineData("1/1/79")]
    [InlineData("1799")]
    [InlineData("0000")]
    [InlineData("09/1979")]
    [InlineData("năm 1979")]
    [InlineData("1/2/3/1979")]
    [InlineData("１９７９")]
    [InlineData("-1979")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("99999/99999/99999")]
    public void TryParse_NoDate_SaysWhy(string? text)
    {
        Assert.False(BirthDate.TryParse(text, out var birth, out var error));
        Assert.Equal(0, birth.Code);
        Assert.EndsWith(".", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17/03/2011", 14)]
    [InlineData("18/03/2011", 13)]
    [InlineData("16/03/2011", 14)]
    [InlineData("2011", 14)]
    [InlineData("29/02/2004", 21)]
    public void AgeOn_Day_CountsFullYears(string text, int age)
    {
        Assert.True(BirthDate.TryParse(text, out var birth, out _));
        Assert.Equal(age, birth.AgeOn(new(2025, 3, 17)));
    }

    [Fact]
    public void AgeOn_LeapDay_IsReachedOnTheFirstOfMarch()
    {
        var birth = BirthDate.Of(new(2004, 2, 29));
        Assert.Equal((20, 21), (birth.AgeOn(new(2025, 2, 28)), birth.AgeOn(new(2025, 3, 1))));
    }

    [Theory]
    [InlineData("18/03/2025", true)]
    [InlineData("17/03/2025", false)]
    [InlineData("2025", false)]
    [InlineData("2026", true)]
    public void IsAfter_Day_TellsTheFuture(string text, bool after)
    {
        Assert.True(BirthDate.TryParse(text, out var birth, out _));
        Assert.Equal(after, birth.IsAfter(new(2025, 3, 17)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-19790905)]
    [InlineData(19790931)]
    [InlineData(19791301)]
    [InlineData(19790100)]
    [InlineData(19790001)]
    [InlineData(17990101)]
    [InlineData(null)]
    public void FromCode_NoDate_GivesNull(int? code) => Assert.Null(BirthDate.FromCode(code));

    [Fact]
    public void Compare_YearAlone_StandsBeforeItsDays()
    {
        var (year, day) = (BirthDate.OfYear(1979), BirthDate.Of(new(1979, 1, 1)));
        Assert.True(year < day && day > year && year <= day && day >= year && year.CompareTo(day) < 0);
        Assert.Equal(("1979", "01/01/1979", true, false, (DateOnly?)null), (year.ToString(), day.ToString(), year.YearOnly, day.YearOnly, year.Date));
    }
}
