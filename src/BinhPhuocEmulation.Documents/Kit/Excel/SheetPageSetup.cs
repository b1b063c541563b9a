using System.Globalization;
using BinhPhuocEmulation.Documents.Kit.Model;
using ClosedXML.Excel;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>How a sheet prints: the decree's page, one page wide, the head on each page, the page number in the header.</summary>
internal static class SheetPageSetup
{
    public static void Apply(IXLWorksheet sheet, Paper paper, int headFirst, int headLast, bool isFirstSheet)
    {
        var setup = sheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = paper.Page.IsLandscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        setup.FitToPages(1, 0);
        setup.CenterHorizontally = true;
        setup.Margins.Top = Inches(paper.Page.TopMm);
        setup.Margins.Bottom = Inches(paper.Page.BottomMm);
        setup.Margins.Left = Inches(paper.Page.LeftMm);
        setup.Margins.Right = Inches(paper.Page.RightMm);
        setup.Margins.Header = Inches(paper.Page.TopMm / 2.5);
        setup.Margins.Footer = Inches(paper.Page.BottomMm / 2.5);
        setup.SetRowsToRepeatAtTop(headFirst, headLast);

        // Excel counts pages on through the sheets of a workbook, so only the first sheet has a page 1 to hide.
        var format = string.Create(CultureInfo.InvariantCulture, $"&\"{SheetStyle.FontName},Regular\"&{Decree30.PageNumberPt}&P");
        setup.Header.Center.AddText(format, XLHFOccurrence.OddPages);
        if (!isFirstSheet)
            setup.Header.Center.AddText(format, XLHFOccurrence.FirstPage);
        setup.DifferentFirstPageOnHF = true;
        if (paper.Watermark is { } mark)
        {
            var marked = string.Create(CultureInfo.InvariantCulture, $"&\"{SheetStyle.FontName},Bold\"&{Decree30.PageNumberPt}{mark}");
            setup.Header.Right.AddText(marked, XLHFOccurrence.OddPages);
            setup.Header.Right.AddText(marked, XLHFOccurrence.FirstPage);
        }
    }

    private static double Inches(double millimetres) => Math.Round(millimetres / 25.4, 4);
}
