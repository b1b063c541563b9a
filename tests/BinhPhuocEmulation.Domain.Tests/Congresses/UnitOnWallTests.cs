using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Congresses;

public sealed class UnitOnWallTests
{
    [Theory]
    [InlineData("Xã Lộc An", UnitKind.Commune, "Xã Lộc An")]
    [InlineData("Thị trấn Đức Phong", UnitKind.Commune, "Thị trấn Đức Phong")]
    [InlineData("Thành phố Đồng Xoài", UnitKind.District, "Thành phố Đồng Xoài")]
    [InlineData("Tỉnh Bình Phước", UnitKind.Province, "Tỉnh Bình Phước")]
    [InlineData("Sở Nội vụ", UnitKind.Department, "Sở Nội vụ tỉnh Bình Phước")]
    [InlineData("Ban Quản lý Khu kinh tế", UnitKind.Department, "Ban Quản lý Khu kinh tế tỉnh Bình Phước")]
    [InlineData("Thanh tra tỉnh", UnitKind.Department, "Thanh tra tỉnh Bình Phước")]
    [InlineData("Hội Nông dân tỉnh", UnitKind.MassOrganisation, "Hội Nông dân tỉnh Bình Phước")]
    [InlineData("Tỉnh đoàn (Đoàn TNCS Hồ Chí Minh tỉnh)", UnitKind.MassOrganisation, "Tỉnh đoàn Bình Phước")]
    [InlineData("Hội (Ban đại diện) Người cao tuổi tỉnh", UnitKind.Association, "Hội Người cao tuổi tỉnh Bình Phước")]
    [InlineData("Ban Tổ chức Tỉnh ủy", UnitKind.PartyBody, "Ban Tổ chức Tỉnh ủy Bình Phước")]
    [InlineData("Trường Chính trị tỉnh", UnitKind.PublicService, "Trường Chính trị tỉnh Bình Phước")]
    [InlineData("Đài Phát thanh - Truyền hình và Báo Bình Phước", UnitKind.PublicService, "Đài Phát thanh - Truyền hình và Báo Bình Phước")]
    [InlineData("Trường Cao đẳng Miền Đông", UnitKind.PublicService, "Trường Cao đẳng Miền Đông")]
    [InlineData("Công an tỉnh", UnitKind.ArmedForces, "Công an tỉnh Bình Phước")]
    [InlineData("Binh đoàn 16", UnitKind.ArmedForces, "Binh đoàn 16")]
    [InlineData("Viễn thông (VNPT) Bình Phước", UnitKind.Enterprise, "Viễn thông (VNPT) Bình Phước")]
    [InlineData("Công ty TNHH MTV Cao su Lộc Ninh", UnitKind.Enterprise, "Công ty TNHH MTV Cao su Lộc Ninh")]
    public void Name_EachKind_ReadsAsItHangsOnTheWall(string unit, UnitKind kind, string expected) =>
        Assert.Equal(expected, UnitOnWall.Name(unit, kind, "Tỉnh Bình Phước"));
}
