using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Pdf;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.AccountLetters;

/// <summary>Lays the letters out: a page for each, so that the file is printed once and handed out sheet by sheet.</summary>
public static class AccountLettersDocument
{
    private const double TablePt = 13;
    private const double LabelMm = 55;

    /// <summary>Writes the PDF; the stream is left open.</summary>
    public static void WritePdf(AccountLettersPaper paper, Stream output) => PdfWriter.Write(Compose(paper), output);

    /// <summary>The letters as blocks.</summary>
    public static Paper Compose(AccountLettersPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return new Paper("Thư cấp tài khoản", Decree30.Portrait, [.. paper.Letters.SelectMany((letter, i) => Letter(paper, letter, i > 0))])
        {
            Author = string.Join(" ", paper.IssuingAgency),
            NumbersPages = false,
        };
    }

    private static IEnumerable<PaperBlock> Letter(AccountLettersPaper paper, AccountLetter letter, bool startsPage)
    {
        yield return new LetterheadBlock(paper.SuperiorAgency, paper.IssuingAgency, PaperText.Clean(paper.Number ?? "Số: …/…"), VietnameseDate.WithPlace(paper.Place, paper.Date)) { StartsPage = startsPage };
        yield return new TitleBlock(null, ["THƯ CẤP TÀI KHOẢN", PaperText.Clean(paper.SiteName)], null) { RuleUnder = true };
        yield return new ParagraphBlock($"Kính gửi: {PaperText.Clean(letter.Unit)}", ParagraphStyle.Centered) { Bold = true };
        yield return new ParagraphBlock("Tài khoản dưới đây dùng để đăng ký đại hội, hội nghị và lập danh sách đại biểu của đơn vị trên cổng. "
            + "Đề nghị thủ trưởng đơn vị giao cho cán bộ phụ trách công tác thi đua.");
        yield return new TableBlock(
            [new TableColumn("Nội dung", LabelMm), new TableColumn("Thông tin", Decree30.Portrait.ContentWidthMm - LabelMm)],
            [
                Row("Địa chỉ cổng", paper.Address),
                Row("Tên tài khoản", letter.Name),
                Row("Tên đăng nhập", letter.UserName, bold: true),
                Row("Mật khẩu dùng một lần", letter.Password, bold: true),
            ])
        { FontSizePt = TablePt, Caption = "Tài khoản", IsFilterable = false };
        yield return new ParagraphBlock("Cách đăng nhập lần đầu", ParagraphStyle.Heading) { KeepWithNext = true };
        yield return new ParagraphBlock("1. Mở địa chỉ cổng bằng trình duyệt, gõ tên đăng nhập và mật khẩu dùng một lần (gõ cả dấu gạch ngang, chữ thường; "
            + "trong mật khẩu không có chữ i, l, o, số 0 và số 1).");
        yield return new ParagraphBlock("2. Cổng yêu cầu đặt mật khẩu riêng, ít nhất 12 ký tự; được dùng dấu cách và chữ có dấu.");
        yield return new ParagraphBlock("3. Kiểm tra tên đơn vị ở góc trên bên phải. Nếu không đúng đơn vị mình, đăng xuất và báo lại ngay.");
        yield return new ParagraphBlock("Lưu ý", ParagraphStyle.Heading) { KeepWithNext = true };
        yield return new ParagraphBlock("Mật khẩu trên chỉ dùng được đến khi đặt mật khẩu riêng. Không gửi thư này qua thư điện tử, tin nhắn; hủy thư sau khi đã đặt mật khẩu riêng. "
            + "Danh sách đại biểu có dữ liệu cá nhân: mỗi người dùng một tài khoản, không cho mượn. Nhập sai 5 lần, tài khoản tạm khóa 15 phút.");
        var help = PaperText.Clean(paper.HelpLine);
        yield return new ParagraphBlock($"Hỗ trợ: {(help.Length > 0 ? help : "điện thoại ……………………………")}");
        if (paper.Signature.Count > 0) yield return new SignaturesBlock([new Signature(paper.Signature, null)], ["Như trên", "Lưu: VT"]);
    }

    private static TableRow Row(string label, string value, bool bold = false) =>
        new([label, PaperText.Clean(value)]) { BoldCells = bold ? [false, true] : null };
}
