using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Tests.Builders;
using CsCheck;

namespace BinhPhuocEmulation.Domain.Tests.Rosters.Reading;

public sealed class DelegateRowWriterTests
{
    private static readonly DelegateRowReader Reader = new(TestLists.All, TestLists.Requirements, TestLists.Today);

    private static readonly Gen<string> Scraps = Gen.OneOf(
        Gen.OneOf("", " ", "x", "Có", "Không", "Nam", "Nữ", "Kinh", "S'tiêng", "Phật giáo", "1979", "05/09/1979", "31/02/1990", "03/02/2005", "Điển hình", "khách",
            "Y tế", "Hợp tác xã", "Đại diện tập thể", "Ông Nguyễn Văn An", "CSTĐ cơ sở 2021, 2022", "Bằng khen (QĐ 1/QĐ-UBND ngày 01/02/2023)", "0912 345 678", "a\nb", "\"{}\\"),
        Gen.String[Gen.Char["aăâđeêôơư \n;,.'\"()<>0123456789/"], 0, 18]);

    private static readonly Gen<Dictionary<string, string>> Rows = Gen.Select(Scraps.Array[DelegateColumns.All.Count], Gen.Int[0, (1 << 19) - 1],
        (texts, mask) => DelegateColumns.All.Select((c, i) => (c.Key, i)).Where(p => (mask & (1 << p.i)) != 0).ToDictionary(p => p.Key, p => texts[p.i]));

    [Fact]
    public void Write_WhateverWasRead_ReadsBackTheSameRow()
    {
        var withErrors = 0;
        Rows.Sample(cells =>
        {
            var read = Reader.Read(cells);
            var written = DelegateRowWriter.Write(read.Details, TestLists.All);
            var again = Reader.Read(written);
            if (read.Errors.Count > 0) Interlocked.Increment(ref withErrors);
            Assert.Equal(read.Person, again.Person);
            Assert.Equal(read.Entry.Awards, again.Entry.Awards);
            Assert.Equal(read.Entry, again.Entry with { Awards = read.Entry.Awards });
            Assert.Equal(read.Errors, again.Errors);
            Assert.Empty(again.Refused);
            Assert.Equal(written, DelegateRowWriter.Write(again.Details, TestLists.All));
            return true;
        }, iter: 6_000);
        Assert.True(withErrors > 3_000, $"Only {withErrors} rows had errors.");
    }

    [Fact]
    public void Write_Masked_HidesSensitiveCellsOnly()
    {
        var row = Reader.Read(new Dictionary<string, string>
        {
            ["name"] = "Điểu Ánh",
            ["ethnicity"] = "Tày",
            ["religion"] = "Đạo lạ",
            ["party"] = "x",
            ["post"] = "Nông dân",
            ["birth"] = "1979",
        });

        var cells = DelegateRowWriter.Write(row.Details, TestLists.All, mask: true);

        Assert.Equal(("••••", "••••", "••••", "Nông dân", "1979"), (cells["ethnicity"], cells["religion"], cells["party"], cells["post"], cells["birth"]));
        Assert.DoesNotContain("lạ", string.Concat(row.Errors.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_MaskedAndPostedBack_ChangesNothing() => Rows.Sample(cells =>
    {
        var saved = DelegateRowWriter.Write(Reader.Read(cells).Details, TestLists.All);
        var shown = DelegateRowWriter.Write(Reader.Read(cells).Details, TestLists.All, mask: true);
        Assert.Equal(saved, DelegateRowReader.Merge(shown, saved));
        return true;
    }, iter: 1_000);

    [Fact]
    public void Write_SavedRow_GivesTheCellsItWasReadFrom()
    {
        var cells = new Dictionary<string, string>
        {
            ["name"] = "Điểu Ánh",
            ["group"] = "Điển hình",
            ["collective"] = "Tổ 3",
            ["birth"] = "05/09/1979",
            ["gender"] = "Nam",
            ["ethnicity"] = "Xtiêng",
            ["religion"] = "Không",
            ["party"] = "03/02/2005",
            ["education"] = "12/12",
            ["post"] = "Nông dân",
            ["workplace"] = "Lộc An",
            ["capacity"] = "Điển hình tiên tiến",
            ["field"] = "Y tế",
            ["component"] = "Kinh tế tập thể",
            ["direct"] = "Có",
            ["achievement"] = "Một\nHai",
            ["awards"] = "CSTĐ cơ sở năm 2021, 2022",
            ["phone"] = "gọi trưa",
            ["note"] = "Ghi",
        };
        var read = Reader.Read(cells);
        var entry = new RosterEntry(1, 2, 3);
        entry.Change(read.Entry);
        entry.Refer(new Person(read.Person));
        entry.Represent(new Collective(read.Entry.CollectiveName!));

        Assert.Equal(cells, DelegateRowWriter.Write(entry, TestLists.All));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void Parse_DamagedUnreadCells_GivesNone(string json) => Assert.Empty(KeptCells.Parse(json));
}
