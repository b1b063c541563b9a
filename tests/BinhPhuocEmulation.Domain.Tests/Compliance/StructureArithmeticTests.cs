using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Compliance;

public sealed class StructureArithmeticTests
{
    private const int Largest = 600;

    private static StructureShareCheck ShareOf(string reading, int n, int d) => new TestPlan().Reading("AMB-02", reading)
        .Parameter("X-05", "numerator", $"{n}").Parameter("X-05", "denominator", $"{d}").Compile().CheckFor<StructureShareCheck>(TestFacts.Commune)!;

    [Theory]
    [InlineData(7, 10)]
    [InlineData(2, 3)]
    [InlineData(1, 2)]
    [InlineData(9, 10)]
    [InlineData(6_996, 10_000)]
    [InlineData(1_500_000_000, 2_000_000_000)]
    public void All_EveryListUpToSixHundred_GivesTheSmallestChange(int n, int d)
    {
        var (share, guideline) = (ShareOf("at-least", n, d), ShareOf("guideline", n, d));
        var (needed, looked) = (0, 0);
        for (var total = 0; total <= Largest; total++)
        {
            while ((long)d * needed < (long)n * total) needed++;
            for (var models = 0; models <= total; models++)
            {
                var list = new StructureArithmetic(total, models, 200, n, d);
                var reached = models >= needed;
                var right = list.ModelsNeeded == needed && list.OthersAllowed == total - needed && list.Others == total - models
                    && list.ShareReached == reached
                    && Smallest(list.ModelsToAdd, k => Reaches(total + k, models + k))
                    && Smallest(list.OthersToDrop, k => Reaches(total - k, models)) && list.OthersToDrop <= list.Others
                    && Smallest(list.OthersToSwap, k => Reaches(total, models + k)) && list.OthersToSwap <= list.Others
                    && list.OverCap == (total > 200 ? total - 200 : 0) && list.SeatsLeft == (total < 200 ? 200 - total : 0)
                    && list.AddingFits == (total + list.ModelsToAdd <= 200)
                    && (list.OthersToDropForBoth > 0
                        ? total > 200 && !reached && list.OthersToDropForBoth <= list.Others && Smallest(list.OthersToDropForBoth, k => total - k <= 200 && Reaches(total - k, models))
                        : total <= 200 || reached || models > 200);
                if (total > 0)
                {
                    right &= share.DegreeOf(total, models) == (reached ? Degree.Met : Degree.Missed)
                        && guideline.DegreeOf(total, models) == (reached ? Degree.Met : Degree.Near);
                }
                if (!right) Assert.Fail($"{models} of {total} at {n}/{d}: {list}");
                looked++;
            }
        }
        Assert.Equal((Largest + 1) * (Largest + 2) / 2, looked);

        bool Reaches(int total, int models) => (long)d * models >= (long)n * total;
        static bool Smallest(int change, Func<int, bool> reaches) => change >= 0 && reaches(change) && (change == 0 || !reaches(change - 1));
    }

    [Fact]
    public void OthersAllowed_EveryTotal_IsTheFloorOfThreeTenths()
    {
        for (var total = 0; total <= Largest; total++)
        {
            var allowed = new StructureArithmetic(total, 0, 0, 7, 10).OthersAllowed;
            Assert.True(10 * allowed <= 3 * total && 10 * (allowed + 1) > 3 * total, $"{allowed} of {total}");
        }
    }

    [Theory]
    [InlineData(10, 7, 3)]
    [InlineData(50, 35, 15)]
    [InlineData(99, 70, 29)]
    [InlineData(100, 70, 30)]
    [InlineData(101, 71, 30)]
    [InlineData(150, 105, 45)]
    [InlineData(199, 140, 59)]
    [InlineData(200, 140, 60)]
    [InlineData(250, 175, 75)]
    [InlineData(299, 210, 89)]
    [InlineData(300, 210, 90)]
    [InlineData(500, 350, 150)]
    public void ModelsNeeded_TotalsOfThePlan_AreAsInTheTableOfTheRules(int total, int models, int others)
    {
        var list = new StructureArithmetic(total, 0, 0, 7, 10);
        Assert.Equal((models, others), (list.ModelsNeeded, list.OthersAllowed));
    }

    [Fact]
    public void Exact_EveryTotal_TakesOnlyWholePersonsNextToTheShare()
    {
        var exact = ShareOf("exact", 7, 10);
        for (var total = 1; total <= Largest; total++)
            for (var models = 0; models <= total; models++)
            {
                // 70 % of 101 is 70,7: 70 and 71 are right, of 100 only 70.
                var right = 7 * total % 10 == 0 ? models == 7 * total / 10 : models == 7 * total / 10 || models == 7 * total / 10 + 1;
                Assert.Equal(right ? Degree.Met : Degree.Missed, exact.DegreeOf(total, models));
            }
    }

    [Fact]
    public void NoCap_SeatsAndAdding_AreFree()
    {
        var list = new StructureArithmetic(1000, 0, 0, 7, 10);
        Assert.Equal((0, 0, true), (list.OverCap, list.SeatsLeft, list.AddingFits));
    }
}
