using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>Recognises the headings of tables pasted from Excel or Word. The script of the page works on the same spellings (<see cref="Spellings"/>).</summary>
public static class PasteHeadings
{
    /// <summary>Value of a spelling for columns that are known but not taken.</summary>
    public const string NotTaken = "-";

    /// <summary>Value of the spelling "DT": dân tộc or điện thoại, as the cells below say.</summary>
    public const string EthnicityOrPhone = "ethnicity|phone";

    /// <summary>Value of the spelling "Thành phần": the group where the cells below say khách mời or lãnh đạo, else the capacity.</summary>
    public const string GroupOrCapacity = "group|capacity";

    /// <summary>Key of a column that says whether a row is a person, a collective or a household (forms.md 1.5, NHANDULIEU).</summary>
    public const string Kind = "kind";

    /// <summary>Key of a column that says in what standing a person is put forward: direct worker, leader, doanh nhân (forms.md 1.5, NHANDULIEU).</summary>
    public const string Standing = "standing";

    /// <summary>Key of a column that holds gender and birth in one (forms.md 1.2).</summary>
    public const string GenderAndBirth = "genderbirth";

    private const int SearchedRows = 30, MostHeadingRows = 3;
    private const string Theory = "education+llct", TheoryPrefix = "LLCT: ";

    private static readonly string[] Numbering = ["STT", "TT", "Số TT", "Số thứ tự", "No"];
    private static readonly string[] Standings = ["Phân loại đối tượng"];
    private static readonly string[] MaleBirth = ["Nam", "Năm sinh nam", "Ngày sinh nam", "Ngày tháng năm sinh nam", "Sinh ngày nam"];
    private static readonly string[] FemaleBirth = ["Nữ", "Năm sinh nữ", "Ngày sinh nữ", "Ngày tháng năm sinh nữ", "Sinh ngày nữ"];

    private static readonly string[] TheoryEducation = ["Lý luận chính trị", "LLCT", "Trình độ lý luận chính trị", "Trình độ LLCT", "Lý luận"];
    private static readonly string[] Kinds = ["Phân loại khen thưởng", "Phân loại khen thưởng (cá nhân/tập thể/hộ gia đình)", "Cá nhân/tập thể", "Cá nhân, tập thể", "Loại hình"];
    private static readonly string[] GenderBirths = ["Nam/Nữ + năm sinh", "Nam/Nữ, ngày sinh", "Giới tính, năm sinh", "Giới tính, ngày sinh", "Năm sinh, giới tính", "Ngày sinh, giới tính", "Nam/Nữ, ngày tháng năm sinh"];
    private static readonly HashSet<string> GuestOrLeader = [.. new[] { "Khách mời", "Khách", "Đại biểu khách mời", "Khách mời khác", "Lãnh đạo", "Đại biểu lãnh đạo", "Lãnh đạo các cấp", "Lãnh đạo các cấp, các ngành" }.Select(KeyOf)];
    private static readonly HashSet<string> Collectives = [.. new[] { "Tập thể", "Hộ gia đình", "Hộ", "Gia đình", "TT" }.Select(KeyOf)];

    /// <summary>Columns whose texts may stand in two columns of a list.</summary>
    private static readonly Dictionary<string, string> Joined = new() { ["workplace"] = ", ", ["awards"] = "; ", ["education"] = "; ", ["achievement"] = "; " };

    /// <summary>
    /// Every known spelling (small letters and digits only, no accents) and the column it names: a column key, "birth+nam", "birth+nu",
    /// "education+llct", one of the keys above, or <see cref="NotTaken"/>.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Spellings { get; } = AllSpellings();

    /// <summary>What stands between two texts of one column.</summary>
    internal static string JoinOf(string key) => Joined.GetValueOrDefault(key, " ");

    /// <summary>Is it a heading of names, of delegates or of collectives? "Tập thể" alone is a word of cells too.</summary>
    internal static bool NamesSomebody(PasteColumn column) =>
        column.Key == DelegateColumns.Name || (column.Key == "collective" && KeyOf(column.Heading) is not ("tapthe" or "daidientapthe"));

    /// <summary>Does a cell of the column <see cref="Kind"/> say that the row is no person?</summary>
    internal static bool IsCollective(string kind) => Collectives.Contains(KeyOf(kind));

    /// <summary>
    /// Looks at the first rows of a table. The headings name the delegate or the collective and one column more. They may stand in up to three rows:
    /// a row belongs to the headings above it if it holds nothing but headings and leaves the name free; a blank cell of a merged heading takes the
    /// heading to its left. A row (1) (2) (3) below belongs to them. Above them only titles may stand: rows with at most two filled cells.
    /// Without headings the columns are empty.
    /// </summary>
    public static PasteMapping Recognise(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        for (var above = 0; above < Math.Min(rows.Count, SearchedRows); above++)
        {
            if (HeadingsAt(rows, above) is { } found) return found;
            if (!PasteHead.IsTitle(rows[above])) break;
        }
        return new(0, []);
    }

    private static PasteMapping? HeadingsAt(IReadOnlyList<IReadOnlyList<string>> rows, int above)
    {
        var head = new PasteHead(rows[above]);
        if (PasteHead.IsTitle(rows[above]) && !head.NamesSomebody) return null;
        var end = above + 1;
        if (head.NamesSomebody || PasteHead.HoldsNoData(rows[above]))
            while (end < rows.Count && end - above < MostHeadingRows && head.Takes(rows[end])) end++;
        var columns = Read(head.Paths, i => rows.Skip(end).Select(row => i < row.Count ? row[i] : ""));
        // A heading alone is one only where it can be nothing else, and something stands below it.
        var alone = columns.Count == 1 && rows.Count > end && KeyOf(columns[0].Heading) is "hovaten" or "hoten";
        if (!columns.Any(NamesSomebody) || (!alone && columns.Count(c => c.Known && c.Heading.Length > 0) < 2)) return null;
        if (rows.Count > end && IsNumbering(rows[end])) end++;
        return new(end, columns, above);
    }

    /// <summary>A heading without accents, brackets and signs, as in <see cref="Spellings"/>.</summary>
    public static string KeyOf(string heading) => string.Concat(VietnameseText.SearchKey(heading).Where(char.IsLetterOrDigit));

    private static List<PasteColumn> Read(IEnumerable<IReadOnlyList<string>> paths, Func<int, IEnumerable<string>> cellsOf)
    {
        var columns = new List<PasteColumn>();
        var taken = new HashSet<string>();
        foreach (var path in paths)
        {
            var at = columns.Count;
            var column = Meaning(path);
            if (column.Key == EthnicityOrPhone) column = column with { Key = EthnicityOrPhoneOf(column.Heading, cellsOf(at)) };
            if (column.Key == GroupOrCapacity) column = column with { Key = cellsOf(at).Any(cell => GuestOrLeader.Contains(KeyOf(cell))) ? "group" : "capacity" };
            var again = column.Key.Length > 0 && !taken.Add(column.Key + (column.Gender == Gender.Unknown ? "" : DelegateWords.Name(column.Gender)));
            columns.Add(again && !Joined.ContainsKey(column.Key) ? new(column.Heading, "", Known: false) : column);
        }
        return columns;
    }

    /// <summary>
    /// What the headings over a column say together, from above down: the lowest one that is known. Under "Khen thưởng" and "Trình độ" stand only parts of them:
    /// "Cơ quan" below "Khen thưởng" is no place of work.
    /// </summary>
    private static PasteColumn Meaning(IReadOnlyList<string> path)
    {
        var heading = string.Join(": ", path);
        var found = path.Select(Find).ToArray();
        var whole = found.Length < 2 ? null : found[..^1].FirstOrDefault(c => c.Key is "awards" or "education");
        var column = found.Length == 0 ? new("", "") : whole is not null && found[^1].Key != whole.Key ? whole : found.LastOrDefault(c => c.Known) ?? found[^1];
        return column with { Heading = heading };
    }

    /// <summary>What one heading says.</summary>
    internal static PasteColumn Find(string heading)
    {
        if (heading.Length == 0) return new(heading, "");
        // "Trình độ (văn hóa; chuyên môn)": what stands in brackets only explains, unless the whole is known.
        var open = heading.IndexOf('(', StringComparison.Ordinal);
        if (!Spellings.TryGetValue(KeyOf(heading), out var key) && (open <= 0 || !Spellings.TryGetValue(KeyOf(heading[..open]), out key)))
            return new(heading, "", Known: false);
        return key switch
        {
            NotTaken => new(heading, ""),
            "birth+nam" => new(heading, "birth", Gender.Male),
            "birth+nu" => new(heading, "birth", Gender.Female),
            Theory => new(heading, "education", Prefix: TheoryPrefix),
            _ => new(heading, key),
        };
    }

    /// <summary>By the first cell that says something: a number is a telephone. Without any, "ĐT" is điện thoại and "DT" dân tộc.</summary>
    private static string EthnicityOrPhoneOf(string heading, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Any(char.IsLetter)) return "ethnicity";
            if (cell.Count(char.IsAsciiDigit) > 5) return "phone";
        }
        return heading.Contains('đ', StringComparison.OrdinalIgnoreCase) ? "phone" : "ethnicity";
    }

    private static bool IsNumbering(IReadOnlyList<string> row)
    {
        var numbers = row.Where(c => KeyOf(c).Length > 0).ToArray();
        return numbers.Length >= 3 && numbers.Select(KeyOf).SequenceEqual(Enumerable.Range(1, numbers.Length).Select(n => n.ToString(CultureInfo.InvariantCulture)));
    }

    private static Dictionary<string, string> AllSpellings()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var spelling in Numbering) all.Add(KeyOf(spelling), NotTaken);
        foreach (var spelling in MaleBirth) all.Add(KeyOf(spelling), "birth+nam");
        foreach (var spelling in FemaleBirth) all.Add(KeyOf(spelling), "birth+nu");
        all.Add("dt", EthnicityOrPhone);
        all.Add(KeyOf("Thành phần"), GroupOrCapacity);
        foreach (var spelling in TheoryEducation) all.Add(KeyOf(spelling), Theory);
        foreach (var spelling in Kinds) all.TryAdd(KeyOf(spelling), Kind);
        foreach (var spelling in Standings) all.TryAdd(KeyOf(spelling), Standing);
        foreach (var spelling in GenderBirths) all.TryAdd(KeyOf(spelling), GenderAndBirth);
        foreach (var column in DelegateColumns.All)
            foreach (var spelling in column.Aliases.Prepend(column.Heading).Append(column.Key)) all.TryAdd(KeyOf(spelling), column.Key);
        return all;
    }
}
