using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>A row with its running number (TT).</summary>
internal readonly record struct Numbered<TRow>(int Number, TRow Row);

/// <summary>The columns of each kind of section. Least widths hold a date, a telephone number or the longest syllable.</summary>
internal static class DelegateColumns
{
    /// <summary>Width in which an address is read in two or three syllables a line, in millimetres.</summary>
    public const double WorkPlaceMm = 17;

    private const string Continued = " (tiếp)";
    private const string BirthGroup = "Ngày, tháng, năm sinh";

    /// <summary>Columns of individuals.</summary>
    public static ColumnPlan<Numbered<DelegateRow>>[] Individuals(bool includeSensitive, double pt) =>
    [
        new("TT", 7, 0, r => VietnameseNumber.Whole(r.Number), CellAlign.Center) { IsWholeNumber = true, OnNextPage = "" },
        new("Họ và tên", 21, 5, r => r.Row.FullName) { IsPersonName = true, OnNextPage = Continued },
        new("Nam", Date(pt), 0, r => BirthUnder(PrintedGender.Male, r.Row.Gender, r.Row.Birth), CellAlign.Center) { Group = BirthGroup },
        new("Nữ", Date(pt), 0, r => BirthUnder(PrintedGender.Female, r.Row.Gender, r.Row.Birth), CellAlign.Center) { Group = BirthGroup },
        new("Dân tộc", 11, 1, r => r.Row.Ethnicity, CellAlign.Center) { IsPrinted = includeSensitive },
        new("Tôn giáo", 11, 1, r => r.Row.Religion, CellAlign.Center) { IsPrinted = includeSensitive },
        new("Ngày vào Đảng", Date(pt), 0, r => r.Row.PartyDate, CellAlign.Center) { IsPrinted = includeSensitive },
        new("Trình độ", 13, 5, r => r.Row.Education),
        new("Nghề nghiệp, chức vụ", 15, 6, r => r.Row.Post),
        new("Đơn vị công tác, nơi ở", 16, 8, r => r.Row.WorkPlace) { ReadableMm = WorkPlaceMm },
        new("Thành phần đại biểu", 13, 3, r => r.Row.Capacity),
        new("Lĩnh vực, phong trào", 12, 5, r => r.Row.Field),
        new("Thành tích tiêu biểu (tóm tắt)", 20, 20, r => r.Row.Achievement),
        new("Danh hiệu, hình thức khen thưởng cao nhất", 18, 12, r => r.Row.Awards),
        new("Số điện thoại", Phone(pt), 0, r => r.Row.Phone, CellAlign.Center),
        new("Ghi chú", 11, 3, r => NoteWithBirth(r.Row.Note, r.Row.Gender, r.Row.Birth)),
    ];

    /// <summary>Columns of representatives of collectives.</summary>
    public static ColumnPlan<Numbered<DelegateRow>>[] Collectives(bool includeSensitive, double pt) =>
    [
        new("TT", 8, 0, r => VietnameseNumber.Whole(r.Number), CellAlign.Center) { IsWholeNumber = true, OnNextPage = "" },
        new("Tên tập thể", 30, 8, r => r.Row.Collective) { OnNextPage = Continued },
        new("Họ và tên người đại diện", 26, 5, r => r.Row.FullName) { IsPersonName = true, OnNextPage = Continued },
        new("Nam", Date(pt), 0, r => BirthUnder(PrintedGender.Male, r.Row.Gender, r.Row.Birth), CellAlign.Center) { Group = BirthGroup },
        new("Nữ", Date(pt), 0, r => BirthUnder(PrintedGender.Female, r.Row.Gender, r.Row.Birth), CellAlign.Center) { Group = BirthGroup },
        new("Dân tộc", 12, 1, r => r.Row.Ethnicity, CellAlign.Center) { IsPrinted = includeSensitive },
        new("Chức vụ", 22, 5, r => r.Row.Post),
        new("Thành tích tiêu biểu của tập thể", 35, 18, r => r.Row.Achievement),
        new("Danh hiệu, hình thức khen thưởng của tập thể", 30, 12, r => r.Row.Awards),
        new("Ghi chú", 14, 3, r => NoteWithBirth(r.Row.Note, r.Row.Gender, r.Row.Birth)),
    ];

    /// <summary>Columns of guests and leaders.</summary>
    public static ColumnPlan<Numbered<DelegateRow>>[] Guests() =>
    [
        new("TT", 10, 0, r => VietnameseNumber.Whole(r.Number), CellAlign.Center) { IsWholeNumber = true, OnNextPage = "" },
        new("Họ và tên", 40, 4, r => r.Row.FullName) { IsPersonName = true, OnNextPage = Continued },
        new("Chức vụ", 45, 6, r => r.Row.Post),
        new("Đơn vị", 50, 6, r => r.Row.WorkPlace),
        new("Thành phần", 29, 0, r => r.Row.Group, CellAlign.Center),
        new("Ghi chú", 25, 4, r => r.Row.Note),
    ];

    /// <summary>Width that holds "00/00/0000" on one line, in millimetres: eight figures of half an em, two strokes.</summary>
    private static double Date(double pt) => WidthOfEms((8 * 0.5) + (2 * 0.278), pt);

    /// <summary>Width that holds a telephone number of ten figures on one line, in millimetres.</summary>
    private static double Phone(double pt) => WidthOfEms(10 * 0.5, pt);

    private static double WidthOfEms(double ems, double pt) => (ems * pt / Mm.PointsPerMm) + (2 * TableLayout.LeastPaddingMm) + 0.6;

    private static string BirthUnder(PrintedGender column, PrintedGender gender, PrintedBirth? birth) =>
        gender == column ? birth is { } known ? Text(known) : "x" : "";

    /// <summary>The split column carries the gender, so a row without one shows its birth in the note, never a guess.</summary>
    private static string NoteWithBirth(string note, PrintedGender gender, PrintedBirth? birth)
    {
        if (gender != PrintedGender.Unknown)
            return note;
        var missing = birth is { } known ? $"chưa rõ giới tính, sinh {Text(known)}" : "chưa rõ giới tính, ngày sinh";
        return string.IsNullOrWhiteSpace(note) ? missing : $"{note}; {missing}";
    }

    /// <summary>A birth as it is printed.</summary>
    public static string Text(PrintedBirth birth) => birth.AsTyped ?? VietnameseDate.Birth(birth.Year, birth.Month, birth.Day);
}
