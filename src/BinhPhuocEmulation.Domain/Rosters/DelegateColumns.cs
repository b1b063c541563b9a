namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>One column of the delegate table: its key in posts and pages, heading, other headings seen in Excel lists, and limits.</summary>
/// <param name="Key">Key in JSON and addresses.</param>
/// <param name="Cell">Cell it fills.</param>
/// <param name="Heading">Heading on screen.</param>
/// <param name="Aliases">Other headings known from lists of the offices (forms.md 1.1-1.5).</param>
/// <param name="MaxLength">Longest text, in characters.</param>
/// <param name="Sensitive">Ethnicity, religion, Party membership: own permission, masked by default.</param>
/// <param name="List">Name of the code list offered, or "".</param>
public sealed record DelegateColumn(string Key, DelegateCells Cell, string Heading, IReadOnlyList<string> Aliases, int MaxLength,
    bool Sensitive = false, string List = "");

/// <summary>The columns of the delegate table, once: grid, paste, reading, papers and review remarks use these keys.</summary>
public static class DelegateColumns
{
    /// <summary>Key of the name column.</summary>
    public const string Name = "name";

    /// <summary>All columns in the order of the table.</summary>
    public static IReadOnlyList<DelegateColumn> All { get; } =
    [
        new(Name, DelegateCells.FullName, "Họ và tên", ["Họ tên", "Tên đại biểu", "Họ và tên người đại diện", "Người đại diện", "Họ tên đại biểu", "Tên"], Person.NameLength),
        new("group", DelegateCells.None, "Nhóm", ["Nhóm đại biểu", "Loại đại biểu", "Đối tượng", "Thành phần (khách mời / lãnh đạo)", "Khách mời / lãnh đạo"], 60, List: "group"),
        new("collective", DelegateCells.Collective, "Tập thể được đại diện", ["Tên tập thể", "Tập thể", "Đại diện tập thể", "Tên đơn vị/tập thể"], Collective.NameLength),
        new("birth", DelegateCells.Birth, "Ngày sinh", ["Ngày, tháng, năm sinh", "Năm sinh", "Ngày tháng năm sinh", "Sinh ngày"], 20),
        new("gender", DelegateCells.Gender, "Nam/Nữ", ["Giới tính", "Phái", "Nam, nữ", "GT"], 20, List: "gender"),
        new("ethnicity", DelegateCells.Ethnicity, "Dân tộc", [], 50, Sensitive: true, List: "ethnicity"),
        new("religion", DelegateCells.Religion, "Tôn giáo", [], 100, Sensitive: true, List: "religion"),
        new("party", DelegateCells.Party, "Ngày vào Đảng", ["Đảng viên", "Đảng viên (ngày vào Đảng)", "Vào Đảng"], 20, Sensitive: true),
        new("education", DelegateCells.Education, "Trình độ", ["Trình độ chuyên môn", "Trình độ học vấn", "Học vấn", "Chuyên môn", "Trình độ văn hóa", "Văn hóa", "Giáo dục phổ thông", "Chuyên môn, nghiệp vụ", "Trình độ chuyên môn, nghiệp vụ",
            "Trình độ: văn hóa; chuyên môn; lý luận chính trị"], 200),
        new("post", DelegateCells.Post, "Nghề nghiệp, chức vụ", ["Chức vụ", "Nghề nghiệp", "Chức danh", "Nghề nghiệp / Chức vụ, chức danh", "Chức vụ, nghề nghiệp"], 200),
        new("workplace", DelegateCells.WorkPlace, "Đơn vị công tác, nơi ở", ["Đơn vị", "Đơn vị công tác", "Cơ quan", "Cơ quan, đơn vị", "Cơ quan công tác", "Cơ quan, đơn vị công tác", "Nơi ở", "Địa chỉ", "Địa chỉ/Nơi ở", "Nơi công tác", "Đơn vị công tác / Nơi ở",
            "Tên đơn vị/tập thể công tác", "Tên phòng ban/khối, tổ công tác", "Quê quán, nơi ở"], 250),
        new("capacity", DelegateCells.Capacity, "Thành phần đại biểu", ["Tư cách", "Tư cách đại biểu"], 100, List: "capacity"),
        new("field", DelegateCells.Field, "Lĩnh vực", ["Lĩnh vực hoạt động", "Lĩnh vực / phong trào thi đua", "Lĩnh vực, phong trào", "Phong trào"], 100, List: "field"),
        new("component", DelegateCells.Component, "Thành phần kinh tế", ["Khu vực kinh tế"], 100, List: "component"),
        new("direct", DelegateCells.DirectWorker, "Trực tiếp SX, công tác", ["Trực tiếp", "Trực tiếp lao động", "Người trực tiếp", "Trực tiếp sản xuất", "Người trực tiếp sản xuất", "Lao động trực tiếp", "Trực tiếp sản xuất, công tác"], 20, List: "yes-no"),
        new("achievement", DelegateCells.Achievement, "Thành tích tiêu biểu", ["Thành tích", "Tóm tắt thành tích", "Thành tích tiêu biểu (tóm tắt)", "Thành tích tiêu biểu của tập thể", "Thành tích của tập thể"], 2000),
        new("awards", DelegateCells.Awards, "Danh hiệu, khen thưởng", ["Danh hiệu", "Khen thưởng", "Hình thức khen thưởng", "Danh hiệu, hình thức khen thưởng", "Danh hiệu/Hình thức khen thưởng", "Mã hình thức khen thưởng", "Mã danh hiệu thi đua", "Danh hiệu, hình thức khen thưởng cao nhất",
            "Danh hiệu, hình thức khen thưởng cao nhất (số QĐ, ngày, cơ quan) 2020-2025", "Danh hiệu/hình thức khen thưởng của tập thể", "Danh hiệu thi đua", "Danh hiệu thi đua/Hình thức khen thưởng", "Danh hiệu thi đua, hình thức khen thưởng"], 1000),
        new("phone", DelegateCells.Phone, "Số điện thoại", ["Điện thoại", "SĐT", "Số ĐT"], 30),
        new("note", DelegateCells.None, "Ghi chú", [], 500),
    ];

    /// <summary>A column by key, or null.</summary>
    public static DelegateColumn? Find(string key)
    {
        foreach (var column in All)
            if (column.Key == key) return column;
        return null;
    }
}
