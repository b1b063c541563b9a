using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;

namespace BinhPhuocEmulation.Domain.Tests.Rosters.Reading;

public sealed class PasteHeadingsTests
{
    private static PasteMapping Recognise(params string[] rows) => PasteHeadings.Recognise([.. rows.Select(r => r.Split('|'))]);

    private static IEnumerable<string> Keys(PasteMapping mapping) => mapping.Columns.Select(c => c.Key);

    [Fact]
    public void Recognise_EveryHeadingAndAlias_NamesItsColumn()
    {
        var looked = 0;
        foreach (var column in DelegateColumns.All)
            foreach (var heading in column.Aliases.Prepend(column.Heading))
            {
                Assert.Equal(column.Key, PasteHeadings.Spellings[PasteHeadings.KeyOf(heading)]);
                looked++;
            }
        Assert.True(looked > 60, $"{looked} headings");
    }

    [Fact]
    public void Recognise_HeadingsWithoutAccentsInAnyOrder_AreFound() =>
        Assert.Equal(["", "post", "name", "gender", "birth"], Keys(Recognise("Stt|CHUC VU|HO VA TEN|Gioi tinh|nam sinh", "1|Nông dân|Điểu Ánh|Nam|1979")));

    [Fact]
    public void Recognise_SplitBirthColumn_TellsTheGender()
    {
        var mapping = Recognise("TT|Họ và tên|Ngày, tháng, năm sinh||Chức vụ", "||Nam|Nữ|", "(1)|(2)|(3)|(4)|(5)", "1|Điểu Ánh||1979|Nông dân");

        Assert.Equal((3, "|name|birth|birth|post"), (mapping.HeadingRows, string.Join('|', Keys(mapping))));
        Assert.Equal(new Dictionary<string, string> { ["name"] = "Điểu Ánh", ["birth"] = "1979", ["gender"] = "Nữ", ["post"] = "Nông dân" }, mapping.Apply(["1", "Điểu Ánh", "", "1979", "Nông dân"]));
        Assert.Equal("Nam", mapping.Apply(["1", "Điểu Sơn", "05/09/1979", "", ""])["gender"]);
    }

    [Fact]
    public void Recognise_SplitBirthInOneRow_TellsTheGender()
    {
        var mapping = Recognise("Họ tên|Năm sinh Nam|Năm sinh (Nữ)|Đơn vị");

        Assert.Equal([Gender.Unknown, Gender.Male, Gender.Female, Gender.Unknown], mapping.Columns.Select(c => c.Gender));
        Assert.Equal(("1980", "Nữ"), (mapping.Apply(["Lan", "", "1980", "x"])["birth"], mapping.Apply(["Lan", "", "1980", "x"])["gender"]));
    }

    [Fact]
    public void Apply_TickUnderNamOrNu_TellsTheGenderOnly()
    {
        var mapping = Recognise("Họ tên|Nam|Nữ|Năm sinh");

        Assert.Equal(new Dictionary<string, string> { ["name"] = "Lan", ["gender"] = "Nữ", ["birth"] = "1980" }, mapping.Apply(["Lan", "", "x", "1980"]));
    }

    [Fact]
    public void Recognise_UnknownOrRepeatedHeading_IsLeftOutAndNamed()
    {
        var mapping = Recognise("Họ và tên|Cỡ áo|Số điện thoại|Điện thoại|Đơn vị công tác|Địa chỉ");

        Assert.Equal(["Cỡ áo", "Điện thoại"], mapping.Unknown);
        Assert.Equal("Sở Y tế, Đồng Xoài", mapping.Apply(["Lan", "XL", "0912", "0913", "Sở Y tế", "Đồng Xoài"])["workplace"]);
        Assert.Equal("0912", mapping.Apply(["Lan", "XL", "0912", "0913", "Sở Y tế", "Đồng Xoài"])["phone"]);
    }

    [Fact]
    public void Recognise_HeadingWithExplanation_IsFoundByWhatStandsBeforeIt() =>
        Assert.Equal(["name", "education", "awards"], Keys(Recognise("Họ và tên (chữ in)|Trình độ (văn hóa; chuyên môn)|Khen thưởng (số QĐ, ngày)")));

    [Theory]
    [InlineData("1|Điểu Ánh|1979|Nông dân")]
    [InlineData("Họ và tên")]
    [InlineData("Chức vụ|Đơn vị")]
    [InlineData("")]
    public void Recognise_NoHeadings_LeavesColumnsToThePlaceOfThePaste(string row)
    {
        var mapping = Recognise(row);

        Assert.Equal((0, 0), (mapping.HeadingRows, mapping.Columns.Count));
    }

    [Fact]
    public void Recognise_TitlesAboveTheHeadings_ArePassedAndCounted()
    {
        var mapping = Recognise("DANH SÁCH TRÍCH NGANG", "", "STT|Họ và tên|GT|Cơ quan", "1|Lê Thị An|Nữ|UBND xã");

        Assert.Equal((3, 2), (mapping.HeadingRows, mapping.Above));
        Assert.Equal(["", "name", "gender", "workplace"], mapping.Columns.Select(c => c.Key));
        Assert.Equal(0, Recognise("1|Lê Thị An|1980", "STT|Họ và tên|Năm sinh").HeadingRows);
    }

    [Theory]
    [InlineData("DT", "Xtiêng", "ethnicity")]
    [InlineData("DT", "0271 3666 123", "phone")]
    [InlineData("ĐT", "", "phone")]
    [InlineData("DT", "", "ethnicity")]
    public void Recognise_Dt_IsWhatItsCellsSay(string heading, string cell, string key) =>
        Assert.Equal(key, Recognise($"Họ tên|{heading}", $"Lê Thị An|{cell}").Columns[1].Key);

    [Fact]
    public void Recognise_NothingPasted_GivesNothing() => Assert.Equal(0, PasteHeadings.Recognise([]).HeadingRows);

    [Fact]
    public void Recognise_ImportListOfAnAwardSystem_IsRead() =>
        Assert.Equal(["", "name", "gender", "birth", "post", "workplace", "workplace", "workplace"],
            Keys(Recognise("STT|Họ và tên|Giới tính|Ngày sinh|Chức vụ|Tên phòng ban/khối, tổ công tác|Tên đơn vị/tập thể công tác|Địa chỉ/Nơi ở")));
}
