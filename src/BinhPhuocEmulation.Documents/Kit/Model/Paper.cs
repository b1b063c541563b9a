namespace BinhPhuocEmulation.Documents.Kit.Model;

/// <summary>
/// A printed paper as plain data: what stands on it and in which order, with no engine in sight.
/// The PDF writer, the workbook writer and the preview partial all read this one model.
/// </summary>
/// <param name="Title">The document title for the PDF properties and the browser tab, without line breaks.</param>
/// <param name="Page">Sheet, orientation and margins.</param>
/// <param name="Blocks">The content from top to bottom.</param>
public sealed record Paper(string Title, PageSetup Page, IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>A mark drawn large and pale across each page, e.g. "DỰ THẢO"; null for none.</summary>
    public string? Watermark { get; init; }

    /// <summary>Numbers the pages from the second on (mục I.6); false for a file of single sheets.</summary>
    public bool NumbersPages { get; init; } = true;

    /// <summary>The rows of all tables in one, for a workbook to filter; it stands on no page. Null for a paper without.</summary>
    public TableBlock? FilterTable { get; init; }

    /// <summary>The issuing agency for the PDF properties; null when unknown.</summary>
    public string? Author { get; init; }
}

/// <summary>Sheet and margins, in millimetres.</summary>
/// <param name="WidthMm">Width of the sheet as it is read.</param>
/// <param name="HeightMm">Height of the sheet as it is read.</param>
/// <param name="TopMm">Top margin.</param>
/// <param name="RightMm">Right margin.</param>
/// <param name="BottomMm">Bottom margin.</param>
/// <param name="LeftMm">Left margin, the binding side.</param>
public sealed record PageSetup(
    double WidthMm, double HeightMm, double TopMm, double RightMm, double BottomMm, double LeftMm)
{
    /// <summary>Width between the left and right margins, in millimetres.</summary>
    public double ContentWidthMm => WidthMm - LeftMm - RightMm;

    /// <summary>Height between the top and bottom margins, in millimetres.</summary>
    public double ContentHeightMm => HeightMm - TopMm - BottomMm;

    /// <summary>True when the sheet is read with its long side horizontal.</summary>
    public bool IsLandscape => WidthMm > HeightMm;
}
