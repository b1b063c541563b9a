using System.Text.Encodings.Web;
using System.Text.Json;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>
/// The text of cells that their values do not hold, as a row keeps it: a JSON object of column key to text, "" if there is none. Cells that could not be read,
/// and those whose value was named in words of their own (<see cref="CodeLists.IsOwnWording"/>): they are printed as typed and counted as the value.
/// </summary>
public static class KeptCells
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>The cells by column key; none if the text is blank or damaged.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string? json)
    {
        if (string.IsNullOrEmpty(json)) return None;
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json, Options) ?? None;
        }
        catch (JsonException)
        {
            return None;
        }
    }

    /// <summary>Columns of a row whose text could not be read, in the order of the table.</summary>
    public static IEnumerable<string> UnreadOf(EntryDetails entry) => entry.KeptCells.Length == 0 ? [] : Parse(entry.KeptCells).Keys.Where(key => string.IsNullOrEmpty(key switch
    {
        "capacity" => entry.Capacity,
        "field" => entry.Field,
        "component" => entry.Component,
        _ => "",
    }));

    /// <summary>As kept; the columns stand in the order of the table, so that equal cells give equal text.</summary>
    public static string Write(IReadOnlyDictionary<string, string> cells)
    {
        if (cells.Count == 0) return "";
        var ordered = new Dictionary<string, string>();
        foreach (var column in DelegateColumns.All)
            if (cells.TryGetValue(column.Key, out var text)) ordered.Add(column.Key, text);
        return ordered.Count == 0 ? "" : JsonSerializer.Serialize(ordered, Options);
    }
}
