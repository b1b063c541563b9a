using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>The filters of the table as they stand in the address of a list that is only read; the same as those beside the table one types into.</summary>
/// <param name="Field">Field, by its name.</param>
/// <param name="Gender">"Nam" or "Nữ".</param>
/// <param name="Title">Title or award of the catalogue by its name, <see cref="AnyTitle"/> or <see cref="NoTitle"/>.</param>
/// <param name="Cols"><see cref="AllColumns"/> for every column.</param>
public sealed record RowFilter(string? Field, string? Gender, string? Title, string? Cols)
{
    /// <summary>Rows with any title or award.</summary>
    public const string AnyTitle = "*";
    /// <summary>Rows without.</summary>
    public const string NoTitle = "-";
    /// <summary>All columns.</summary>
    public const string AllColumns = "full";

    /// <summary>Every column is shown.</summary>
    public bool Full => Cols == AllColumns;

    /// <summary>Some rows are left out.</summary>
    public bool IsSet => Field is { Length: > 0 } || Gender is { Length: > 0 } || Title is { Length: > 0 };

    /// <summary>Is the row among those asked for?</summary>
    public bool Holds(RowTraits row) => Is(row, "field", Field) && Is(row, "gender", Gender) && Title switch
    {
        null or "" => true,
        AnyTitle => row.Cells.ContainsKey("awards"),
        NoTitle => !row.Cells.ContainsKey("awards"),
        _ => row.Titles.Contains(Title),
    };

    private static bool Is(RowTraits row, string column, string? wanted) => string.IsNullOrEmpty(wanted) || row.Cells.GetValueOrDefault(column, "") == wanted;
}

/// <summary>What of a row the filters ask for: all that is worded of the rows of other pages.</summary>
/// <param name="Cells">Text by column key, of <see cref="Columns"/> at least.</param>
/// <param name="Titles">Names of the titles and awards of the catalogue that the row has.</param>
public readonly record struct RowTraits(IReadOnlyDictionary<string, string> Cells, IReadOnlyList<string> Titles)
{
    /// <summary>Columns the filters look at.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["field", "gender", "awards"];

    /// <summary>Of a row that is worded whole.</summary>
    public static RowTraits Of(RowJson row, CodeLists lists) => Of(row.Cells, row.Titles, lists);

    /// <summary>Of the texts of a row; a field counts as its value, however it was worded.</summary>
    public static RowTraits Of(IReadOnlyDictionary<string, string> cells, IReadOnlyList<string> titles, CodeLists lists) =>
        new(cells.TryGetValue("field", out var field) && lists.Read("field", field) is { } value && value.Name != field ? new Dictionary<string, string>(cells) { ["field"] = value.Name } : cells, titles);
}

/// <summary>The filters with what there is to choose: only what occurs on the list.</summary>
public sealed record RowFilterView(RowFilter Filter, IReadOnlyList<string> Fields, IReadOnlyList<string> Genders, IReadOnlyList<string> Titles)
{
    /// <summary>Of these rows.</summary>
    public static RowFilterView Of(RowFilter filter, IReadOnlyCollection<RowTraits> rows) =>
        new(filter, Of(rows.Select(r => r.Cells.GetValueOrDefault("field", ""))), Of(rows.Select(r => r.Cells.GetValueOrDefault("gender", ""))), Of(rows.SelectMany(r => r.Titles)));

    private static string[] Of(IEnumerable<string> words) => [.. words.Where(w => w.Length > 0).Distinct().Order(StringComparer.Create(VietnameseUi.Culture, ignoreCase: false))];
}
