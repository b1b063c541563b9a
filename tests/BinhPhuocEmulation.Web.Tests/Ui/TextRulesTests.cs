using BinhPhuocEmulation.Web.Ui.Forms;

namespace BinhPhuocEmulation.Web.Tests.Ui;

/// <summary>A sentence away from its field says which it means.</summary>
public sealed class TextRulesTests
{
    [Theory]
    [InlineData("Dài quá 120 ký tự.", "Chức vụ", null, "Chức vụ: dài quá 120 ký tự.")]
    [InlineData("Dài quá 120 ký tự.", "Chức vụ", "Đầu mối 2", "Đầu mối 2, Chức vụ: dài quá 120 ký tự.")]
    [InlineData("Nhập họ và tên.", "Họ và tên", null, "Nhập họ và tên.")]
    [InlineData("Nhập họ và tên.", "Họ và tên", "Đầu mối 2", "Đầu mối 2: nhập họ và tên.")]
    [InlineData("Nhập số, ký hiệu của kế hoạch.", "Số, ký hiệu", null, "Nhập số, ký hiệu của kế hoạch.")]
    [InlineData("Ghi lý do hoặc văn bản làm căn cứ.", "Lý do, văn bản làm căn cứ", null, "Ghi lý do hoặc văn bản làm căn cứ.")]
    [InlineData("Từ 0 đến 240 tháng.", "Dời mọi ngày trong quy định", null, "Dời mọi ngày trong quy định: từ 0 đến 240 tháng.")]
    [InlineData("Chọn điều khoản.", "Thuộc điều khoản", null, "Chọn điều khoản.")]
    [InlineData("Chọn ít nhất một loại đơn vị.", "Áp dụng cho", null, "Áp dụng cho: chọn ít nhất một loại đơn vị.")]
    [InlineData("Chọn buổi tổ chức.", "Buổi", null, "Chọn buổi tổ chức.")]
    [InlineData("Trùng lịch lãnh đạo: ông A.", "Vẫn giữ lịch này", null, "Trùng lịch lãnh đạo: ông A.")]
    [InlineData("Nhập lời của cách hiểu.", "Cách hiểu 3", "Cách hiểu 3", "Cách hiểu 3: nhập lời của cách hiểu.")]
    [InlineData("Có người vừa lưu.", null, null, "Có người vừa lưu.")]
    [InlineData("", "Chức vụ", "Đầu mối 2", "")]
    public void Named_Sentence_NamesWhatItDoesNotNameItself(string sentence, string? label, string? row, string named) => Assert.Equal(named, TextRules.Named(sentence, label, row));
}
