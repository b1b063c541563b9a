using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Units;

public sealed class UnitTests
{
    private static Unit Make(string name = "Xã Lộc An") => TestPersons.WithId(new Unit("25270", name, UnitKind.Commune, 10, "LA"), 100);

    [Theory]
    [InlineData("2025-06-30", "Xã Lộc An")]
    [InlineData("2025-07-01", "Xã Lộc Ninh")]
    [InlineData("2026-12-31", "Xã Lộc Ninh")]
    [InlineData("2027-01-01", "Phường Lộc Ninh")]
    public void NameOn_DayOfTwiceRenamedUnit_IsTheNameThen(string day, string name)
    {
        var unit = Make();
        unit.Rename("Xã Lộc Ninh", new(2025, 7, 1), "Nghị quyết 1662/NQ-UBTVQH15");
        unit.Rename("Phường Lộc Ninh", new(2027, 1, 1), "Nghị quyết 2");

        Assert.Equal(name, unit.NameOn(DateOnly.Parse(day, null)));
    }

    [Fact]
    public void Close_WithSuccessor_KeepsTheDocumentAndNames()
    {
        var (unit, successor) = (Make(), TestPersons.WithId(new Unit("1", "Xã Lộc Ninh", UnitKind.Commune, 1), 200));

        unit.Close(new(2025, 7, 1), "Nghị quyết 1662", successor, UnitEventKind.Merged);

        var noted = Assert.Single(unit.Events);
        Assert.Equal((200, new DateOnly(2025, 7, 1), 100, UnitEventKind.Merged, "Xã Lộc An", "Xã Lộc Ninh", "Nghị quyết 1662"),
            (unit.SuccessorId!.Value, unit.ClosedOn!.Value, noted.UnitId, noted.Kind, noted.OldName, noted.NewName, noted.Document));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Unit.MaxWorkers)]
    public void DeclareWorkers_WithinBounds_IsKept(int workers)
    {
        var unit = Make();
        unit.DeclareWorkers(workers, new(2025, 1, 1), "Báo cáo 1");
        Assert.Equal(workers, unit.DeclaredWorkers);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Unit.MaxWorkers + 1)]
    public void DeclareWorkers_OutOfBounds_Throws(int workers) => Assert.Throws<ArgumentOutOfRangeException>(() => Make().DeclareWorkers(workers, null, null));

    [Theory]
    [InlineData("Thị trấn Lộc Ninh", "Lộc Ninh")]
    [InlineData("Thành phố Đồng Xoài", "Đồng Xoài")]
    [InlineData("Xã Lộc An", "Lộc An")]
    [InlineData("Sở Xã hội", "Sở Xã hội")]
    [InlineData("Phường 5", "5")]
    [InlineData("Tỉnh Bình Phước", "Bình Phước")]
    [InlineData("Tỉnh đoàn (Đoàn TNCS Hồ Chí Minh)", "Tỉnh đoàn (Đoàn TNCS Hồ Chí Minh)")]
    public void BareName_Name_LosesItsKind(string name, string bare) => Assert.Equal(bare, Unit.BareName(name));

    [Fact]
    public void SearchKey_OfRenamedUnit_HoldsBothNames()
    {
        var unit = Make();
        unit.Rename("Phường Lộc Ninh", new(2025, 7, 1), "Nghị quyết 1");

        Assert.Equal("phuong loc ninh 25270 la xa loc an", unit.SearchKey);
    }

    [Fact]
    public void SearchKey_OfUnit_HoldsNameCodeAndSymbol() => Assert.Equal("xa loc an 25270 la", Make().SearchKey);

    [Fact]
    public void Name_OfEveryKind_IsVietnamese() => Assert.Equal(Enum.GetValues<UnitKind>().Length, UnitKinds.All.Select(UnitKinds.Name).Distinct().Count());
}
