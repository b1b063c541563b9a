using System.Globalization;
using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Layout;
using ClosedXML.Excel;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>Sizes of a sheet, measured with the kit's own font: nothing here may ask the machine for text widths.</summary>
internal static class SheetStyle
{
    /// <summary>Decree 30, mục I.4. The reader's machine has it; Tinos has the same widths.</summary>
    public const string FontName = "Times New Roman";

    /// <summary>Size of the workbook's default style; column widths count in its digits.</summary>
    public const double DefaultPt = 11;

    /// <summary>
    /// Excel rounds letters to whole pixels on screen and prints a little wider than the metrics say, so lines are
    /// broken in a slightly narrower column: a line too many is harmless, a hidden one is not.
    /// </summary>
    private const float SafeShare = 0.93f;

    /// <summary>Tallest row Excel allows, in points.</summary>
    public const double TallestRowPt = 409;

    /// <summary>Column width in Excel's unit (digits of the default font, 7 pixels each, and 5 pixels of padding).</summary>
    public static double ColumnWidth(double millimetres) => Math.Max(1, ((millimetres / 25.4 * 96) - 5) / 7);

    /// <summary>Height of a text wrapped in a width, in points, with a little air.</summary>
    public static double HeightOf(string text, double widthMm, FontFace face, double sizePt)
    {
        var metrics = TinosFonts.Metrics(face);
        var lines = new List<TextLine>();
        // Excel keeps about 0.6 mm free at each side of a cell.
        LineBreaker.Break(text, metrics, (float)sizePt, Mm.ToPoints(Math.Max(1, widthMm - 1.2)) * SafeShare, lines);
        return (Math.Max(1, lines.Count) * metrics.LineHeight * sizePt) + 3;
    }

    /// <summary>
    /// Size and height of a text of a cell, in points: its own size, or a smaller one where the text would be taller than
    /// the tallest row and its end neither seen nor printed.
    /// </summary>
    public static (double SizePt, double HeightPt) Fit(string text, double widthMm, FontFace face, double sizePt)
    {
        const double LeastPt = 5, StepPt = 0.5;
        var height = HeightOf(text, widthMm, face, sizePt);
        while (height > TallestRowPt && sizePt > LeastPt)
            height = HeightOf(text, widthMm, face, sizePt -= StepPt);
        return (sizePt, height);
    }

    /// <summary>Number format of text: what is typed there later stays text too.</summary>
    public const string TextFormat = "@";

    /// <summary>Number format of whole numbers and of years, which take no point between thousands.</summary>
    public const string NumberFormat = "0";

    /// <summary>Number format of days. It is what a reader copies: the portal reads it again.</summary>
    public const string DateFormat = "dd/mm/yyyy";

    /// <summary>The first day that every reader counts alike: Excel has a 29/02/1900.</summary>
    private static readonly DateTime FirstDay = new(1900, 3, 1);

    /// <summary>
    /// Puts a day as a date and a year as a number into a cell, so that both are sorted and filtered by what they say; false for any other text, which stays text.
    /// A year is no first of January: nobody said so.
    /// </summary>
    public static bool SetDate(IXLCell cell, string text)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            cell.Style.NumberFormat.Format = NumberFormat;
            cell.SetValue(year);
            return true;
        }
        if (!DateTime.TryParseExact(text, "dd'/'MM'/'yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < FirstDay) return false;
        cell.SetValue(day);
        cell.Style.NumberFormat.Format = DateFormat;
        return true;
    }

    /// <summary>
    /// Puts text into a cell of the text format as a string: a value that begins like a formula stays letters, for Excel
    /// also after the user edits the cell (quote prefix).
    /// </summary>
    public static void SetText(IXLCell cell, string text)
    {
        if (text.Length == 0)
            return;
        cell.SetValue(text);
        if (cell.DataType != XLDataType.Text)
            cell.SetDataType(XLDataType.Text);
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\'')
            cell.Style.IncludeQuotePrefix = true;
    }
}
