using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>
/// Mends what ClosedXML 0.95 writes amiss: the rows repeated on each printed page as "12:13", which is relative to a
/// cell; LibreOffice then repeats nothing. Absolute is "$12:$13".
/// </summary>
internal static class WorkbookRepair
{
    private const string PrintTitles = "_xlnm.Print_Titles";

    public static void MakePrintTitlesAbsolute(Stream workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var names = document.WorkbookPart?.Workbook.DefinedNames?.Elements<DefinedName>() ?? [];
        foreach (var name in names.Where(n => n.Name?.Value == PrintTitles))
        {
            var mark = name.Text.LastIndexOf('!');
            var rows = name.Text[(mark + 1)..].Split(':').Select(row => "$" + row.TrimStart('$'));
            name.Text = name.Text[..(mark + 1)] + string.Join(':', rows);
        }
    }
}
