using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Dev;

/// <summary>Invented figures for the page that shows every component.</summary>
public static class LookSamples
{
    public static readonly FindingCard Structure = new(
        StatusKind.Explain, "Cần giải trình", "Điển hình tiên tiến chưa đạt tỷ lệ quy định.", "128/187 (68,4 %)", "từ 70 % trở lên",
        "Cần thêm 10 điển hình, hoặc bớt 5 khách mời, lãnh đạo.", "điểm a khoản 3 mục II Kế hoạch 293", "#");

    public static readonly GaugeView Gauge = new(
        187, 200, StatusKind.Pass, "còn 13 chỗ", "điểm a khoản 3 mục II",
        new StackedBar(
            [new("Điển hình tiên tiến", 128, "fill-1"), new("Khách mời", 36, "fill-2"), new("Lãnh đạo", 23, "fill-3")], 70, ShowShares: true),
        "Nữ 71 (38 %) · Dân tộc thiểu số 44 (23,5 %) · Trực tiếp sản xuất 96 · từ 19 đến 82 tuổi",
        Structure, "#");

    public static readonly IReadOnlyList<FindingCard> Findings =
    [
        new(StatusKind.Fail, "Chưa đạt", "Số đại biểu vượt mức tối đa của đại hội cấp xã.", "207 đại biểu", "không quá 200 đại biểu", "Bớt 7 đại biểu.", "điểm a khoản 3 mục II Kế hoạch 293", "#"),
        Structure,
        new(StatusKind.Pass, "Đạt", "Thời gian tổ chức trong hạn.", "28/03/2025", "trước 31/03/2025", null, "khoản 1 mục II Kế hoạch 293", "#"),
        new(StatusKind.Info, "Thông tin", "Danh sách có 4 đại biểu trên 75 tuổi: bố trí chỗ ngồi gần lối đi.", null, null, null, "hướng dẫn của Ban Thi đua - Khen thưởng"),
    ];

    public static readonly StackedBar Progress = new(
        [new("đã tổ chức", 72, "fill-pass"), new("đã đăng ký", 21, "fill-1"), new("chưa đăng ký", 11, "fill-2"), new("nguy cơ trễ", 7, "fill-fail")]);

    public static readonly IReadOnlyList<StepView> Steps =
    [
        new("Nháp", StepState.Done, "10/03/2025"),
        new("Đã trình huyện", StepState.Done, "12/03/2025"),
        new("Trả lại lần 1", StepState.Returned, "2 góp ý"),
        new("Đã duyệt", StepState.Todo),
        new("Đã tổ chức", StepState.Todo),
    ];

    public static readonly IReadOnlyList<HistoryEntry> History =
    [
        new(new DateTime(2025, 3, 14, 2, 41, 0, DateTimeKind.Utc), "Nguyễn Thị Hạnh", "Phòng Nội vụ huyện Lộc Ninh", "Trả lại danh sách", "Đã trình huyện", "Trả lại", "Dòng 2: ghi rõ số và ngày quyết định.\nDòng 5: thiếu tên người đại diện của hợp tác xã.", StatusKind.Explain),
        new(new DateTime(2025, 3, 12, 8, 5, 0, DateTimeKind.Utc), "Lê Văn Tâm", "UBND xã Lộc An", "Trình danh sách", "Nháp", "Đã trình huyện", null, StatusKind.Info),
        new(new DateTime(2025, 3, 10, 1, 30, 0, DateTimeKind.Utc), "Lê Văn Tâm", "UBND xã Lộc An", "Lập danh sách", null, null, null),
    ];

    public static readonly CompareView Compare = new("Bản trên máy chủ · Phạm Thu Hà, 09:38 17/03/2025", "Bản của Ông/Bà",
    [
        new("Họ và tên", "Trần Quốc Cường", "Trần Quốc Cường"),
        new("Ngày sinh", "13/02/1990", "31/01/1990"),
        new("Chức vụ, đơn vị", "Tổ trưởng Tổ cạo mủ số 3", "Tổ phó Tổ cạo mủ số 3"),
        new("Danh hiệu", "LĐTT 2024", "LĐTT 2024"),
    ]);

    public static readonly IReadOnlyList<SelectListItem> Forms =
        [new("Hội nghị tuyên dương điển hình tiên tiến", "meeting"), new("Đại hội thi đua yêu nước", "congress")];

    public static readonly IReadOnlyList<SelectListItem> HalfDays = [new("Sáng", "am"), new("Chiều", "pm")];

    public sealed record Row(int Number, string Name, string? Sub, string Born, string Gender, string Group, string Post, string Award, string? Remark, string? Error);

    public static readonly IReadOnlyList<Row> Rows =
    [
        new(1, "Điểu Ánh", null, "1987", "Nữ", "Điển hình", "Nông dân, ấp 54", "Bằng khen UBND tỉnh 2023", null, null),
        new(2, "Lê Thị Ngọc Ánh", null, "14/08/1979", "Nữ", "Điển hình", "Giáo viên, Trường TH Lộc An A", "CSTĐ cơ sở 2022, 2023", "Huyện: ghi rõ số và ngày quyết định", null),
        new(3, "Nguyễn Văn Bình", null, "02/09/1968", "Nam", "Lãnh đạo", "Bí thư Đảng ủy xã", "Huân chương Lao động hạng Ba", null, null),
        new(4, "Trần Quốc Cường", null, "31/02/1990", "Nam", "Điển hình", "Tổ trưởng Tổ cạo mủ số 3", "LĐTT 2024", null, "Ngày 31/02 không có. Nhập ngày/tháng/năm hoặc năm sinh."),
        new(5, "Hợp tác xã Ca cao Lộc An", "đại diện: Phạm Thị Dung", "1983", "Nữ", "Điển hình · tập thể", "Giám đốc HTX", "Tập thể LĐXS 2023, QĐ 1187/QĐ-UBND", null, null),
        new(6, "Đặng Minh Đức", null, "22/12/1955", "Nam", "Khách mời", "Cựu chiến binh, ấp 3", "–", null, null),
    ];
}
