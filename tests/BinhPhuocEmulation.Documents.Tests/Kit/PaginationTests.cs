using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Tests.DelegateLists;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class PaginationTests
{
    private static readonly PageSetup Page = Decree30.Landscape;
    private static readonly float Top = Mm.ToPoints(Page.TopMm);
    private static readonly float Bottom = Mm.ToPoints(Page.HeightMm - Page.BottomMm);

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(300)]
    public void Pages_AnyNumberOfRows_EachRowIsOnceWholeAndInOrder(int count)
    {
        var pages = Lay(Table(count));
        var rows = pages.SelectMany(p => p.Rows).ToList();
        Assert.Equal(Enumerable.Range(0, count), rows.Select(r => r.Row));
        Assert.All(rows, r => Assert.True(r.IsWhole && r.Top >= Top && r.Bottom <= Bottom + 0.01f, r.ToString()));
        Assert.True(count < 300 || pages.Count > 5, "300 rows must need several pages for the test to mean anything");
    }

    [Fact]
    public void Pages_LongTable_RepeatTheHeadAtTheSamePlace()
    {
        var pages = Lay(Table(300));
        Assert.All(pages, page => Assert.Single(page.Texts, t => t.Text is "Họ và tên" && t.Face == FontFace.Bold));
        var places = pages.Skip(1).Select(p => p.Texts.First(t => t.Text is "Họ và tên").Baseline).Distinct();
        Assert.Single(places);
    }

    [Fact]
    public void Pages_TableWithoutRows_ShowsHeadAndTheEmptyText()
    {
        var page = Assert.Single(Lay(Table(0)));
        Assert.Contains(page.Texts, t => t.Text is "Họ và tên");
        Assert.Contains(page.Texts, t => t.Text is "(Không có)");
    }

    [Fact]
    public void Pages_RowTallerThanAPage_IsDividedAndNoLineIsLost()
    {
        var words = Enumerable.Range(0, 3000).Select(i => $"chữ{i}").ToList();
        var pages = Lay(Table(2, 1, string.Join(' ', words)));
        var parts = pages.SelectMany(p => p.Rows).Where(r => r.Row == 1).ToList();
        Assert.True(parts.Count > 2);
        Assert.All(parts, p => Assert.True(p.Top >= Top && p.Bottom <= Bottom + 0.01f));
        var printed = pages.SelectMany(p => p.Texts).SelectMany(t => t.Text.ToString().Split(' ')).Where(w => w.StartsWith("chữ", StringComparison.Ordinal));
        Assert.Equal(words, printed);
        Assert.All(pages, p => Assert.Contains(p.Texts, t => t.Text is "Họ và tên"));
        Assert.All(pages.Where(p => p.Rows.Any(r => r.Row == 1)).Skip(1), p => Assert.Contains(p.Texts, t => t.Text is "Điểu Ánh 1 (tiếp)"));
        Assert.All(pages.Where(p => p.Rows.Any(r => r.Row == 1)).Skip(1), p => Assert.Contains(p.Texts, t => t.Text is "2" && t.Baseline > Top && t.SizePt < 13));
    }

    [Fact]
    public void Pages_RowThatJustFitsAPage_IsNotDivided()
    {
        var pages = Lay(Table(3, 1, string.Join('\n', Enumerable.Repeat("dòng", 31))));
        Assert.All(pages.SelectMany(p => p.Rows), r => Assert.True(r.IsWhole));
        Assert.True(pages.Count > 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(300)]
    public void Pages_EveryTextAndRule_StaysInsideTheMargins(int count)
    {
        var left = Mm.ToPoints(Page.LeftMm) - 0.05f;
        var right = Mm.ToPoints(Page.WidthMm - Page.RightMm) + 0.05f;
        foreach (var page in Lay(Table(count, 0, new string('W', 500))))
        {
            Assert.All(page.Rules, r => Assert.True(r.X1 >= left && r.X2 <= right && r.Y1 >= Top - 0.05f && r.Y2 <= Bottom + 0.05f, r.ToString()));
            Assert.All(page.Texts.Where(t => !IsPageNumber(t)), t =>
            {
                var width = BinhPhuocEmulation.Documents.Kit.Fonts.TinosFonts.Metrics(t.Face).Width(t.Text, t.SizePt);
                Assert.True(t.X >= left && t.X + width <= right && t.Baseline > Top && t.Baseline < Bottom, t.Text.ToString());
            });
        }
    }

    [Fact]
    public void Pages_PageNumber_IsHiddenOnTheFirstAndCentredInTheTopMarginAfter()
    {
        var pages = Lay(Table(100));
        Assert.DoesNotContain(pages[0].Texts, IsPageNumber);
        Assert.True(pages.Count > 2);
        foreach (var page in pages.Skip(1))
        {
            var number = Assert.Single(page.Texts, IsPageNumber);
            Assert.Equal(page.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), number.Text.ToString());
            Assert.Equal(Decree30.PageNumberPt, number.SizePt);
            Assert.Equal(FontFace.Regular, number.Face);
            Assert.InRange(number.X, Mm.ToPoints(Page.WidthMm / 2) - 10, Mm.ToPoints(Page.WidthMm / 2));
        }
    }

    [Fact]
    public void Pages_SignaturesAfterATable_NeverStandWithoutItsLastTwoRows()
    {
        var alone = 0;
        for (var count = 1; count <= 60; count++)
        {
            var pages = Lay(
                Table(count) with { KeepWithNext = true },
                new ParagraphBlock("Danh sách này có n đại biểu./.") { KeepWithNext = true },
                new SignaturesBlock([new Signature(["CHỦ TỊCH"], "Nguyễn Văn Bình")], []));
            var signed = Assert.Single(pages, p => p.Texts.Any(t => t.Text is "Nguyễn Văn Bình"));
            Assert.Contains(signed.Rows, r => r.Row == count - 1);
            Assert.Contains(signed.Rows, r => r.Row == Math.Max(0, count - 2));
            Assert.Contains(signed.Texts, t => t.Text.StartsWith("Danh sách này"));
            Assert.Contains(signed.Texts, t => t.Text is "CHỦ TỊCH");
            alone += signed.Rows.Count == 2 && count > 2 ? 1 : 0;
        }

        Assert.True(alone > 0, "at least one length must have pulled its last rows over, else the test saw nothing");
    }

    [Fact]
    public void Pages_HeadingAtTheEndOfAPage_GoesWithItsTable()
    {
        for (var count = 1; count <= 60; count++)
        {
            var pages = Lay(
                Table(count), new ParagraphBlock("II. TIẾP THEO", ParagraphStyle.Heading) { KeepWithNext = true }, Table(3));
            var page = Assert.Single(pages, p => p.Texts.Any(t => t.Text is "II. TIẾP THEO"));
            var heading = page.Texts.First(t => t.Text is "II. TIẾP THEO");
            Assert.Contains(page.Rows, r => r.Row == 0 && r.Top > heading.Baseline);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Pages_HeadingOfATable_KeepsItsFirstTwoRows(int rows)
    {
        var moved = 0;
        for (var count = 1; count <= 60; count++)
        {
            var pages = Lay(
                Table(count), new ParagraphBlock("III. KHÁCH MỜI", ParagraphStyle.Heading) { KeepWithNext = true }, Table(rows));
            var page = Assert.Single(pages, p => p.Texts.Any(t => t.Text is "III. KHÁCH MỜI"));
            var heading = page.Texts.First(t => t.Text is "III. KHÁCH MỜI");
            Assert.True(page.Rows.Count(r => r.Top > heading.Baseline) >= Math.Min(2, rows), $"after {count} rows");
            moved += page.Rows[0].Row == 0 && page.Rows[0].Top > heading.Baseline ? 1 : 0;
        }

        Assert.True(moved > 0, "at least one heading must have gone to the next page, else the test saw nothing");
    }

    [Fact]
    public void Pages_HeadingBeforeRowsThatFillAPageEach_StillKeepsTheFirst()
    {
        var tall = string.Join('\n', Enumerable.Repeat("dòng", 20));
        var long2 = Table(2) with { Rows = [new TableRow(["1", "A", "", "", tall]), new TableRow(["2", "B", "", "", tall])] };
        for (var count = 1; count <= 30; count++)
        {
            var pages = Lay(Table(count), new ParagraphBlock("II. TIẾP THEO", ParagraphStyle.Heading) { KeepWithNext = true }, long2);
            var page = Assert.Single(pages, p => p.Texts.Any(t => t.Text is "II. TIẾP THEO"));
            Assert.Contains(page.Rows, r => r.Row == 0 && r.IsWhole && r.Top > page.Texts.First(t => t.Text is "II. TIẾP THEO").Baseline);
        }
    }

    [Fact]
    public void Pages_StructureSummary_StandsOnOnePage_AndSignaturesBelowALine()
    {
        var titles = new[] { "Giới tính", "Dân tộc, tôn giáo", "Đảng viên, đoàn viên", "Độ tuổi", "Thành phần", "Lĩnh vực" };
        var saw = 0;
        for (var count = 1; count <= 60; count++)
        {
            var pages = PaperLayout.Pages(DelegateListDocument.Compose(DelegateListSamples.List(count))).ToList();
            foreach (var page in pages)
                foreach (var title in page.Texts.Where(t => t.Face == FontFace.Bold && titles.Contains(t.Text.ToString())))
                {
                    saw++;
                    var next = page.Texts.Where(t => Math.Abs(t.X - title.X) < 1 && t.Baseline > title.Baseline).MinBy(t => t.Baseline);
                    Assert.StartsWith("- ", next.Source ?? "nothing below", StringComparison.Ordinal);
                }
            Assert.Single(pages, p => p.Texts.Any(t => titles.Contains(t.Text.ToString())));
            var signed = Assert.Single(pages, p => p.Texts.Any(t => t.Text is "Nguyễn Văn Bình"));
            Assert.Contains(signed.Texts, t => t.Source.StartsWith("Danh sách này có", StringComparison.Ordinal));
        }

        Assert.Equal(60 * titles.Length, saw);
    }

    [Fact]
    public void Pages_JustifiedParagraph_ReachesTheRightEdgeExceptItsLastLine()
    {
        var text = string.Join(' ', Enumerable.Repeat("Thi đua là yêu nước, yêu nước thì phải thi đua", 12));
        var page = Assert.Single(Lay(new ParagraphBlock(text)));
        var right = Mm.ToPoints(Page.WidthMm - Page.RightMm);
        var lines = page.Texts.GroupBy(t => t.Baseline).OrderBy(g => g.Key).Select(g => g.MaxBy(t => t.X)).ToList();
        Assert.True(lines.Count > 3);
        Assert.All(lines.SkipLast(1), last =>
        {
            var end = last.X + BinhPhuocEmulation.Documents.Kit.Fonts.TinosFonts.Metrics(last.Face).Width(last.Text.TrimEnd(), last.SizePt);
            Assert.InRange(end, right - 0.1f, right + 0.1f);
        });
        Assert.Equal(Mm.ToPoints(Page.LeftMm + Decree30.FirstLineIndentMm), page.Texts[0].X, 0.01f);
    }

    private static bool IsPageNumber(TextItem item) => item.Baseline < Top;

    private static List<LaidOutPage> Lay(params PaperBlock[] blocks) =>
        [.. PaperLayout.Pages(new Paper("Thử", Page, blocks))];

    private static TableBlock Table(int count, int longRow = -1, string longText = "") => new(
        [
            new TableColumn("TT", 12, CellAlign.Center) { OnNextPage = "" },
            new TableColumn("Họ và tên", 60) { OnNextPage = " (tiếp)" },
            new TableColumn("Nam", 22) { Group = "Năm sinh" },
            new TableColumn("Nữ", 22) { Group = "Năm sinh" },
            new TableColumn("Thành tích", 100),
        ],
        [.. Enumerable.Range(0, count).Select(i => new TableRow(
            [$"{i + 1}", $"Điểu Ánh {i}", "1987", "", i == longRow ? longText : string.Join(' ', Enumerable.Repeat("giúp 12 hộ nghèo", i % 9))]))]);
}
