using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>
/// Mends what ClosedXML 0.95 writes amiss or cannot write. The rows repeated on each printed page are "12:13", which is
/// relative to a cell, so that LibreOffice repeats nothing; absolute is "$12:$13". Its frozen panes leave the cursor in them. Columns are written out of
/// order.
/// </summary>
internal static class WorkbookRepair
{
    private const string PrintTitles = "_xlnm.Print_Titles";

    /// <summary>Mends the workbook in place; <paramref name="views"/> in the order of its sheets.</summary>
    public static void Mend(Stream workbook, IReadOnlyList<FrozenPart> views)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var book = document.WorkbookPart!;
        MakePrintTitlesAbsolute(book.Workbook);
        foreach (var (sheet, view) in book.Workbook.Sheets!.Elements<Sheet>().Zip(views))
        {
            var worksheet = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet;
            Freeze(worksheet, view);
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

    /// <summary>Freezes rows and columns as Excel itself writes it, with the cursor in the first free cell. Each sheet opens at its very top.</summary>
    private static void Freeze(Worksheet worksheet, FrozenPart view)
    {
        var free = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + view.Columns)}{view.Rows + 1}");
        var active = view.Columns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
        foreach (var sheetView in worksheet.SheetViews!.Elements<SheetView>())
        {
            sheetView.RemoveAllChildren();
            (sheetView.ZoomScale, sheetView.ZoomScaleNormal) = ((uint)view.Zoom, (uint)view.Zoom);
            var pane = new Pane { VerticalSplit = view.Rows, TopLeftCell = free, ActivePane = active, State = PaneStateValues.Frozen };
            if (view.Columns > 0) pane.HorizontalSplit = view.Columns;
            sheetView.Append(pane, new Selection { Pane = active, ActiveCell = free, SequenceOfReferences = new() { InnerText = free } });
        }
    }
}
