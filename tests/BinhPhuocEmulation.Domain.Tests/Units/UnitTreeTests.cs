using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Units;

public sealed class UnitTreeTests
{
    private static readonly DateOnly Closing = new(2025, 7, 1);

    private static UnitTree CommuneMergedInto(int successor, DateOnly today) =>
        TestTree.At(today, TestTree.Node(100, "Xã Lộc An", UnitKind.Commune, 10, successor, Closing));

    [Theory]
    [InlineData(-1, "Xã Lộc An")]
    [InlineData(0, "Phường Lộc An")]
    public void DisplayName_OfARenameToCome_IsTheOldOneUntilItsDay(int days, string name)
    {
        var node = TestTree.Node(100, "Phường Lộc An", UnitKind.Commune, 10) with { FormerNames = [new(Closing, "Xã Lộc An")] };
        var tree = TestTree.At(Closing.AddDays(days), node);

        Assert.Equal((name, name), (tree.DisplayName(100), tree.Find(100)!.NameOn(tree.Today)));
        // Trees of other days are made from this one.
        Assert.Equal(Domain.Shared.VietnameseOrder.SortKey(Unit.BareName("Xã Lộc An")), tree.On(Closing.AddDays(-1)).Find(100)!.SortKey);
        Assert.Equal(["Xã Lộc An", "Phường Lộc An"], [tree.On(Closing.AddDays(-1)).DisplayName(100), tree.On(Closing).DisplayName(100)]);
    }

    [Theory]
    [InlineData(10, 10, Reach.Own)]
    [InlineData(10, 100, Reach.Children)]
    [InlineData(10, 1000, Reach.Deeper)]
    [InlineData(1, 1000, Reach.Deeper)]
    [InlineData(1, 100, Reach.Deeper)]
    [InlineData(1, 10, Reach.Children)]
    [InlineData(10, 11, Reach.None)]
    [InlineData(10, 1, Reach.None)]
    [InlineData(10, 110, Reach.None)]
    [InlineData(10, 999, Reach.None)]
    public void ReachFrom_Position_IsTold(int from, int unit, Reach reach) => Assert.Equal(reach, TestTree.Now.ReachFrom(from, unit));

    [Theory]
    [InlineData(-1, Reach.None, "10,100,101,1000")]
    [InlineData(0, Reach.Own, "10,100,101,1000")]
    [InlineData(1, Reach.Own, "10,100,101,1000")]
    public void ReachFrom_UnitThatEnded_PassesToItsSuccessorFromTheClosingDayOn(int days, Reach ofSuccessor, string scopeOfOldDistrict)
    {
        var tree = CommuneMergedInto(110, Closing.AddDays(days));

        Assert.Equal(ofSuccessor, tree.ReachFrom(110, 100));
        Assert.Equal(ofSuccessor == Reach.Own ? [100] : [], tree.PredecessorsOf(110).Select(u => u.Id));
        Assert.Equal(ofSuccessor == Reach.Own, UnitScope.For(Role.UnitOfficer, 110, tree).Contains(100));
        Assert.Equal(ofSuccessor == Reach.Own, UnitScope.For(Role.DistrictOfficer, 11, tree).Contains(100));
        Assert.Equal(scopeOfOldDistrict, string.Join(',', UnitScope.For(Role.DistrictOfficer, 10, tree).Ids));
        Assert.Equal(days < 0 ? 10 : 11, tree.ReviewerOf(100)!.Id);
    }

    [Theory]
    [InlineData(-1, Reach.None, 10)]
    [InlineData(0, Reach.Children, 11)]
    public void ReachFrom_DistrictThatEnded_PassesTheCommunesBelowItToo(int days, Reach reach, int reviewer)
    {
        var tree = TestTree.At(Closing.AddDays(days), TestTree.Node(10, "Huyện Lộc Ninh", UnitKind.District, 1, 11, Closing));

        Assert.Equal(reach, tree.ReachFrom(11, 100));
        Assert.Equal(reviewer, tree.ReviewerOf(100)!.Id);
        Assert.Equal(days == 0 ? Reach.Deeper : Reach.None, tree.ReachFrom(11, 1000));
    }

    /// <summary>Province 1 merges into province 2 on the closing day; its district 10 ends with nobody in its place.</summary>
    private static UnitTree ProvinceMerged(int days) => TestTree.At(Closing.AddDays(days),
        TestTree.Node(1, "Tỉnh Bình Phước", UnitKind.Province, null, 2, Closing),
        TestTree.Node(2, "Tỉnh Đồng Nai", UnitKind.Province, null) with { FoundedOn = Closing },
        TestTree.Node(10, "Huyện Lộc Ninh", UnitKind.District, 1, null, Closing),
        TestTree.Node(100, "Xã Lộc An", UnitKind.Commune, 10, 200, Closing),
        TestTree.Node(200, "Xã Lộc Thạnh", UnitKind.Commune, 2) with { FoundedOn = Closing },
        TestTree.Node(1001, "Công ty Hồ tiêu", UnitKind.Enterprise, 10));

    [Theory]
    [InlineData(-1, 1, "10,11,20", "")]
    [InlineData(0, 2, "10", "11,20,101,200,1001")]
    [InlineData(1, 2, "10", "11,20,101,200,1001")]
    public void ChildrenOf_ProvinceThatMerged_StandBelowItsSuccessorFromTheDayOn(int days, int above, string ofOld, string ofNew)
    {
        var tree = ProvinceMerged(days);

        Assert.Equal(above, tree.ParentOf(20)!.Id);
        Assert.Equal(ofOld, string.Join(',', tree.ChildrenOf(1).Select(u => u.Id).Order()));
        Assert.Equal(ofNew, string.Join(',', tree.ChildrenOf(2).Select(u => u.Id).Order()));
        // What ended keeps its place, and trees of other days start from what was entered.
        Assert.Equal((10, 1), (tree.ParentOf(100)!.Id, tree.ParentOf(10)!.Id));
        Assert.Equal([1, 2], [tree.On(Closing.AddDays(-1)).ParentOf(20)!.Id, tree.On(Closing).ParentOf(20)!.Id]);
        Assert.Equal(days < 0 ? [] : [1, 10], tree.HandedOverTo(2).Select(u => u.Id).Order());
    }

    [Fact]
    public void ReachFrom_ProvinceThatMerged_BothKeepWhatStoodBelow_AndOnlyTheNewOneSeesWhatIsNew()
    {
        var (before, tree) = (ProvinceMerged(-1), ProvinceMerged(0));

        // Staff still at the old province lose nothing, and gain nothing.
        foreach (var unit in before.All) Assert.Equal(before.ReachFrom(1, unit.Id), tree.ReachFrom(1, unit.Id));
        Assert.Equal((Reach.None, Reach.None), (tree.ReachFrom(1, 200), tree.ReachFrom(1, 2)));
        // The successor has all of it.
        Assert.Equal((Reach.Own, Reach.Children, Reach.Children), (tree.ReachFrom(2, 1), tree.ReachFrom(2, 20), tree.ReachFrom(2, 200)));
        Assert.True(tree.ReachFrom(2, 1001).HasFlag(Reach.Children));
        // An agency sees itself, before and after.
        Assert.Equal([20], UnitScope.For(Role.UnitOfficer, 20, tree).Ids);
        Assert.Equal("1,10,11,20,100,101,110,1000,1001", string.Join(',', UnitScope.For(Role.FinanceOfficer, 1, tree).Ids));
        Assert.Equal(2, tree.ReviewerOf(20)!.Id);
    }

    [Fact]
    public void ReachFrom_ChainOfSuccessors_ReachesTheLast()
    {
        var tree = TestTree.At(Closing, TestTree.Node(100, "Xã A", UnitKind.Commune, 10, 101, Closing), TestTree.Node(101, "Xã B", UnitKind.Commune, 10, 110, Closing));

        Assert.Equal(Reach.Own, tree.ReachFrom(110, 100));
    }

    [Fact]
    public void ReachFrom_WrongDataGoingInCircles_Ends()
    {
        var tree = TestTree.At(Closing, TestTree.Node(10, "Huyện A", UnitKind.District, 11, 11, Closing), TestTree.Node(11, "Huyện B", UnitKind.District, 10, 10, Closing));

        Assert.Equal(Reach.None, tree.ReachFrom(20, 100));
        Assert.NotNull(tree.ReviewerOf(100));
        Assert.True(tree.PathTo(100).Count <= 16);
    }

    [Fact]
    public void ReviewerOf_Province_IsItself() =>
        Assert.Equal((1, 1, 10, (int?)null), (TestTree.Now.ReviewerOf(1)!.Id, TestTree.Now.ReviewerOf(10)!.Id, TestTree.Now.ReviewerOf(100)!.Id, TestTree.Now.ReviewerOf(999)?.Id));

    [Fact]
    public void DisplayName_OfNameBorneTwice_CarriesTheDistrict()
    {
        Assert.Equal("Xã Tân Tiến, Huyện Lộc Ninh", TestTree.Now.DisplayName(101));
        Assert.Equal("Xã Tân Tiến, Huyện Bù Đốp", TestTree.Now.DisplayName(110));
        Assert.Equal("Xã Lộc An", TestTree.Now.DisplayName(100));
        Assert.Equal("", TestTree.Now.DisplayName(999));
    }

    [Fact]
    public void PathTo_Unit_StartsAtTheRoot() => Assert.Equal([1, 10, 100, 1000], TestTree.Now.PathTo(1000).Select(u => u.Id));

    [Fact]
    public void ChildrenOf_District_AreInOrder() => Assert.Equal([100, 101], TestTree.Now.ChildrenOf(10).Select(u => u.Id));

    [Fact]
    public void DisplayName_UnitToCome_IsToldApartFromThoseThatStand()
    {
        var day = new DateOnly(2025, 7, 1);
        var tree = new UnitTree([TestTree.Node(1, "Tỉnh Bình Phước", UnitKind.Province, null), TestTree.Node(10, "Huyện Lộc Ninh", UnitKind.District, 1), TestTree.Node(100, "Xã Lộc An", UnitKind.Commune, 10),
            TestTree.Node(2, "Tỉnh Đồng Nai", UnitKind.Province, null) with { FoundedOn = day }, TestTree.Node(200, "Xã Lộc An", UnitKind.Commune, 2) with { FoundedOn = day }], day.AddDays(-1));

        Assert.Equal(("Xã Lộc An", "Xã Lộc An, Tỉnh Đồng Nai"), (tree.DisplayName(100), tree.DisplayName(200)));
    }
}
