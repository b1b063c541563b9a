using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Tests.DelegateLists;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class Decree30Tests
{
    private static readonly LaidOutPage FirstPage =
        PaperLayout.Pages(DelegateListDocument.Compose(DelegateListSamples.List(1))).First();

    [Fact]
    public void Page_BothOrientations_KeepTheMarginsOfTheDecree()
    {
        foreach (var page in new[] { Decree30.Portrait, Decree30.Landscape })
        {
            Assert.Equal(210 * 297, page.WidthMm * page.HeightMm);
            Assert.InRange(page.TopMm, 20, 25);
            Assert.InRange(page.BottomMm, 20, 25);
            Assert.InRange(page.LeftMm, 30, 35);
            Assert.InRange(page.RightMm, 15, 20);
        }

        Assert.True(Decree30.Landscape.IsLandscape);
        Assert.False(Decree30.Portrait.IsLandscape);
    }

    [Theory]
    [InlineData(Decree30.Nation, FontFace.Bold, 12, 13)]
    [InlineData(Decree30.Motto, FontFace.Bold, 13, 14)]
    [InlineData("UBND HUYỆN LỘC NINH", FontFace.Regular, 12, 13)]
    [InlineData("XÃ LỘC AN", FontFace.Bold, 12, 13)]
    [InlineData("Lộc An, ngày 05 tháng 3 năm 2025", FontFace.Italic, 13, 14)]
    [InlineData("DANH SÁCH TRÍCH NGANG ĐẠI BIỂU", FontFace.Bold, 13, 14)]
    public void Head_Element_HasTheCutAndSizeOfTheDecree(string text, FontFace face, float least, float most)
    {
        var item = Find(text);
        Assert.Equal(face, item.Face);
        Assert.InRange(item.SizePt, least, most);
    }

    [Fact]
    public void Head_RuleUnderTheMotto_IsAsLongAsTheText() => Assert.Equal(1, RuleShareUnder(Decree30.Motto, Decree30.Motto), 0.01f);

    [Fact]
    public void Head_RuleUnderTheAgency_IsAThirdToAHalfOfTheText() =>
        Assert.InRange(RuleShareUnder("XÃ LỘC AN", "ỦY BAN NHÂN DÂN"), 1 / 3f, 1 / 2f);

    [Fact]
    public void Head_Columns_AreCentredUnderEachOther()
    {
        Assert.Equal(Middle(Find(Decree30.Nation)), Middle(Find(Decree30.Motto)), 0.1f);
        Assert.Equal(Middle(Find(Decree30.Nation)), Middle(Find("Lộc An, ngày 05 tháng 3 năm 2025")), 0.1f);
        Assert.Equal(Middle(Find("UBND HUYỆN LỘC NINH")), Middle(Find("XÃ LỘC AN")), 0.1f);
        Assert.True(Middle(Find("XÃ LỘC AN")) < Middle(Find(Decree30.Nation)));
    }

    [Fact]
    public void Head_NumberAndDate_ShareALine()
    {
        var list = DelegateListSamples.List(1) with { Number = "Số: 05/DS-UBND" };
        var page = PaperLayout.Pages(DelegateListDocument.Compose(list)).First();
        var number = page.Texts.Single(t => t.Text is "Số: 05/DS-UBND");
        var date = page.Texts.Single(t => t.Text is "Lộc An, ngày 05 tháng 3 năm 2025");
        Assert.Equal(date.Baseline, number.Baseline, 0.1f);
    }

    [Fact]
    public void Grounds_Lines_EndWithSemicolonsAndAPoint() =>
        Assert.Equal(
            ["Căn cứ Luật A;", "Căn cứ Kế hoạch B."],
            new GroundsBlock(["Căn cứ Luật A.", "Căn cứ Kế hoạch B;"]).PrintedLines());

    [Fact]
    public void Signatures_Names_StandOnOneLineUnderUnequalPosts()
    {
        var list = DelegateListSamples.List(1);
        var items = PaperLayout.Pages(DelegateListDocument.Compose(list)).SelectMany(p => p.Texts).ToList();
        var left = items.Last(t => t.Text is "Lê Thị Ngọc Ánh");
        var right = items.Last(t => t.Text is "Nguyễn Văn Bình");
        var head = items.Single(t => t.Text is "Nơi nhận:");
        Assert.Equal(left.Baseline, right.Baseline, 0.01f);
        Assert.True(head.X < left.X && left.X < right.X);
        Assert.Equal(items.Single(t => t.Text is "NGƯỜI LẬP BIỂU").Baseline, head.Baseline, 1.5f);
    }

    private static TextItem Find(string text) => FirstPage.Texts.Single(t => t.Text.SequenceEqual(text));

    private static float Width(TextItem item) => TinosFonts.Metrics(item.Face).Width(item.Text, item.SizePt);

    private static float Middle(TextItem item) => item.X + (Width(item) / 2);

    private static float RuleShareUnder(string lastLine, string measured)
    {
        var above = Find(lastLine);
        var rule = FirstPage.Rules.Where(r => r.Y1 > above.Baseline && Math.Abs(((r.X1 + r.X2) / 2) - Middle(above)) < 0.5f).MinBy(r => r.Y1);
        Assert.InRange(rule.Y1 - above.Baseline, 1, 12);
        return (rule.X2 - rule.X1) / Width(Find(measured));
    }
}
