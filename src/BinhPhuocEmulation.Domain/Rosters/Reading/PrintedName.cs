using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>
/// A name as it is printed: without "Ông", "Bà", "Đ/c" before it (Decree 30/2020 puts no title before a name).
/// The title says nothing of the gender here: lists write "Ông/Bà" before everybody.
/// </summary>
public static class PrintedName
{
    private static readonly string[] Titles =
        ["ông/bà", "ông (bà)", "ông, bà", "ông hoặc bà", "bà/ông", "bà", "đồng chí", "đ/c", "đ.c", "đc"];

    /// <summary>"Ông" is a family name too (Ông Ích Khiêm): it is a title only before one of these, before a colon, or before four words.</summary>
    private static readonly HashSet<string> FamilyNames = [.. (
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan lam mai trinh truong dao cao luong " +
        "luu ha phung ta to quach thach kim son chau dieu thi mong nong lo quan giap ma be vi trieu ninh nghiem luc lu dam " +
        "la hua chu thai thieu tang ton tong tu van vuong khuc khong kieu danh trang vang giang giong sung hau cu cam ka k " +
        "y h lau mua thao ly chang phu sam tan than thuong uong bach bang banh cung cong diep doi dong hang hinh kha khuat la lai").Split(' ')];

    /// <summary>The name without titles before it, cleaned. A title alone stays: there is nothing else to print.</summary>
    public static string Of(string? text)
    {
        var name = VietnameseText.Clean(text);
        for (var shorter = WithoutTitle(name); shorter != name; shorter = WithoutTitle(name)) name = shorter;
        return name;
    }

    private static string WithoutTitle(string name)
    {
        foreach (var title in Titles)
            if (RestAfter(name, title, out _) is { Length: > 0 } rest) return rest;
        if (RestAfter(name, "ông", out var marked) is not { Length: > 0 } given) return name;
        var words = given.Split(' ');
        var titleBefore = marked || words.Length >= 4 || (words.Length >= 2 && FamilyNames.Contains(VietnameseText.SearchKey(words[0])));
        // "Ông Văn Tùng" is of the family Ông: Văn and Thị stand in the middle far more often than first.
        if (!marked && words.Length == 2 && VietnameseText.SearchKey(words[0]) is "van" or "thi") titleBefore = false;
        return titleBefore ? given : name;
    }

    /// <summary>What stands after a leading word, without a colon or dot between; "" if the word does not lead.</summary>
    private static string RestAfter(string name, string word, out bool marked)
    {
        marked = false;
        if (name.Length <= word.Length || !name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return "";
        var rest = name[word.Length..];
        marked = rest[0] is ':' or '.';
        return marked || rest[0] == ' ' ? rest.TrimStart(':', '.', ' ') : "";
    }
}
