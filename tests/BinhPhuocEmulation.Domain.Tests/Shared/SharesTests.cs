using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Tests.Shared;

public sealed class SharesTests
{
    [Theory]
    [InlineData(new[] { 1, 1, 1 }, Shares.None, new[] { 333, 333, 333 })]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1 }, Shares.None, new[] { 167, 167, 167, 167, 167, 167 })]
    [InlineData(new[] { 3, 1, 1, 1, 1 }, Shares.None, new[] { 428, 143, 143, 143, 143 })]
    [InlineData(new[] { 1, 1, 1 }, 0, new[] { 333, 333, 333 })]
    [InlineData(new[] { 2, 1, 4 }, 1, new[] { 286, 142, 572 })]
    [InlineData(new[] { 2, 1 }, Shares.None, new[] { 667, 333 })]
    [InlineData(new[] { 2, 1, 0 }, 0, new[] { 666, 334, 0 })]
    [InlineData(new[] { 6997, 3003 }, Shares.None, new[] { 699, 301 })]
    [InlineData(new[] { 128, 41, 18 }, 0, new[] { 684, 219, 97 })]
    [InlineData(new[] { 7, 3 }, 0, new[] { 700, 300 })]
    [InlineData(new[] { 0, 0 }, Shares.None, new[] { 0, 0 })]
    [InlineData(new[] { 5 }, Shares.None, new[] { 1000 })]
    [InlineData(new int[0], Shares.None, new int[0])]
    public void Tenths_OfParts_AreTheNearestThatKeepEqualsEqual(int[] parts, int exact, int[] expected) => Assert.Equal(expected, Shares.Tenths(parts, exact));

    [Fact]
    public void Tenths_ManyPartitions_KeepEqualsEqualAndStayWithinATenth()
    {
        // A fixed seed: the same partitions in every run.
        var random = new Random(293);
        var (lifted, mixed, whole100, off) = (0, 0, 0, 0);
        for (var run = 0; run < 20_000; run++)
        {
            int[] parts = [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => random.Next(4) == 0 ? 0 : random.Next(1, 1 << random.Next(1, 11)))];
            var exact = random.Next(Shares.None, parts.Length);
            var whole = parts.Sum();
            if (whole == 0) continue;
            var tenths = Shares.Tenths(parts, exact);

            Assert.Equal(parts.Distinct().Count(), parts.Zip(tenths).Distinct().Count());
            if (exact == Shares.None) Assert.Equal(parts.OrderDescending(), parts.Zip(tenths).OrderByDescending(p => p.Second).ThenByDescending(p => p.First).Select(p => p.First));
            var ties = parts.Where(p => p > 0).GroupBy(p => p).Max(g => g.Count());
            if (ties == 1) Assert.Equal(1000, tenths.Sum());
            Assert.InRange(tenths.Sum(), 1000 - ties, 1000 + (parts.Length / 2));
            if (Shares.AddUp(tenths)) whole100++;
            else off++;
            for (var i = 0; i < parts.Length; i++)
            {
                var down = (int)(parts[i] * 1000L / whole);
                Assert.InRange(tenths[i], down, parts[i] * 1000L % whole == 0 || i == exact ? down : down + 1);
                if (exact == Shares.None && parts[i] * 2 > whole && tenths[i] % 10 == 0) Assert.Equal(down, tenths[i]);
                if (tenths[i] > down) lifted++;
            }
            mixed += tenths.Distinct().Count() > 1 ? 1 : 0;
        }
        Assert.True(lifted > 10_000 && mixed > 10_000 && whole100 > 5_000 && off > 100);
    }

    [Fact]
    public void Tenths_OfModelsUpTo600_ShowSeventyOnlyWhereItIsReached()
    {
        for (var total = 1; total <= 600; total++)
            for (var models = 0; models <= total; models++)
                foreach (var exact in new[] { 0, Shares.None })
                {
                    var guests = (total - models) / 2;
                    var shown = Shares.Tenths([models, guests, total - models - guests], exact)[0];
                    if (shown >= 700 != (10 * models >= 7 * total)) Assert.Fail($"{models} of {total} shows as {Shares.Text(shown)}.");
                }
    }

    [Theory]
    [InlineData(684, "68,4 %")]
    [InlineData(700, "70 %")]
    [InlineData(1000, "100 %")]
    [InlineData(5, "0,5 %")]
    public void Text_OfTenths_IsWrittenWithComma(int tenths, string expected) => Assert.Equal(expected, Shares.Text(tenths));
}
