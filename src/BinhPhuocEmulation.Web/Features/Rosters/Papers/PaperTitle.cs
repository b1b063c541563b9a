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
    /// <param name="unitOnWall">"Xã Lộc An", "Sở Nội vụ tỉnh Bình Phước": added where the name block does not hold it.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> nameBlock, string form, string unitOnWall)
    {
        ArgumentNullException.ThrowIfNull(nameBlock);
        var name = nameBlock is [var first, ..] && !first.Contains('…', StringComparison.Ordinal) ? first : Upper(form);
        if (name.Length == 0) return [List];
        var unit = Upper(unitOnWall);
        string[] lines = Names(name, unit) ? [$"DỰ {name}"] : name.Length + unit.Length <= LongestLine ? [$"DỰ {name} {unit}"] : [$"DỰ {name}", unit];
        return [List, .. lines, .. nameBlock.Skip(1).Take(1)];
    }

    /// <summary>
    /// The unit on the wall of a list frozen before its name was kept with it: of its names on the days that count, the one that the name block holds, else the first.
    /// </summary>
    public static string NameOn(IReadOnlyList<string> nameBlock, params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(nameBlock);
        ArgumentNullException.ThrowIfNull(names);
        return names.FirstOrDefault(name => nameBlock is [var first, ..] && Names(first, Upper(name))) ?? names[0];
    }

    private static bool Names(string words, string unit) => words.Contains(unit, StringComparison.OrdinalIgnoreCase);

    private static string Upper(string words) => words.ToUpper(Vietnamese);
}
