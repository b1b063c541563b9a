using BinhPhuocEmulation.Documents.Kit.Layout;

namespace BinhPhuocEmulation.Documents.Kit.Model;

/// <summary>Where text stands between the two edges of its cell.</summary>
public enum CellAlign
{
    Left,
    Center,
    Right,
}

/// <summary>One column of a table.</summary>
/// <param name="Heading">The heading as printed; long headings wrap.</param>
/// <param name="WidthMm">Width with padding, in millimetres. The widths of a table add up to at most the page's content width.</param>
/// <param name="Align">Alignment of the cells; headings are always centred.</param>
public sealed record TableColumn(string Heading, double WidthMm, CellAlign Align = CellAlign.Left)
{
    /// <summary>
    /// The heading above this one and its neighbours with the same group ("Ngày, tháng, năm sinh" above Nam and Nữ);
    /// null for a heading that takes both rows of the head.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>Cells hold names of persons, which are broken into as few lines as their length asks for (<see cref="FittedWidths.NameLine"/>).</summary>
    public bool IsPersonName { get; init; }

    /// <summary>Says whose row it is: printed again, followed by this, where a row higher than a page goes on; null for all other columns.</summary>
    public string? OnNextPage { get; init; }

    /// <summary>Cells hold days ("14/08/1979") or years, which a workbook keeps as dates and numbers, so that it sorts and filters them; other text stays text.</summary>
    public bool HoldsDates { get; init; }

    /// <summary>Cells hold whole numbers, which a workbook keeps as numbers; the paper prints them like any text.</summary>
    public bool IsWholeNumber { get; init; }
}

/// <summary>A run of neighbouring columns under one heading, as every writer draws the first row of a head.</summary>
/// <param name="Heading">Text of the group, or of the single column.</param>
/// <param name="First">Index of the first column.</param>
/// <param name="Count">Number of columns spanned.</param>
/// <param name="IsGroup">True when a second row of headings follows below.</param>
public sealed record TableHeadGroup(string Heading, int First, int Count, bool IsGroup);

/// <summary>One row: as many cells as the table has columns. Cells are plain text; line breaks are kept.</summary>
/// <param name="Cells">The cells; an empty string for an empty cell.</param>
public readonly record struct TableRow(IReadOnlyList<string> Cells)
{
    /// <summary>Which cells are bold, one entry per cell; null when none is.</summary>
    public IReadOnlyList<bool>? BoldCells { get; init; }

    /// <summary>Keeps the row on the same page as the next one, as the title of a group of rows needs.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>True when the cell of a column is bold.</summary>
    public bool IsBold(int cell) => BoldCells is { } bold && bold[cell];
}

/// <summary>
/// A ruled table. The head is repeated on each page; a row is never divided unless it is taller than a page.
/// </summary>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Rows">The rows from top to bottom.</param>
public sealed record TableBlock(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : PaperBlock
{
    /// <summary>Letter size of cells and headings, in points.</summary>
    public double FontSizePt { get; init; } = 12;

    /// <summary>Space above and below the text of a cell, in points.</summary>
    public double CellPaddingPt { get; init; } = 2.5;

    /// <summary>A name for the workbook's sheet and for assistive technology.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Printed across the table when it has no rows.</summary>
    public string EmptyText { get; init; } = "(Không có)";

    /// <summary>True for a list of like rows, which a workbook offers to filter; false for a table of figures.</summary>
    public bool IsFilterable { get; init; } = true;

    /// <summary>Columns at the left that a workbook keeps in sight beside the head; 0 for none.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>True when at least one column stands under a group heading, so the head takes two rows.</summary>
    public bool HasGroups => Columns.Any(c => c.Group is not null);

    /// <summary>True when each row finds room on a page below the head, so that none has to be divided.</summary>
    public bool StandsUncut(PageSetup page)
    {
        ArgumentNullException.ThrowIfNull(page);
        // Only rows of long texts are laid out: a page takes more than so many letters of any column.
        const int Long = 120;
        var tall = this with { Rows = [.. Rows.Where(r => r.Cells.Any(c => c.Length > Long))] };
        var layout = new TableLayout(tall, 0, Mm.ToPoints(page.ContentWidthMm));
        return tall.Rows.Count == 0 || layout.Rows(false).All(row => row.Height + layout.HeadHeight <= Mm.ToPoints(page.ContentHeightMm));
    }

    /// <summary>The first row of the head: neighbouring columns with the same group are one.</summary>
    public IReadOnlyList<TableHeadGroup> HeadGroups()
    {
        var groups = new List<TableHeadGroup>();
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Group is not { } group)
                groups.Add(new TableHeadGroup(Columns[i].Heading, i, 1, IsGroup: false));
            else if (groups.Count > 0 && groups[^1] is { IsGroup: true } last && last.Heading == group)
                groups[^1] = last with { Count = last.Count + 1 };
            else
                groups.Add(new TableHeadGroup(group, i, 1, IsGroup: true));
        }

        return groups;
    }
}
