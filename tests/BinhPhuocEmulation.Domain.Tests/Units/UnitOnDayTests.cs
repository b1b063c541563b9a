using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Units;

/// <summary>Names and levels on both sides of 1/7/2025: the province merges, districts end without successor, communes merge or stay.</summary>
public sealed class UnitOnDayTests
{
    private static readonly DateOnly Merger = new(2025, 7, 1);

    private static UnitTree Seen(DateOnly today) => TestTree.At(today,
        TestTree.Node(1, "Tỉnh Bình Phước", UnitKind.Province, null, 2, Merger),
        TestTree.Node(2, "Tỉnh Đồng Nai", UnitKind.Province, null) with { FoundedOn = Merger },
        TestTree.Node(10, "Huyện Lộc Ninh", UnitKind.District, 1, null, Merger),
        TestTree.Node(101, "Xã Lộc Ninh", UnitKind.Commune, 10) with { FormerNames = [new(new(2023, 1, 1), "Xã Cũ"), new(Merger, "Xã Tân Tiến")] },
        TestTree.Node(100, "Xã Lộc An", UnitKind.Commune, 10, 200, Merger),
        TestTree.Node(200, "Xã Mới", UnitKind.Commune, 2) with { FoundedOn = Merger });

    public static TheoryData<DateOnly> DaysOfPrinting => [new(2025, 3, 17), new(2025, 6, 30), new(2025, 7, 1), new(2030, 1, 1)];

    [Theory]
    [MemberData(nameof(DaysOfPrinting))]
    public void Of_DayBeforeTheMerger_KeepsTheOldLevelsWheneverItIsAsked(DateOnly today)
    {
        var tree = Seen(today);
        Assert.Equal("Sở Nội vụ < Tỉnh Bình Phước, Tỉnh Bình Phước", Words(tree, 20, Merger.AddDays(-1)));
        Assert.Equal("Xã Lộc An < Huyện Lộc Ninh, Tỉnh Bình Phước", Words(tree, 100, Merger.AddDays(-1)));
        Assert.Equal("Xã Tân Tiến < Huyện Lộc Ninh, Tỉnh Bình Phước", Words(tree, 101, Merger.AddDays(-1)));
        Assert.Equal("Xã Cũ < Huyện Lộc Ninh, Tỉnh Bình Phước", Words(tree, 101, new(2022, 12, 31)));
    }

    [Theory]
    [MemberData(nameof(DaysOfPrinting))]
    public void Of_DayOfTheMerger_BearsTheSuccessors(DateOnly today)
    {
        var tree = Seen(today);
        Assert.Equal("Sở Nội vụ < Tỉnh Đồng Nai, Tỉnh Đồng Nai", Words(tree, 20, Merger));
        Assert.Equal("Xã Lộc Ninh < Tỉnh Đồng Nai, Tỉnh Đồng Nai", Words(tree, 101, Merger));
        Assert.Equal("Xã Mới < Tỉnh Đồng Nai, Tỉnh Đồng Nai", Words(tree, 200, Merger));
    }

    [Fact]
    public void Of_UnitThatHadEnded_KeepsTheNamesOfItsLastDay()
    {
        var then = UnitOnDay.Of(Seen(new(2025, 9, 1)), 100, new(2025, 9, 1))!;
        Assert.Equal((Merger.AddDays(-1), "Huyện Lộc Ninh", "Tỉnh Bình Phước"), (then.Day, then.Above!.Name, then.ProvinceName));
    }

    [Fact]
    public void Of_UnitYetToBeFounded_StandsAsOnItsFirstDay() =>
        Assert.Equal((Merger, "Tỉnh Đồng Nai"), UnitOnDay.Of(Seen(new(2025, 3, 17)), 200, new(2025, 3, 17)) is { } then ? (then.Day, then.ProvinceName) : default);

    [Theory]
    [InlineData(null, "Xã Lộc Ninh", null)]
    [InlineData("2022-12-31", "Xã Cũ", "Xã Lộc Ninh")]
    // Another commune bears this name: it stands with its district, as everywhere.
    [InlineData("2023-01-01", "Xã Tân Tiến, Huyện Lộc Ninh", "Xã Lộc Ninh")]
    [InlineData("2025-06-30", "Xã Tân Tiến, Huyện Lộc Ninh", "Xã Lộc Ninh")]
    [InlineData("2025-07-01", "Xã Lộc Ninh", null)]
    public void NameOfDay_OfWhatWasSettled_KeepsItsNameAndTellsThePresentOne(string? day, string then, string? now)
    {
        var name = NameOfDay.Of(Seen(new(2025, 9, 1)), 101, day is null ? null : DateOnly.Parse(day, null));

        Assert.Equal((then, now, now is null ? then : $"{then} (nay là {now})"), (name.Then, name.Now, name.Words));
    }

    [Fact]
    public void NameOfDay_UnitThatIsNoMoreOrUnknown_HasOneName()
    {
        Assert.Equal(new NameOfDay("Xã Lộc An", null), NameOfDay.Of(Seen(new(2025, 9, 1)), 100, new(2025, 3, 17)));
        Assert.Equal(new NameOfDay("", null), NameOfDay.Of(TestTree.Now, 999, new(2025, 3, 17)));
    }

    [Theory]
    [InlineData(null, "Xã Lộc Ninh", null)]
    [InlineData("2025-06-30", "Xã Tân Tiến", "Xã Lộc Ninh")]
    [InlineData("2025-07-01", "Xã Lộc Ninh", null)]
    public void NameOfDay_InAList_IsTheNameAlone(string? day, string then, string? now) =>
        Assert.Equal(new NameOfDay(then, now), NameOfDay.Alone(Seen(new(2025, 9, 1)).Find(101)!, day is null ? null : DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("Xã Lộc Ninh", null)]
    // Named with its district because two bore the name then: no new name.
    [InlineData("Xã Lộc Ninh, Huyện Lộc Ninh", null)]
    [InlineData("Xã Tân Tiến, Huyện Lộc Ninh", "Xã Lộc Ninh")]
    [InlineData("Xã Lộc", "Xã Lộc Ninh")]
    public void NameOfDay_OfAFrozenCopy_TellsThePresentNameWhereItIsANewOne(string kept, string? now) =>
        Assert.Equal(new NameOfDay(kept, now), NameOfDay.Kept(Seen(new(2025, 9, 1)), 101, kept));

    [Fact]
    public void Of_UnknownUnitOrProvince_IsToldApart()
    {
        Assert.Null(UnitOnDay.Of(TestTree.Now, 999, new(2025, 3, 17)));
        Assert.Equal("Tỉnh Bình Phước < , Tỉnh Bình Phước", Words(TestTree.Now, 1, new(2025, 3, 17)));
    }

    [Fact]
    public void Of_WrongDataGoingInCircles_Ends()
    {
        var tree = TestTree.At(Merger, TestTree.Node(10, "Huyện A", UnitKind.District, 11, null, Merger), TestTree.Node(11, "Huyện B", UnitKind.District, 10, null, Merger));
        Assert.NotNull(UnitOnDay.Of(tree, 100, Merger));
    }

    private static string Words(UnitTree tree, int unit, DateOnly day) =>
        UnitOnDay.Of(tree, unit, day) is { } then ? $"{then.Unit.Name} < {then.Above?.Name}, {then.ProvinceName}" : "none";
}
