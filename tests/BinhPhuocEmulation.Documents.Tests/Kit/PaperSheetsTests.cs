using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Tests.DelegateLists;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class PaperSheetsTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(187, 11, 40)]
    public void Of_AnyList_HoldsTheRowsOfEachPageOfThePdf(int individuals, int collectives, int guests)
    {
        var paper = DelegateListDocument.Compose(DelegateListSamples.List(individuals, collectives, guests));
        var (pages, sheets) = (PaperLayout.Pages(paper).ToList(), PaperSheets.Of(paper));

        Assert.Equal(pages.Select(p => p.Number), sheets.Select(s => s.Number));
        foreach (var (page, sheet) in pages.Zip(sheets))
            Assert.Equal(page.Rows.Count(r => r.Piece!.Table.Block.Rows.Count > 0), sheet.Blocks.OfType<TableBlock>().Sum(t => t.Rows.Count));
        // Every block once, tables as often as they have pages; together they are the paper.
        Assert.Equal(paper.Blocks.Where(b => b is not TableBlock), sheets.SelectMany(s => s.Blocks).Where(b => b is not TableBlock));
        Assert.Equal(Cells(paper.Blocks), Cells(sheets.SelectMany(s => s.Blocks)));
        Assert.True(individuals < 100 || sheets.Count(s => s.Blocks.OfType<TableBlock>().Any()) > 10);
    }

    [Fact]
    public void Of_AnyRow_IsBrokenIntoTheLinesOfThePaper()
    {
        var paper = DelegateListDocument.Compose(DelegateListSamples.List(30));
        var table = PaperSheets.Of(paper).SelectMany(s => s.Blocks).OfType<TableBlock>().First();
        var printed = PaperLayout.Pages(paper).First().Texts.Select(t => t.Text.ToString()).ToHashSet();

        var lines = table.Rows.SelectMany(r => r.Cells).Concat(table.Columns.Select(c => c.Heading)).SelectMany(c => c.Split('\n')).Where(l => l.Length > 0).ToList();
        Assert.True(lines.Count > 100);
        Assert.All(lines, l => Assert.Contains(l, printed));
        Assert.Contains(table.Columns, c => c.Heading.Contains('\n', StringComparison.Ordinal));
    }

    private static IEnumerable<string> Cells(IEnumerable<PaperBlock> blocks) =>
        blocks.OfType<TableBlock>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => c.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public void Of_RowTallerThanAPage_StandsInPartsUnderItsNameAndLosesNoWord()
    {
        var words = Enumerable.Range(0, 3000).Select(i => $"chữ{i}").ToList();
        var table = new TableBlock([new TableColumn("Họ và tên", 60) { OnNextPage = " (tiếp)" }, new TableColumn("Thành tích", 100)], [new TableRow(["Điểu Ánh", string.Join(' ', words)])]);

        var rows = PaperSheets.Of(new Paper("Thử", Decree30.Landscape, [table])).SelectMany(s => s.Blocks).OfType<TableBlock>().Select(t => Assert.Single(t.Rows)).ToList();

        Assert.True(rows.Count > 2);
        Assert.Equal(words, rows.SelectMany(r => r.Cells[1].Split(' ', '\n')));
        Assert.Equal(["Điểu Ánh", .. Enumerable.Repeat("Điểu Ánh (tiếp)", rows.Count - 1)], rows.Select(r => r.Cells[0].Replace('\n', ' ')));
    }
}
