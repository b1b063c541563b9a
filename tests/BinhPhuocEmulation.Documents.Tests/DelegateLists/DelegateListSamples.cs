using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Tests.DelegateLists;

/// <summary>Invented lists of any length, the same for the same numbers.</summary>
public static class DelegateListSamples
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Điểu", "Thị", "Hoàng", "Đặng", "Bùi", "Võ"];
    private static readonly string[] Middles = ["Văn", "Thị Ngọc", "Hữu", "Thị Kim", "Đức", "Thị Bích", "Quốc", "Thị"];
    private static readonly string[] Given = ["Ánh", "Bình", "Cường", "Dung", "Đức", "Hạnh", "Khuyên", "Lượng", "Nghĩa", "Phượng", "Yến"];
    private static readonly string[] Posts =
        ["Nông dân", "Giáo viên", "Bí thư Đảng ủy", "Tổ trưởng Tổ cạo mủ số 3", "Giám đốc hợp tác xã", "Bác sĩ, Trưởng trạm y tế", "Công nhân"];
    private static readonly string[] Places =
    [
        "Ấp 54, xã Lộc An, huyện Lộc Ninh", "Trường Tiểu học Lộc An A", "Đảng ủy xã Lộc An",
        "Nông trường cao su 2, Công ty TNHH MTV Cao su Lộc Ninh", "Hợp tác xã Ca cao Lộc An", "Trạm Y tế xã Lộc An",
    ];
    private static readonly string[] Components = ["Nông dân", "Trí thức", "Công nhân", "Doanh nhân", "Lực lượng vũ trang", "Cán bộ, công chức"];
    private static readonly string[] Fields = ["Nông nghiệp - Nông thôn", "Giáo dục - Đào tạo", "Công nghiệp - Thương mại", "Y tế"];
    private static readonly string[] Achievements =
    [
        "Chuyển 4,5 ha điều già cỗi sang trồng ca cao xen tiêu, thu nhập 620 triệu đồng/năm; giúp 12 hộ nghèo trong ấp về giống và kỹ thuật.",
        "Có 03 sáng kiến được công nhận cấp huyện; bồi dưỡng 05 học sinh đạt giải cấp tỉnh.",
        "Dẫn đầu phong trào thi đua lao động giỏi, vượt sản lượng mủ 18% so với kế hoạch trong bốn năm liên tục.",
        "Vận động nhân dân hiến 3.200 m² đất và 1,2 tỷ đồng làm đường giao thông nông thôn theo cơ chế đặc thù.",
    ];
    private static readonly string[] Awards =
    [
        "Bằng khen của Chủ tịch UBND tỉnh (QĐ số 1187/QĐ-UBND ngày 05/7/2023)", "Chiến sĩ thi đua cơ sở 2022, 2023",
        "Huân chương Lao động hạng Ba (QĐ số 512/QĐ-CTN ngày 14/4/2022)", "Lao động tiên tiến 2024",
    ];
    private static readonly string[] Ethnicities = ["Kinh", "S'tiêng", "Khmer", "Tày", "Nùng", "Kinh"];
    private static readonly string[] Religions = ["Không", "Phật giáo", "Công giáo", "Tin lành", "Không", "Không"];

    /// <summary>A whole list with all kinds of sections.</summary>
    public static DelegateListPaper List(int individuals, int collectives = 0, int guests = 0, bool sensitive = false, bool draft = false) => new()
    {
        SuperiorAgency = ["UBND HUYỆN LỘC NINH"],
        IssuingAgency = ["ỦY BAN NHÂN DÂN", "XÃ LỘC AN"],
        Place = "Lộc An",
        Date = new DateOnly(2025, 3, 5),
        AnnexLabel = "Phụ lục I",
        TitleLines =
        [
            "DANH SÁCH TRÍCH NGANG ĐẠI BIỂU",
            "Dự Hội nghị tuyên dương điển hình tiên tiến xã Lộc An, giai đoạn 2020 - 2025",
        ],
        Reference = "(Kèm theo Tờ trình số 12/TTr-UBND ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân xã Lộc An)",
        Sections = Sections(individuals, collectives, guests),
        Structure = Structure(individuals + collectives + guests),
        IncludeSensitive = sensitive,
        PreparedBy = new Signature(["NGƯỜI LẬP BIỂU"], "Lê Thị Ngọc Ánh"),
        SignedBy = new Signature(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Nguyễn Văn Bình"),
        Recipients = ["Như trên", "Thường trực Đảng ủy xã", "Lưu: VT"],
        IsDraft = draft,
    };

    private static List<DelegateSection> Sections(int individuals, int collectives, int guests)
    {
        var sections = new List<DelegateSection>
        {
            new IndividualSection("ĐIỂN HÌNH TIÊN TIẾN LÀ CÁ NHÂN", [.. Enumerable.Range(0, individuals).Select(Individual)]),
        };
        if (collectives > 0)
            sections.Add(new CollectiveSection("ĐẠI DIỆN TẬP THỂ ĐIỂN HÌNH TIÊN TIẾN", [.. Enumerable.Range(0, collectives).Select(Collective)]) { Caption = "Đại diện tập thể" });
        if (guests > 0)
            sections.Add(new GuestSection("KHÁCH MỜI, LÃNH ĐẠO", [.. Enumerable.Range(0, guests).Select(Guest)]));
        return sections;
    }

    /// <summary>One individual.</summary>
    public static DelegateRow Individual(int i) => new()
    {
        FullName = Name(i),
        Gender = GenderOf(i),
        Birth = i % 5 == 4 ? new PrintedBirth(1960 + (i % 40)) : new PrintedBirth(1960 + (i % 40), 1 + (i % 12), 1 + (i % 28)),
        Ethnicity = Of(Ethnicities, i),
        Religion = Of(Religions, i),
        PartyDate = i % 3 == 0 ? $"{1 + (i % 28):00}/{1 + (i % 12):00}/{1995 + (i % 25)}" : "",
        Education = i % 2 == 0 ? "12/12\nĐại học\nTrung cấp" : "9/12",
        Post = Of(Posts, i),
        WorkPlace = Of(Places, i),
        Group = "Điển hình",
        Capacity = Of(Components, i),
        Field = Of(Fields, i),
        Achievement = Of(Achievements, i),
        Awards = Of(Awards, i),
        Phone = $"0912{100000 + (i * 37 % 899999)}",
        Note = i % 11 == 0 ? "Báo cáo tham luận" : "",
    };

    private static DelegateRow Collective(int i) => new()
    {
        Group = "Điển hình",
        Collective = Of(["Hợp tác xã Ca cao Lộc An", "Chi hội Phụ nữ ấp 8", "Trường Tiểu học Lộc An A"], i),
        FullName = Name(i + 3),
        Gender = GenderOf(i + 3),
        Birth = new PrintedBirth(1970 + (i % 30)),
        Ethnicity = Of(Ethnicities, i + 1),
        Post = Of(["Giám đốc", "Chi hội trưởng", "Hiệu trưởng"], i),
        Achievement = Of(Achievements, i + 2),
        Awards = "Tập thể Lao động xuất sắc (QĐ số 1187/QĐ-UBND ngày 05/7/2023)",
    };

    private static DelegateRow Guest(int i) => new()
    {
        FullName = Name(i + 7),
        Post = Of(["Phó Chủ tịch", "Trưởng phòng", "Chủ tịch Hội Cựu chiến binh"], i),
        WorkPlace = Of(["Ủy ban nhân dân huyện Lộc Ninh", "Phòng Nội vụ huyện Lộc Ninh", "Ấp 3, xã Lộc An"], i),
        Group = i % 3 == 2 ? "Khách mời" : "Lãnh đạo",
        Gender = GenderOf(i + 7),
        Birth = new PrintedBirth(1965 + i),
        Field = Of(Fields, i),
        Awards = "Kỷ niệm chương (khách)",
    };

    private static StructureSummary Structure(int total) => new(total,
    [
        new("Giới tính", [FigureOf(total, "Nam", total - (total * 2 / 5)), FigureOf(total, "Nữ", total * 2 / 5)]),
        new("Dân tộc, tôn giáo", [FigureOf(total, "Dân tộc thiểu số", total / 4), FigureOf(total, "Có tôn giáo", total / 6)]),
        new("Đảng viên, đoàn viên", [FigureOf(total, "Đảng viên", total / 3), FigureOf(total, "Đoàn viên", total / 9)]),
        new("Độ tuổi", [FigureOf(total, "Dưới 30 tuổi", total / 8), FigureOf(total, "Từ 30 đến 45 tuổi", total / 3), FigureOf(total, "Từ 46 đến 60 tuổi", total / 3), FigureOf(total, "Trên 60 tuổi", total - (total / 8) - (2 * (total / 3)))]),
        new("Thành phần", [FigureOf(total, "Người trực tiếp lao động, sản xuất", total / 2), FigureOf(total, "Lãnh đạo, quản lý", total - (total / 2))]),
        new("Lĩnh vực", [FigureOf(total, "Kinh tế", total / 3), FigureOf(total, "Văn hóa - Xã hội", total / 3), FigureOf(total, "Quốc phòng - An ninh", total / 10)]),
    ])
    {
        Remarks = ["Đại biểu cao tuổi nhất: ông Điểu Ánh, sinh năm 1943; trẻ nhất: bà Lê Thị Ngọc Yến, sinh năm 2006."],
    };

    private static StructureFigure FigureOf(int total, string label, int count) => new(label, count, total == 0 ? 0 : count * 1000 / total);

    private static string Name(int i) => $"{Of(Families, i)} {Of(Middles, i / 2)} {Of(Given, i / 3)}";

    private static PrintedGender GenderOf(int i) => i / 2 % 2 == 1 ? PrintedGender.Female : PrintedGender.Male;

    private static string Of(string[] values, int i) => values[i % values.Length];
}
