using System.Globalization;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>Names of sheets as Excel allows them: at most 31 characters, none of []:*?/\, no apostrophe at the ends, unique.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    public static string Unique(string caption, HashSet<string> taken)
    {
        var name = Cut(new string([.. PaperText.Clean(caption).Where(c => !"[]:*?/\\\n".Contains(c, StringComparison.Ordinal))]), Longest);
        if (name.Length == 0)
            name = "Bảng";
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({i})");
            unique = Cut(name, Longest - suffix.Length) + suffix;
        }

        return unique;
    }

    /// <summary>Cuts at a blank where there is one: half a syllable reads as a mistake.</summary>
    private static string Cut(string name, int longest)
    {
        if (name.Length > longest)
        {
            var blank = name.LastIndexOf(' ', longest);
            name = name[..(blank > 0 ? blank : longest)];
        }

        return name.Trim(' ', '\'');
    }
}
