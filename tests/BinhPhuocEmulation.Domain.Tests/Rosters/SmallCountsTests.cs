using BinhPhuocEmulation.Domain.Rosters;

namespace BinhPhuocEmulation.Domain.Tests.Rosters;

public class SmallCountsTests
{
    [Theory]
    [InlineData(0, 100, true)]
    [InlineData(1, 100, false)]
    [InlineData(4, 100, false)]
    [InlineData(5, 100, true)]
    [InlineData(95, 100, true)]
    [InlineData(96, 100, false)]
    [InlineData(99, 100, false)]
    [InlineData(100, 100, true)]
    [InlineData(5, 9, false)]
    [InlineData(0, 0, true)]
    public void MayBeTold_NeitherThoseNorTheOthersAreFew(int count, int total, bool told) => Assert.Equal(told, SmallCounts.MayBeTold(count, total));
}
