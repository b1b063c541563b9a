using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>
/// Reads the text cells of a row, as typed, pasted or taken from Excel, by the keys of <see cref="DelegateColumns"/>.
/// A cell that cannot be read is an error of that cell and its text is kept; only what may not be stored at all is refused.
/// A value of a list that is named in words of its own keeps them too, without an error.
/// </summary>
/// <param name="lists">Code lists.</param>
/// <param name="requirements">Ages taken for right.</param>
/// <param name="today">Today in Vietnam.</param>
public sealed class DelegateRowReader(CodeLists lists, RosterRequirements requirements, DateOnly today)
{
    /// <summary>What stands in a sensitive cell for those who may not see it. Posted back, it means "not touched": see <see cref="Merge"/>.</summary>
    public const string Masked = "••••";

    /// <summary>Age from which one may join the Party (Party statutes, article 1).</summary>
    public const int PartyAge = 18;

    private static readonly HashSet<string> ManyLines = ["achievement", "note", "awards"];

    /// <summary>
    /// The cells of a row after a post: posted cells over the saved ones; a sensitive cell posted as <see cref="Masked"/> stays as saved
    /// (blank on a new row). Cells that were not posted stay too.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Merge(IReadOnlyDictionary<string, string> posted, IReadOnlyDictionary<string, string> saved)
    {
        var merged = new Dictionary<string, string>(saved);
        foreach (var (key, text) in posted)
            if (!IsMasked(key, text)) merged[key] = text;
        return merged;
    }

    /// <summary>Reads a row; cells that are absent are blank.</summary>
    public DelegateRowReading Read(IReadOnlyDictionary<string, string> cells)
    {
        var row = new Row(cells);
        var birth = row.Value("birth", ReadBirth, (BirthDate?)null);
        var group = row.Word("group", CellWords.ReadGroup, "Ghi Điển hình, Khách mời hoặc Lãnh đạo.");
        var word = lists.Read("capacity", row.Text("capacity")) is null && !row.Errors.ContainsKey("group") ? CellWords.ReadGroup(row.Text("capacity")) : null;
        var capacity = word is null ? row.Code(lists, "capacity", "Không có thành phần “{0}” trong danh mục.")
            : row.Value("capacity", (string _, out string error) => ReadGroupAsCapacity(word.Value, group, out error), "");
        var collective = row.Text("collective");
        var (member, joined) = row.Value("party", (string text, out string error) => ReadParty(text, birth, out error), ((bool?)null, (DateOnly?)null));
        var person = new PersonDetails
        {
            FullName = PrintedName.Of(row.Value(DelegateColumns.Name, ReadName, "")),
            Birth = birth,
            Gender = row.Word("gender", CellWords.ReadGender, "Ghi Nam hoặc Nữ.") ?? Gender.Unknown,
            Ethnicity = row.Code(lists, "ethnicity", "Không có dân tộc này trong danh mục."),
            Religion = row.Code(lists, "religion", "Không có tôn giáo này trong danh mục."),
            PartyMember = member,
            PartyJoinedOn = joined,
            Education = row.Text("education"),
        };
        var entry = new EntryDetails
        {
            Group = group ?? word ?? DelegateGroup.None,
            CollectiveName = collective,
            Capacity = capacity,
            RepresentsCollective = collective.Length > 0 || lists.Find("capacity", capacity) is { Marked: true },
            Post = row.Text("post"),
            WorkPlace = row.Text("workplace"),
            Field = row.Code(lists, "field", "Không có lĩnh vực “{0}” trong danh mục."),
            Component = row.Code(lists, "component", "Không có thành phần kinh tế “{0}” trong danh mục."),
            DirectWorker = row.Word("direct", CellWords.ReadDirect, "Ghi Có hoặc Không (hoặc x)."),
            Achievement = row.Text("achievement"),
            Phone = row.Value("phone", ReadPhone, ""),
            Note = row.Text("note"),
            Awards = row.Value("awards", ReadAwards, []),
        };
        if (person.FullName.Length == 0) row.KeepWithoutName();
        if (AwardReader.Write(entry.Awards).Length > DelegateColumns.Find("awards")!.MaxLength) row.RefuseLength("awards");
        return new DelegateRowReading
        {
            Person = person,
            Entry = entry with { KeptCells = KeptCells.Write(row.Kept) },
            Errors = row.Errors,
            Refused = row.Refused,
        };
    }

    private static bool IsMasked(string key, string text) =>
        DelegateColumns.Find(key) is { Sensitive: true } && VietnameseText.Clean(text) == Masked;

    /// <summary>A figure or a dash is nobody: a running number or a sum that slipped into the column.</summary>
    private static string ReadName(string text, out string error)
    {
        error = text.Any(char.IsLetter) ? "" : "Họ và tên phải có chữ.";
        return text;
    }

    private BirthDate? ReadBirth(string text, out string error)
    {
        if (!BirthDate.TryParse(text, out var birth, out error)) return null;
        if (birth.IsAfter(today)) error = "Ngày sinh ở tương lai; kiểm tra lại.";
        else if (birth.AgeOn(today) < requirements.MinAge)
            error = $"Đại biểu mới {birth.AgeOn(today)} tuổi, phải từ {requirements.MinAge} tuổi; kiểm tra lại ngày sinh.";
        else if (birth.AgeOn(today) > requirements.MaxAge)
            error = $"Đại biểu đã {birth.AgeOn(today)} tuổi, quá {requirements.MaxAge} tuổi; kiểm tra lại ngày sinh.";
        return error.Length == 0 ? birth : null;
    }

    private (bool? Member, DateOnly? JoinedOn) ReadParty(string text, BirthDate? birth, out string error)
    {
        error = "";
        if (CellWords.ReadParty(text) is { } member) return (member, null);
        if (CellWords.ReadDate(text) is not { } joined) error = "Ghi ngày vào Đảng (ngày/tháng/năm), hoặc Có, Không.";
        else if (joined > today) error = "Ngày vào Đảng ở tương lai; kiểm tra lại.";
        else if (birth is { } born && born.AgeOn(joined) < PartyAge) error = $"Ngày vào Đảng trước khi đủ {PartyAge} tuổi; kiểm tra lại ngày sinh và ngày vào Đảng.";
        else return (true, joined);
        return (null, null);
    }

    /// <summary>The papers' column of capacities names the group of guests and leaders (forms.md 1.3): such a word is the group, and no capacity of its own.</summary>
    private static string ReadGroupAsCapacity(DelegateGroup word, DelegateGroup? group, out string error)
    {
        error = group is { } said && said != word
            ? $"Cột Nhóm ghi {DelegateWords.Name(said)} mà ô này ghi {DelegateWords.Name(word)}: mỗi đại biểu thuộc một nhóm; xóa ô này hoặc sửa Nhóm." : "";
        return "";
    }

    private static string ReadPhone(string text, out string error)
    {
        var digits = text.Count(char.IsAsciiDigit);
        error = digits == 0 || !text.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '+' or '(' or ')' or '/' or ',' or ';') ? "Số điện thoại chỉ gồm chữ số."
            : digits < ContactRules.FewestDigits ? $"Số điện thoại có ít nhất {ContactRules.FewestDigits} chữ số." : "";
        return text;
    }

    private IReadOnlyList<AwardWords> ReadAwards(string text, out string error)
    {
        var awards = AwardReader.Read(text, lists);
        error = awards.Any(a => a.Text.Length > EntryAward.TextLength)
            ? $"Một danh hiệu dài quá {EntryAward.TextLength} ký tự; tách các danh hiệu bằng dấu chấm phẩy." : "";
        return awards;
    }

    private delegate T CellReader<T>(string text, out string error);

    /// <summary>One row while it is read: cleaned texts, errors, refusals.</summary>
    private sealed class Row
    {
        private const DelegateCells PersonCells = DelegateCells.Birth | DelegateCells.Gender | DelegateCells.Ethnicity
            | DelegateCells.Religion | DelegateCells.Party | DelegateCells.Education;
        private readonly Dictionary<string, string> _texts = [];

        public Row(IReadOnlyDictionary<string, string> cells)
        {
            foreach (var (key, raw) in cells)
            {
                if (DelegateColumns.Find(key) is not { } column) { Refused[key] = "Không có cột này trong danh sách."; continue; }
                var text = ManyLines.Contains(key) ? VietnameseText.CleanLines(raw) : VietnameseText.Clean(raw);
                if (VietnameseText.HasControlCharacter(raw)) Refused[key] = "Ô có ký tự điều khiển; xóa ô rồi gõ lại.";
                else if (text.Length > column.MaxLength) RefuseLength(key);
                else if (IsMasked(key, text)) Refused[key] = "Ô đang được che, chưa có nội dung để lưu.";
                else if (text.Length > 0) _texts[key] = text;
            }
        }

        public Dictionary<string, string> Errors { get; } = [];
        public Dictionary<string, string> Refused { get; } = [];
        public Dictionary<string, string> Kept { get; } = [];

        public string Text(string key) => _texts.GetValueOrDefault(key, "");

        public T Value<T>(string key, CellReader<T> read, T blank)
        {
            if (!_texts.TryGetValue(key, out var text)) return blank;
            var value = read(text, out var error);
            if (error.Length == 0) return value;
            Errors[key] = error;
            Kept[key] = text;
            return blank;
        }

        public T? Word<T>(string key, Func<string, T?> read, string sentence) where T : struct => Value<T?>(key, (string text, out string error) =>
        {
            var value = read(text);
            error = value is null ? sentence : "";
            return value;
        }, null);

        /// <summary>A value of a list; a wording of its own is kept beside it.</summary>
        public string Code(CodeLists lists, string key, string sentence) => Value(key, (string text, out string error) =>
        {
            var item = lists.Read(key, text);
            error = item is null ? string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, text) : "";
            if (item is not null && CodeLists.IsOwnWording(item, text)) Kept[key] = text;
            return item?.Code ?? "";
        }, "");

        public void RefuseLength(string key) => Refused[key] = $"Dài quá {DelegateColumns.Find(key)!.MaxLength} ký tự; rút gọn rồi lưu.";

        /// <summary>A row without a name has no person to keep these cells: their text is kept with the row until there is a name.</summary>
        public void KeepWithoutName()
        {
            foreach (var column in DelegateColumns.All)
                if ((column.Cell & PersonCells) != 0 && Text(column.Key) is { Length: > 0 } text) Kept[column.Key] = text;
            if (Kept.Keys.Any(k => (DelegateColumns.Find(k)!.Cell & PersonCells) != 0)) Errors.TryAdd(DelegateColumns.Name, "Nhập họ và tên; các ô về người này chờ tên.");
        }
    }
}
