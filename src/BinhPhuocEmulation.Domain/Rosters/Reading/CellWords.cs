using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>Fixed words and dates of cells, as officers type them: accents, case and blanks do not matter.</summary>
public static class CellWords
{
    private static readonly Dictionary<string, DelegateGroup> Groups = Table(
        (DelegateGroup.Model, "Điển hình|Điển hình tiên tiến|ĐHTT|ĐH|Đại biểu điển hình|Đại biểu điển hình tiên tiến|Điển hình tiên tiến tiêu biểu"),
        (DelegateGroup.Guest, "Khách mời|Khách|KM|Đại biểu khách mời|Khách mời khác"),
        (DelegateGroup.Leader, "Lãnh đạo|LĐ|Đại biểu lãnh đạo|Lãnh đạo các cấp|Lãnh đạo các cấp, các ngành"));

    private static readonly Dictionary<string, Gender> Genders = Table(
        (Gender.Male, "Nam|Male|M|Trai|Ông"),
        (Gender.Female, "Nữ|Nu|Female|F|Gái|Bà"));

    private static readonly Dictionary<string, bool> YesNo = Table(
        (true, "Có|x|xx|v|yes|y|true|1|đúng|rồi|✓|✔|√|☑"),
        (false, "Không|ko|k|no|n|false|0|chưa|sai|không có"));

    private static readonly Dictionary<string, bool> Party = Table(
        (true, "Đảng viên|ĐV|Là đảng viên|Đảng viên ĐCSVN|Đã vào Đảng"),
        (false, "Quần chúng|Không phải đảng viên|Chưa vào Đảng|Không là đảng viên"));

    private static readonly Dictionary<string, bool> Direct = Table(
        (true, "Trực tiếp|Trực tiếp sản xuất|Trực tiếp công tác|Trực tiếp lao động"),
        (false, "Gián tiếp|Không trực tiếp"));

    /// <summary>A group by its word, or null.</summary>
    public static DelegateGroup? ReadGroup(string text) => Groups.TryGetValue(KeyOf(text), out var group) ? group : null;

    /// <summary>A gender by its word, or null.</summary>
    public static Gender? ReadGender(string text) => Genders.TryGetValue(KeyOf(text), out var gender) ? gender : null;

    /// <summary>Yes or no, also a tick; null if it is neither.</summary>
    public static bool? ReadYesNo(string text) => YesNo.TryGetValue(KeyOf(text), out var yes) ? yes : null;

    /// <summary>Member of the Party or not, by a word instead of a date.</summary>
    public static bool? ReadParty(string text) => Party.TryGetValue(KeyOf(text), out var member) ? member : ReadYesNo(text);

    /// <summary>Direct worker or not.</summary>
    public static bool? ReadDirect(string text) => Direct.TryGetValue(KeyOf(text), out var direct) ? direct : ReadYesNo(text);

    /// <summary>"Có", "Không", or "".</summary>
    public static string Write(bool? value) => value switch { true => "Có", false => "Không", _ => "" };

    /// <summary>Reads d/M/yyyy (also with - or .) or yyyy-MM-dd, of 1900 to 2999; null if it is no such day.</summary>
    public static DateOnly? ReadDate(string text) => VietnameseDay.Read(text);

    private static Dictionary<string, T> Table<T>(params (T Value, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split('|').Select(word => (Key: KeyOf(word), row.Value)))
        .DistinctBy(pair => pair.Key)
        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Without accents, blanks, dots and other signs; ticks stay, for they are words here.</summary>
    private static string KeyOf(string text) => string.Concat(VietnameseText.SearchKey(text)
        .Where(c => char.IsLetterOrDigit(c) || c is '✓' or '✔' or '√' or '☑'));
}
