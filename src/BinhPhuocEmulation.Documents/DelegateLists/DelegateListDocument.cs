using BinhPhuocEmulation.Documents.Kit.Excel;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Pdf;

namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>
/// The paper "Danh sách trích ngang đại biểu" (an attachment to a Tờ trình or Báo cáo; not one of the document types of
/// Decree 30, Điều 7): A4 on its long side, one table per kind of delegate.
/// </summary>
public static class DelegateListDocument
{
    /// <summary>The blocks of the paper, for the preview and for the writers below.</summary>
    public static Paper Compose(DelegateListPaper list) => DelegateListComposer.Compose(list);

    /// <summary>Writes the list as PDF. The stream is left open.</summary>
    public static void WritePdf(DelegateListPaper list, Stream output) => PdfWriter.Write(Compose(list), output);

    /// <summary>Writes the list as workbook (.xlsx): one sheet per section, a last one for the figures. The stream is left open.</summary>
    public static void WriteExcel(DelegateListPaper list, Stream output) => WorkbookWriter.Write(Compose(list), output);
}
