using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Units;

/// <summary>Heads and signatures by the kind and the name of a body.</summary>
public sealed class UnitOnPaperTests
{
    private static readonly DateOnly Day = new(2025, 3, 17);

    [Theory]
    [InlineData("Xã Lộc An", UnitKind.Commune, "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH")]
    [InlineData("Sở Nội vụ", UnitKind.Department, "GIÁM ĐỐC", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC")]
    [InlineData("Văn phòng UBND tỉnh", UnitKind.Department, "CHÁNH VĂN PHÒNG", "KT. CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG")]
    [InlineData("Ban Dân vận Tỉnh ủy", UnitKind.PartyBody, "TRƯỞNG BAN", "K/T TRƯỞNG BAN|PHÓ TRƯỞNG BAN")]
    [InlineData("Ủy ban Kiểm tra Tỉnh ủy", UnitKind.PartyBody, "T/M ỦY BAN KIỂM TRA|CHỦ NHIỆM", "T/M ỦY BAN KIỂM TRA|PHÓ CHỦ NHIỆM")]
    [InlineData("Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh", UnitKind.PartyBody, "T/M BAN THƯỜNG VỤ|BÍ THƯ", "T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ")]
    [InlineData("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", UnitKind.MassOrganisation, "TM. BAN THƯỜNG TRỰC|CHỦ TỊCH", "TM. BAN THƯỜNG TRỰC|PHÓ CHỦ TỊCH")]
    [InlineData("Hội Nông dân tỉnh", UnitKind.MassOrganisation, "TM. BAN THƯỜNG VỤ|CHỦ TỊCH", "TM. BAN THƯỜNG VỤ|PHÓ CHỦ TỊCH")]
    [InlineData("Tỉnh đoàn (Đoàn TNCS Hồ Chí Minh tỉnh)", UnitKind.MassOrganisation, "TM. BAN THƯỜNG VỤ|BÍ THƯ", "TM. BAN THƯỜNG VỤ|PHÓ BÍ THƯ")]
    [InlineData("Hội Nhà báo tỉnh", UnitKind.Association, "TM. BAN THƯỜNG VỤ|CHỦ TỊCH", "TM. BAN THƯỜNG VỤ|PHÓ CHỦ TỊCH")]
    [InlineData("Công ty TNHH MTV Cao su Lộc Ninh", UnitKind.Enterprise, "GIÁM ĐỐC", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC")]
    [InlineData("Trường Chính trị tỉnh", UnitKind.PublicService, "HIỆU TRƯỞNG", "KT. HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG")]
    [InlineData("Trung tâm Khuyến công", UnitKind.PublicService, "THỦ TRƯỞNG ĐƠN VỊ", "KT. THỦ TRƯỞNG ĐƠN VỊ|PHÓ THỦ TRƯỞNG ĐƠN VỊ")]
    public void Authority_OfABody_IsWhatItsKindDemands(string name, UnitKind kind, string head, string deputy)
    {
        var unit = TestTree.Node(30, name, kind, 1);

        Assert.Equal(head, string.Join('|', UnitOnPaper.Authority(unit, deputy: false)));
        Assert.Equal(deputy, string.Join('|', UnitOnPaper.Authority(unit, deputy: true)));
    }

    [Theory]
    [InlineData("Xã Lộc An", UnitKind.Commune, "UBND TỈNH BÌNH PHƯỚC", "ỦY BAN NHÂN DÂN|XÃ LỘC AN", "Xã Lộc An")]
    [InlineData("Sở Nội vụ", UnitKind.Department, "UBND TỈNH BÌNH PHƯỚC", "SỞ NỘI VỤ", "Sở Nội vụ")]
    [InlineData("Ban Dân vận Tỉnh ủy", UnitKind.PartyBody, "TỈNH ỦY BÌNH PHƯỚC", "BAN DÂN VẬN", "Ban Dân vận Tỉnh ủy Bình Phước")]
    [InlineData("Hội Nông dân tỉnh", UnitKind.MassOrganisation, "", "HỘI NÔNG DÂN TỈNH BÌNH PHƯỚC", "Hội Nông dân tỉnh Bình Phước")]
    [InlineData("Hội Nhà báo tỉnh", UnitKind.Association, "", "HỘI NHÀ BÁO TỈNH BÌNH PHƯỚC", "Hội Nhà báo tỉnh Bình Phước")]
    [InlineData("Tỉnh đoàn (Đoàn TNCS Hồ Chí Minh tỉnh)", UnitKind.MassOrganisation, "", "TỈNH ĐOÀN BÌNH PHƯỚC", "Tỉnh đoàn Bình Phước")]
    [InlineData("Công ty TNHH MTV Cao su Lộc Ninh", UnitKind.Enterprise, "", "CÔNG TY TNHH MTV CAO SU LỘC NINH", "Công ty TNHH MTV Cao su Lộc Ninh")]
    public void Agencies_OfABody_BearTheProvinceOnce(string name, UnitKind kind, string superior, string issuing, string inText)
    {
        var tree = TestTree.At(Day, TestTree.Node(1, "Tỉnh Bình Phước", UnitKind.Province, null), TestTree.Node(300, name, kind, 1));
        var then = UnitOnDay.Of(tree, 300, Day)!;
        var (above, its) = UnitOnPaper.Agencies(then);

        Assert.Equal((superior, issuing, inText), (string.Join('|', above), string.Join('|', its), UnitOnPaper.Name(then)));
    }

    [Theory]
    [InlineData(1, "Tỉnh Bình Phước", UnitKind.Province, "Ủy ban nhân dân tỉnh Bình Phước")]
    [InlineData(2, "Huyện Lộc Ninh", UnitKind.District, "Ủy ban nhân dân huyện Lộc Ninh")]
    [InlineData(3, "Xã Lộc An", UnitKind.Commune, "Ủy ban nhân dân xã Lộc An, huyện Lộc Ninh")]
    [InlineData(3, "Công ty TNHH MTV Cao su Lộc Ninh", UnitKind.Enterprise, "Công ty TNHH MTV Cao su Lộc Ninh, huyện Lộc Ninh")]
    [InlineData(4, "Xã Bàu Lâm", UnitKind.Commune, "Ủy ban nhân dân xã Bàu Lâm")]
    [InlineData(4, "Ban Dân vận Tỉnh ủy", UnitKind.PartyBody, "Ban Dân vận Tỉnh ủy Bình Phước")]
    public void Addressee_OfALetter_IsTheBodyWithItsDistrict(int id, string name, UnitKind kind, string expected)
    {
        int? above = id switch { 1 => null, 3 => 2, _ => 1 };
        UnitNode[] units = [TestTree.Node(1, "Tỉnh Bình Phước", UnitKind.Province, null), TestTree.Node(2, "Huyện Lộc Ninh", UnitKind.District, 1)];
        var tree = TestTree.At(Day, [.. units.Where(u => u.Id != id), TestTree.Node(id, name, kind, above)]);

        Assert.Equal(expected, UnitOnPaper.Addressee(UnitOnDay.Of(tree, id, Day)!));
    }

    [Theory]
    [InlineData(UnitKind.Commune, null, "/TTr-UBND")]
    [InlineData(UnitKind.Department, "SNV", "/TTr-SNV")]
    [InlineData(UnitKind.Enterprise, " ", "/TTr-…")]
    [InlineData(UnitKind.PartyBody, "BDVTU", "-TTr/BDVTU")]
    public void ProposalSymbol_OfABody_FollowsItsOwnRules(UnitKind kind, string? symbol, string expected) =>
        Assert.Equal(expected, UnitOnPaper.ProposalSymbol(TestTree.Node(30, "Tên", kind, 1), symbol));
}
