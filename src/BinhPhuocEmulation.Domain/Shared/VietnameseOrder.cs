using System.Globalization;

namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>
/// Keys that put words in Vietnamese order (ICU "vi": a ă â … d đ e ê …; ngang, huyền, hỏi, ngã, sắc, nặng) when compared byte by byte.
/// Stored beside the text, so that both database engines sort alike whatever their collation.
/// </summary>
public static class VietnameseOrder
{
    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>Compares two texts in Vietnamese order.</summary>
    public static IComparer<string> Comparer { get; } =
        Comparer<string>.Create((a, b) => Vietnamese.Compare(a, b, CompareOptions.None));

    /// <summary>Sort key as upper-case hexadecimal; "" for blank text. Longer than the text: about 4 to 6 characters a letter.</summary>
    public static string SortKey(string? text)
    {
        var clean = VietnameseText.Clean(text);
        return clean.Length == 0 ? "" : Convert.ToHexString(Vietnamese.GetSortKey(clean, CompareOptions.None).KeyData);
    }

    /// <summary>Sort key of a person: given name, then middle, then family name. Each part's key ends in 00, so parts never run together.</summary>
    public static string PersonSortKey(string? fullName)
    {
        var parts = NameParts.Of(fullName);
        return string.Concat(Part(parts.Given), Part(parts.Middle), Part(parts.Family));

        static string Part(string text) => text.Length == 0 ? "00" : SortKey(text);
    }
}
