namespace BinhPhuocEmulation.Web.Ui;

/// <summary>Where a list stands.</summary>
/// <param name="Page">Shown page, from 1.</param>
/// <param name="Size">Rows per page.</param>
/// <param name="TotalRows">Rows of the whole filtered list.</param>
public sealed record PageInfo(int Page, int Size, int TotalRows)
{
    /// <summary>Page sizes a person may choose.</summary>
    public static readonly IReadOnlyList<int> Sizes = [20, 50, 100];

    public int LastPage => Math.Max(1, (TotalRows + Size - 1) / Size);

    public int FirstRow => TotalRows == 0 ? 0 : ((Page - 1) * Size) + 1;

    public int LastRow => Math.Min(TotalRows, Page * Size);

    /// <summary>Makes sense of what stood in the address: an unknown size becomes the first one, a page beyond the end the last one.</summary>
    public static PageInfo From(int? page, int? size, int totalRows)
    {
        var rows = size is { } wanted && Sizes.Contains(wanted) ? wanted : Sizes[0];
        var info = new PageInfo(1, rows, totalRows);
        return info with { Page = Math.Clamp(page ?? 1, 1, info.LastPage) };
    }
}

/// <summary>One place on the way to the page; the last has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);
