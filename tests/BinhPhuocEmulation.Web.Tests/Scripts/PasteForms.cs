namespace BinhPhuocEmulation.Web.Tests.Scripts;

/// <summary>Lists as officers copy them from Excel: the headings of each form (forms.md 1.1-1.5) with rows, and what must come out.</summary>
/// <param name="Name">Form.</param>
/// <param name="Rows">Cells as they stand on the clipboard.</param>
/// <param name="HeadingRows">Rows before the data.</param>
/// <param name="Cells">Cells of the rows below by column key, each "key=text".</param>
/// <param name="Unknown">Headings of columns that nobody knows.</param>
internal sealed record PasteForm(string Name, string[][] Rows, int HeadingRows, string[][] Cells, string[] Unknown)
{
    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>A form written row by row, cells between bars.</summary>
    public static PasteForm Of(string name, int headingRows, string[] rows, string[][] cells, params string[] unknown) =>
        new(name, [.. rows.Select(r => r.Split('|'))], headingRows, cells, unknown);
}

/// <summary>The forms.</summary>
internal static class PasteForms
{
    /// <summary>All.</summary>
    public static IReadOnlyList<PasteForm> All { get; } =
    [
        PasteForm.Of("1.1 in two rows", 2,
        [
            "TT|Họ và tên|Ngày, tháng, năm sinh||Dân tộc|Tôn giáo|Đảng viên (ngày vào Đảng)|Trình độ|||Nghề nghiệp / Chức vụ, chức danh|Đơn vị công tác / Nơi ở (địa chỉ)|Thành phần đại biểu|Lĩnh vực / phong trào thi đua|Thành tích tiêu biểu (tóm tắt)|Danh hiệu, hình thức khen thưởng cao nhất (số QĐ, ngày, cơ quan) 2020-2025|Số điện thoại|Ghi chú",
            "||Nam|Nữ||||Văn hóa|Chuyên môn|Lý luận chính trị||||||||",
            "1|Nguyễn Văn Hùng|05/09/1979||Kinh|Không|03/02/2005|12/12|Đại học|Cao cấp|Nông dân|Ấp 5|Điển hình tiên tiến|Kinh tế|Trồng tiêu|Giấy khen 2023|0912345678|Tham luận",
            "2|Thị Hoa||1988|Xtiêng|Không||9/12||Trung cấp|Nông dân|Ấp 6|Nông dân|||||",
        ],
        [
            ["name=Nguyễn Văn Hùng", "birth=05/09/1979", "gender=Nam", "ethnicity=Kinh", "religion=Không", "party=03/02/2005", "education=12/12; Đại học; LLCT: Cao cấp", "post=Nông dân", "workplace=Ấp 5", "capacity=Điển hình tiên tiến", "field=Kinh tế", "achievement=Trồng tiêu", "awards=Giấy khen 2023", "phone=0912345678", "note=Tham luận"],
            ["name=Thị Hoa", "birth=1988", "gender=Nữ", "ethnicity=Xtiêng", "religion=Không", "education=9/12; LLCT: Trung cấp", "post=Nông dân", "workplace=Ấp 6", "capacity=Nông dân"],
        ]),
        PasteForm.Of("1.1 in three rows, numbered", 4,
        [
            "STT|Họ và tên|Thông tin cá nhân|||||Khen thưởng|",
            "||Ngày sinh||Trình độ|||Hình thức|Số QĐ",
            "||Nam|Nữ|Văn hóa|Chuyên môn|LLCT||",
            "1|2|3|4|5|6|7|8|9",
            "1|Thị Hoa||1988|12/12|Đại học||Bằng khen|12/QĐ-UBND",
        ],
        [["name=Thị Hoa", "birth=1988", "gender=Nữ", "education=12/12; Đại học", "awards=Bằng khen; 12/QĐ-UBND"]]),
        PasteForm.Of("1.2", 1,
        [
            "TT|Tên tập thể|Họ và tên người đại diện|Nam/Nữ + năm sinh|Dân tộc|Chức vụ|Thành tích tiêu biểu của tập thể|Danh hiệu/hình thức khen thưởng của tập thể|Ghi chú",
            "1|Hợp tác xã Lộc An|Lê Thị Lan|Nữ, 1985|Kinh|Giám đốc|Doanh thu 5 tỷ|Tập thể lao động xuất sắc|",
            "2|Trường THCS Lộc An|Trần Văn Bình|1979 (Nam)|Kinh|Hiệu trưởng|||",
            "3|Ấp 5|Điểu Ánh|14/08/1979|Xtiêng|Trưởng ấp|||",
        ],
        [
            ["collective=Hợp tác xã Lộc An", "name=Lê Thị Lan", "gender=Nữ", "birth=1985", "ethnicity=Kinh", "post=Giám đốc", "achievement=Doanh thu 5 tỷ", "awards=Tập thể lao động xuất sắc"],
            ["collective=Trường THCS Lộc An", "name=Trần Văn Bình", "gender=Nam", "birth=1979", "ethnicity=Kinh", "post=Hiệu trưởng"],
            ["collective=Ấp 5", "name=Điểu Ánh", "birth=14/08/1979", "ethnicity=Xtiêng", "post=Trưởng ấp"],
        ]),
        PasteForm.Of("1.3", 1,
        [
            "TT|Họ và tên|Chức vụ|Đơn vị|Thành phần (khách mời / lãnh đạo)|Ghi chú",
            "1|Lê Văn Sơn|Bí thư|Huyện ủy|Lãnh đạo|Phát biểu",
        ],
        [["name=Lê Văn Sơn", "post=Bí thư", "workplace=Huyện ủy", "group=Lãnh đạo", "note=Phát biểu"]]),
        PasteForm.Of("1.3 with a short heading", 1, ["TT|Họ và tên|Chức vụ|Thành phần", "1|Lê Văn Sơn|Bí thư|", "2|Lê Văn Sơn|Bí thư|khách mời"],
            [["name=Lê Văn Sơn", "post=Bí thư"], ["name=Lê Văn Sơn", "post=Bí thư", "group=khách mời"]]),
        PasteForm.Of("1.1 with a short heading", 1, ["TT|Họ và tên|Chức vụ|Thành phần", "1|Lê Văn Sơn|Nông dân|Điển hình tiên tiến"],
            [["name=Lê Văn Sơn", "post=Nông dân", "capacity=Điển hình tiên tiến"]]),
        PasteForm.Of("1.5 CANHAN", 1,
        [
            "STT|Họ và tên|Giới tính|Ngày sinh|Chức vụ|Tên phòng ban/khối, tổ công tác|Tên đơn vị/tập thể công tác|Địa chỉ/Nơi ở|Mã phân loại cán bộ|Mã hình thức khen thưởng|Mã danh hiệu thi đua (nếu có)",
            "1|Lê Thị Lan|Nữ|1985|Kế toán|Phòng Tài vụ|Công ty A|Lộc An|CB1|BK|",
        ],
        [["name=Lê Thị Lan", "gender=Nữ", "birth=1985", "post=Kế toán", "workplace=Phòng Tài vụ, Công ty A, Lộc An", "awards=BK"]], "Mã phân loại cán bộ"),
        PasteForm.Of("1.5 TAPTHE", 1,
            ["STT|Tên đơn vị/tập thể|Mã phân loại tập thể|Mã hình thức khen thưởng|Mã danh hiệu thi đua (nếu có)", "1|Hợp tác xã Lộc An|HTX|BK|"],
            [["collective=Hợp tác xã Lộc An", "awards=BK"]], "Mã phân loại tập thể"),
        PasteForm.Of("1.5 NHANDULIEU", 1,
        [
            "STT|Phân loại khen thưởng (cá nhân/tập thể/hộ gia đình)|Tên|Chức vụ|Đơn vị công tác|Danh hiệu thi đua/Hình thức khen thưởng|Phân loại đối tượng|Lĩnh vực hoạt động",
            "1|Cá nhân|Lê Thị Lan|Kế toán|Công ty A|Bằng khen|Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu|Xây dựng",
            "2|Tập thể|Hợp tác xã Lộc An|||Cờ thi đua|Hợp tác xã|",
            "3|Hộ gia đình|Hộ ông Điểu Sơn|||Giấy khen|Hộ gia đình|",
            "4|Cá nhân|Trần Văn Bình|Phó Giám đốc|Công ty A||Lãnh đạo cấp vụ, sở, ngành và tương đương|",
            "5|Cá nhân|Điểu Ánh|Trưởng phòng|Công ty A||Các cấp lãnh đạo từ phó phòng trở lên|",
            "6|Cá nhân|Phạm Thị Thu|Chủ cơ sở|Lộc An||Doanh nhân|",
        ],
        [
            ["name=Lê Thị Lan", "post=Kế toán", "workplace=Công ty A", "awards=Bằng khen", "direct=Có", "field=Xây dựng"],
            ["collective=Hợp tác xã Lộc An", "awards=Cờ thi đua"],
            ["collective=Hộ ông Điểu Sơn", "awards=Giấy khen"],
            ["name=Trần Văn Bình", "post=Phó Giám đốc", "workplace=Công ty A", "direct=Không"],
            ["name=Điểu Ánh", "post=Trưởng phòng", "workplace=Công ty A", "direct=Không"],
            ["name=Phạm Thị Thu", "post=Chủ cơ sở", "workplace=Lộc An", "capacity=Doanh nhân"],
        ]),
    ];
}
