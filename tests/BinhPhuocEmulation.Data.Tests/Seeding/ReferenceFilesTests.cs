using BinhPhuocEmulation.Data.Seeding;
using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Tests.Seeding;

public sealed class ReferenceFilesTests
{
    private static readonly IReadOnlyList<ReferenceUnit> Units = ReferenceFiles.Units();
    private static readonly CodeLists Lists = new(ReferenceFiles.CodeItems());

    [Theory]
    [InlineData(UnitKind.Province, 1)]
    [InlineData(UnitKind.District, 11)]
    [InlineData(UnitKind.Commune, 111)]
    [InlineData(UnitKind.Department, 20)]
    [InlineData(UnitKind.Enterprise, 12)]
    [InlineData(UnitKind.ArmedForces, 4)]
    public void Units_Kind_HaveTheirNumber(UnitKind kind, int count) => Assert.Equal(count, Units.Count(u => u.Kind == kind));

    [Fact]
    public void Units_All_HaveDistinctCodesAndAParentOfTheRightKind()
    {
        Assert.Equal(205, Units.Select(u => u.Code).Distinct().Count());
        var kinds = Units.ToDictionary(u => u.Code, u => u.Kind);
        Assert.All(Units.Where(u => u.Kind == UnitKind.Commune), u => Assert.Equal(UnitKind.District, kinds[u.ParentCode]));
        Assert.All(Units.Where(u => u.Kind is not (UnitKind.Commune or UnitKind.Province)), u => Assert.Equal(UnitKind.Province, kinds[u.ParentCode]));
        Assert.All(Units, u => Assert.True(u.Name.IsNormalized() && u.Name.Length <= Unit.NameLength, u.Code));
    }

    [Fact]
    public void Units_Flags_NameThePilotAndSpareTheArmedForces()
    {
        Assert.Equal("Thành phố Đồng Xoài", Assert.Single(Units, u => u.IsPilot).Name);
        Assert.All(Units.Where(u => u.Kind is UnitKind.ArmedForces or UnitKind.VerticalAgency), u => Assert.False(u.IsObliged));
        Assert.All(Units.Where(u => u.Kind is UnitKind.Department or UnitKind.Commune or UnitKind.District), u => Assert.True(u.IsObliged));
    }

    [Theory]
    [InlineData("ethnicity", 56)]
    [InlineData("religion", 18)]
    [InlineData("award", 64)]
    [InlineData("field", 23)]
    [InlineData("component", 6)]
    public void CodeList_List_HasItsNumber(string list, int count) => Assert.Equal(count, Lists.Of(list).Count());

    [Theory]
    [InlineData("ethnicity", "Stiêng", "S'tiêng", true)]
    [InlineData("ethnicity", "Xtiêng", "S'tiêng", true)]
    [InlineData("ethnicity", "kinh", "Kinh", false)]
    [InlineData("ethnicity", "Người nước ngoài", "Người nước ngoài", false)]
    [InlineData("religion", "Không tôn giáo", "Không", false)]
    [InlineData("religion", "Tin lành", "Tin Lành", true)]
    [InlineData("capacity", "đại diện tập thể", "Đại diện tập thể", true)]
    [InlineData("capacity", "CSTĐ cơ sở", "Chiến sĩ thi đua cơ sở", false)]
    [InlineData("component", "HTX", "Kinh tế tập thể, hợp tác xã", true)]
    [InlineData("component", "không thuộc", "Không thuộc thành phần kinh tế", false)]
    [InlineData("field", "Nông nghiệp", "Nông nghiệp - Nông thôn", false)]
    [InlineData("award", "Huân chương Lao động hạng Ba", "Huân chương Lao động hạng Ba", false)]
    [InlineData("leading-post", "Chủ tịch", "Chủ tịch", true)]
    [InlineData("leading-post", "Giám đốc HTX", "Giám đốc Hợp tác xã", false)]
    public void CodeList_Spelling_ReadsAsItsValue(string list, string text, string name, bool marked)
    {
        var item = Lists.Read(list, text);
        Assert.Equal((name, marked), (item?.Name, item?.Marked));
    }

    [Fact]
    public void CodeList_Ethnicity_MarksFiftyThreeMinorities() => Assert.Equal(53, Lists.Of("ethnicity").Count(i => i.Marked));

    [Fact]
    public void CodeItems_NoSpelling_NamesTwoValuesOfAList()
    {
        var spellings = ReferenceFiles.CodeItems().SelectMany(i => i.Variants.Split(';').Append(i.Name)
            .Select(s => s.Trim()).Where(s => s.Length > 0).Distinct().Select(s => (i.List, Spelling: s, i.Code))).ToArray();
        Assert.True(spellings.Length > 300);
        Assert.All(spellings, s => Assert.Equal(s.Code, Lists.Read(s.List, s.Spelling)?.Code));
    }

    [Fact]
    public void Reorganisation2025_EveryRow_NamesAUnitOfTheList()
    {
        var rows = ReferenceFiles.Reorganisation2025();
        var names = Units.ToDictionary(u => u.Code, u => u.Name);
        Assert.Equal(123, rows.Count);
        Assert.All(rows, r => Assert.Equal(names[r.Code], r.Name));
        Assert.All(rows, r => Assert.Equal(new DateOnly(2025, 7, 1), r.On));
        Assert.Equal(40, rows.Where(r => r.SuccessorKind == UnitKind.Commune).Select(r => r.Successor).Distinct().Count());
        Assert.Equal("Xã Tân Tiến", rows.Single(r => r.Code == "25276").Successor);
    }

    [Fact]
    public void Parse_QuotedCells_AreReadWhole()
    {
        var rows = SeedCsv.Parse("a,b\n\"x, y\",\"say \"\"no\"\"\"\n", "t");
        Assert.Equal(("x, y", "say \"no\""), (rows[0]["a"], rows[0]["b"]));
    }

    [Fact]
    public void Parse_MissingCell_NamesTheLine()
    {
        var error = Assert.Throws<InvalidDataException>(() => SeedCsv.Parse("a,b\n1,2\n3\n", "t.csv"));
        Assert.Contains("t.csv, line 3", error.Message, StringComparison.Ordinal);
    }
}
