using BinhPhuocEmulation.Domain.Rosters;

namespace BinhPhuocEmulation.Domain.Tests.Builders;

/// <summary>Small code lists with the traps of the real ones.</summary>
internal static class TestLists
{
    public static CodeLists All { get; } = new(
    [
        new("ethnicity", "01", "Kinh", 1, "Việt"),
        new("ethnicity", "02", "Tày", 2, marked: true),
        new("ethnicity", "20", "Xtiêng", 3, "S'tiêng; Stiêng; Xa-điêng", marked: true),
        new("ethnicity", "05", "Khmer", 4, "Khơ-me; Khơ me", marked: true),
        new("religion", "00", "Không", 1, "Không tôn giáo"),
        new("religion", "01", "Phật giáo", 2, "Đạo Phật", marked: true),
        new("religion", "02", "Công giáo", 3, "Thiên Chúa giáo", marked: true),
        new("field", "nong-nghiep", "Nông nghiệp - Nông thôn", 1, "Nông thôn mới"),
        new("field", "giao-duc", "Giáo dục - Đào tạo", 2),
        new("field", "y-te", "Y tế", 3),
        new("component", "nha-nuoc", "Kinh tế nhà nước", 1, marked: true),
        new("component", "tap-the", "Kinh tế tập thể", 2, "Hợp tác xã", marked: true),
        new("component", "tu-nhan", "Kinh tế tư nhân", 3, marked: true),
        new("component", "khong", "Không thuộc thành phần kinh tế", 4),
        new("capacity", "AHLD", "Anh hùng Lao động", 1, "AHLĐ"),
        new("capacity", "DHTT", "Điển hình tiên tiến", 2, "ĐHTT"),
        new("capacity", "TT", "Đại diện tập thể", 3, "Tập thể", marked: true),
        new("capacity", "ND", "Nông dân", 4, "Nông dân sản xuất giỏi"),
        new("capacity", "HSSV", "Học sinh, sinh viên", 5, "Học sinh; HSSV"),
        new("award", "CSTDTQ", "Chiến sĩ thi đua toàn quốc", 1, "CSTĐTQ"),
        new("award", "CSTDT", "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh", 2, "CSTĐ tỉnh / CSTĐ cấp Bộ"),
        new("award", "CSTDCS", "Chiến sĩ thi đua cơ sở", 3, "CSTĐCS"),
        new("award", "BKTTG", "Bằng khen của Thủ tướng Chính phủ", 4, "BK TTg"),
        new("award", "BKTINH", "Bằng khen của Chủ tịch UBND tỉnh", 5, "BK UBND tỉnh"),
        new("award", "GKXA", "Giấy khen của Chủ tịch UBND cấp xã", 6, "GK UBND xã"),
        new("award", "GKDN", "Giấy khen của doanh nghiệp, hợp tác xã", 7, "GK"),
        new("award", "HCLD3", "Huân chương Lao động hạng Ba", 8, "HCLĐ hạng Ba"),
        new("leading-post", "bi-thu", "Bí thư", 1, "Phó Bí thư", marked: true),
        new("leading-post", "bi-thu-chi-doan", "Bí thư chi đoàn", 2, "Phó Bí thư chi đoàn"),
        new("leading-post", "giam-doc", "Giám đốc", 3, "Phó Giám đốc", marked: true),
        new("leading-post", "nguyen-giam-doc", "Nguyên Giám đốc", 4),
        new("leading-post", "chu-tich", "Chủ tịch", 5, "Phó Chủ tịch", marked: true),
    ]);

    /// <summary>17/03/2025, where the portal's clock stands in Development.</summary>
    public static DateOnly Today { get; } = new(2025, 3, 17);

    public static RosterRequirements Requirements { get; } = new(
        DelegateCells.FullName | DelegateCells.Birth | DelegateCells.Gender | DelegateCells.Post,
        DelegateCells.FullName | DelegateCells.Post,
        DelegateCells.Awards, MinAge: 14, MaxAge: 110, AssessedFrom: new DateOnly(2020, 1, 1));
}
