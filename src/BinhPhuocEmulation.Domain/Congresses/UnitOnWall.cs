using System.Text.RegularExpressions;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Congresses;

/// <summary>
/// The name of a unit as it hangs on the wall. A commune or district bears its own name ("Xã Lộc An"). An agency of the province bears the
/// province too, because "Sở Nội vụ" alone could be any province's: "Sở Nội vụ tỉnh Bình Phước", "Hội Nông dân tỉnh Bình Phước",
/// "Ban Tổ chức Tỉnh ủy Bình Phước". Enterprises, schools and bodies from outside the province keep their registered name.
/// </summary>
public static partial class UnitOnWall
{
    /// <summary>The name; capitals are the template's business.</summary>
    /// <param name="unitName">Full name in force on the day of the congress.</param>
    /// <param name="kind">Kind of the unit.</param>
    /// <param name="provinceName">"Tỉnh Bình Phước".</param>
    public static string Name(string unitName, UnitKind kind, string provinceName)
    {
        if (UnitKinds.IsAdministrative(kind) || kind == UnitKind.Enterprise) return VietnameseText.Clean(unitName);
        var name = VietnameseText.Clean(Brackets().Replace(unitName, " "));
        var bare = Unit.BareName(provinceName);
        if (name.Contains(bare, StringComparison.OrdinalIgnoreCase)) return name;
        if (EndsWithProvince().IsMatch(name)) return $"{name} {bare}";
        return kind is UnitKind.Department or UnitKind.MassOrganisation or UnitKind.Association ? $"{name} tỉnh {bare}" : name;
    }

    /// <summary>"Tỉnh đoàn (Đoàn TNCS Hồ Chí Minh tỉnh)": the explanation in brackets is for registers.</summary>
    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    /// <summary>The name already speaks of "the province" without saying which.</summary>
    [GeneratedRegex(@"(\btỉnh|\bTỉnh ủy|\bTỉnh đoàn)$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsWithProvince();
}
