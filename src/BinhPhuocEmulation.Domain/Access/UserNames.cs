using System.Text;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Access;

/// <summary>User names made from units: lower case, ASCII, with the district, so that two communes of one name differ: "xa.tanhung.honquan".</summary>
public static class UserNames
{
    /// <summary>Shortest user name.</summary>
    public const int ShortestLength = 3;
    /// <summary>Longest user name.</summary>
    public const int LongestLength = 60;
    /// <summary>Characters a user name may hold.</summary>
    public const string Allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-_";

    private static readonly (string Word, string Short)[] Kinds =
    [
        ("thi tran ", "tt"), ("thanh pho ", "tp"), ("thi xa ", "tx"), ("phuong ", "p"), ("huyen ", "h"), ("tinh ", "tinh"), ("xa ", "xa"),
        ("so ", "so"), ("cong ty ", "cty"),
    ];

    /// <summary>The name proposed for an account of this unit; not yet unique.</summary>
    public static string For(UnitNode unit, UnitTree tree)
    {
        var (kind, bare) = Split(VietnameseText.SearchKey(unit.Name));
        var parts = new List<string> { kind, Letters(bare) };
        if (unit.Kind == UnitKind.Commune && tree.ParentOf(unit.Id) is { } district) parts.Add(Letters(Split(VietnameseText.SearchKey(district.Name)).Bare));
        var name = string.Join('.', parts.Where(p => p.Length > 0));
        return name.Length <= LongestLength ? name : name[..LongestLength].TrimEnd('.');
    }

    /// <summary>The same name, or with the smallest number behind it that nobody has: "xa.tanhung.honquan2".</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        for (var n = 1; ; n++)
        {
            var end = n == 1 ? "" : n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var wanted = name[..Math.Min(name.Length, LongestLength - end.Length)] + end;
            if (taken.Add(wanted)) return wanted;
        }
    }

    /// <summary>What is wrong with a typed user name, or null.</summary>
    public static string? Problem(string name)
    {
        if (name.Length < ShortestLength) return $"Tên đăng nhập cần ít nhất {ShortestLength} ký tự.";
        if (name.Length > LongestLength) return $"Tên đăng nhập dài quá {LongestLength} ký tự.";
        return name.All(c => Allowed.Contains(c, StringComparison.Ordinal)) ? null
            : "Tên đăng nhập chỉ gồm chữ thường không dấu, số và các dấu . - _";
    }

    private static (string Kind, string Bare) Split(string key)
    {
        foreach (var (word, shorter) in Kinds)
            if (key.StartsWith(word, StringComparison.Ordinal)) return (shorter, key[word.Length..]);
        return ("", key);
    }

    private static string Letters(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) result.Append(c);
        return result.ToString();
    }
}
