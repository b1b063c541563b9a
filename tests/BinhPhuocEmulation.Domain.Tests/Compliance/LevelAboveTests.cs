using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Compliance;

/// <summary>Whose congress comes after that of a unit: the plan says which kinds are levels, the tree who stands above on the day.</summary>
public sealed class LevelAboveTests
{
    private static readonly DateOnly Before = new(2025, 6, 30), Of = new(2025, 7, 1);
    private static readonly CompiledPlan ThreeLevels = new TestPlan().Compile(),
        TwoLevels = new(new TestPlan().Build().CopyAs("kh-2030", TestPlan.Head, 0, [.. UnitKinds.All.Except([UnitKind.District])]));

    [Fact]
    public void On_ThreeLevels_IsTheDistrictAndOfADistrictTheProvince()
    {
        Assert.Equal(10, LevelAbove.On(ThreeLevels, TestTree.Now, 100, Before)?.Id);
        Assert.Equal(1, LevelAbove.On(ThreeLevels, TestTree.Now, 10, Before)?.Id);
        Assert.Null(LevelAbove.On(ThreeLevels, TestTree.Now, 1, Before));
        Assert.Null(LevelAbove.On(ThreeLevels, TestTree.Now, 404, Before));
    }

    [Fact]
    public void On_APlanThatBindsNoDistricts_IsTheProvince() => Assert.Equal(1, LevelAbove.On(TwoLevels, TestTree.Now, 100, Before)?.Id);

    [Theory]
    [InlineData(11, 10, 11)] // the district merged into another
    [InlineData(null, 10, 1)] // it ended, and nobody took over
    public void On_TheUnitAboveEnded_IsWhoeverStoodThereOnTheDay(int? successor, int before, int after)
    {
        foreach (var today in new[] { new DateOnly(2025, 3, 17), new DateOnly(2025, 8, 1) })
        {
            var tree = TestTree.At(today, TestTree.Node(10, "Huyện Lộc Ninh", UnitKind.District, 1, successor, closed: Of));

            Assert.Equal(before, LevelAbove.On(ThreeLevels, tree, 100, Before)?.Id);
            Assert.Equal(after, LevelAbove.On(ThreeLevels, tree, 100, Of)?.Id);
        }
    }

    [Fact]
    public void IsOrdered_AKind_WhereARuleOnItSpeaksOfTheLevelAboveWhateverTheReading()
    {
        Assert.Equal([UnitKind.Commune], UnitKinds.All.Where(ThreeLevels.IsOrdered));
        Assert.Equal([UnitKind.Commune], UnitKinds.All.Where(new TestPlan().Reading("AMB-03", "may-follow").Compile().IsOrdered));
    }
}
