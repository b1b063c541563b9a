using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Text;
using BinhPhuocEmulation.Documents.Tests.DelegateLists;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class NumberWordsTests
{
    [Theory]
    [InlineData("giảm 36 % lượng nước", "giảm 36~% lượng nước")]
    [InlineData("hiến 3.200 m² đất, 5 ha điều", "hiến 3.200~m² đất, 5~ha điều")]
    [InlineData("thu nhập 1,2 tỷ đồng mỗi năm", "thu nhập 1,2~tỷ đồng mỗi năm")]
    [InlineData("Bí thư Chi đoàn ấp 5, xã Lộc An", "Bí thư Chi đoàn ấp~5, xã Lộc An")]
    [InlineData("tiên tiến năm 2023", "tiên tiến năm~2023")]
    [InlineData("5 hàng cây", "5 hàng cây")]
    [InlineData("12 haha", "12 haha")]
    [InlineData("khổ 5", "khổ 5")]
    [InlineData("không có số", "không có số")]
    [InlineData("Nông nghiệp - Nông thôn", "Nông nghiệp~- Nông thôn")]
    [InlineData("2020 - 2025", "2020~- 2025")]
    [InlineData("", "")]
    public void Unbroken_ANumberAndWhatItCounts_StayTogether(string text, string expected) =>
        Assert.Equal(expected.Replace('~', '\u00A0'), NumberWords.Unbroken(text));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_OfAList_PartNoNumberFromItsUnit(bool sensitive)
    {
        var rows = Enumerable.Range(0, 60).Select(i => DelegateListSamples.Individual(i) with { Achievement = $"{new string('x', i % 9)} giảm {i} % lượng nước, tăng {i},5 % sản lượng, giúp {i} hộ, thu {i} triệu đồng" }).ToArray();
        var paper = DelegateListComposer.Compose(DelegateListSamples.List(60, sensitive: sensitive) with { Sections = [new IndividualSection("A", rows)] });

        var lines = PaperLayout.Pages(paper).SelectMany(p => p.Texts).Select(t => t.Text.ToString()).ToList();

        Assert.Contains(lines, l => l.Contains("\u00A0%", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.StartsWith('%') || l.StartsWith("hộ,", StringComparison.Ordinal) || l.StartsWith("triệu", StringComparison.Ordinal));
        // The sheet to filter is searched and copied: blanks stay blanks.
        Assert.DoesNotContain(paper.FilterTable!.Rows, r => r.Cells.Any(c => c.Contains('\u00A0', StringComparison.Ordinal)));
    }
}
