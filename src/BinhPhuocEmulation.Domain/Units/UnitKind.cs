using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>Kinds of units. The plan data name the kinds a rule binds (rules.md, section 2), so a new plan may bind others.</summary>
public enum UnitKind
{
    /// <summary>Tỉnh.</summary>
    Province = 1,
    /// <summary>Huyện, thị xã, thành phố thuộc tỉnh (until 1/7/2025).</summary>
    District = 2,
    /// <summary>Xã, phường, thị trấn.</summary>
    Commune = 3,
    /// <summary>Sở, ban, ngành, cơ quan chuyên môn thuộc UBND tỉnh.</summary>
    Department = 4,
    /// <summary>Ủy ban MTTQ, đoàn thể chính trị - xã hội cấp tỉnh.</summary>
    MassOrganisation = 5,
    /// <summary>Hội cấp tỉnh.</summary>
    Association = 6,
    /// <summary>Cơ quan Đảng cấp tỉnh.</summary>
    PartyBody = 7,
    /// <summary>Đơn vị sự nghiệp, báo chí, cơ quan giúp việc cấp tỉnh.</summary>
    PublicService = 8,
    /// <summary>Lực lượng vũ trang (AMB-19: optional, own vertical plan).</summary>
    ArmedForces = 9,
    /// <summary>Cơ quan tư pháp, ngành dọc Trung ương (AMB-19: optional).</summary>
    VerticalAgency = 10,
    /// <summary>Doanh nghiệp và tương đương.</summary>
    Enterprise = 11,
}

/// <summary>Names and groups of the kinds.</summary>
public static class UnitKinds
{
    private static readonly Dictionary<UnitKind, string> Names = new()
    {
        [UnitKind.Province] = "Tỉnh",
        [UnitKind.District] = "Huyện, thị xã, thành phố",
        [UnitKind.Commune] = "Xã, phường, thị trấn",
        [UnitKind.Department] = "Sở, ban, ngành",
        [UnitKind.MassOrganisation] = "MTTQ, đoàn thể",
        [UnitKind.Association] = "Hội cấp tỉnh",
        [UnitKind.PartyBody] = "Cơ quan Đảng",
        [UnitKind.PublicService] = "Đơn vị sự nghiệp, báo chí",
        [UnitKind.ArmedForces] = "Lực lượng vũ trang",
        [UnitKind.VerticalAgency] = "Tư pháp, ngành dọc",
        [UnitKind.Enterprise] = "Doanh nghiệp",
    };

    /// <summary>All kinds in the order they are shown.</summary>
    public static IReadOnlyCollection<UnitKind> All => Names.Keys;

    /// <summary>Vietnamese name of a kind.</summary>
    public static string Name(UnitKind kind) => Names[kind];

    /// <summary>Several units of a kind within a sentence: "xã, phường, thị trấn". Abbreviations keep their capitals.</summary>
    public static string Plural(UnitKind kind) => Names[kind] is { Length: > 1 } name && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : Names[kind];

    /// <summary>Nothing but words of kinds of territory was typed ("Thành phố", "thi xa"): they say what a unit is, not which.</summary>
    public static bool IsKindWord(string? words) => Territory.Contains(VietnameseText.SearchKey(words ?? ""));

    private static readonly HashSet<string> Territory = [.. new[] { "Tỉnh", "Thành phố", "Thị xã", "Huyện", "Xã", "Phường", "Thị trấn", "Đặc khu" }.Select(VietnameseText.SearchKey)];

    /// <summary>True for the kinds of the state's territory: they form the tree by GSO codes.</summary>
    public static bool IsAdministrative(UnitKind kind) => kind is UnitKind.Province or UnitKind.District or UnitKind.Commune;
}
