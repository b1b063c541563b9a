using System.Globalization;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>
/// The title of a list: which congress the delegates go to. A list leaves the wall where its congress hangs, so it names the unit also where the name block of a
/// Hội nghị does not (N-02).
/// </summary>
public static class PaperTitle
{
    private const string List = "DANH SÁCH TRÍCH NGANG ĐẠI BIỂU";

    /// <summary>Letters of a line of the title on A4 on its long side, about; a longer name of a unit begins its own line.</summary>
    private const int LongestLine = 80;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The lines of the title.</summary>
    /// <param name="nameBlock">The name block line by line; its last line, place and day, is not part of a title.</param>
    /// <param name="form">Name of the form in the plan, printed while no title is chosen; blank for none.</param>
    /// <param name="unitOnWall">"Xã Lộc An", "Sở Nội vụ tỉnh Bình Phước": added where the name block holds neither this nor <paramref name="otherName"/>.</param>
    /// <param name="otherName">Name of the same unit on another day that counts, by which the name block may call it; null for none.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> nameBlock, string form, string unitOnWall, string? otherName = null)
    {
        ArgumentNullException.ThrowIfNull(nameBlock);
        var name = nameBlock is [var first, ..] && !first.Contains('…', StringComparison.Ordinal) ? first : Upper(form);
        if (name.Length == 0) return [List];
        var unit = Upper(unitOnWall);
        var isNamed = name.Contains(unit, StringComparison.OrdinalIgnoreCase) || (otherName is not null && name.Contains(Upper(otherName), StringComparison.OrdinalIgnoreCase));
        string[] lines = isNamed ? [$"DỰ {name}"] : name.Length + unit.Length <= LongestLine ? [$"DỰ {name} {unit}"] : [$"DỰ {name}", unit];
        return [List, .. lines, .. nameBlock.Skip(1).Take(1)];
    }

    private static string Upper(string words) => words.ToUpper(Vietnamese);
}
