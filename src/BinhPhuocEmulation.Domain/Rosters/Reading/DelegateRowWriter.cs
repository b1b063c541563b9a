using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>Writes a row as the text of its cells, by column key: for the grid, frozen copies and papers. What is written reads back as the same row.</summary>
public static class DelegateRowWriter
{
    /// <summary>Writes a row; blank cells are left out, and text that was kept stands where it was typed.</summary>
    /// <param name="row">Values.</param>
    /// <param name="lists">Code lists, for names.</param>
    /// <param name="mask">Sensitive cells that are not blank show as <see cref="DelegateRowReader.Masked"/>.</param>
    /// <param name="columns">Keys of the columns written; null for all.</param>
    public static Dictionary<string, string> Write(RowDetails row, CodeLists lists, bool mask = false, IReadOnlyList<string>? columns = null)
    {
        var kept = KeptCells.Parse(row.Entry.KeptCells);
        var cells = new Dictionary<string, string>(DelegateColumns.All.Count);
        foreach (var column in DelegateColumns.All)
        {
            if (columns is not null && !columns.Contains(column.Key)) continue;
            var text = kept.TryGetValue(column.Key, out var typed) ? typed : TextOf(column.Key, row.Person, row.Entry, lists);
            if (text.Length > 0) cells.Add(column.Key, mask && column.Sensitive ? DelegateRowReader.Masked : text);
        }
        return cells;
    }

    /// <summary>Writes a saved row; person and collective must be loaded with it.</summary>
    public static Dictionary<string, string> Write(RosterEntry entry, CodeLists lists, bool mask = false, IReadOnlyList<string>? columns = null) =>
        Write(RowDetails.Of(entry), lists, mask, columns);

    /// <summary>"Đảng viên" cell: the day, or whether a member.</summary>
    private static string Party(PersonDetails person) =>
        person.PartyJoinedOn is { } day ? VietnameseFormat.Date(day) : CellWords.Write(person.PartyMember);

    private static string TextOf(string key, PersonDetails person, EntryDetails entry, CodeLists lists) => key switch
    {
        DelegateColumns.Name => person.FullName,
        "group" => entry.Group == DelegateGroup.None ? "" : DelegateWords.Name(entry.Group),
        "collective" => entry.CollectiveName ?? "",
        "birth" => person.Birth?.ToString() ?? "",
        "gender" => DelegateWords.Name(person.Gender),
        "ethnicity" => lists.NameOf(key, person.Ethnicity ?? ""),
        "religion" => lists.NameOf(key, person.Religion ?? ""),
        "party" => Party(person),
        "education" => person.Education ?? "",
        "post" => entry.Post ?? "",
        "workplace" => entry.WorkPlace ?? "",
        "capacity" => lists.NameOf(key, entry.Capacity ?? ""),
        "field" => lists.NameOf(key, entry.Field ?? ""),
        "component" => lists.NameOf(key, entry.Component ?? ""),
        "direct" => CellWords.Write(entry.DirectWorker),
        "achievement" => entry.Achievement ?? "",
        "awards" => AwardReader.Write(entry.Awards),
        "phone" => entry.Phone ?? "",
        "note" => entry.Note ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The column has no text."),
    };
}
