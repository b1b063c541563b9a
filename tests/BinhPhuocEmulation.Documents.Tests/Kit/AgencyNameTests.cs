using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class AgencyNameTests
{
    [Theory]
    [InlineData("BAN THI ĐUA - KHEN THƯỞNG", "BAN THI_ĐUA_-_KHEN_THƯỞNG")]
    [InlineData("Ủy ban nhân dân huyện Lộc Ninh", "Ủy_ban nhân_dân huyện Lộc_Ninh")]
    [InlineData("HỘI CỰU CHIẾN BINH TỈNH", "HỘI CỰU_CHIẾN_BINH_TỈNH")]
    [InlineData("HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN XÃ LỘC AN", "HỘI_NGHỊ TUYÊN_DƯƠNG ĐIỂN_HÌNH_TIÊN_TIẾN XÃ LỘC_AN")]
    [InlineData("ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH BÌNH PHƯỚC", "ĐẠI_HỘI THI_ĐUA_YÊU_NƯỚC TỈNH BÌNH_PHƯỚC")]
    [InlineData("HỘI NGHỊ BIỂU DƯƠNG NGƯỜI TỐT, VIỆC TỐT", "HỘI_NGHỊ BIỂU_DƯƠNG NGƯỜI_TỐT, VIỆC_TỐT")]
    [InlineData("NHỮNG NGƯỜI LAO ĐỘNG GIỎI, LAO ĐỘNG SÁNG TẠO", "NHỮNG NGƯỜI LAO_ĐỘNG_GIỎI, LAO_ĐỘNG_SÁNG_TẠO")]
    [InlineData("X", "X")]
    [InlineData("", "")]
    public void Unbroken_Name_JoinsTheSyllablesOfAWord(string name, string expected) =>
        Assert.Equal(expected, AgencyName.Unbroken(name).Replace('\u00A0', '_'));

    [Theory]
    [InlineData("BAN THI ĐUA - KHEN THƯỞNG", "BAN THI ĐUA - KHEN THƯỞNG")]
    [InlineData("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI")]
    [InlineData("CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN CAO SU BÌNH LONG", "CÔNG TY TRÁCH NHIỆM", "HỮU HẠN MỘT THÀNH VIÊN", "CAO SU BÌNH LONG")]
    [InlineData("SỞ NỘI VỤ", "SỞ NỘI VỤ")]
    public void Letterhead_NameWithoutRoomOnALine_BreaksBetweenWords(string name, params string[] lines)
    {
        var head = new LetterheadBlock([], [name], null, null);
        var page = Assert.Single(PaperLayout.Pages(new Paper("Thử", Decree30.Portrait, [head])));

        var printed = page.Texts.Where(t => t.Text is not Decree30.Nation and not Decree30.Motto).Select(t => t.Text.ToString().Replace('\u00A0', ' '));

        Assert.Equal(lines, printed);
    }

    [Fact]
    public void Balance_TextOfTwoLines_MakesThemAboutEquallyLong()
    {
        const string Text = "Dự Hội nghị tuyên dương điển hình tiên tiến xã Lộc An, giai đoạn 2020";
        var font = TinosFonts.Metrics(FontFace.Bold);
        var width = font.Width(Text, 14) * 0.9f;

        var lines = LineBreaker.Balance(Text, font, 14, width);

        Assert.Equal(2, lines.Count);
        Assert.InRange(lines[0].Width / lines[1].Width, 0.75f, 1.35f);
        Assert.Equal(Text, string.Join(' ', lines.Select(l => Text.Substring(l.Start, l.Length))));
    }
}
