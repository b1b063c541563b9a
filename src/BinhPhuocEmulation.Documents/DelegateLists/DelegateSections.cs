namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>One part of the list with its own columns.</summary>
/// <param name="Title">Heading as printed, without its Roman number, e.g. "ĐIỂN HÌNH TIÊN TIẾN LÀ CÁ NHÂN".</param>
public abstract record DelegateSection(string Title)
{
    /// <summary>A short name for the sheet of a workbook, e.g. "Đại diện tập thể"; null takes the title in small letters.</summary>
    public string? Caption { get; init; }

    /// <summary>Its delegates.</summary>
    public abstract IReadOnlyList<DelegateRow> Delegates { get; }

    /// <summary>Number of delegates in the section.</summary>
    public int Count => Delegates.Count;
}

/// <summary>Individuals chosen as models (điển hình tiên tiến - cá nhân).</summary>
public sealed record IndividualSection(string Title, IReadOnlyList<DelegateRow> Rows) : DelegateSection(Title)
{
    /// <inheritdoc/>
    public override IReadOnlyList<DelegateRow> Delegates => Rows;
}

/// <summary>Representatives of collectives (đại diện tập thể).</summary>
public sealed record CollectiveSection(string Title, IReadOnlyList<DelegateRow> Rows) : DelegateSection(Title)
{
    /// <inheritdoc/>
    public override IReadOnlyList<DelegateRow> Delegates => Rows;
}

/// <summary>Guests and leaders (khách mời, lãnh đạo).</summary>
public sealed record GuestSection(string Title, IReadOnlyList<DelegateRow> Rows) : DelegateSection(Title)
{
    /// <inheritdoc/>
    public override IReadOnlyList<DelegateRow> Delegates => Rows;
}

/// <summary>Gender as the split birth column prints it.</summary>
public enum PrintedGender
{
    /// <summary>Not known yet: the birth is printed in the note, never under Nam or Nữ.</summary>
    Unknown,
    Male,
    Female,
}

/// <summary>A birth known as a day or only as a year, or the text that was typed where it cannot be read as either.</summary>
/// <param name="Year">Four-digit year.</param>
/// <param name="Month">1-12, or null when only the year is known.</param>
/// <param name="Day">1-31, or null when only the year is known.</param>
public readonly record struct PrintedBirth(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The text as typed, printed in place of the date; null for a birth that was read.</summary>
    public string? AsTyped { get; private init; }

    /// <summary>A birth nobody could read, printed as it was typed: the reader of the paper may know what was meant.</summary>
    public static PrintedBirth Typed(string text) => new() { AsTyped = text };

    /// <summary>A birth known to the day.</summary>
    public static PrintedBirth On(DateOnly date) => new(date.Year, date.Month, date.Day);
}

/// <summary>
/// All that is known of a delegate. Each kind of section prints some of it, the sheet to filter all. Texts may be empty, never null; they are printed as given, in NFC.
/// </summary>
public sealed record DelegateRow
{
    /// <summary>Họ và tên; of a collective that of who speaks for it.</summary>
    public required string FullName { get; init; }

    /// <summary>Nhóm as the portal names it: "Điển hình", "Khách mời", "Lãnh đạo".</summary>
    public string Group { get; init; } = "";

    /// <summary>Tập thể được đại diện.</summary>
    public string Collective { get; init; } = "";
    public PrintedGender Gender { get; init; }
    public PrintedBirth? Birth { get; init; }

    /// <summary>Dân tộc. Sensitive.</summary>
    public string Ethnicity { get; init; } = "";

    /// <summary>Tôn giáo. Sensitive.</summary>
    public string Religion { get; init; } = "";

    /// <summary>Ngày vào Đảng, or "x" when only membership is known. Sensitive.</summary>
    public string PartyDate { get; init; } = "";

    /// <summary>Trình độ: văn hóa, chuyên môn, lý luận chính trị; one per line.</summary>
    public string Education { get; init; } = "";

    /// <summary>Nghề nghiệp, chức vụ, chức danh.</summary>
    public string Post { get; init; } = "";

    /// <summary>Đơn vị công tác, nơi ở.</summary>
    public string WorkPlace { get; init; } = "";

    /// <summary>Thành phần đại biểu.</summary>
    public string Capacity { get; init; } = "";

    /// <summary>Lĩnh vực, phong trào thi đua.</summary>
    public string Field { get; init; } = "";

    /// <summary>Thành phần kinh tế.</summary>
    public string Component { get; init; } = "";

    /// <summary>Trực tiếp sản xuất, công tác: "có", "không".</summary>
    public string DirectWorker { get; init; } = "";

    /// <summary>Thành tích tiêu biểu (tóm tắt), of the delegate or of the collective.</summary>
    public string Achievement { get; init; } = "";

    /// <summary>Danh hiệu, hình thức khen thưởng cao nhất, with number and date of the decision.</summary>
    public string Awards { get; init; } = "";

    public string Phone { get; init; } = "";
    public string Note { get; init; } = "";
}
