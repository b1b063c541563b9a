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

    [Theory]
    [InlineData(1, 120)]
    [InlineData(5, 660)]
    [InlineData(5, 1300)]
    [InlineData(2, 1860)]
    [InlineData(40, 1860)]
    public void Pages_RowsOfAnyHeight_LeaveTheTitleBelowTheLetterhead(int count, int letters)
    {
        var achievement = string.Join(' ', Enumerable.Repeat("Vận động nhân dân hiến đất mở đường", 60))[..letters];
        foreach (var sensitive in new[] { false, true })
        {
            var list = DelegateListSamples.List(count, sensitive: sensitive);
            list = list with { Sections = [new IndividualSection("ĐIỂN HÌNH", [.. list.Sections.OfType<IndividualSection>().First().Rows.Select(r => r with { Achievement = achievement })])] };
            var pages = Lay(list);
            Assert.Contains(pages[0].Texts, t => t.Text.StartsWith("DANH SÁCH TRÍCH NGANG"));
            // A heading and a head stand nowhere without a row.
            Assert.All(pages, p => Assert.True(p.Rows.Count > 0 || p.Texts.All(t => t.Text is not "Họ và tên"), $"page {p.Number}"));
            Assert.All(pages.SelectMany(p => p.Rows), r => Assert.True(r.IsWhole));
        }
    }

    [Fact]
    public void Pages_TallRows_AreNotKeptTogetherAtTheEnd()
    {
        var achievement = string.Join(' ', Enumerable.Repeat("Vận động nhân dân hiến đất mở đường", 60))[..650];
        var rows = DelegateListSamples.List(5).Sections.OfType<IndividualSection>().First().Rows.Select(r => r with { Achievement = achievement });
        var pages = Lay(DelegateListSamples.List(5) with { Sections = [new IndividualSection("ĐIỂN HÌNH", [.. rows])] });
        var counts = pages.Where(p => p.Texts.Any(t => t.Text is "Họ và tên")).Select(p => p.Texts.Count(t => t.Text.StartsWith("Vận động") && t.Start == 0)).ToList();
        Assert.All(counts.Skip(1).SkipLast(1), n => Assert.True(n >= 2, string.Join(',', counts)));
    }

    [Theory]
    [InlineData(96, true)]
    [InlineData(285, true)]
    [InlineData(200, false)]
    public void Pages_KindsOfARealList_KeepTheStructureWithTheSignaturesInEqualPanels(int total, bool frozen)
    {
        (string Title, string[] Labels)[] groups =
        [
            ("Nhóm đại biểu", ["Điển hình", "Khách mời", "Lãnh đạo"]), ("Tư cách", ["Cá nhân", "Đại diện tập thể"]), ("Giới tính", ["Nam", "Nữ"]),
            ("Cơ cấu", ["Dân tộc thiểu số", "Theo tôn giáo", "Đảng viên", "Trực tiếp sản xuất, công tác"]),
            ("Độ tuổi", ["Dưới 30 tuổi", "Từ 30 đến 45 tuổi", "Từ 46 đến 60 tuổi", "Trên 60 tuổi"]),
            ("Trình độ chuyên môn", ["Đại học", "Cao đẳng", "Trung cấp", "Sơ cấp, công nhân kỹ thuật", "Chưa ghi"]),
            ("Lĩnh vực", ["An ninh - Quốc phòng", "Các cơ quan, tổ chức Đảng", "Các tổ chức Hội và Đoàn thể", "Công nghiệp - Thương mại", "Cơ quan lập pháp", "Giáo dục - Đào tạo",
                "Kinh tế - Xã hội", "Lao động, Thương binh và Xã hội", "Nông nghiệp - Nông thôn", "Quản lý Nhà nước", "Tôn giáo - Tín ngưỡng", "Y tế"]),
            ("Thành phần kinh tế (tính trên 73 người)", ["Kinh tế nhà nước", "Kinh tế tập thể, hợp tác xã", "Kinh tế tư nhân", "Kinh tế hộ gia đình, cá thể", "Không thuộc thành phần kinh tế"]),
            ("Thành phần đại biểu (tính trên 70 người)", ["Chiến sĩ thi đua cấp tỉnh, cấp Bộ", "Chiến sĩ thi đua ở cơ sở", "Điển hình tiên tiến", "Gương người tốt, việc tốt", "Đại diện cho tập thể",
                "Nông dân", "Công nhân, người lao động", "Lực lượng vũ trang", "Người có uy tín trong đồng bào dân tộc thiểu số", "Cựu chiến binh"]),
            ("Danh hiệu, khen thưởng", ["Huân chương Lao động hạng Ba", "Bằng khen của Thủ tướng Chính phủ", "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh", "Tập thể lao động xuất sắc",
                "Bằng khen của Chủ tịch UBND tỉnh", "Chiến sĩ thi đua cơ sở", "Giấy khen của Chủ tịch UBND cấp huyện", "Lao động tiên tiến", "Giấy khen của Chủ tịch UBND cấp xã"]),
        ];
        var list = DelegateListSamples.List(total) with
        {
            Recipients = ["Ủy ban nhân dân thành phố Đồng Xoài", "Lưu: VT"],
            Frozen = frozen ? new FrozenCopy("E096A8CCD5A3", new DateOnly(2025, 3, 3)) : null,
            Structure = new(total, [.. groups.Select(g => new StructureGroup(g.Title, [.. g.Labels.Select(l => new StructureFigure(l, total / 9, 111))]))])
            {
                Remarks = ["Đại biểu cao tuổi nhất: Thị Hoa (86 tuổi); đại biểu trẻ nhất: Đỗ Thị Ngọc Tuyền (21 tuổi). Tỷ lệ được làm tròn nên tổng có thể lệch 0,1 %."],
            },
        };
        var pages = Lay(list);
        var at = Assert.Single(pages, p => p.Texts.Any(t => t.Text.StartsWith(Heading)));
        AssertSigned(at);
        AssertNoFigureWithoutItsTitle(at, list);
        var table = DelegateListDocument.Compose(list).Blocks.OfType<BinhPhuocEmulation.Documents.Kit.Model.TableBlock>().Last();
        var panels = Enumerable.Range(0, table.Columns.Count / 3).Select(p => table.Rows.Count(r => r.Cells[p * 3].Length > 0)).ToList();
        Assert.True(panels.Min() >= panels.Max() * 2 / 3, string.Join(',', panels));
        Assert.True(table.FontSizePt >= 8.5);
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
