using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;

namespace BinhPhuocEmulation.Web.Tests.Scripts;

/// <summary>Headings of pasted tables mean the same in the page as on the server.</summary>
public sealed class PasteHeadingTests
{
    private static readonly string[][][] Tables =
    [
        [["STT", "Họ và tên", "Nam", "Nữ", "Chức vụ", "Đơn vị", "Ghi chú"], ["1", "Lê Thị Hoa", "", "1980", "Nông dân", "Ấp 5", ""]],
        [["TT", "Họ và tên", "Ngày sinh", "", "Dân tộc"], ["", "", "Nam", "Nữ", ""], ["(1)", "(2)", "(3)", "(4)", "(5)"], ["1", "Điểu Ánh", "", "1987", "Xtiêng"]],
        [["ho va ten", "nam sinh", "gioi tinh", "cot la"], ["Trần Văn A", "1970", "Nam", "?"]],
        [["Họ và tên", "Trình độ (văn hóa; chuyên môn)", "Trình độ học vấn", "Năm sinh", "Ngày sinh"], ["A", "12/12", "Đại học", "1970", "1/1/1970"]],
        [["Họ và tên", "Năm sinh nam", "Năm sinh nữ", "Danh hiệu", "Khen thưởng"], ["A", "x", "", "CSTĐ cơ sở", "Bằng khen"], ["B", "", "x", "", ""]],
        [["Nguyễn Văn A", "1980", "Nam"], ["Trần Thị B", "1990", "Nữ"]],
        [["Họ và tên"], ["Nguyễn Văn A"]],
        [["Tên", "Đơn vị", "Nơi ở"], ["A", "Xã Lộc An", "Ấp 5"]],
        [["DANH SÁCH TRÍCH NGANG"], [""], ["STT", "Họ và tên", "GT", "DT", "Cơ quan"], ["1", "A", "Nam", "Xtiêng", "UBND xã"]],
        [["TT", "Họ tên", "DT"], ["1", "A", ""], ["2", "B", "0271 3666 123"]],
        [["TT", "Họ tên", "ĐT"], ["1", "A", ""]],
        [["A", "1980", "Nam"], ["Họ và tên", "Năm sinh", "GT"], ["B", "1990", "Nữ"]],
        .. PasteForms.All.Select(f => f.Rows),
    ];

    [Fact]
    public async Task Recognise_TablesOfTheOffices_SameColumnsAndCells()
    {
        var columns = DelegateColumns.All.Select(c => new { key = c.Key, heading = c.Heading, aliases = c.Aliases });
        var read = await NodeScript.RunAsync<Read[]>("""import { recognise, spellingsOf } from "./headings.js"; import { takeRow } from "./paste.js";""",
            """
            const spellings = spellingsOf(input.columns);
            const words = { tidy: (list, text) => text, groupInCapacity: () => "" };
            return input.tables.map(rows => {
              const { headingRows, above, columns } = recognise(rows, spellings);
              return { headingRows, above, keys: columns.map(c => c.key), genders: columns.map(c => c.gender), known: columns.map(c => c.known), cells: rows.slice(headingRows).map(row => takeRow(row, columns, words, () => "")) };
            });
            """, new { columns, tables = Tables });

        for (var i = 0; i < Tables.Length; i++)
        {
            var mapping = PasteHeadings.Recognise(Tables[i]);
            Assert.Equal((mapping.HeadingRows, mapping.Above), (read[i].HeadingRows, read[i].Above));
            Assert.Equal(mapping.Columns.Select(c => c.Key), read[i].Keys);
            Assert.Equal(mapping.Columns.Select(c => c.Gender == Gender.Unknown ? "" : DelegateWords.Name(c.Gender)), read[i].Genders);
            Assert.Equal(mapping.Columns.Select(c => c.Known), read[i].Known);
            if (mapping.HeadingRows == 0) continue;
            var cells = Tables[i].Skip(mapping.HeadingRows).Select(row => mapping.Apply(row)).ToArray();
            for (var row = 0; row < cells.Length; row++)
                Assert.Equal(cells[row].OrderBy(c => c.Key, StringComparer.Ordinal), read[i].Cells[row].OrderBy(c => c.Key, StringComparer.Ordinal));
        }
        Assert.Equal("Nữ", read[1].Cells[0]["gender"]);
        Assert.Equal(3, read[1].HeadingRows);
        Assert.Equal(0, read[5].HeadingRows);
        Assert.Equal(["", "name", "gender", "ethnicity", "workplace"], read[8].Keys);
        Assert.Equal(["phone", "phone", ""], [read[9].Keys[2], read[10].Keys[2], read[11].HeadingRows == 0 ? "" : "taken"]);
    }

    [Fact]
    public void Recognise_TheFormsOfTheOffices_EveryFilledColumnIsTakenOrNamed()
    {
        foreach (var form in PasteForms.All)
        {
            var mapping = PasteHeadings.Recognise(form.Rows);
            Assert.True(form.HeadingRows == mapping.HeadingRows, $"{form.Name}: {mapping.HeadingRows} rows of headings");
            Assert.Equal(form.Unknown, mapping.Unknown);
            for (var i = 0; i < form.Cells.Length; i++)
                Assert.Equal(form.Cells[i].Order(StringComparer.Ordinal), mapping.Apply(form.Rows[form.HeadingRows + i]).Select(c => $"{c.Key}={c.Value}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Spellings_OfThePage_AreThoseOfTheServer()
    {
        var columns = DelegateColumns.All.Select(c => new { key = c.Key, heading = c.Heading, aliases = c.Aliases });

        var read = await NodeScript.RunAsync<Dictionary<string, string>>("""import { spellingsOf } from "./headings.js";""", "return Object.fromEntries(spellingsOf(input));", columns);

        Assert.Equal(PasteHeadings.Spellings.OrderBy(p => p.Key, StringComparer.Ordinal), read.OrderBy(p => p.Key, StringComparer.Ordinal));
        Assert.True(read.Count > 60);
    }

    [Fact]
    public async Task NearKey_OfCollectives_IsThatOfTheServer()
    {
        string[] names = ["HTX Hồ tiêu Bom Bo", "Hợp tác xã hồ tiêu Bom Bo", "Công ty CP - TNHH (Bình Phước)", "Trường THCS Đoàn Đức Thái", "", "KP. 3, P. Tân Phú", "hội LHPN/xã", "Tổ 1½"];

        var keys = await NodeScript.RunAsync<string[]>("""import { nearKey } from "./collectives.js";""", "return input.map(nearKey);", names);

        Assert.Equal(names.Select(CollectiveNames.NearKey), keys);
        Assert.Equal(keys[0], keys[1]);
    }

    private sealed record Read(int HeadingRows, int Above, string[] Keys, string[] Genders, bool[] Known, Dictionary<string, string>[] Cells);
}
