using System.Text;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Rosters.Reading;

public sealed class DelegateRowReaderTests
{
    private static DelegateRowReading Read(params (string Key, string Text)[] cells) =>
        new DelegateRowReader(TestLists.All, TestLists.Requirements, TestLists.Today).Read(cells.ToDictionary(c => c.Key, c => c.Text));

    private static DelegateRowReading ReadNamed(string key, string text) => key == DelegateColumns.Name ? Read((key, text)) : Read((DelegateColumns.Name, "Điểu Ánh"), (key, text));

    [Fact]
    public void Read_FullRow_GivesEveryValue()
    {
        var row = Read(("name", "  Nguyễn  Thị Ánh "), ("group", "điển hình"), ("collective", "Hợp tác xã Tân Lợi"), ("birth", "5/9/1979"), ("gender", "nữ"),
            ("ethnicity", "S’tiêng"), ("religion", "không"), ("party", "03/02/2005"), ("education", "12/12; Đại học"), ("post", "Nông dân"),
            ("workplace", "Ấp 3, xã Lộc An"), ("capacity", "ĐHTT"), ("field", "nong nghiep nong thon"), ("component", "hợp tác xã"), ("direct", "x"),
            ("achievement", "Dòng một\r\nDòng hai"), ("awards", "CSTĐ cơ sở 2022"), ("phone", "0912.345.678"), ("note", "Báo cáo tham luận"));

        Assert.Empty(row.Errors);
        Assert.Empty(row.Refused);
        Assert.Equal(("Nguyễn Thị Ánh", 19790905, Gender.Female, "20", "00", (bool?)true, (DateOnly?)new DateOnly(2005, 2, 3), "12/12; Đại học"),
            (row.Person.FullName, row.Person.Birth!.Value.Code, row.Person.Gender, row.Person.Ethnicity, row.Person.Religion, row.Person.PartyMember,
                row.Person.PartyJoinedOn, row.Person.Education));
        Assert.Equal((DelegateGroup.Model, true, "Hợp tác xã Tân Lợi", "DHTT", "Nông dân", "Ấp 3, xã Lộc An", "nong-nghiep", "tap-the"),
            (row.Entry.Group, row.Entry.RepresentsCollective, row.Entry.CollectiveName, row.Entry.Capacity, row.Entry.Post, row.Entry.WorkPlace, row.Entry.Field, row.Entry.Component));
        Assert.Equal(((bool?)true, "Dòng một\nDòng hai", "0912.345.678", "Báo cáo tham luận", """{"component":"hợp tác xã"}""", 1),
            (row.Entry.DirectWorker, row.Entry.Achievement, row.Entry.Phone, row.Entry.Note, row.Entry.KeptCells, row.Entry.Awards.Count));
    }

    [Theory]
    [InlineData("birth", "31/02/1990", "Ngày 31/02/1990 không có")]
    [InlineData("birth", "29/02/2001", "không có")]
    [InlineData("birth", "hôm qua", "Không đọc được ngày sinh")]
    [InlineData("birth", "1/1/79", "đủ 4 chữ số")]
    [InlineData("birth", "18/03/2025", "tương lai")]
    [InlineData("birth", "2026", "tương lai")]
    [InlineData("birth", "17/03/2018", "Đại biểu mới 7 tuổi")]
    [InlineData("birth", "18/03/2011", "Đại biểu mới 13 tuổi")]
    [InlineData("birth", "2012", "Đại biểu mới 13 tuổi")]
    [InlineData("birth", "17/03/1914", "Đại biểu đã 111 tuổi")]
    [InlineData("gender", "khác", "Nam hoặc Nữ")]
    [InlineData("ethnicity", "Mán", "Không có dân tộc này")]
    [InlineData("religion", "Đạo lạ", "Không có tôn giáo này")]
    [InlineData("group", "Phục vụ", "Điển hình, Khách mời hoặc Lãnh đạo")]
    [InlineData("field", "Bóng đá", "Không có lĩnh vực “Bóng đá”")]
    [InlineData("component", "Chợ đen", "thành phần kinh tế")]
    [InlineData("capacity", "Hoa hậu", "Hoa hậu")]
    [InlineData("direct", "có lẽ", "Có hoặc Không")]
    [InlineData("party", "18/03/2025", "tương lai")]
    [InlineData("party", "31/02/2010", "ngày/tháng/năm")]
    [InlineData("party", "2010", "ngày/tháng/năm")]
    [InlineData("phone", "gọi vợ 0912", "chữ số")]
    [InlineData("phone", "---", "chữ số")]
    [InlineData("phone", "12", "ít nhất 8 chữ số")]
    [InlineData("phone", "387 91 2", "ít nhất 8 chữ số")]
    [InlineData("name", "12", "phải có chữ")]
    [InlineData("name", "- -", "phải có chữ")]
    public void Read_CellThatCannotBeRead_KeepsItsTextAndSaysWhy(string key, string text, string words)
    {
        var row = ReadNamed(key, text);

        Assert.Contains(words, Assert.Single(row.Errors, e => e.Key == key).Value, StringComparison.Ordinal);
        Assert.Single(row.Errors);
        Assert.True(row.MaySave);
        Assert.Equal(text, KeptCells.Parse(row.Entry.KeptCells)[key]);
        Assert.Equal(text, DelegateRowWriter.Write(row.Details, TestLists.All)[key]);
        var blank = ReadNamed(key, "");
        Assert.Equal(blank.Person, row.Person);
        Assert.Equal(blank.Entry, row.Entry with { KeptCells = "", Awards = blank.Entry.Awards });
    }

    [Theory]
    [InlineData("capacity", "Nông dân sản xuất giỏi", "ND", true)]
    [InlineData("capacity", "nông  dân", "ND", false)]
    [InlineData("capacity", "nd", "ND", false)]
    [InlineData("capacity", "HSSV", "HSSV", false)]
    [InlineData("capacity", "Học sinh", "HSSV", true)]
    [InlineData("component", "Hợp tác xã", "tap-the", true)]
    [InlineData("component", "Kinh tế tập thể", "tap-the", false)]
    [InlineData("field", "Nông thôn mới", "nong-nghiep", true)]
    [InlineData("ethnicity", "Stiêng", "20", false)]
    [InlineData("religion", "Đạo Phật", "01", false)]
    public void Read_ValueInWordsOfItsOwn_KeepsThemAndCountsTheValue(string key, string text, string code, bool kept)
    {
        var row = ReadNamed(key, text);

        Assert.Empty(row.Errors);
        var entry = row.Entry;
        Assert.Equal(code, key switch { "capacity" => entry.Capacity, "field" => entry.Field, "component" => entry.Component, "ethnicity" => row.Person.Ethnicity, _ => row.Person.Religion });
        Assert.Empty(KeptCells.UnreadOf(entry));
        Assert.False(DelegateFactsFactory.Of(row.Person, entry, TestLists.All).Unread);
        var written = DelegateRowWriter.Write(row.Details, TestLists.All)[key];
        Assert.Equal(kept ? text : TestLists.All.NameOf(key, code), written);
        Assert.Equal(row.Entry with { Awards = [] }, ReadNamed(key, written).Entry with { Awards = [] });
    }

    [Fact]
    public void UnreadOf_OwnWordsBesideACellThatCannotBeRead_NamesThatCellAlone()
    {
        var row = Read(("name", "Điểu Ánh"), ("birth", "31/02/1990"), ("capacity", "Nông dân sản xuất giỏi"), ("field", "Bóng đá"));

        Assert.Equal(["birth", "field"], KeptCells.UnreadOf(row.Entry));
        Assert.True(DelegateFactsFactory.Of(row.Person, row.Entry, TestLists.All).Unread);
        Assert.Equal("Nông dân sản xuất giỏi", KeptCells.Parse(row.Entry.KeptCells)["capacity"]);
    }

    [Theory]
    [InlineData("", "Khách mời", DelegateGroup.Guest)]
    [InlineData("", "lãnh đạo các cấp, các ngành", DelegateGroup.Leader)]
    [InlineData("", "Điển hình", DelegateGroup.Model)]
    [InlineData("Khách mời", "khách mời", DelegateGroup.Guest)]
    public void Read_GroupInTheColumnOfCapacities_IsTheGroupAndNoCapacity(string group, string capacity, DelegateGroup expected)
    {
        var row = Read(("name", "Lê Thị Hoa"), ("group", group), ("capacity", capacity));

        Assert.Empty(row.Errors);
        Assert.Equal((expected, "", ""), (row.Entry.Group, row.Entry.Capacity, row.Entry.KeptCells));
    }

    [Fact]
    public void Read_TwoGroupsInOneRow_KeepsTheTextAndSaysSo()
    {
        var row = Read(("name", "Lê Thị Hoa"), ("group", "Lãnh đạo"), ("capacity", "Khách mời"));

        Assert.Equal("Cột Nhóm ghi Lãnh đạo mà ô này ghi Khách mời: mỗi đại biểu thuộc một nhóm; xóa ô này hoặc sửa Nhóm.", Assert.Single(row.Errors, e => e.Key == "capacity").Value);
        Assert.Equal((DelegateGroup.Leader, "", "Khách mời"), (row.Entry.Group, row.Entry.Capacity, KeptCells.Parse(row.Entry.KeptCells)["capacity"]));
    }

    [Fact]
    public void Read_CapacityOfTheListThatIsAlsoAWordForAGroup_IsTheCapacity()
    {
        var row = Read(("name", "Lê Thị Hoa"), ("group", "Khách mời"), ("capacity", "Điển hình tiên tiến"));

        Assert.Empty(row.Errors);
        Assert.Equal((DelegateGroup.Guest, "DHTT"), (row.Entry.Group, row.Entry.Capacity));
    }

    [Theory]
    [InlineData("birth", "17/03/2011")]
    [InlineData("birth", "2011")]
    [InlineData("birth", "18/03/1914")]
    [InlineData("party", "17/03/2025")]
    [InlineData("phone", "+84 (0) 912-345.678; 0271/3879")]
    public void Read_CellAtTheEdge_IsRead(string key, string text) => Assert.Empty(ReadNamed(key, text).Errors);

    [Theory]
    [InlineData("17/03/1990", "16/03/2008", false)]
    [InlineData("17/03/1990", "17/03/2008", true)]
    [InlineData("1990", "31/12/2007", false)]
    [InlineData("1990", "01/01/2008", true)]
    [InlineData("", "01/01/1950", true)]
    public void Read_PartyDate_ComesAfterTheEighteenthBirthday(string birth, string joined, bool read)
    {
        var row = Read(("name", "Lê Văn Tám"), ("birth", birth), ("party", joined));

        Assert.Equal(read, row.Errors.Count == 0);
        Assert.Equal(read, row.Person.PartyJoinedOn is not null);
        Assert.Equal(read ? true : null, row.Person.PartyMember);
    }

    [Theory]
    [InlineData("x", true)]
    [InlineData("Có", true)]
    [InlineData("co", true)]
    [InlineData("✓", true)]
    [InlineData("Đảng viên", true)]
    [InlineData("không", false)]
    [InlineData("KHONG", false)]
    [InlineData("Quần chúng", false)]
    public void Read_PartyWord_TellsMembershipWithoutDate(string text, bool member)
    {
        var row = ReadNamed("party", text);

        Assert.Equal(((bool?)member, (DateOnly?)null, 0), (row.Person.PartyMember, row.Person.PartyJoinedOn, row.Errors.Count));
    }

    [Theory]
    [InlineData("Điển hình", DelegateGroup.Model)]
    [InlineData("ĐHTT", DelegateGroup.Model)]
    [InlineData("dhtt", DelegateGroup.Model)]
    [InlineData("điển hình tiên tiến", DelegateGroup.Model)]
    [InlineData("DIEN HINH", DelegateGroup.Model)]
    [InlineData("khách", DelegateGroup.Guest)]
    [InlineData("Khach moi", DelegateGroup.Guest)]
    [InlineData("Lãnh đạo", DelegateGroup.Leader)]
    [InlineData("lanh dao", DelegateGroup.Leader)]
    [InlineData("", DelegateGroup.None)]
    public void Read_GroupWord_GivesTheGroup(string text, DelegateGroup group) => Assert.Equal(group, ReadNamed("group", text).Entry.Group);

    [Theory]
    [InlineData("nam", Gender.Male)]
    [InlineData("NAM", Gender.Male)]
    [InlineData("male", Gender.Male)]
    [InlineData("Nữ", Gender.Female)]
    [InlineData("nu", Gender.Female)]
    [InlineData("", Gender.Unknown)]
    public void Read_GenderWord_GivesTheGender(string text, Gender gender) => Assert.Equal(gender, ReadNamed("gender", text).Person.Gender);

    [Theory]
    [InlineData("Ông Nguyễn Văn Nam", "Nguyễn Văn Nam")]
    [InlineData("Ông/Bà Nguyễn Văn Nam", "Nguyễn Văn Nam")]
    [InlineData("Ông (Bà) Nguyễn Văn Nam", "Nguyễn Văn Nam")]
    [InlineData("Bà Thị Mây", "Thị Mây")]
    [InlineData("BÀ: Trần Thị Hoa", "Trần Thị Hoa")]
    [InlineData("Ông Điểu Sơn", "Điểu Sơn")]
    [InlineData("Ông: Ích Khiêm", "Ích Khiêm")]
    [InlineData("Đ/c Lê Văn Tám", "Lê Văn Tám")]
    [InlineData("Đồng chí ông Lê Văn Tám", "Lê Văn Tám")]
    [InlineData("Ông Ích Khiêm", "Ông Ích Khiêm")]
    [InlineData("Ông Văn Tùng", "Ông Văn Tùng")]
    [InlineData("Ông", "Ông")]
    [InlineData("Bàn Văn Bảy", "Bàn Văn Bảy")]
    public void Read_TitleBeforeTheName_IsNotPrintedAndTellsNoGender(string text, string name)
    {
        var row = Read((DelegateColumns.Name, text));

        Assert.Equal((name, Gender.Unknown), (row.Person.FullName, row.Person.Gender));
    }

    [Fact]
    public void Read_DecomposedText_IsComposed()
    {
        var row = ReadNamed("post", "Tổ trưởng tổ điện".Normalize(NormalizationForm.FormD));

        Assert.Equal("Tổ trưởng tổ điện", row.Entry.Post);
    }

    [Theory]
    [InlineData("capacity", "Đại diện tập thể", true)]
    [InlineData("collective", "Hợp tác xã Tân Lợi", true)]
    [InlineData("capacity", "Điển hình tiên tiến", false)]
    public void Read_CollectiveOrItsCapacity_Represents(string key, string text, bool represents) =>
        Assert.Equal(represents, ReadNamed(key, text).Entry.RepresentsCollective);

    [Fact]
    public void Read_TextAtAndAboveTheLimit_IsRefusedOnlyAbove()
    {
        var looked = 0;
        foreach (var column in DelegateColumns.All)
        {
            var (at, above) = (ReadNamed(column.Key, new string('a', column.MaxLength)), ReadNamed(column.Key, new string('a', column.MaxLength + 1)));
            Assert.DoesNotContain(column.Key, at.Refused.Keys);
            Assert.Contains($"{column.MaxLength} ký tự", above.Refused[column.Key], StringComparison.Ordinal);
            Assert.False(above.MaySave);
            looked++;
        }
        Assert.Equal(19, looked);
    }

    [Theory]
    [InlineData("post", "Nông\u0007dân", "điều khiển")]
    [InlineData("post", "Nông\u2028dân", "điều khiển")]
    [InlineData("salary", "1", "Không có cột này")]
    [InlineData("religion", DelegateRowReader.Masked, "che")]
    public void Read_WhatMayNotBeStored_IsRefused(string key, string text, string words)
    {
        var row = ReadNamed(key, text);

        Assert.Contains(words, Assert.Single(row.Refused).Value, StringComparison.Ordinal);
        Assert.False(row.MaySave);
    }

    [Fact]
    public void Read_AwardLongerThanItsField_IsAnErrorOfTheCell() =>
        Assert.Contains("dấu chấm phẩy", ReadNamed("awards", new string('a', EntryAward.TextLength + 1)).Errors["awards"], StringComparison.Ordinal);

    [Fact]
    public void Read_AwardsThatGrowOverTheLimitWhenWritten_AreRefused()
    {
        var text = string.Join(';', Enumerable.Range(100, 90).Select(i => $"A{i} 2020"));

        Assert.True(text.Length <= 1000);
        Assert.Contains("awards", ReadNamed("awards", text).Refused.Keys);
    }

    [Fact]
    public void Read_RowWithoutName_KeepsWhatIsSaidOfThePerson()
    {
        var row = Read(("birth", "1979"), ("ethnicity", "Tày"), ("post", "Nông dân"));
        var cells = DelegateRowWriter.Write(new RowDetails(RowDetails.Of((Person?)null), row.Entry), TestLists.All);

        Assert.Equal("Nhập họ và tên; các ô về người này chờ tên.", row.Errors[DelegateColumns.Name]);
        Assert.Equal(("1979", "Tày", "Nông dân"), (cells["birth"], cells["ethnicity"], cells["post"]));
        Assert.Empty(Read(("post", "Nông dân")).Errors);
    }

    [Fact]
    public void Merge_MaskedCell_StaysAsSaved()
    {
        var saved = new Dictionary<string, string> { ["name"] = "Điểu Ánh", ["ethnicity"] = "Xtiêng", ["post"] = "Nông dân" };
        var posted = new Dictionary<string, string> { ["ethnicity"] = "••••", ["religion"] = " •••• ", ["post"] = "••••", ["note"] = "mới" };

        var merged = DelegateRowReader.Merge(posted, saved);

        Assert.Equal(("Điểu Ánh", "Xtiêng", "••••", "mới", false),
            (merged["name"], merged["ethnicity"], merged["post"], merged["note"], merged.ContainsKey("religion")));
    }
}
