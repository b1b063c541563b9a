using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>What one column of a pasted table is.</summary>
/// <param name="Heading">Heading as it stands there.</param>
/// <param name="Key">Column key; "" for a column that is not taken (STT, unknown headings).</param>
/// <param name="Gender">Gender that a date in this column tells, of a birth column split into Nam and Nữ.</param>
/// <param name="Known">True if the heading is known, also when the column is not taken.</param>
public sealed record PasteColumn(string Heading, string Key, Gender Gender = Gender.Unknown, bool Known = true);

/// <summary>The columns of a pasted table, and how many rows stand before its data (0 if it has no headings).</summary>
/// <param name="HeadingRows">Rows before the data: titles and headings.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Above">How many of these rows are titles above the headings.</param>
public sealed record PasteMapping(int HeadingRows, IReadOnlyList<PasteColumn> Columns, int Above = 0)
{
    /// <summary>Headings nobody knows: the page says that these columns were left out.</summary>
    public IEnumerable<string> Unknown => Columns.Where(c => !c.Known).Select(c => c.Heading);

    /// <summary>The cells of one row by column key. Of two columns for one key the texts are joined; a date under Nam or Nữ tells the gender.</summary>
    public Dictionary<string, string> Apply(IReadOnlyList<string> row)
    {
        var cells = new Dictionary<string, string>();
        for (var i = 0; i < Math.Min(row.Count, Columns.Count); i++)
        {
            var column = Columns[i];
            var text = row[i].Trim();
            if (column.Key.Length == 0 || text.Length == 0) continue;
            var tick = column.Gender != Gender.Unknown && CellWords.ReadYesNo(text) is not null;
            if (tick && CellWords.ReadYesNo(text) == false) continue;
            if (column.Gender != Gender.Unknown) cells.TryAdd("gender", DelegateWords.Name(column.Gender));
            if (!tick) cells[column.Key] = cells.TryGetValue(column.Key, out var before) ? before + PasteHeadings.JoinOf(column.Key) + text : text;
        }
        return cells;
    }
}

/// <summary>Recognises the headings of tables pasted from Excel or Word. The script of the page works on the same spellings (<see cref="Spellings"/>).</summary>
public static class PasteHeadings
{
    /// <summary>Value of a spelling for columns that are known but not taken.</summary>
    public const string NotTaken = "-";

    /// <summary>Value of the spelling "DT": dân tộc or điện thoại, as the cells below say.</summary>
    public const string EthnicityOrPhone = "ethnicity|phone";

    private const int SearchedRows = 10, TitleCells = 2;

    private static readonly string[] Numbering = ["STT", "TT", "Số TT", "Số thứ tự", "No"];
    private static readonly string[] MaleBirth = ["Nam", "Năm sinh nam", "Ngày sinh nam", "Ngày tháng năm sinh nam", "Sinh ngày nam"];
    private static readonly string[] FemaleBirth = ["Nữ", "Năm sinh nữ", "Ngày sinh nữ", "Ngày tháng năm sinh nữ", "Sinh ngày nữ"];

    /// <summary>Columns whose texts may stand in two columns of a list.</summary>
    private static readonly Dictionary<string, string> Joined = new() { ["workplace"] = ", ", ["awards"] = "; ", ["education"] = "; ", ["achievement"] = "; " };

    /// <summary>
    /// Every known spelling (small letters and digits only, no accents) and the column it names: a column key, "birth+nam", "birth+nu",
    /// or <see cref="NotTaken"/>.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Spellings { get; } = AllSpellings();

    /// <summary>What stands between two texts of one column.</summary>
    internal static string JoinOf(string key) => Joined.GetValueOrDefault(key, " ");

    /// <summary>
    /// Looks at the first rows of a table. One row of headings needs the name column and one more; two rows are read together where the first
    /// has "Ngày sinh" over "Nam" and "Nữ". A row (1) (2) (3) below belongs to the headings. Above them only titles may stand: rows with at most
    /// two filled cells. Without headings the columns are empty.
    /// </summary>
    public static PasteMapping Recognise(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        for (var above = 0; above < Math.Min(rows.Count, SearchedRows); above++)
        {
            if (HeadingsAt(rows, above) is { } found) return found;
            if (rows[above].Count(c => VietnameseText.Clean(c).Length > 0) > TitleCells) break;
        }
        return new(0, []);
    }

    private static PasteMapping? HeadingsAt(IReadOnlyList<IReadOnlyList<string>> rows, int above)
    {
        var split = rows.Count > above + 1 && IsSplitBirth(rows[above + 1]);
        var end = above + (split ? 2 : 1);
        var columns = Read(split ? Together(rows[above], rows[above + 1]) : rows[above], i => rows.Skip(end).Select(row => i < row.Count ? row[i] : ""));
        if (!columns.Any(c => c.Key == DelegateColumns.Name) || columns.Count(c => c.Key.Length > 0) < 2) return null;
        if (rows.Count > end && IsNumbering(rows[end])) end++;
        return new(end, columns, above);
    }

    /// <summary>A heading without accents, brackets and signs, as in <see cref="Spellings"/>.</summary>
    public static string KeyOf(string heading) => string.Concat(VietnameseText.SearchKey(heading).Where(char.IsLetterOrDigit));

    private static List<PasteColumn> Read(IEnumerable<string> headings, Func<int, IEnumerable<string>> cellsOf)
    {
        var columns = new List<PasteColumn>();
        var taken = new HashSet<string>();
        foreach (var heading in headings.Select(VietnameseText.Clean))
        {
            var at = columns.Count;
            var column = Find(heading);
            if (column.Key == EthnicityOrPhone) column = column with { Key = EthnicityOrPhoneOf(heading, cellsOf(at)) };
            var again = column.Key.Length > 0 && !taken.Add(column.Key + (column.Gender == Gender.Unknown ? "" : DelegateWords.Name(column.Gender)));
            columns.Add(again && !Joined.ContainsKey(column.Key) ? new(heading, "", Known: false) : column);
        }
        return columns;
    }

    private static PasteColumn Find(string heading)
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

    private static bool IsSplitBirth(IReadOnlyList<string> row) =>
        row.Any(h => KeyOf(h) == "nam") && row.Any(h => KeyOf(h) == "nu") && row.All(h => KeyOf(h) is "" or "nam" or "nu");

    private static IEnumerable<string> Together(IReadOnlyList<string> upper, IReadOnlyList<string> lower)
    {
        for (var i = 0; i < Math.Max(upper.Count, lower.Count); i++)
            yield return i < lower.Count && KeyOf(lower[i]).Length > 0 ? lower[i] : i < upper.Count ? upper[i] : "";
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
        foreach (var column in DelegateColumns.All)
            foreach (var spelling in column.Aliases.Prepend(column.Heading).Append(column.Key)) all.TryAdd(KeyOf(spelling), column.Key);
        return all;
    }
}
