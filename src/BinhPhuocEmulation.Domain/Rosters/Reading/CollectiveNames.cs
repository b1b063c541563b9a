using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>Names of collectives that are nearly the same: "HTX Hồ tiêu Bom Bo" and "Hợp tác xã hồ tiêu Bom Bo". The script collectives.js mirrors this, and a test compares the two.</summary>
public static class CollectiveNames
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["htx"] = "hop tac xa",
        ["thcs"] = "trung hoc co so",
        ["thpt"] = "trung hoc pho thong",
        ["ubnd"] = "uy ban nhan dan",
        ["hdnd"] = "hoi dong nhan dan",
        ["mttq"] = "mat tran to quoc",
        ["cty"] = "cong ty",
        ["tnhh"] = "trach nhiem huu han",
        ["cp"] = "co phan",
        ["mn"] = "mam non",
        ["lhpn"] = "lien hiep phu nu",
        ["ccb"] = "cuu chien binh",
        ["tncs"] = "thanh nien cong san",
        ["kp"] = "khu pho",
    };

    /// <summary>What two names share that mean the same: no accents, short forms written out, no signs and blanks.</summary>
    public static string NearKey(string name)
    {
        var key = string.Concat(VietnameseText.SearchKey(name).Select(c => char.IsLetter(c) || char.IsDigit(c) ? c : ' '));
        return string.Concat(key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Short.GetValueOrDefault(word, word))).Replace(" ", "", StringComparison.Ordinal);
    }
}
