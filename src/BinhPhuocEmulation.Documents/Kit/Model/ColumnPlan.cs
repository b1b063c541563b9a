using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.Kit.Model;

/// <summary>A column of a table of <typeparamref name="TRow"/>: what it prints and how much width it needs.</summary>
/// <param name="Heading">The heading as printed.</param>
/// <param name="LeastMm">Width of a column of dates or numbers of fixed length, and of any column of a table without rows, in millimetres. A column whose words need less takes less.</param>
/// <param name="Weight">Share in the width that saves no line any more (see <see cref="FittedWidths"/>); 0 keeps the column at its least.</param>
/// <param name="Value">The cell of a row; cleaned by the plan.</param>
/// <param name="Align">Alignment of the cells.</param>
public sealed record ColumnPlan<TRow>(
    string Heading, double LeastMm, double Weight, Func<TRow, string> Value, CellAlign Align = CellAlign.Left)
{
    /// <summary>See <see cref="TableColumn.Group"/>.</summary>
    public string? Group { get; init; }

    /// <summary>See <see cref="TableColumn.IsWholeNumber"/>.</summary>
    public bool IsWholeNumber { get; init; }

    /// <summary>See <see cref="TableColumn.IsPersonName"/>.</summary>
    public bool IsPersonName { get; init; }

    /// <summary>Width from which a text is read with ease, in millimetres; a column whose texts are shorter takes less. 0 for a column that has no such width.</summary>
    public double ReadableMm { get; init; }

    /// <summary>See <see cref="TableColumn.HoldsDates"/>.</summary>
    public bool HoldsDates { get; init; }

    /// <summary>See <see cref="TableColumn.OnNextPage"/>.</summary>
    public string? OnNextPage { get; init; }

    /// <summary>False leaves the column out of the table altogether, its values included.</summary>
    public bool IsPrinted { get; init; } = true;
}

/// <summary>Builds tables from column plans.</summary>
public static class ColumnPlans
{
    /// <summary>A table over the full content width; what the least widths leave goes where it makes the rows low.</summary>
    /// <param name="plans">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="page">Its content width is that of the table.</param>
    /// <param name="fontSizePt">Letter size in points.</param>
    /// <param name="joinsNumbers">A number and its unit stay on one line; false where cells are to be searched and copied as they were written.</param>
    /// <exception cref="ArgumentException">The least widths are wider than the page.</exception>
    public static TableBlock ToTable<TRow>(
        this IReadOnlyList<ColumnPlan<TRow>> plans, IReadOnlyList<TRow> rows, PageSetup page, double fontSizePt, bool joinsNumbers = true)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(page);
        var printed = plans.Where(p => p.IsPrinted).ToArray();
        TableRow[] cells = [.. rows.Select(row => ToRow(printed, row, joinsNumbers))];
        var widthsAtLeast = printed.Index().Select(p => LeastOf(p.Item, cells, p.Index, fontSizePt)).ToArray();
        var free = page.ContentWidthMm - widthsAtLeast.Sum();
        if (free < 0)
            throw new ArgumentException($"The columns need {-free:0.#} mm more than the page has.", nameof(plans));

        var least = printed.Zip(widthsAtLeast, (p, mm) => new TableColumn(p.Heading, mm, p.Align)
        {
            Group = p.Group,
            IsWholeNumber = p.IsWholeNumber,
            IsPersonName = p.IsPersonName,
            HoldsDates = p.HoldsDates,
            OnNextPage = p.OnNextPage,
        }).ToArray();
        var widths = FittedWidths.Of(least, [.. printed.Select(p => p.Weight)], cells, page.ContentWidthMm, fontSizePt);
        return new TableBlock([.. least.Zip(widths, (column, width) => column with { WidthMm = width })], cells) { FontSizePt = fontSizePt };
    }

    /// <summary>What is in a column may need less than its plan: nobody has a telephone, all births are years.</summary>
    private static double LeastOf<TRow>(ColumnPlan<TRow> plan, TableRow[] rows, int column, double fontSizePt)
    {
        if (rows.Length == 0) return plan.LeastMm;
        var heading = FittedWidths.OfHeading(plan.Heading, fontSizePt);
        var least = Math.Min(plan.LeastMm, heading);
        if (plan.Weight > 0 && plan.ReadableMm <= least) return least;
        var longest = rows.Max(r => FittedWidths.OfLine(r.Cells[column], FontFace.Regular, fontSizePt));
        if (plan.Weight > 0) return Math.Max(least, Math.Min(plan.ReadableMm, longest));
        // A number is never broken, however many rows are counted.
        return plan.IsWholeNumber ? Math.Max(heading, longest) : Math.Min(plan.LeastMm, Math.Max(heading, longest));
    }

    private static TableRow ToRow<TRow>(ColumnPlan<TRow>[] plans, TRow row, bool joinsNumbers)
    {
        var cells = new string[plans.Length];
        for (var i = 0; i < plans.Length; i++)
        {
            var text = PaperText.Clean(plans[i].Value(row));
            cells[i] = joinsNumbers ? NumberWords.Unbroken(text) : text;
        }
        return new TableRow(cells);
    }
}
