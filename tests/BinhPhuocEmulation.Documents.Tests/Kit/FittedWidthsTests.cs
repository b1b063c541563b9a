using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Tests.DelegateLists;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class FittedWidthsTests
{
    private const double Pt = 10;
    private static readonly TableColumn[] Columns = [new("TT", 10), new("Thành tích", 30), new("Ghi chú", 15)];

    private static double[] Fit(double width, params string[][] rows) => FittedWidths.Of(Columns, [0, 1, 1], [.. rows.Select(r => new TableRow(r))], width, Pt);

    [Fact]
    public void Of_LongTextInOneColumn_GivesItTheWidth_AndAnEmptyOneItsShareOfTheRest()
    {
        var widths = Fit(100, ["1", "Vận động nhân dân hiến đất làm đường giao thông", ""]);

        Assert.Equal(10, widths[0]);
        // Enough for one line less is given where it saves one; what saves nothing is shared.
        Assert.True(widths[1] - 30 > widths[2] - 15, $"{widths[1]:0.0}, {widths[2]:0.0}");
    }

    [Fact]
    public void Of_ANarrowColumn_BreaksNoWord()
    {
        var widths = FittedWidths.Of([new("A", 5), new("B", 30)], [1, 1], [new TableRow(["Công nghiệp - Thương mại", "x"])], 60, Pt);
        var lines = new List<TextLine>();
        LineBreaker.Break("nghiệp Thương", TinosFonts.Metrics(FontFace.Regular), (float)Pt, Mm.ToPoints(widths[0] - (2 * TableLayout.PaddingMm(Pt))), lines);

        Assert.True(lines.Count <= 2, $"{widths[0]:0.0} mm");
    }

    [Fact]
    public void Of_NoRows_SharesByWeight()
    {
        var widths = Fit(75);
        Assert.Equal(75, widths.Sum(), 6);
        Assert.True(widths[1] >= 30 && widths[2] >= 15);
    }

    [Theory]
    [InlineData(55)]
    [InlineData(55.4)]
    [InlineData(56)]
    [InlineData(200)]
    public void Of_AnyWidth_AddsUpAndKeepsEveryLeast(double width)
    {
        var widths = Fit(width, ["1", "Một hai ba bốn năm sáu bảy tám chín mười", "Bổ sung"], ["2", "ngắn", "Ghi chú dài hơn thành tích rất nhiều lần"]);

        Assert.Equal(width, widths.Sum(), 6);
        Assert.All(widths.Zip(Columns), w => Assert.True(w.First >= w.Second.WidthMm - 1e-9));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_DelegateList_NeedsFewerLinesThanSharingByWeight(bool sensitive)
    {
        var table = DelegateListComposer.Compose(DelegateListSamples.List(200, sensitive: sensitive)).Blocks.OfType<TableBlock>().First();
        var plans = DelegateColumns.Individuals(sensitive, table.FontSizePt).Where(p => p.IsPrinted).ToArray();
        var free = Decree30.Landscape.ContentWidthMm - plans.Sum(p => p.LeastMm);
        var byWeight = table with { Columns = [.. table.Columns.Zip(plans, (c, p) => c with { WidthMm = p.LeastMm + (p.Weight / plans.Sum(x => x.Weight) * free) })] };

        var (fitted, shared) = (LinesOf(table), LinesOf(byWeight));
        Assert.True(fitted < shared, $"{fitted} against {shared} lines");
    }

    [Theory]
    [InlineData(30, 7)]
    [InlineData(200, 101)]
    public void Of_OneLongNote_MakesNoRowAsTallAsAPage(int count, int at)
    {
        var note = string.Join(' ', Enumerable.Repeat("đề nghị bố trí chỗ ngồi gần lối ra", 8));
        var list = DelegateListSamples.List(count);
        var rows = list.Sections.OfType<IndividualSection>().First().Rows.ToList();
        at = Math.Min(at, rows.Count - 1);
        rows[at] = rows[at] with { Note = note };
        var table = TableOf(list with { Sections = [new IndividualSection("ĐIỂN HÌNH", rows)] });

        Assert.InRange(LinesOf(table with { Rows = [table.Rows[at]] }), 5, 26);
    }

    [Fact]
    public void ToTable_NobodyGaveATelephone_TheColumnTakesNoMoreThanItsHeading()
    {
        var list = DelegateListSamples.List(30);
        var rows = list.Sections.OfType<IndividualSection>().First().Rows;
        var without = TableOf(list with { Sections = [new IndividualSection("ĐIỂN HÌNH", [.. rows.Select(r => r with { Phone = "" })])] });
        var one = TableOf(list with { Sections = [new IndividualSection("ĐIỂN HÌNH", [.. rows.Select((r, i) => r with { Phone = i == 3 ? "0912345678" : "" })])] });

        Assert.InRange(Width(without, "Số điện thoại"), FittedWidths.OfHeading("điện thoại", Pt) - 0.01, 13);
        Assert.True(Width(one, "Số điện thoại") > 18, "a single number needs the whole width");
        Assert.Equal(Decree30.Landscape.ContentWidthMm, without.Columns.Sum(c => c.WidthMm), 6);
    }

    [Theory]
    [InlineData(false, 40)]
    [InlineData(true, 40)]
    [InlineData(false, 300)]
    [InlineData(true, 300)]
    public void ToTable_NamesOfPersons_TakeNoMoreLinesThanTheirLettersAskForAndBreakNoWord(bool sensitive, int count)
    {
        var list = DelegateListSamples.List(count, count / 10, sensitive: sensitive);
        var rows = list.Sections.OfType<IndividualSection>().First().Rows.ToList();
        rows[3] = rows[3] with { FullName = "Nguyễn Thị Phương Quỳnh" };
        rows[5] = rows[5] with { FullName = string.Join(' ', Enumerable.Repeat("Nghiêng", 8)) };
        rows[6] = rows[6] with { Achievement = string.Join(' ', Enumerable.Repeat("giúp hộ nghèo vươn lên", 90))[..1900] };
        list = list with { Sections = [new IndividualSection("ĐIỂN HÌNH", rows), .. list.Sections.Skip(1)] };
        var (seen, broken) = (0, 0);
        foreach (var table in DelegateListComposer.Compose(list).Blocks.OfType<TableBlock>())
            foreach (var (column, index) in table.Columns.Select((c, i) => (c, i)).Where(c => c.c.IsPersonName))
                foreach (var name in table.Rows.Select(r => r.Cells[index]))
                {
                    var lines = LinesOf(name, column, table.FontSizePt);
                    Assert.InRange(lines.Count, 1, (name.Length + FittedWidths.NameLine - 1) / FittedWidths.NameLine);
                    Assert.All(lines, line => Assert.True(line.Start + line.Length is var end && (end == name.Length || name[end] == ' '), name));
                    seen++;
                    broken += lines.Count > 1 ? 1 : 0;
                }
        Assert.Equal(count + (count / 10), seen);
        Assert.True(broken > 0, "with every name on one line the column would be too wide");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ToTable_NumbersDaysAndTelephones_StandOnOneLine(bool sensitive)
    {
        var seen = 0;
        foreach (var table in DelegateListComposer.Compose(DelegateListSamples.List(1100, 40, 40, sensitive)).Blocks.OfType<TableBlock>())
            foreach (var (column, index) in table.Columns.Select((c, i) => (c, i)).Where(c => c.c.Heading is "TT" or "Nam" or "Nữ" or "Số điện thoại"))
            {
                Assert.All(table.Rows.Where(r => r.Cells[index].Length > 0), r => Assert.Single(LinesOf(r.Cells[index], column, table.FontSizePt)));
                seen++;
            }
        Assert.Equal(8, seen);
    }

    [Fact]
    public void Compose_StructureOfAnyLength_BreaksNoFigure()
    {
        var sizes = new HashSet<(int, double)>();
        for (var lines = 1; lines <= 33; lines++)
        {
            var groups = Enumerable.Range(0, 3).Select(g => new StructureGroup($"Nhóm {g}", [.. Enumerable.Range(0, lines).Select(i => new StructureFigure($"Dòng {i}", 187, 1000))])).ToArray();
            foreach (var table in DelegateListComposer.Compose(DelegateListSamples.List(3) with { Structure = new(187, groups) }).Blocks.OfType<TableBlock>().Where(t => t.Caption == "Cơ cấu đại biểu"))
            {
                sizes.Add((table.Columns.Count, table.FontSizePt));
                foreach (var column in table.Columns.Where(c => c.Align == CellAlign.Right))
                {
                    Assert.Single(LinesOf("100,0", column, table.FontSizePt));
                    Assert.True(column.WidthMm >= FittedWidths.OfHeading(column.Heading, table.FontSizePt) - 0.01, $"{lines} lines: {column.WidthMm:0.0} mm");
                }
            }
        }
        Assert.True(sizes.Count > 3, "each setting of the table");
    }

    [Fact]
    public void ToTable_FewColumns_KeepNamesOnOneLine()
    {
        var table = DelegateListComposer.Compose(DelegateListSamples.List(0, 0, 40)).Blocks.OfType<TableBlock>().First(t => t.Columns.Any(c => c.Heading == "Thành phần"));
        var column = table.Columns.Single(c => c.IsPersonName);
        Assert.All(table.Rows, r => Assert.Single(LinesOf(r.Cells[1], column, table.FontSizePt)));
    }

    [Fact]
    public void ToTable_BirthsOfOneGenderOrYearsOnly_LeaveTheOtherColumnToItsHeading()
    {
        var rows = DelegateListSamples.List(30).Sections.OfType<IndividualSection>().First().Rows;
        var men = TableOf(DelegateListSamples.List(0) with { Sections = [new IndividualSection("A", [.. rows.Select(r => r with { Gender = PrintedGender.Male })])] });

        Assert.InRange(Width(men, "Nữ"), 5, 9);
        Assert.True(Width(men, "Nam") > 17, "a day of birth needs its width");
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(187, false)]
    [InlineData(187, true)]
    public void Compose_LongestAchievement_StandsUncutInAWiderColumn(int count, bool sensitive)
    {
        var rows = Enumerable.Range(0, count).Select(DelegateListSamples.Individual).ToArray();
        rows[count / 2] = rows[count / 2] with { Achievement = string.Join(' ', Enumerable.Repeat("giúp hộ nghèo vươn lên", 90))[..1900] };
        var paper = DelegateListComposer.Compose(DelegateListSamples.List(count, sensitive: sensitive) with { Sections = [new IndividualSection("ĐIỂN HÌNH", rows)] });

        var placed = PaperLayout.Pages(paper).SelectMany(p => p.Rows).ToList();
        Assert.True(placed.Count > count);
        Assert.All(placed, r => Assert.True(r.IsWhole));
        var table = paper.Blocks.OfType<TableBlock>().First();
        Assert.Equal("Thành tích tiêu biểu (tóm tắt)", table.Columns.MaxBy(c => c.WidthMm)!.Heading);
    }

    private static double Width(TableBlock table, string heading) => table.Columns.Single(c => c.Heading == heading).WidthMm;

    private static TableBlock TableOf(DelegateListPaper list) => DelegateListComposer.Compose(list).Blocks.OfType<TableBlock>().First();

    private static int LinesOf(TableBlock table) =>
        table.Rows.Sum(row => row.Cells.Zip(table.Columns, (text, column) => LinesOf(text, column, table.FontSizePt).Count).Max());

    private static List<TextLine> LinesOf(string text, TableColumn column, double pt)
    {
        var lines = new List<TextLine>();
        LineBreaker.Break(text, TinosFonts.Metrics(FontFace.Regular), (float)pt, Mm.ToPoints(column.WidthMm - (2 * TableLayout.PaddingMm(pt))), lines);
        return lines;
    }
}
