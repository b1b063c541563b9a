using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Tests.Shared;

public sealed class SharesTests
{
    private static readonly ShareMark Seventy = new(7, 10);

    [Theory]
    // Lists the officers compared with Excel: the same number out of the same total reads the same.
    [InlineData(71, 187, "38 %")]
    [InlineData(116, 187, "62 %")]
    [InlineData(105, 187, "56,1 %")]
    [InlineData(28, 187, "15 %")]
    [InlineData(1, 187, "0,5 %")]
    [InlineData(19, 187, "10,2 %")]
    [InlineData(25, 187, "13,4 %")]
    [InlineData(65, 185, "35,1 %")]
    [InlineData(38, 197, "19,3 %")]
    [InlineData(31, 197, "15,7 %")]
    [InlineData(1, 2000, "0,1 %")]
    [InlineData(1, 2001, "0 %")]
    [InlineData(0, 0, "0 %")]
    [InlineData(5, 5, "100 %")]
    [InlineData(6997, 10_000, "70 %")]
    public void Percent_OfACount_IsRoundedHalfUp(int part, int whole, string expected) => Assert.Equal(expected, VietnameseFormat.Percent(part, whole));

    [Theory]
    [InlineData(6997, 10_000, 699)]
    [InlineData(6994, 10_000, 699)]
    [InlineData(6999, 10_000, 699)]
    [InlineData(7000, 10_000, 700)]
    [InlineData(7001, 10_000, 700)]
    [InlineData(142, 203, 699)]
    [InlineData(139, 199, 698)]
    [InlineData(140, 200, 700)]
    [InlineData(6999, 7000, 999)]
    public void Tenths_NearTheShareOfARule_ReachItOnlyWhereItIsReached(int part, int whole, int expected) =>
        Assert.Equal(expected, Shares.Tenths(part, whole, whole == 7000 ? new ShareMark(1, 1) : Seventy));

    [Fact]
    public void Tenths_OfModelsUpTo600_ShowSeventyOnlyWhereItIsReachedAndElsewhereTheNearest()
    {
        var cut = 0;
        for (var total = 1; total <= 600; total++)
            for (var models = 0; models <= total; models++)
            {
                var shown = Shares.Tenths(models, total, Seventy);
                if (shown >= 700 != (10 * models >= 7 * total)) Assert.Fail($"{models} of {total} shows as {Shares.Text(shown)}.");
                if (shown != Shares.Tenths(models, total)) cut++;
                else Assert.InRange(Math.Abs((shown * total) - (models * 1000)) * 2, 0, total);
            }
        Assert.InRange(cut, 40, 100);
    }

    [Theory]
    [InlineData(new[] { 380, 620 }, 0)]
    [InlineData(new[] { 333, 333, 333 }, 1)]
    [InlineData(new[] { 167, 167, 167, 167, 167, 167 }, 2)]
    [InlineData(new[] { 0, 0 }, 0)]
    public void Gap_OfShares_IsWhatIsMissingOrTooMuch(int[] tenths, int expected) => Assert.Equal(expected, Shares.Gap(tenths));

    [Theory]
    [InlineData(684, "68,4 %")]
    [InlineData(700, "70 %")]
    [InlineData(1000, "100 %")]
    [InlineData(5, "0,5 %")]
    public void Text_OfTenths_IsWrittenWithComma(int tenths, string expected) => Assert.Equal(expected, Shares.Text(tenths));
}
