using BinhPhuocEmulation.Web.Features.Rosters.Papers;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

public class PaperTitleTests
{
    private const string Form = "Hội nghị tuyên dương điển hình tiên tiến";

    [Theory]
    [InlineData("HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN|Giai đoạn 2025 - 2030|Đồng Xoài, ngày …", "Sở Nội vụ tỉnh Bình Phước", "DỰ HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN SỞ NỘI VỤ TỈNH BÌNH PHƯỚC|Giai đoạn 2025 - 2030")]
    [InlineData("HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN XÃ LỘC AN|Giai đoạn 2025 - 2030|Lộc An, ngày …", "Xã Lộc An", "DỰ HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN XÃ LỘC AN|Giai đoạn 2025 - 2030")]
    [InlineData("ĐẠI HỘI THI ĐUA YÊU NƯỚC HUYỆN LỘC NINH|LẦN THỨ … (2025 - 2030)|Lộc Ninh, ngày …", "Huyện Lộc Ninh", "DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC HUYỆN LỘC NINH|LẦN THỨ … (2025 - 2030)")]
    [InlineData("…|Giai đoạn 2025 - 2030|…", "Xã Lộc An", "DỰ HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN XÃ LỘC AN|Giai đoạn 2025 - 2030")]
    [InlineData("HỘI NGHỊ BIỂU DƯƠNG NGƯỜI TỐT, VIỆC TỐT|Giai đoạn 2025 - 2030", "Công ty TNHH MTV Xổ số kiến thiết và Dịch vụ tổng hợp Bình Phước", "DỰ HỘI NGHỊ BIỂU DƯƠNG NGƯỜI TỐT, VIỆC TỐT|CÔNG TY TNHH MTV XỔ SỐ KIẾN THIẾT VÀ DỊCH VỤ TỔNG HỢP BÌNH PHƯỚC|Giai đoạn 2025 - 2030")]
    public void Of_ANameBlock_NamesTheUnitOnce(string block, string unit, string title) =>
        Assert.Equal("DANH SÁCH TRÍCH NGANG ĐẠI BIỂU|" + title, string.Join('|', PaperTitle.Of(block.Split('|'), Form, unit)));

    [Theory]
    [InlineData("HỘI NGHỊ XÃ CŨ|…", "Xã cũ")]
    [InlineData("HỘI NGHỊ XÃ MỚI|…", "Xã mới")]
    [InlineData("HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN|…", "Xã mới")]
    [InlineData("", "Xã mới")]
    public void NameOn_AListFrozenWithoutTheName_TakesThatOfItsNameBlock(string block, string name) =>
        Assert.Equal(name, PaperTitle.NameOn(block.Length == 0 ? [] : block.Split('|'), "Xã mới", "Xã cũ"));

    [Fact]
    public void Of_NoFormYet_IsTheTitleAlone() =>
        Assert.Equal(["DANH SÁCH TRÍCH NGANG ĐẠI BIỂU"], PaperTitle.Of([], "", "Xã Lộc An"));
}
