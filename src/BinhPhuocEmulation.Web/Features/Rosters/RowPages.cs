using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>Cuts the rows of a list that are read or reviewed into pages.</summary>
public static class RowPages
{
    /// <summary>A list of 200 takes four pages: few to leaf through, and short enough for a telephone.</summary>
    public const int RowsPerPage = 50;

    /// <summary>The page asked for of the rows with these ids; that of the row <paramref name="at"/> where it is among the rows.</summary>
    public static PageInfo Of(IReadOnlyList<int> rows, int? page, int? size, int? at)
    {
        var paging = PageInfo.From(page, size ?? RowsPerPage, rows.Count);
        for (var i = 0; at is not null && i < rows.Count; i++)
            if (rows[i] == at) return paging with { Page = (i / paging.Size) + 1 };
        return paging;
    }

    /// <summary>The rows of one page.</summary>
    public static IReadOnlyList<T> Shown<T>(this PageInfo paging, IEnumerable<T> rows) => [.. rows.Skip((paging.Page - 1) * paging.Size).Take(paging.Size)];
}
