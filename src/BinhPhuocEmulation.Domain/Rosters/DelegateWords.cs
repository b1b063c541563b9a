namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>Group of a delegate; each row has exactly one (X-04, AMB-14).</summary>
public enum DelegateGroup
{
    /// <summary>Not chosen yet.</summary>
    None = 0,
    /// <summary>Điển hình tiên tiến (with heroes, chiến sĩ thi đua, representatives of collectives).</summary>
    Model = 1,
    /// <summary>Khách mời.</summary>
    Guest = 2,
    /// <summary>Lãnh đạo.</summary>
    Leader = 3,
}

/// <summary>Gender as declared.</summary>
public enum Gender
{
    /// <summary>Not declared.</summary>
    Unknown = 0,
    /// <summary>Nam.</summary>
    Male = 1,
    /// <summary>Nữ.</summary>
    Female = 2,
}

/// <summary>Cells of a row, as bits: which are filled, which the plan requires of a group.</summary>
[Flags]
public enum DelegateCells
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Họ và tên.</summary>
    FullName = 1 << 0,
    /// <summary>Ngày sinh hoặc năm sinh.</summary>
    Birth = 1 << 1,
    /// <summary>Nam/Nữ.</summary>
    Gender = 1 << 2,
    /// <summary>Dân tộc.</summary>
    Ethnicity = 1 << 3,
    /// <summary>Tôn giáo.</summary>
    Religion = 1 << 4,
    /// <summary>Ngày vào Đảng.</summary>
    Party = 1 << 5,
    /// <summary>Trình độ.</summary>
    Education = 1 << 6,
    /// <summary>Nghề nghiệp, chức vụ.</summary>
    Post = 1 << 7,
    /// <summary>Đơn vị công tác, nơi ở.</summary>
    WorkPlace = 1 << 8,
    /// <summary>Thành phần (basis of a model).</summary>
    Capacity = 1 << 9,
    /// <summary>Lĩnh vực.</summary>
    Field = 1 << 10,
    /// <summary>Thành phần kinh tế.</summary>
    Component = 1 << 11,
    /// <summary>Trực tiếp sản xuất, công tác.</summary>
    DirectWorker = 1 << 12,
    /// <summary>Thành tích tiêu biểu.</summary>
    Achievement = 1 << 13,
    /// <summary>Danh hiệu, hình thức khen thưởng.</summary>
    Awards = 1 << 14,
    /// <summary>Điện thoại.</summary>
    Phone = 1 << 15,
    /// <summary>Tập thể được đại diện.</summary>
    Collective = 1 << 16,
}

/// <summary>Names of groups and cells.</summary>
public static class DelegateWords
{
    private static readonly Dictionary<DelegateCells, string> Cells = new()
    {
        [DelegateCells.FullName] = "Họ và tên",
        [DelegateCells.Birth] = "Ngày sinh",
        [DelegateCells.Gender] = "Nam/Nữ",
        [DelegateCells.Ethnicity] = "Dân tộc",
        [DelegateCells.Religion] = "Tôn giáo",
        [DelegateCells.Party] = "Ngày vào Đảng",
        [DelegateCells.Education] = "Trình độ",
        [DelegateCells.Post] = "Nghề nghiệp, chức vụ",
        [DelegateCells.WorkPlace] = "Đơn vị công tác, nơi ở",
        [DelegateCells.Capacity] = "Thành phần đại biểu",
        [DelegateCells.Field] = "Lĩnh vực",
        [DelegateCells.Component] = "Thành phần kinh tế",
        [DelegateCells.DirectWorker] = "Trực tiếp sản xuất, công tác",
        [DelegateCells.Achievement] = "Thành tích tiêu biểu",
        [DelegateCells.Awards] = "Danh hiệu, khen thưởng",
        [DelegateCells.Phone] = "Số điện thoại",
        [DelegateCells.Collective] = "Tập thể được đại diện",
    };

    /// <summary>All cells with their Vietnamese heading.</summary>
    public static IReadOnlyDictionary<DelegateCells, string> Headings => Cells;

    /// <summary>Vietnamese name of a group.</summary>
    public static string Name(DelegateGroup group) => group switch
    {
        DelegateGroup.Model => "Điển hình",
        DelegateGroup.Guest => "Khách mời",
        DelegateGroup.Leader => "Lãnh đạo",
        _ => "Chưa chọn nhóm",
    };

    /// <summary>Vietnamese name of a gender; "" if not declared.</summary>
    public static string Name(Gender gender) => gender switch { Gender.Male => "Nam", Gender.Female => "Nữ", _ => "" };

    /// <summary>Cells by the codes of plan data ("FullName,Birth").</summary>
    /// <exception cref="ArgumentException">A code names no cell.</exception>
    public static DelegateCells Parse(IEnumerable<string> codes) =>
        codes.Aggregate(DelegateCells.None, (sum, code) => sum | Enum.Parse<DelegateCells>(code));
}
