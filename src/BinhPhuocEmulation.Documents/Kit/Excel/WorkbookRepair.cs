using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>
/// Mends what ClosedXML 0.95 writes amiss or cannot write. The rows repeated on each printed page are "12:13", which is
/// relative to a cell, so that LibreOffice repeats nothing; absolute is "$12:$13". And it freezes from row 1 on: half of a
/// low window would be letterhead, so the frozen part begins at the row named by the view. Columns are written out of order.
/// </summary>
internal static class WorkbookRepair
{
    private const string PrintTitles = "_xlnm.Print_Titles";

    /// <summary>Mends the workbook in place; <paramref name="views"/> in the order of its sheets.</summary>
    public static void Mend(Stream workbook, IReadOnlyList<RowsInSight> views)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var book = document.WorkbookPart!;
        MakePrintTitlesAbsolute(book.Workbook);
        foreach (var (sheet, view) in book.Workbook.Sheets!.Elements<Sheet>().Zip(views))
        {
            var worksheet = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet;
            FreezeFrom(worksheet, view);
            foreach (var columns in worksheet.Elements<Columns>()) Sort(columns);
        }
    }

    /// <summary>Columns from left to right, as the schema of the file asks; the library writes those it made up itself first.</summary>
    private static void Sort(Columns columns)
    {
        var sorted = columns.Elements<Column>().OrderBy(c => c.Min!.Value).ToArray();
        columns.RemoveAllChildren();
        columns.Append(sorted);
    }

    private static void MakePrintTitlesAbsolute(Workbook workbook)
    {
        foreach (var name in (workbook.DefinedNames?.Elements<DefinedName>() ?? []).Where(n => n.Name?.Value == PrintTitles))
        {
            var mark = name.Text.LastIndexOf('!');
            var rows = name.Text[(mark + 1)..].Split(':').Select(row => "$" + row.TrimStart('$'));
            name.Text = name.Text[..(mark + 1)] + string.Join(':', rows);
        }
    }

    /// <summary>
    /// What Excel itself writes when one scrolls to a row and freezes below another: the rows above are out of sight on
    /// the screen until the panes are unfrozen, and print as ever. The cursor stands in the first row of the table.
    /// </summary>
    private static void FreezeFrom(Worksheet worksheet, RowsInSight view)
    {
        var firstFree = string.Create(CultureInfo.InvariantCulture, $"A{view.LastRow + 1}");
        foreach (var sheetView in worksheet.SheetViews!.Elements<SheetView>())
        {
            sheetView.TopLeftCell = string.Create(CultureInfo.InvariantCulture, $"A{view.FirstRow}");
            sheetView.RemoveAllChildren();
            sheetView.Append(
                new Pane
                {
                    VerticalSplit = view.LastRow - view.FirstRow + 1,
                    TopLeftCell = firstFree,
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = firstFree, SequenceOfReferences = new() { InnerText = firstFree } });
        }
    }
}
