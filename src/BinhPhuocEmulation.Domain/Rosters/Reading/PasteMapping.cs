namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>What one column of a pasted table is.</summary>
/// <param name="Heading">Heading as it stands there; of several rows of headings "Trình độ: Chuyên môn".</param>
/// <param name="Key">Column key, or one of those of <see cref="PasteHeadings"/> that stand for a part of several; "" for a column that is not taken (STT, unknown headings).</param>
/// <param name="Gender">Gender that a date in this column tells, of a birth column split into Nam and Nữ.</param>
/// <param name="Known">True if the heading is known, also when the column is not taken.</param>
/// <param name="Prefix">What is written before each text of this column, so that it still says what it is among others of the same cell; "" for nothing.</param>
public sealed record PasteColumn(string Heading, string Key, Gender Gender = Gender.Unknown, bool Known = true, string Prefix = "");

/// <summary>The columns of a pasted table, and how many rows stand before its data (0 if it has no headings).</summary>
/// <param name="HeadingRows">Rows before the data: titles and headings.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Above">How many of these rows are titles above the headings.</param>
public sealed record PasteMapping(int HeadingRows, IReadOnlyList<PasteColumn> Columns, int Above = 0)
{
    /// <summary>Headings nobody knows: the page says that these columns were left out.</summary>
    public IEnumerable<string> Unknown => Columns.Where(c => !c.Known).Select(c => c.Heading);

    /// <summary>
    /// The cells of one row by column key. Of two columns for one key the texts are joined; a date under Nam or Nữ tells the gender. A row that says it is a
    /// collective or a household has its name there, and no person.
    /// </summary>
    public Dictionary<string, string> Apply(IReadOnlyList<string> row)
    {
        var cells = new Dictionary<string, string>();
        for (var i = 0; i < Math.Min(row.Count, Columns.Count); i++)
        {
            var column = Columns[i];
            var text = row[i].Trim();
            if (column.Key.Length == 0 || text.Length == 0) continue;
            if (column.Key == PasteHeadings.GenderAndBirth) SplitGenderAndBirth(text, cells);
            else Take(column, text, cells);
        }
        if (cells.Remove(PasteHeadings.Kind, out var kind) && PasteHeadings.IsCollective(kind) && !cells.ContainsKey("collective") && cells.Remove(DelegateColumns.Name, out var name))
            cells["collective"] = name;
        if (cells.Remove(PasteHeadings.Standing, out var standing)) TakeStanding(PasteHeadings.KeyOf(standing), cells);
        return cells;
    }

    /// <summary>"Người trực tiếp công tác, lao động …", "Các cấp lãnh đạo khác", "Doanh nhân" say what two columns ask; what these say goes first.</summary>
    private static void TakeStanding(string said, Dictionary<string, string> cells)
    {
        if (said.StartsWith("nguoitructiep", StringComparison.Ordinal)) cells.TryAdd("direct", "Có");
        else if (said.StartsWith("lanhdao", StringComparison.Ordinal) || said.StartsWith("caccaplanhdao", StringComparison.Ordinal)) cells.TryAdd("direct", "Không");
        else if (said == "doanhnhan") cells.TryAdd("capacity", "Doanh nhân");
    }

    private static void Take(PasteColumn column, string text, Dictionary<string, string> cells)
    {
        var tick = column.Gender != Gender.Unknown && CellWords.ReadYesNo(text) is not null;
        if (tick && CellWords.ReadYesNo(text) == false) return;
        if (column.Gender != Gender.Unknown) cells.TryAdd("gender", DelegateWords.Name(column.Gender));
        if (tick) return;
        var written = column.Prefix.Length > 0 && PasteHeadings.KeyOf(text).StartsWith(PasteHeadings.KeyOf(column.Prefix), StringComparison.Ordinal) ? text : column.Prefix + text;
        cells[column.Key] = cells.TryGetValue(column.Key, out var before) ? before + PasteHeadings.JoinOf(column.Key) + written : written;
    }

    /// <summary>"Nữ, 1985": a gender before or behind the birth. Without one the whole is the birth.</summary>
    private static void SplitGenderAndBirth(string text, Dictionary<string, string> cells)
    {
        var words = text.Split([' ', ',', ';', '-', '–', '/', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries);
        var gender = words.Length == 0 ? null : CellWords.ReadGender(words[0]) is { } first ? (first, words[0]) : CellWords.ReadGender(words[^1]) is { } last ? (last, words[^1]) : ((Gender, string)?)null;
        if (gender is not { } found)
        {
            cells["birth"] = text;
            return;
        }
        cells.TryAdd("gender", DelegateWords.Name(found.Item1));
        var at = text.IndexOf(found.Item2, StringComparison.Ordinal);
        if (words[0] != found.Item2) at = text.LastIndexOf(found.Item2, StringComparison.Ordinal);
        var birth = (text[..at] + text[(at + found.Item2.Length)..]).Trim(' ', ',', ';', '-', '–', '/', '(', ')', ':');
        if (birth.Length > 0) cells["birth"] = birth;
    }
}
