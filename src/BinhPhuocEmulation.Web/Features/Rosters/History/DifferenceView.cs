using BinhPhuocEmulation.Domain.Rosters;

namespace BinhPhuocEmulation.Web.Features.Rosters.History;

/// <summary>One changed cell; the values of sensitive cells only for those who asked to see them.</summary>
public sealed record CellChange(string Heading, string Before, string After);

/// <summary>One changed row.</summary>
public sealed record RowChange(string Name, IReadOnlyList<CellChange> Cells);

/// <summary>One row that stands elsewhere, with its STT then and now.</summary>
public sealed record PlaceChange(string Name, int Before, int After);

/// <summary>What differs between two rounds, for a page.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Added">Names and posts that are new.</param>
/// <param name="Removed">Names and posts that are gone.</param>
/// <param name="Changed">Rows with changed cells.</param>
/// <param name="Moved">Rows whose place among the others changed.</param>
public sealed record DifferenceView(string Title, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<RowChange> Changed,
    IReadOnlyList<PlaceChange> Moved)
{
    /// <summary>Nothing differs.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Moved.Count == 0;

    /// <summary>Of two lists of frozen rows.</summary>
    public static DifferenceView Of(string title, RosterDifference difference, bool reveal) => new(title,
        [.. difference.Added.Select(NameOf)], [.. difference.Removed.Select(NameOf)],
        [.. difference.Changed.Select(c => new RowChange(NameOf(c.After), [.. c.Columns.Select(k => Cell(k, c, reveal))]))],
        [.. difference.Moved.Select(m => new PlaceChange(NameOf(m.Row), m.Before, m.After))]);

    private static string NameOf(FrozenRow row)
    {
        var name = row["name"].Length > 0 ? row["name"] : "(chưa có tên)";
        var more = new[] { row["group"], row["post"], row["workplace"] }.Where(t => t.Length > 0);
        return string.Join(" · ", more.Prepend(name));
    }

    private static CellChange Cell(string key, RowDifference row, bool reveal)
    {
        var column = DelegateColumns.Find(key)!;
        return column.Sensitive && !reveal ? new(column.Heading, "(đã che)", "(đã đổi)") : new(column.Heading, Shown(row.Before[key]), Shown(row.After[key]));
    }

    private static string Shown(string text) => text.Length == 0 ? "–" : text;
}
