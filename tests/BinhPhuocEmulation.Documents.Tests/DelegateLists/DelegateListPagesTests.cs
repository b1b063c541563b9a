using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit.Layout;

namespace BinhPhuocEmulation.Documents.Tests.DelegateLists;

/// <summary>What must hold for the pages of any list, whatever its size: where figures and signatures stand.</summary>
public class DelegateListPagesTests
{
    private const string Heading = "CƠ CẤU ĐẠI BIỂU";

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, false)]
    [InlineData(8, false)]
    [InlineData(9, false)]
    public void Pages_AnyLengthOfList_KeepTheStructureWholeAndTheSignaturesBelowIt(int linesInAGroup, bool isShort)
    {
        var (below, onNewPage) = (0, 0);
        foreach (var list in Lists(linesInAGroup))
        {
            var pages = Lay(list);
            var at = Assert.Single(pages, p => p.Texts.Any(t => t.Text.StartsWith(Heading)));
            Assert.Equal(list.Structure!.Groups.Count, Titles(at, list).Count());
            foreach (var page in pages) AssertNoFigureWithoutItsTitle(page, list);
            AssertSigned(at);
            Assert.Same(pages[^1], at);
            if (at.Texts.FindIndex(t => t.Text.StartsWith(Heading)) > 1) below++;
            else onNewPage++;
        }
        Assert.True((below > 0 || !isShort) && onNewPage > 0, $"{below} below a table, {onNewPage} on a page of its own: the sizes must show both");
    }

    [Fact]
    public void Pages_LabelsTooLongForFourPanels_KeepTheStructureWholeInThree()
    {
        int[] lines = [3, 2, 2, 4, 5, 5, 11, 4, 12, 9];
        var list = DelegateListSamples.List(187);
        var figure = list.Structure!.Groups[0].Figures[0];
        list = list with
        {
            Structure = list.Structure with
            {
                Groups = [.. lines.Select((count, g) => new StructureGroup($"Nhóm thứ {g} đại biểu (tính trên 128 người)", [.. Enumerable.Range(1, count).Select(i =>
                    figure with { Label = $"Loại {g}.{i} " + "khen của Chủ tịch UBND cấp huyện" })]))],
            },
        };
        var at = Assert.Single(Lay(list), p => p.Texts.Any(t => t.Text.StartsWith(Heading)));
        AssertSigned(at);
        AssertNoFigureWithoutItsTitle(at, list);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(60)]
    public void Pages_MoreKindsThanAPageHolds_KeepPartOfTheStructureWithTheSignatures(int linesInAGroup)
    {
        foreach (var list in Lists(linesInAGroup).Take(8))
        {
            var pages = Lay(list);
            foreach (var page in pages) AssertNoFigureWithoutItsTitle(page, list);
            AssertSigned(pages[^1]);
            Assert.Contains(pages[^1].Texts, t => t.Text.StartsWith(Heading + " (tiếp)"));
            var printed = pages.SelectMany(p => p.Texts).Where(t => t.Text.StartsWith("- Loại ")).Select(t => t.Text.ToString()).ToList();
            Assert.Equal(list.Structure!.Groups.Sum(g => g.Figures.Count), printed.Count);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(205)]
    public void Pages_ListWithoutStructure_KeepsTwoRowsAboveTheSignatures(int most)
    {
        var pulled = 0;
        for (var count = Math.Max(1, most - 12); count <= most; count++)
        {
            var pages = Lay(DelegateListSamples.List(count) with { Structure = null });
            var last = pages[^1];
            AssertSigned(last);
            Assert.True(last.Rows.Count >= Math.Min(2, count), $"{count} rows");
            pulled += pages.Count > 1 && last.Rows.Count == 2 ? 1 : 0;
        }
        Assert.True(most < 205 || pulled > 0, "one length at least must have pulled its last rows over");
    }

    /// <summary>Sizes that end a page at many places, with and without the sensitive columns, drafts and approved copies.</summary>
    private static IEnumerable<DelegateListPaper> Lists(int linesInAGroup)
    {
        int[] sizes = [1, 7, 30, 31, 32, 33, 34, 105, 187, 200, 205, 299, 300];
        foreach (var count in sizes)
            foreach (var sensitive in new[] { false, true })
            {
                var list = DelegateListSamples.List(count, count / 20, count / 6, sensitive, draft: !sensitive);
                if (count == 205) list = list with { Frozen = new FrozenCopy("9f3a1c07", new DateOnly(2025, 3, 12), 2) };
                if (linesInAGroup > 0) list = list with { Structure = Of(list.Structure!, linesInAGroup) };
                yield return list;
            }
    }

    private static StructureSummary Of(StructureSummary summary, int lines) => summary with
    {
        Groups = [.. Enumerable.Range(1, 8).Select(g => new StructureGroup(
            $"Nhóm thứ {g}", [.. Enumerable.Range(1, lines + (g % 3)).Select(i => summary.Groups[0].Figures[0] with { Label = $"Loại {g}.{i}" })]))],
    };

    private static List<LaidOutPage> Lay(DelegateListPaper list) => [.. PaperLayout.Pages(DelegateListDocument.Compose(list))];

    private static void AssertSigned(LaidOutPage page)
    {
        Assert.Contains(page.Texts, t => t.Text is "Nguyễn Văn Bình");
        Assert.Contains(page.Texts, t => t.Text is "CHỦ TỊCH");
        Assert.Contains(page.Texts, t => t.Text.StartsWith("Danh sách này có"));
        Assert.NotEmpty(page.Rows);
    }

    private static IEnumerable<TextItem> Titles(LaidOutPage page, DelegateListPaper list) =>
        page.Texts.SkipWhile(t => !t.Text.StartsWith(Heading)).Where(t => t.Face == FontFace.Bold && list.Structure!.Groups.Any(g => t.Text.SequenceEqual(g.Title)));

    /// <summary>Going up from a figure in its panel there is a title, which names the group of the figure.</summary>
    private static void AssertNoFigureWithoutItsTitle(LaidOutPage page, DelegateListPaper list)
    {
        var groupOf = list.Structure!.Groups.SelectMany(g => g.Figures.Select(f => (Label: "- " + f.Label, g.Title)))
            .DistinctBy(f => f.Label).ToDictionary(f => f.Label, f => f.Title);
        foreach (var figure in page.Texts.Where(t => groupOf.ContainsKey(t.Source) && t.Start == 0))
        {
            var title = page.Texts.Where(t => t.Face == FontFace.Bold && Math.Abs(t.X - figure.X) < 0.5f && t.Baseline < figure.Baseline).MaxBy(t => t.Baseline);
            Assert.Equal(groupOf[figure.Source], (title.Source ?? "").Replace(" (tiếp)", "", StringComparison.Ordinal));
        }
    }
}
