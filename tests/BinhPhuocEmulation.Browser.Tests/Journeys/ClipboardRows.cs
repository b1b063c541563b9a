using System.Globalization;
using System.Text;

namespace BinhPhuocEmulation.Browser.Tests.Journeys;

/// <summary>What an officer copies from Excel: a heading row, then one line a delegate, cells parted by tabs. Invented people, no two alike.</summary>
internal static class ClipboardRows
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Điểu", "Thị"];
    private static readonly string[] Middles = ["Văn", "Thị", "Minh", "Ngọc", "Quốc"];
    private static readonly string[] Givens = ["An", "Bình", "Châu", "Dũng", "Hà", "Khánh", "Lan", "Nam", "Phúc", "Yến"];

    /// <summary>Text of a clipboard with so many models and so many others.</summary>
    public static string Text(int models, int others)
    {
        var text = new StringBuilder();
        text.AppendJoin('\t', "STT", "Họ tên", "Ngày, tháng, năm sinh", "Giới tính", "Dân tộc", "Tôn giáo", "Chức vụ", "Đơn vị công tác", "Loại đại biểu",
            "Thành phần", "Lĩnh vực", "Khen thưởng", "Trực tiếp").Append("\r\n");
        for (var i = 0; i < models + others; i++)
        {
            var isModel = i < models;
            text.AppendJoin('\t', (i + 1).ToString(CultureInfo.InvariantCulture), NameOf(i), BirthOf(i), i % 2 == 0 ? "Nam" : "Nữ", i % 9 == 0 ? "Xtiêng" : "Kinh", "Không",
                isModel ? "Nông dân" : "Cán bộ hưu trí", $"Ấp {1 + i % 10}, xã Lộc An", isModel ? "Điển hình" : i % 5 == 0 ? "Lãnh đạo" : "Khách mời",
                isModel ? "Điển hình tiên tiến" : "", isModel ? "Nông nghiệp - Nông thôn" : "", isModel ? "Giấy khen của UBND huyện năm 2024" : "", isModel ? "x" : "").Append("\r\n");
        }
        return text.ToString();
    }

    /// <summary>Name of the row at this place from 0.</summary>
    public static string NameOf(int row) => $"{Families[row % 10]} {Middles[row / 10 % 5]} {Givens[row / 50 % 10]}";

    /// <summary>Every third one has only a year, as in real lists.</summary>
    private static string BirthOf(int row) => row % 3 == 0
        ? (1960 + row % 40).ToString(CultureInfo.InvariantCulture)
        : new DateOnly(1960 + row % 40, 1 + row % 12, 1 + row % 28).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
