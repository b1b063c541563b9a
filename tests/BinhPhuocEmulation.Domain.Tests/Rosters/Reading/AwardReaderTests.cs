using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Tests.Builders;
using CsCheck;

namespace BinhPhuocEmulation.Domain.Tests.Rosters.Reading;

public sealed class AwardReaderTests
{
    private static IReadOnlyList<AwardWords> Read(string text) => AwardReader.Read(text, TestLists.All);

    [Fact]
    public void Read_AwardWithDecisionAndYearsOfAnother_GivesOneAwardEach()
    {
        var awards = Read("Bằng khen UBND tỉnh 2023 (QĐ 1187/QĐ-UBND ngày 05/03/2023); CSTĐ cơ sở 2022, 2023");

        Assert.Equal(
        [
            new("BKTINH", "Bằng khen UBND tỉnh", "1187/QĐ-UBND", new DateOnly(2023, 3, 5), 2023),
            new("CSTDCS", "CSTĐ cơ sở", "", null, 2022),
            new("CSTDCS", "CSTĐ cơ sở", "", null, 2023),
        ], awards);
    }

    [Theory]
    [InlineData("CSTĐ cơ sở năm 2022", "CSTĐ cơ sở", "", "", 2022)]
    [InlineData("CSTĐ cơ sở (2022)", "CSTĐ cơ sở", "", "", 2022)]
    [InlineData("CSTĐ cơ sở", "CSTĐ cơ sở", "", "", 0)]
    [InlineData("Bằng khen theo Quyết định số 15/QĐ-TTg ngày 7/1/2021", "Bằng khen", "15/QĐ-TTg", "2021-01-07", 0)]
    [InlineData("Bằng khen (số 15/QĐ-TTg, 07-01-2021)", "Bằng khen", "15/QĐ-TTg", "2021-01-07", 0)]
    [InlineData("Bằng khen (ngày 07/01/2021)", "Bằng khen", "", "2021-01-07", 0)]
    [InlineData("Bằng khen (07/01/2021)", "Bằng khen", "", "2021-01-07", 0)]
    [InlineData("Bằng khen (QĐ 15) năm 2020", "Bằng khen", "15", "", 2020)]
    [InlineData("Bằng khen (QĐ 15/QĐ-UBND ngày 07/01/2021 của UBND tỉnh)", "Bằng khen của UBND tỉnh", "15/QĐ-UBND", "2021-01-07", 0)]
    [InlineData("Bằng khen của UBND tỉnh (QĐ 15/QĐ-UBND của UBND tỉnh)", "Bằng khen của UBND tỉnh", "15/QĐ-UBND", "", 0)]
    [InlineData("CSTĐ cơ sở 2021-2023", "CSTĐ cơ sở 2021-2023", "", "", 0)]
    [InlineData("CSTĐ cơ sở 2021 - 2023", "CSTĐ cơ sở 2021 - 2023", "", "", 0)]
    [InlineData("Bằng khen tháng 2023", "Bằng khen tháng 2023", "", "", 0)]
    [InlineData("Bằng khen (QĐ 15/QĐ-UBND ngày 31/02/2021)", "Bằng khen (QĐ 15/QĐ-UBND ngày 31/02/2021)", "", "", 0)]
    [InlineData("Bằng khen (5)", "Bằng khen (5)", "", "", 0)]
    [InlineData("Giải ba hội thi (cấp tỉnh)", "Giải ba hội thi (cấp tỉnh)", "", "", 0)]
    [InlineData("2023", "2023", "", "", 0)]
    [InlineData("(QĐ 15/QĐ-UBND)", "(QĐ 15/QĐ-UBND)", "", "", 0)]
    public void Read_OneAward_TakesItApart(string text, string words, string number, string date, int year)
    {
        var award = Assert.Single(Read(text));

        Assert.Equal((words, number, date.Length == 0 ? null : (DateOnly?)DateOnly.Parse(date, null), year == 0 ? null : (int?)year),
            (award.Text, award.DecisionNumber, award.DecisionDate, award.Year));
    }

    [Theory]
    [InlineData("Bằng khen UBND tỉnh", "BKTINH")]
    [InlineData("bang khen cua chu tich ubnd tinh", "BKTINH")]
    [InlineData("BK của Chủ tịch Ủy ban nhân dân tỉnh Bình Phước", "BKTINH")]
    [InlineData("Bằng khen Thủ tướng Chính phủ", "BKTTG")]
    [InlineData("CSTĐ cấp cơ sở", "CSTDCS")]
    [InlineData("Chiến sỹ thi đua cơ sở", "CSTDCS")]
    [InlineData("Chiến sĩ thi đua toàn quốc", "CSTDTQ")]
    [InlineData("CSTĐ tỉnh", "CSTDT")]
    [InlineData("Huân chương Lao động hạng Ba", "HCLD3")]
    [InlineData("Giấy khen UBND xã Lộc An", "GKXA")]
    [InlineData("Giấy khen Hội Nông dân huyện", "")]
    [InlineData("Huân chương Lao động", "")]
    public void Read_Words_FindTheLongestOfTheCatalogue(string text, string code) => Assert.Equal(code, Assert.Single(Read(text)).Code);

    [Fact]
    public void Read_YearAloneAfterAnAward_ContinuesIt() =>
        Assert.Equal([("CSTĐ cơ sở", 2021), ("CSTĐ cơ sở", 2022), ("CSTĐ cơ sở", 2023)], Read("CSTĐ cơ sở 2021;\n2022, 2023;").Select(a => (a.Text, a.Year!.Value)));

    [Fact]
    public void Write_YearsOfOneAward_StandTogether() =>
        Assert.Equal("CSTĐ cơ sở năm 2022, 2023; Bằng khen năm 2021 (QĐ 15/QĐ-UBND ngày 07/01/2022)",
            AwardReader.Write(Read("CSTĐ cơ sở 2022; CSTĐ cơ sở năm 2023\nBằng khen 2021 (QĐ 15/QĐ-UBND ngày 7/1/2022)")));

    [Fact]
    public void Write_AwardsOfTheCatalogue_ReadBackTheSame()
    {
        var text = Gen.OneOf("Bằng khen UBND tỉnh", "CSTĐ cơ sở", "Giấy khen UBND xã", "Giải Nhì hội thi tay nghề", "Huân chương Lao động hạng Ba");
        var number = Gen.OneOf(Gen.Const(""), Gen.Int[1, 9999].Select(n => $"{n}/QĐ-UBND"), Gen.Int[1, 9999].Select(n => $"{n}/QĐ-TTg"));
        var date = Gen.OneOf(Gen.Const((DateOnly?)null), Gen.Int[0, 20000].Select(n => (DateOnly?)new DateOnly(1975, 1, 1).AddDays(n)));
        var year = Gen.OneOf(Gen.Const((int?)null), Gen.Int[1975, 2025].Select(y => (int?)y));
        var award = Gen.Select(text, number, date, year).Select(t => new AwardWords("", t.Item1, t.Item2, t.Item3, t.Item4));

        award.List[0, 6].Sample(awards =>
        {
            var read = Read(AwardReader.Write(awards));
            Assert.Equal(awards, read.Select(a => a with { Code = "" }));
            return true;
        }, iter: 2_000);
    }

    [Fact]
    public void Write_WhateverWasRead_ReadsBackTheSame()
    {
        var scrap = Gen.OneOf(
            Gen.OneOf("Bằng khen", "CSTĐ cơ sở", "QĐ", "(", ")", "(QĐ 12/QĐ-UBND", "ngày 05/03/2023", "05/03/2023", "31/02/2021", "2022", "2023", "năm", "các năm",
                ",", "và", ";", "\n", "-", "của UBND tỉnh", "số 5", "theo", "quyết định 7", "(2021)", "(số 3/BK)", ".", "/", "12/QĐ-UBND)"),
            Gen.String[Gen.Char[" ;,()/-.0123456789năđQĐ\n"], 0, 6]);
        var looked = 0;

        scrap.List[0, 9].Sample(scraps =>
        {
            var awards = Read(string.Join(' ', scraps));
            Interlocked.Add(ref looked, awards.Count);
            Assert.Equal(awards, Read(AwardReader.Write(awards)));
            Assert.All(awards, a => Assert.NotEmpty(a.Text));
            return true;
        }, iter: 20_000);

        Assert.True(looked > 20_000, $"Only {looked} awards came out of the texts.");
    }

    [Fact]
    public void Read_LongCellWithoutSense_EndsQuickly()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Read(string.Concat(Enumerable.Repeat("2022, (QĐ 1 ", 80)));
        Read(new string('(', 1000));
        Read(string.Concat(Enumerable.Repeat("2022,", 200)) + "x");
        Assert.InRange(clock.ElapsedMilliseconds, 0, 1000);
    }
}
