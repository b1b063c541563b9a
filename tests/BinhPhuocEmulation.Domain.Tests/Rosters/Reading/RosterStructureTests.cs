using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Rosters.Reading;

public sealed class RosterStructureTests
{
    private static RosterStructure Of(params string[] rows)
    {
        var reader = new DelegateRowReader(TestLists.All, TestLists.Requirements, TestLists.Today);
        return RosterStructure.Of(rows.Select((row, i) => reader.Read(row.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('='))
            .Append(["name", $"Nguyễn Văn {(char)('A' + i)}"]).ToDictionary(c => c[0], c => c[1])).Details), TestLists.All, TestLists.Today);
    }

    private static IEnumerable<(string, int, int)> Lines(RosterStructure structure, string key) =>
        structure.Groups.Single(g => g.Key == key).Lines.Select(l => (l.Label, l.Count, l.Tenths));

    [Fact]
    public void Of_AgesAtTheEdges_FallIntoTheirBands()
    {
        // 29 on the day before the birthday, 30 on it; 45/46 and 60/61 likewise; a bare year counts the age reached in it.
        var structure = Of("birth=18/03/1995", "birth=17/03/1995", "birth=18/03/1979", "birth=17/03/1979", "birth=18/03/1964", "birth=17/03/1964", "birth=1965", "");

        Assert.Equal([("Dưới 30 tuổi", 1, 125), ("Từ 30 đến 45 tuổi", 2, 250), ("Từ 46 đến 60 tuổi", 3, 375), ("Trên 60 tuổi", 1, 125), ("Chưa ghi", 1, 125)], Lines(structure, "age"));
        Assert.Equal((5, "Nguyễn Văn F", "17/03/1964"), (structure.Oldest.Single().At, structure.Oldest[0].Name, structure.Oldest[0].Birth.ToString()));
        Assert.Equal("Nguyễn Văn A", structure.Youngest.Single().Name);
    }

    [Fact]
    public void Of_Rows_CountsEveryGroupWithShares()
    {
        var structure = Of(
            "group=Điển hình|gender=Nữ|ethnicity=Tày|religion=Phật giáo|party=x|direct=x|education=12/12; Đại học|field=Y tế|component=Hợp tác xã|capacity=ĐHTT|awards=CSTĐ cơ sở 2021, 2022; CSTĐCS",
            "group=Khách|gender=Nam|ethnicity=Kinh|religion=Không|party=không|field=Y tế|collective=Tổ 3",
            "group=Điển hình|gender=Nam|field=Giáo dục - Đào tạo");

        Assert.Equal(3, structure.Total);
        Assert.Equal([("Điển hình", 2, 667), ("Khách mời", 1, 333), ("Lãnh đạo", 0, 0)], Lines(structure, "group"));
        Assert.Equal([("Cá nhân", 2, 667), ("Đại diện tập thể", 1, 333)], Lines(structure, "kind"));
        Assert.Equal([("Nam", 2, 667), ("Nữ", 1, 333)], Lines(structure, "gender"));
        Assert.Equal([("Dân tộc thiểu số", 1, 333), ("Theo tôn giáo", 1, 333), ("Đảng viên", 1, 333), ("Trực tiếp sản xuất, công tác", 1, 333)], Lines(structure, "people"));
        Assert.Equal([("Đại học", 1, 500), ("Chưa ghi", 1, 500)], Lines(structure, "education"));
        Assert.Equal([("Giáo dục - Đào tạo", 1, 333), ("Y tế", 2, 667)], Lines(structure, "field"));
        Assert.Equal([("Kinh tế tập thể", 1, 500), ("Chưa ghi", 1, 500)], Lines(structure, "component"));
        Assert.Equal([("Điển hình tiên tiến", 1, 500), ("Chưa ghi", 1, 500)], Lines(structure, "capacity"));
        Assert.Equal([("Chiến sĩ thi đua cơ sở", 1, 333)], Lines(structure, "award"));
        Assert.Equal([("Kinh", 1, 333), ("Tày", 1, 333), ("Chưa ghi", 1, 333)], Lines(structure, "ethnicity"));
        Assert.Equal(["ethnicity", "religion"], structure.Groups.Where(g => g.Sensitive).Select(g => g.Key));
    }

    [Theory]
    [InlineData("", "ethnicity=Tày|religion=Không", "ethnicity=Kinh|religion=Không")]
    [InlineData("Chưa tính 1 người chưa ghi dân tộc.", "ethnicity=Tày|religion=Không", "religion=Không")]
    [InlineData("Chưa tính 1 người chưa ghi dân tộc và 2 người chưa ghi tôn giáo.", "ethnicity=Tày", "gender=Nam")]
    [InlineData("Chưa tính 2 người chưa ghi dân tộc và 2 người chưa ghi tôn giáo.", "gender=Nữ", "gender=Nam")]
    public void UnsaidNote_CellsThatSayNothing_CountsThemApart(string note, params string[] rows) => Assert.Equal(note, Of(rows).UnsaidNote);

    [Fact]
    public void Of_GroupsThatPartition_AddUpToTheTotal()
    {
        var structure = Of("gender=Nam", "gender=nữ|birth=1979", "", "group=khách|collective=x");

        foreach (var key in new[] { "group", "kind", "gender", "age" }) Assert.Equal(4, Lines(structure, key).Sum(l => l.Item2));
        Assert.DoesNotContain(structure.Groups, g => g.Key is "field" or "award");
    }

    [Fact]
    public void Of_GuestsWithoutTheColumnsOfModels_AreNotCalledUnsaid()
    {
        var structure = Of("group=Điển hình|capacity=ĐHTT|field=Y tế", "group=Điển hình", "group=Khách mời", "group=Lãnh đạo|field=Y tế");

        Assert.Equal([("Điển hình tiên tiến", 1, 500), ("Chưa ghi", 1, 500)], Lines(structure, "capacity"));
        Assert.Equal([("Y tế", 2, 667), ("Chưa ghi", 1, 333)], Lines(structure, "field"));
        Assert.Equal((2, 3, 4), (structure.Groups.Single(g => g.Key == "capacity").Whole, structure.Groups.Single(g => g.Key == "field").Whole, structure.Groups.Single(g => g.Key == "gender").Whole));
    }

    [Fact]
    public void Of_SeveralOfOneBirth_AllAreNamedInOrder()
    {
        var structure = Of("birth=1950", "birth=2000", "birth=1950");

        Assert.Equal(["Nguyễn Văn A", "Nguyễn Văn C"], structure.Oldest.Select(p => p.Name));
    }

    [Fact]
    public void RoundingNote_WhereSharesDoNotAddUp_SaysByHowMuch()
    {
        Assert.Equal("Tỷ lệ được làm tròn nên tổng có thể lệch 0,1 %.", Of("field=Y tế|group=Điển hình", "field=Xây dựng", "field=Giáo dục - Đào tạo").RoundingNote);
        Assert.Equal("", Of("gender=Nam|group=Điển hình", "gender=Nữ|group=Điển hình").RoundingNote);
    }

    [Fact]
    public void Of_NoRows_HasNoFigures()
    {
        var structure = Of();

        Assert.Equal((0, 0, true), (structure.Total, structure.Groups.Count, structure.Oldest.Count == 0));
    }
}
