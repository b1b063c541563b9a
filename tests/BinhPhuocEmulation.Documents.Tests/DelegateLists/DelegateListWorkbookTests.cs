using System.IO.Compression;
using System.Xml.Linq;
using BinhPhuocEmulation.Documents.DelegateLists;
using ClosedXML.Excel;

namespace BinhPhuocEmulation.Documents.Tests.DelegateLists;

public class DelegateListWorkbookTests
{
    [Fact]
    public void WriteExcel_WholeList_HasOneSheetPerTableAndOneToFilter()
    {
        using var workbook = Read(DelegateListSamples.List(12, 2, 2));
        Assert.Equal(
            ["Điển hình tiên tiến là cá nhân", "Đại diện tập thể", "Khách mời, lãnh đạo", "Cơ cấu đại biểu", "Danh sách (lọc)"],
            workbook.Worksheets.Select(s => s.Name));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(12, 2, 2)]
    [InlineData(200, 10, 30)]
    public void WriteExcel_AnyList_IsValidByTheSchemaInPlainNamesWithColumnsInOrder(int individuals, int collectives, int guests)
    {
        var bytes = Write(DelegateListSamples.List(individuals, collectives, guests, sensitive: true, draft: true));
        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(bytes), false))
            Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var sheets = 0;
        foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) && e.FullName.StartsWith("xl/", StringComparison.Ordinal)))
        {
            var root = Part(bytes, entry.FullName).Root!;
            Assert.All(root.DescendantsAndSelf().Where(e => e.Name.Namespace == root.Name.Namespace), e => Assert.Null(e.GetPrefixOfNamespace(root.Name.Namespace)));
            if (root.Elements().FirstOrDefault(e => e.Name.LocalName == "cols") is not { } columns) continue;
            sheets++;
            var last = 0;
            foreach (var column in columns.Elements())
            {
                Assert.True((int)column.Attribute("min")! > last);
                last = (int)column.Attribute("max")!;
            }
        }
        Assert.True(sheets > 0);
    }

    [Fact]
    public void WriteExcel_RulesOfTheHead_AreBordersAndNotDashes()
    {
        using var workbook = Read(DelegateListSamples.List(12));
        var sheet = workbook.Worksheet(1);
        var head = Enumerable.Range(1, HeadRow(sheet) - 1).ToArray();
        Assert.DoesNotContain(sheet.CellsUsed(), c => c.GetString().Contains('—', StringComparison.Ordinal));
        var ruled = head.Select(r => Enumerable.Range(1, 16).Count(c => sheet.Cell(r, c).Style.Border.TopBorder == XLBorderStyleValues.Thin)).Where(n => n > 0).ToArray();
        Assert.True(ruled.Length >= 1);
    }

    [Fact]
    public void WriteExcel_EverySheet_PrintsOnA4LandscapeOnePageWideWithItsHeadOnEachPage()
    {
        using var workbook = Read(DelegateListSamples.List(12, 2, 2));
        Assert.Equal(5, workbook.Worksheets.Count);
        foreach (var sheet in workbook.Worksheets)
        {
            Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
            Assert.Equal(XLPageOrientation.Landscape, sheet.PageSetup.PageOrientation);
            Assert.Equal((1, 0), (sheet.PageSetup.PagesWide, sheet.PageSetup.PagesTall));
            Assert.Equal(30 / 25.4, sheet.PageSetup.Margins.Left, 3);
            Assert.Equal(20 / 25.4, sheet.PageSetup.Margins.Top, 3);
            var head = HeadRow(sheet);
            Assert.Equal(head, sheet.PageSetup.LastRowToRepeatAtTop);
            Assert.Contains("&P", sheet.PageSetup.Header.Center.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
        }

        Assert.True(workbook.Worksheet(1).PageSetup.DifferentFirstPageOnHF);
        Assert.Empty(workbook.Worksheet(1).PageSetup.Header.Center.GetText(XLHFOccurrence.FirstPage));
    }

    /// <summary>Rows above frozen ones could not be reached; under a letterhead a low window still has room for delegates.</summary>
    [Fact]
    public void WriteExcel_EverySheet_OpensAtItsTopAndKeepsItsHeadInSight()
    {
        var bytes = Write(DelegateListSamples.List(120, 2, 2));
        using var workbook = Read(bytes);
        for (var i = 1; i <= 5; i++)
        {
            var sheet = workbook.Worksheet(i);
            var head = HeadRow(sheet);
            var view = Part(bytes, $"xl/worksheets/sheet{i}.xml").Descendants().Single(e => e.Name.LocalName == "sheetView");
            Assert.Contains((string?)view.Attribute("topLeftCell"), new[] { null, "A1" });
            var pane = view.Elements().SingleOrDefault(e => e.Name.LocalName == "pane");
            Assert.NotNull(pane);
            Assert.Equal((head, "frozen", i == 5 ? "2" : null), ((int)pane.Attribute("ySplit")!, (string?)pane.Attribute("state"), (string?)pane.Attribute("xSplit")));
            Assert.Equal($"{(i == 5 ? "C" : "A")}{head + 1}", (string?)pane.Attribute("topLeftCell"));
            // In a window 768 pixels high rows have some 375 points below Excel's ribbon: the head leaves them the greater half.
            var zoom = (int)view.Attribute("zoomScale")!;
            Assert.Equal(i == 1 ? 70 : 100, zoom);
            Assert.InRange(Enumerable.Range(1, head).Sum(row => sheet.Row(row).Height) * zoom / 100, 15, i == 1 ? 200 : 130);
            if (i == 1) Assert.Contains(Enumerable.Range(1, 9), row => sheet.Row(row).Cells().Any(c => c.GetString() == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        }
    }

    [Fact]
    public void WriteExcel_SheetToFilter_HoldsEveryDelegateUnderHeadingsThePortalReads()
    {
        using var workbook = Read(DelegateListSamples.List(12, 2, 3, sensitive: true));
        var sheet = workbook.Worksheet("Danh sách (lọc)");
        var headings = sheet.Row(1).Cells().Select(c => c.GetString()).ToList();
        string Cell(int row, string heading) => sheet.Cell(row, headings.IndexOf(heading) + 1).GetString();
        var mapping = Domain.Rosters.Reading.PasteHeadings.Recognise([headings, .. Enumerable.Range(2, 17).Select(r => headings.Select(h => Cell(r, h)).ToList())]);

        Assert.Equal(1, mapping.HeadingRows);
        Assert.Empty(mapping.Unknown);
        Assert.Equal(headings.Count - 1, mapping.Columns.Count(c => c.Key.Length > 0));
        Assert.Equal(Enumerable.Range(1, 17).Select(n => $"{n}"), Enumerable.Range(2, 17).Select(r => Cell(r, "TT")));
        Assert.Equal(("Hợp tác xã Ca cao Lộc An", "Điển hình"), (Cell(14, "Tập thể được đại diện"), Cell(14, "Nhóm")));
        Assert.Equal(("", "Lãnh đạo"), (Cell(16, "Tập thể được đại diện"), Cell(16, "Nhóm")));
        // Guests and leaders too with what their printed table leaves out.
        Assert.Equal(("1965", "Nông nghiệp - Nông thôn", "Kỷ niệm chương (khách)"), (Cell(16, "Ngày sinh"), Cell(16, "Lĩnh vực"), Cell(16, "Danh hiệu, khen thưởng")));
        Assert.DoesNotContain(workbook.Worksheet(3).CellsUsed(), c => c.GetString().Contains("(khách)", StringComparison.Ordinal));
        Assert.Equal(Domain.Rosters.DelegateColumns.All.Select(c => c.Heading), headings.Skip(1));
        Assert.Equal("", Cell(19, "Họ và tên"));
    }

    [Fact]
    public void WriteExcel_SheetToFilter_HoldsDaysAsDatesAndYearsAsNumbers()
    {
        PrintedBirth?[] births = [PrintedBirth.On(new(1979, 8, 14)), new(1985), PrintedBirth.Typed("khoảng 1960"), PrintedBirth.Typed("=1+1"), null, PrintedBirth.On(new(1899, 12, 31))];
        var rows = births.Select((birth, i) => new DelegateRow { FullName = $"A{i}", Gender = PrintedGender.Male, Birth = birth, Phone = "0912345678", PartyDate = i == 0 ? "03/02/2010" : "x" }).ToArray();
        using var workbook = Read(DelegateListSamples.List(0) with { IncludeSensitive = true, Sections = [new IndividualSection("A", rows)] });
        var sheet = workbook.Worksheet("Danh sách (lọc)");
        IXLCell Cell(string heading, int row) => sheet.Cell(row + 2, sheet.Row(1).Cells().Single(c => c.GetString() == heading).Address.ColumnNumber);

        Assert.Equal((new DateTime(1979, 8, 14), "dd/mm/yyyy"), (Cell("Ngày sinh", 0).GetDateTime(), Cell("Ngày sinh", 0).Style.NumberFormat.Format));
        Assert.Equal((XLDataType.Number, 1985.0, "0"), (Cell("Ngày sinh", 1).DataType, Cell("Ngày sinh", 1).GetDouble(), Cell("Ngày sinh", 1).Style.NumberFormat.Format));
        foreach (var (row, text) in new[] { (2, "khoảng 1960"), (3, "=1+1"), (5, "31/12/1899") })
            Assert.Equal((XLDataType.Text, text, false, "@"), (Cell("Ngày sinh", row).DataType, Cell("Ngày sinh", row).GetString(), Cell("Ngày sinh", row).HasFormula, Cell("Ngày sinh", row).Style.NumberFormat.Format));
        Assert.True(Cell("Ngày sinh", 4).IsEmpty());
        Assert.Equal(new DateTime(2010, 2, 3), Cell("Ngày vào Đảng", 0).GetDateTime());
        Assert.Equal("x", Cell("Ngày vào Đảng", 1).GetString());
        Assert.Equal((XLDataType.Text, "0912345678"), (Cell("Số điện thoại", 0).DataType, Cell("Số điện thoại", 0).GetString()));
    }

    [Fact]
    public void WriteExcel_PageNumber_IsHiddenOnTheFirstPageInTheFileItself()
    {
        var bytes = Write(DelegateListSamples.List(12, 2, 2));
        for (var i = 1; i <= 4; i++)
        {
            var header = Part(bytes, $"xl/worksheets/sheet{i}.xml").Descendants().Single(e => e.Name.LocalName == "headerFooter");
            Assert.Equal("1", (string?)header.Attribute("differentFirst"));
            Assert.Contains("&P", header.Elements().Single(e => e.Name.LocalName == "oddHeader").Value, StringComparison.Ordinal);
            Assert.Equal(i > 1, header.Elements().Single(e => e.Name.LocalName == "firstHeader").Value.Contains("&P", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void WriteExcel_TextTallerThanTheTallestRow_IsSetSmallerUntilItFits()
    {
        var text = string.Join(' ', Enumerable.Repeat("giúp hộ nghèo", 320));
        var rows = new[] { "ngắn", text }.Select(t => new DelegateRow { FullName = "Điểu Ánh", Gender = PrintedGender.Male, Achievement = t }).ToArray();
        using var workbook = Read(DelegateListSamples.List(0) with { Sections = [new IndividualSection("A", rows)] });
        var sheet = workbook.Worksheet(1);
        var (shortCell, longCell) = (Achievement(sheet, 1), Achievement(sheet, 2));

        Assert.Equal(text, longCell.GetString());
        Assert.InRange(shortCell.Style.Font.FontSize, 9, 10);
        Assert.InRange(longCell.Style.Font.FontSize, 5, shortCell.Style.Font.FontSize - 0.5);
        Assert.True(sheet.Row(HeadRow(sheet) + 2).Height < 409);
    }

    [Fact]
    public void WriteExcel_PrintTitles_AreAbsoluteSoThatEveryProgramRepeatsThem()
    {
        var names = Part(Write(DelegateListSamples.List(2, 1, 1)), "xl/workbook.xml").Descendants()
            .Where(e => e.Name.LocalName == "definedName" && (string?)e.Attribute("name") == "_xlnm.Print_Titles").ToList();
        Assert.Equal(5, names.Count);
        Assert.All(names, n => Assert.Matches(@"!\$\d+:\$\d+$", n.Value));
    }

    [Fact]
    public void WriteExcel_Lists_AreFilteredOverExactlyTheirRows()
    {
        using var workbook = Read(DelegateListSamples.List(12, 2, 3));
        foreach (var (sheet, rows) in workbook.Worksheets.Where(s => s.Position != 4).Zip([12, 2, 3, 17]))
        {
            Assert.Equal(HeadRow(sheet), sheet.AutoFilter.Range.FirstRow().RowNumber());
            Assert.Equal(rows + 1, sheet.AutoFilter.Range.RowCount());
        }

        Assert.False(workbook.Worksheet(4).AutoFilter.IsEnabled);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("+84912345678")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=1")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("{=1}")]
    public void WriteExcel_TextLikeAFormula_StaysText(string text)
    {
        var bytes = Write(Guest(name: text, note: "=2+2"));
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        var sheet = workbook.Worksheet(1);
        var cell = sheet.Cell(HeadRow(sheet) + 1, 2);
        Assert.False(cell.HasFormula);
        Assert.Equal(XLDataType.Text, cell.DataType);
        Assert.Equal(text.Trim(), cell.GetString());
        Assert.Equal("{'".Contains(text[0], StringComparison.Ordinal) ? text[0] == '\'' : true, cell.Style.IncludeQuotePrefix);

        var xml = Part(bytes, "xl/worksheets/sheet1.xml");
        Assert.Contains(xml.Descendants(), e => e.Name.LocalName == "c");
        Assert.DoesNotContain(xml.Descendants(), e => e.Name.LocalName == "f");
    }

    [Fact]
    public void WriteExcel_PhoneDatesAndControls_AreKeptAsPrinted()
    {
        var row = DelegateListSamples.Individual(0) with { Phone = "0912000111", Birth = new PrintedBirth(1979, 8, 4), Note = "a\u0001b\u000Bc" };
        using var workbook = Read(DelegateListSamples.List(0) with { Sections = [new IndividualSection("A", [row])] });
        var sheet = workbook.Worksheet(1);
        var cells = sheet.Row(HeadRow(sheet) + 1).Cells().ToList();
        Assert.Contains(cells, c => c.DataType == XLDataType.Text && c.GetString() == "0912000111");
        Assert.Contains(cells, c => c.DataType == XLDataType.Text && c.GetString() == "04/08/1979");
        Assert.Contains(cells, c => c.GetString() == "ab c");
        Assert.Equal(XLDataType.Number, cells[0].DataType);
        Assert.All(cells, c => Assert.Equal("Times New Roman", c.Style.Font.FontName));
    }

    [Fact]
    public void WriteExcel_LongText_MakesItsRowHighEnoughAndNeverHigherThanExcelAllows()
    {
        var rows = new[] { "ngắn", string.Join(' ', Enumerable.Repeat("giúp hộ nghèo", 60)), string.Join(' ', Enumerable.Repeat("giúp hộ nghèo", 2000)) };
        var list = DelegateListSamples.List(0) with
        {
            Sections = [new IndividualSection("A", [.. rows.Select(r => new DelegateRow { FullName = "Điểu Ánh", Gender = PrintedGender.Male, Achievement = r })])],
        };
        using var workbook = Read(list);
        var sheet = workbook.Worksheet(1);
        var heights = Enumerable.Range(HeadRow(sheet) + 1, 3).Select(r => sheet.Row(r).Height).ToList();
        Assert.InRange(heights[0], 12, 40);
        Assert.True(heights[1] > 4 * heights[0], $"{heights[1]} against {heights[0]}");
        Assert.Equal(409, heights[2]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WriteExcel_Draft_IsMarkedOnEveryPrintedPage(bool draft)
    {
        using var workbook = Read(DelegateListSamples.List(2, draft: draft));
        foreach (var sheet in workbook.Worksheets)
        {
            Assert.Equal(draft, sheet.PageSetup.Header.Right.GetText(XLHFOccurrence.OddPages).Contains("DỰ THẢO", StringComparison.Ordinal));
            Assert.Equal(draft, sheet.PageSetup.Header.Right.GetText(XLHFOccurrence.FirstPage).Contains("DỰ THẢO", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("individual", true)]
    [InlineData("individual", false)]
    [InlineData("collective", true)]
    [InlineData("collective", false)]
    [InlineData("guest", true)]
    [InlineData("guest", false)]
    public void WriteExcel_SensitiveValues_AreInTheFileOnlyWhenAsked(string kind, bool sensitive)
    {
        var row = new DelegateRow { FullName = "Điểu Ánh", Gender = PrintedGender.Male, Ethnicity = "S'tiêng", Religion = "Tin lành", PartyDate = "tháng 02/2010" };
        DelegateSection section = kind switch { "guest" => new GuestSection("A", [row]), "collective" => new CollectiveSection("A", [row]), _ => new IndividualSection("A", [row]) };
        var bytes = Write(DelegateListSamples.List(0) with { IncludeSensitive = sensitive, Sections = [section] });
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var all = string.Concat(archive.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
        Assert.Contains("Điểu Ánh", all, StringComparison.Ordinal);
        foreach (var word in new[] { "S'tiêng", "Tin lành", "tháng 02/2010" })
            Assert.Equal(sensitive, all.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void WriteExcel_SectionsWithTheSameOrForbiddenTitle_HaveLegalUniqueNames()
    {
        using var workbook = Read(DelegateListSamples.List(0) with
        {
            Structure = null,
            Sections = [new GuestSection("Khách [mời]: A/B?", []), new GuestSection("Khách mời AB", []), new GuestSection("", [])],
        });
        Assert.Equal(["Khách mời AB", "Khách mời AB (2)", "Bảng", "Danh sách (lọc)"], workbook.Worksheets.Select(s => s.Name));
    }

    private static DelegateListPaper Guest(string name, string note) => DelegateListSamples.List(0) with
    {
        Structure = null,
        Sections = [new GuestSection("KHÁCH MỜI", [new DelegateRow { FullName = name, Note = note }])],
    };

    private static IXLCell Achievement(IXLWorksheet sheet, int row) =>
        sheet.Cell(HeadRow(sheet) + row, sheet.Row(HeadRow(sheet) - 1).Cells().Single(c => c.GetString().StartsWith("Thành tích", StringComparison.Ordinal)).Address.ColumnNumber);

    private static XLWorkbook Read(byte[] bytes) => new(new MemoryStream(bytes));

    private static int HeadRow(IXLWorksheet sheet) => sheet.PageSetup.LastRowToRepeatAtTop;

    private static byte[] Write(DelegateListPaper list)
    {
        using var stream = new MemoryStream();
        DelegateListDocument.WriteExcel(list, stream);
        return stream.ToArray();
    }

    private static XLWorkbook Read(DelegateListPaper list) => new(new MemoryStream(Write(list)));

    private static XDocument Part(byte[] workbook, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var part = archive.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
