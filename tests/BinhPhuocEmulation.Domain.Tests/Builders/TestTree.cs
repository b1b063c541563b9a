using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Builders;

/// <summary>Province 1; districts 10 and 11; communes 100, 101 below 10 and 110 below 11; enterprise 1000 below 100; department 20.</summary>
internal static class TestTree
{
    public static UnitNode Node(int id, string name, UnitKind kind, int? parent, int? successor = null, DateOnly? closed = null) =>
        new(id, "C" + id, name, kind, parent, successor, false, closed, name);

    public static UnitNode[] Nodes { get; } =
    [
        Node(1, "Tỉnh Bình Phước", UnitKind.Province, null),
        Node(10, "Huyện Lộc Ninh", UnitKind.District, 1),
        Node(11, "Huyện Bù Đốp", UnitKind.District, 1),
        Node(20, "Sở Nội vụ", UnitKind.Department, 1),
        Node(100, "Xã Lộc An", UnitKind.Commune, 10),
        Node(101, "Xã Tân Tiến", UnitKind.Commune, 10),
        Node(110, "Xã Tân Tiến", UnitKind.Commune, 11),
        Node(1000, "Công ty Cao su", UnitKind.Enterprise, 100),
    ];

    public static UnitTree At(DateOnly today, params UnitNode[] replaced) =>
        new(Nodes.Where(n => Array.TrueForAll(replaced, r => r.Id != n.Id)).Concat(replaced), today);

    public static UnitTree Now { get; } = At(new(2025, 3, 17));
}
