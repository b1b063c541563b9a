using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;
using ClosedXML.Excel;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>The next free row of a sheet, and merged places on it measured in the table's columns.</summary>
internal sealed class SheetGrid(IXLWorksheet sheet, IReadOnlyList<TableColumn> columns)
{
    /// <summary>The next free row, from 1.</summary>
    public int Row { get; set; } = 1;

    /// <summary>Number of columns of the table.</summary>
    public int ColumnCount => columns.Count;

    /// <summary>Width of the table, in millimetres.</summary>
    public double WidthMm { get; } = columns.Sum(c => c.WidthMm);

    /// <summary>Width of some columns, both ends included, in millimetres.</summary>
    public double WidthOf(int first, int last) => columns.Skip(first).Take(last - first + 1).Sum(c => c.WidthMm);

    /// <summary>The first column that begins at or after a share of the width; at least 1, so that both parts exist.</summary>
    public int ColumnAt(double share)
    {
        var reached = 0d;
        for (var i = 0; i < columns.Count; i++)
        {
            if (reached >= (share * WidthMm) - (columns[i].WidthMm / 2))
                return Math.Max(1, i);
            reached += columns[i].WidthMm;
        }

        return columns.Count - 1;
    }

    /// <summary>Puts text into a merged place, centred unless told otherwise. Rows from 1, columns from 0, ends included.</summary>
    public IXLRange Put(int fromRow, int toRow, int first, int last, string text, FontFace face, double sizePt)
    {
        var range = sheet.Range(fromRow, first + 1, toRow, last + 1);
        if (first != last || fromRow != toRow)
            range.Merge();
        range.Style.NumberFormat.Format = SheetStyle.TextFormat;
        SheetStyle.SetText(sheet.Cell(fromRow, first + 1), PaperText.Clean(text));
        range.Style.Font.FontSize = sizePt;
        range.Style.Font.Bold = face is FontFace.Bold or FontFace.BoldItalic;
        range.Style.Font.Italic = face is FontFace.Italic or FontFace.BoldItalic;
        range.Style.Alignment.WrapText = true;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        return range;
    }

    /// <summary>Puts text on one row and makes the row high enough for it.</summary>
    public IXLRange PutLine(int row, int first, int last, string text, FontFace face, double sizePt)
    {
        var range = Put(row, row, first, last, text, face, sizePt);
        var needed = SheetStyle.HeightOf(text, WidthOf(first, last), face, sizePt);
        Grow(row, needed);
        return range;
    }

    /// <summary>Makes a row at least so high, in points. Rows below 15 points must be set directly.</summary>
    public void Grow(int row, double heightPt) =>
        sheet.Row(row).Height = Math.Min(Math.Max(sheet.Row(row).Height, heightPt), SheetStyle.TallestRowPt);

    /// <summary>A thin border above some cells of a row: of the runs between two columns, the one nearest to a length in the middle of them.</summary>
    public void RuleAbove(int row, int first, int last, double lengthMm)
    {
        var middle = WidthOf(first, last) / 2;
        var (best, from, to) = (double.MaxValue, first, last);
        for (var a = first; a <= last; a++)
            for (var b = a; b <= last; b++)
            {
                var (start, width) = (a == first ? 0 : WidthOf(first, a - 1), WidthOf(a, b));
                var off = Math.Abs(width - lengthMm) + (2 * Math.Abs(start + (width / 2) - middle));
                if (off < best) (best, from, to) = (off, a, b);
            }
        sheet.Range(row, from + 1, row, to + 1).Style.Border.TopBorder = XLBorderStyleValues.Thin;
    }

    /// <summary>Leaves a row empty.</summary>
    public void Skip(double heightPt) => sheet.Row(Row++).Height = heightPt;

    /// <summary>Thin rules around and between all cells.</summary>
    public static void Rule(IXLRange range)
    {
        range.Style.Border.InsideBorder = XLBorderStyleValues.Thin;
        range.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
    }
}
