using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class VietnameseDateTests
{
    [Theory]
    [InlineData(2025, 1, 9, "ngày 09 tháng 01 năm 2025")]
    [InlineData(2025, 2, 10, "ngày 10 tháng 02 năm 2025")]
    [InlineData(2025, 3, 1, "ngày 01 tháng 3 năm 2025")]
    [InlineData(2025, 9, 30, "ngày 30 tháng 9 năm 2025")]
    [InlineData(2025, 12, 31, "ngày 31 tháng 12 năm 2025")]
    public void Full_AnyDay_PadsDaysBelowTenAndOnlyMonthsOneAndTwo(int year, int month, int day, string expected) =>
        Assert.Equal(expected, VietnameseDate.Full(new DateOnly(year, month, day)));

    [Fact]
    public void WithPlace_NoDate_LeavesRoomToWriteIt() =>
        Assert.Equal("Lộc An, ngày … tháng … năm …", VietnameseDate.WithPlace("Lộc An", null));

    [Fact]
    public void Birth_ByWhatIsKnown_PrintsDayMonthOrYear()
    {
        Assert.Equal("05/01/1987", VietnameseDate.Birth(1987, 1, 5));
        Assert.Equal("01/1987", VietnameseDate.Birth(1987, 1));
        Assert.Equal("1987", VietnameseDate.Birth(1987));
    }
}
