using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>A real unit of the reference data, named so that a test reads well. The key is that of the template database.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Parent">Unit above; null for the province.</param>
/// <param name="Code">GSO code; null where only the name is certain.</param>
public sealed record TestUnit(string Name, UnitKind Kind, TestUnit? Parent, string? Code = null)
{
    /// <summary>Key in every database of <see cref="PortalFactory"/>.</summary>
    public int Id => PortalTemplate.IdOf(this);
}

/// <summary>The units tests speak of: a district with two of its communes, another district with one, and units of the province.</summary>
public static class TestUnits
{
    public static TestUnit Province { get; } = new("Tỉnh Bình Phước", UnitKind.Province, null, "70");

    public static TestUnit LocNinh { get; } = new("Huyện Lộc Ninh", UnitKind.District, Province, "692");

    public static TestUnit LocAn { get; } = new("Xã Lộc An", UnitKind.Commune, LocNinh, "25276");

    /// <summary>Same district as <see cref="LocAn"/>.</summary>
    public static TestUnit LocHoa { get; } = new("Xã Lộc Hòa", UnitKind.Commune, LocNinh, "25273");

    /// <summary>Another district.</summary>
    public static TestUnit HonQuan { get; } = new("Huyện Hớn Quản", UnitKind.District, Province, "694");

    /// <summary>In <see cref="HonQuan"/>; a commune of Huyện Đồng Phú bears the same name.</summary>
    public static TestUnit TanHung { get; } = new("Xã Tân Hưng", UnitKind.Commune, HonQuan, "25345");

    public static TestUnit DongPhu { get; } = new("Huyện Đồng Phú", UnitKind.District, Province, "695");

    /// <summary>The other Xã Tân Hưng.</summary>
    public static TestUnit TanHungOfDongPhu { get; } = new("Xã Tân Hưng", UnitKind.Commune, DongPhu, "25375");

    public static TestUnit Education { get; } = new("Sở Giáo dục và Đào tạo", UnitKind.Department, Province);

    public static TestUnit Rubber { get; } = new("Công ty TNHH MTV Cao su Lộc Ninh", UnitKind.Enterprise, Province);

    /// <summary>All of them, parents first.</summary>
    public static IReadOnlyList<TestUnit> All { get; } =
        [Province, LocNinh, LocAn, LocHoa, HonQuan, TanHung, DongPhu, TanHungOfDongPhu, Education, Rubber];
}
