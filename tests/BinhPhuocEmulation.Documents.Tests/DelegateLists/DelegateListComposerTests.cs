using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Tests.DelegateLists;

public class DelegateListComposerTests
{
    [Fact]
    public void Compose_WholeList_HasTheBlocksOfThePaperInOrder()
    {
        var paper = DelegateListDocument.Compose(DelegateListSamples.List(2, 1, 1) with { Frozen = new FrozenCopy("9f3a1c07", new DateOnly(2025, 3, 12), 2) });
        var expected = """
            letterhead: UBND HUYỆN LỘC NINH | ỦY BAN NHÂN DÂN / XÃ LỘC AN | - | Lộc An, ngày 05 tháng 3 năm 2025 +
            title: Phụ lục I | DANH SÁCH TRÍCH NGANG ĐẠI BIỂU / Dự Hội nghị tuyên dương điển hình tiên tiến xã Lộc An, giai đoạn 2020 - 2025 | (Kèm theo Tờ trình số 12/TTr-UBND ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân xã Lộc An) +
            Heading: I. ĐIỂN HÌNH TIÊN TIẾN LÀ CÁ NHÂN (02 đại biểu) +
            table 2: TT, Họ và tên, Ngày, tháng, năm sinh > Nam, Ngày, tháng, năm sinh > Nữ, Trình độ, Nghề nghiệp, chức vụ, Đơn vị công tác, nơi ở, Thành phần đại biểu, Lĩnh vực, phong trào, Thành tích tiêu biểu (tóm tắt), Danh hiệu, hình thức khen thưởng cao nhất, Số điện thoại, Ghi chú
            Heading: II. ĐẠI DIỆN TẬP THỂ ĐIỂN HÌNH TIÊN TIẾN (01 đại biểu) +
            table 1: TT, Tên tập thể, Họ và tên người đại diện, Ngày, tháng, năm sinh > Nam, Ngày, tháng, năm sinh > Nữ, Chức vụ, Thành tích tiêu biểu của tập thể, Danh hiệu, hình thức khen thưởng của tập thể, Ghi chú
            Heading: III. KHÁCH MỜI, LÃNH ĐẠO (01 đại biểu) +
            table 1: TT, Họ và tên, Chức vụ, Đơn vị, Thành phần, Ghi chú
            Heading: CƠ CẤU ĐẠI BIỂU +
            table 8: Nội dung, Số lượng, Tỷ lệ (%), Nội dung, Số lượng, Tỷ lệ (%), Nội dung, Số lượng, Tỷ lệ (%) +
            Body: Đại biểu cao tuổi nhất: ông Điểu Ánh, sinh năm 1943; trẻ nhất: bà Lê Thị Ngọc Yến, sinh năm 2006. +
            Body: Danh sách này có 04 đại biểu./. +
            signatures: NGƯỜI LẬP BIỂU = Lê Thị Ngọc Ánh | TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH = Nguyễn Văn Bình || - Như trên; - Thường trực Đảng ủy xã; - Lưu: VT. +
            FinePrint: Bản đã duyệt ngày 12/03/2025, vòng 2; mã đối chiếu 9f3a1c07.
            """;
        Assert.Equal(expected.Split('\n'), paper.Blocks.Select(Describe));
    }

    [Theory]
    [InlineData(false, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc", false)]
    [InlineData(true, "ĐẢNG CỘNG SẢN VIỆT NAM", true)]
    public void Pages_HeadOfTheStateOrOfTheParty_StandsAboveTheDay(bool ofParty, string head, bool marked)
    {
        var list = DelegateListSamples.List(2) with { IsOfParty = ofParty, Date = null, Year = 2025 };
        var texts = PaperLayout.Pages(DelegateListDocument.Compose(list)).First().Texts.Select(t => t.Text.ToString()).ToList();

        Assert.All(head.Split('|'), line => Assert.Contains(line, texts));
        Assert.Equal(ofParty, !texts.Contains(Decree30.Motto));
        Assert.Equal(marked, texts.Contains("*"));
        Assert.Contains("Lộc An, ngày … tháng … năm 2025", texts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Compose_SensitiveValues_StandOnThePaperOnlyWhenAsked(bool sensitive)
    {
        var list = DelegateListSamples.List(0) with
        {
            IncludeSensitive = sensitive,
            Sections =
            [
                new IndividualSection("A", [new DelegateRow { FullName = "Điểu Ánh", Gender = PrintedGender.Male, Ethnicity = "S'tiêng", Religion = "Tin lành", PartyDate = "03/02/2010" }]),
                new CollectiveSection("B", [new DelegateRow { Collective = "C", FullName = "D", Gender = PrintedGender.Female, Ethnicity = "Khmer" }]),
            ],
        };
        var tables = DelegateListDocument.Compose(list).Blocks.OfType<TableBlock>().ToList();
        var printed = tables.SelectMany(t => t.Columns.Select(c => c.Heading).Concat(t.Rows.SelectMany(r => r.Cells))).ToHashSet();
        Assert.Contains("Điểu Ánh", printed);
        foreach (var word in new[] { "Dân tộc", "Tôn giáo", "Ngày vào Đảng", "S'tiêng", "Tin lành", "03/02/2010", "Khmer" })
            Assert.Equal(sensitive, printed.Contains(word));
    }

    [Fact]
    public void Compose_Birth_StandsUnderItsGenderOrInTheNote()
    {
        var list = DelegateListSamples.List(0) with
        {
            Structure = null,
            Sections =
            [
                new IndividualSection("A",
                [
                    new DelegateRow { FullName = "Nam", Gender = PrintedGender.Male, Birth = new PrintedBirth(1979, 8, 4) },
                    new DelegateRow { FullName = "Nữ", Gender = PrintedGender.Female, Birth = new PrintedBirth(1983) },
                    new DelegateRow { FullName = "Chưa rõ", Birth = new PrintedBirth(1990), Note = "Tham luận" },
                ]),
            ],
        };
        var table = Assert.Single(DelegateListDocument.Compose(list).Blocks.OfType<TableBlock>());
        var (male, female, note) = (Index(table, "Nam"), Index(table, "Nữ"), Index(table, "Ghi chú"));
        Assert.Equal(["04/08/1979", "", ""], table.Rows.Select(r => r.Cells[male]));
        Assert.Equal(["", "1983", ""], table.Rows.Select(r => r.Cells[female]));
        Assert.Equal("Tham luận; chưa rõ giới tính, sinh 1990", table.Rows[2].Cells[note]);
    }

    [Fact]
    public void Compose_BirthNobodyCouldRead_IsPrintedAsTyped()
    {
        var list = DelegateListSamples.List(0) with
        {
            Structure = null,
            Sections =
            [
                new CollectiveSection("A",
                [
                    new DelegateRow { Collective = "C", FullName = "Nam", Gender = PrintedGender.Male, Birth = PrintedBirth.Typed("31/02/1990") },
                    new DelegateRow { Collective = "C", FullName = "Nữ", Gender = PrintedGender.Female },
                    new DelegateRow { Collective = "C", FullName = "Chưa rõ", Birth = PrintedBirth.Typed("khoảng 1950") },
                ]),
            ],
        };
        var table = Assert.Single(DelegateListDocument.Compose(list).Blocks.OfType<TableBlock>());
        Assert.Equal(["31/02/1990", "", ""], table.Rows.Select(r => r.Cells[Index(table, "Nam")]));
        Assert.Equal(["", "x", ""], table.Rows.Select(r => r.Cells[Index(table, "Nữ")]));
        Assert.Equal("chưa rõ giới tính, sinh khoảng 1950", table.Rows[2].Cells[Index(table, "Ghi chú")]);
    }

    [Fact]
    public void Compose_Numbering_RunsThroughAllSections()
    {
        var tables = DelegateListDocument.Compose(DelegateListSamples.List(3, 2, 2)).Blocks.OfType<TableBlock>().Where(t => t.IsFilterable);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], tables.SelectMany(t => t.Rows).Select(r => r.Cells[0]));
    }

    [Theory]
    [InlineData(true, "DỰ THẢO")]
    [InlineData(false, null)]
    public void Compose_Draft_CarriesTheMark(bool draft, string? mark) =>
        Assert.Equal(mark, DelegateListDocument.Compose(DelegateListSamples.List(1, draft: draft)).Watermark);

    [Fact]
    public void Compose_DecomposedName_IsPrintedInNfc()
    {
        var name = "Điểu Thị Phượng".Normalize(System.Text.NormalizationForm.FormD);
        var list = DelegateListSamples.List(0) with { Sections = [new GuestSection("A", [new DelegateRow { FullName = name }])] };
        Assert.Contains("Điểu Thị Phượng", DelegateListDocument.Compose(list).Blocks.OfType<TableBlock>().First().Rows[0].Cells);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Compose_EveryTable_FillsTheContentWidthExactly(bool sensitive)
    {
        var paper = DelegateListDocument.Compose(DelegateListSamples.List(1, 1, 1, sensitive));
        var tables = paper.Blocks.OfType<TableBlock>().ToList();
        Assert.Equal(4, tables.Count);
        Assert.All(tables, t => Assert.Equal(paper.Page.ContentWidthMm, t.Columns.Sum(c => c.WidthMm), 3));
    }

    [Fact]
    public void Compose_Structure_PrintsFiguresWithSharesOfTheTotal()
    {
        var table = DelegateListDocument.Compose(DelegateListSamples.List(60)).Blocks.OfType<TableBlock>().Single(t => !t.IsFilterable);
        Assert.Contains(table.Rows, r => r.Cells.Take(3).SequenceEqual(["- Nữ", "24", "40,0"]));
        Assert.Contains(table.Rows, r => r.Cells.Chunk(3).Any(panel => panel.SequenceEqual(["- Kinh tế", "20", "33,3"])));
        Assert.Contains(table.Rows, r => r.Cells[0] == "Giới tính" && r.IsBold(0));
    }

    private static int Index(TableBlock table, string heading) => table.Columns.Index().Single(c => c.Item.Heading == heading).Index;

    private static string Describe(PaperBlock block) => (block switch
    {
        LetterheadBlock b => $"letterhead: {string.Join(" / ", b.SuperiorAgency)} | {string.Join(" / ", b.IssuingAgency)} | {b.Number ?? "-"} | {b.PlaceAndDate}",
        TitleBlock b => $"title: {b.AnnexLabel} | {string.Join(" / ", b.Lines)} | {b.Reference}",
        ParagraphBlock b => $"{b.Style}: {b.Text}",
        TableBlock b => $"table {b.Rows.Count}: {string.Join(", ", b.Columns.Select(c => c.Group is null ? c.Heading : $"{c.Group} > {c.Heading}"))}",
        SignaturesBlock b => $"signatures: {string.Join(" | ", b.Signatures.Select(s => $"{string.Join(" / ", s.Authority)} = {s.Name}"))} || {string.Join(" ", b.PrintedRecipients())}",
        _ => block.ToString(),
    }) + (block.KeepWithNext ? " +" : "");
}
