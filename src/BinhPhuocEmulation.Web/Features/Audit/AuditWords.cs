using System.Globalization;
using System.Text.Json;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Audit;

/// <summary>Words for the log of changes.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Entities = new()
    {
        ["Unit"] = "Đơn vị",
        ["UnitContact"] = "Đầu mối liên hệ",
        ["Plan"] = "Kế hoạch",
        ["PlanClause"] = "Điều khoản",
        ["PlanRule"] = "Quy định",
        ["RuleParameter"] = "Tham số quy định",
        ["Interpretation"] = "Cách hiểu",
        ["Reading"] = "Phương án hiểu",
        ["CongressForm"] = "Hình thức tổ chức",
        ["Congress"] = "Đại hội, hội nghị",
        ["CongressLeader"] = "Lãnh đạo dự",
        ["Leader"] = "Danh mục lãnh đạo",
        ["Roster"] = "Danh sách đại biểu",
        ["RosterExplanation"] = "Giải trình",
        ["RosterEntry"] = "Dòng đại biểu",
        ["EntryAward"] = "Danh hiệu, khen thưởng",
        ["ReviewRemark"] = "Góp ý khi duyệt",
        ["Person"] = "Người",
        ["Collective"] = "Tập thể",
        ["CodeItem"] = "Danh mục",
        ["Account"] = "Tài khoản",
    };

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["Name"] = "Tên",
        ["FullName"] = "Họ và tên",
        ["DisplayName"] = "Tên hiển thị",
        ["UserName"] = "Tên đăng nhập",
        ["Role"] = "Vai trò",
        ["UnitId"] = "Đơn vị",
        ["IsClosed"] = "Đã đóng",
        ["MustChangePassword"] = "Chờ đổi mật khẩu",
        ["LockoutEnd"] = "Khóa đến",
        ["PasswordHash"] = "Mật khẩu",
        ["CreatedAt"] = "Tạo lúc",
        ["Code"] = "Mã",
        ["Kind"] = "Loại",
        ["ParentId"] = "Cấp trên",
        ["Abbreviation"] = "Ký hiệu",
        ["IsPilot"] = "Làm điểm",
        ["IsObliged"] = "Thuộc diện phải tổ chức",
        ["ClosedOn"] = "Ngừng từ ngày",
        ["SuccessorId"] = "Đơn vị kế thừa",
        ["DeclaredWorkers"] = "Số lao động",
        ["WorkersOn"] = "Tính đến ngày",
        ["WorkersDocument"] = "Văn bản kê khai",
        ["State"] = "Trạng thái",
        ["Form"] = "Hình thức",
        ["Title"] = "Tên gọi",
        ["Ordinal"] = "Lần thứ",
        ["Date"] = "Ngày",
        ["Session"] = "Buổi",
        ["Venue"] = "Địa điểm",
        ["Place"] = "Địa danh",
        ["Plenary"] = "Toàn thể",
        ["Combined"] = "Kết hợp",
        ["Note"] = "Ghi chú",
        ["Round"] = "Lần trình",
        ["BirthCode"] = "Ngày, năm sinh",
        ["Gender"] = "Giới tính",
        ["Ethnicity"] = "Dân tộc",
        ["Religion"] = "Tôn giáo",
        ["PartyMember"] = "Đảng viên",
        ["PartyJoinedOn"] = "Ngày vào Đảng",
        ["Education"] = "Trình độ",
        ["Group"] = "Nhóm",
        ["Order"] = "Thứ tự",
        ["Capacity"] = "Tư cách",
        ["Post"] = "Chức vụ",
        ["WorkPlace"] = "Nơi công tác",
        ["Field"] = "Lĩnh vực",
        ["Component"] = "Thành phần kinh tế",
        ["DirectWorker"] = "Lao động trực tiếp",
        ["Achievement"] = "Thành tích",
        ["Phone"] = "Điện thoại",
        ["Email"] = "Thư điện tử",
        ["DeletedAt"] = "Xóa lúc",
        ["PersonId"] = "Người",
        ["CollectiveId"] = "Tập thể",
        ["MergedIntoId"] = "Gộp vào",
        ["EntryId"] = "Dòng đại biểu",
        ["RosterId"] = "Danh sách đại biểu",
        ["CongressId"] = "Đại hội, hội nghị",
        ["LeaderId"] = "Lãnh đạo",
        ["PlanId"] = "Kế hoạch",
        ["CopiedFromId"] = "Sao từ",
        ["RuleId"] = "Quy định",
        ["PlanRuleId"] = "Quy định",
        ["InterpretationId"] = "Cách hiểu",
        ["AccountId"] = "Tài khoản",
        ["AccountName"] = "Người làm",
        ["SubmittedById"] = "Người trình",
        ["FindingKey"] = "Quy định",
        ["KeptCells"] = "Ô giữ nguyên chữ đã gõ",
        ["UnreadCells"] = "Ô chưa đọc được",
        ["Severity"] = "Mức độ",
        ["Text"] = "Nội dung",
        ["Value"] = "Giá trị",
        ["Key"] = "Khóa",
        ["Number"] = "Số, ký hiệu",
        ["Clauses"] = "Số điều khoản",
        ["Rules"] = "Số quy định",
        ["Parameters"] = "Số tham số",
        ["Interpretations"] = "Số cách hiểu",
        ["Readings"] = "Số phương án hiểu",
        ["Forms"] = "Số hình thức tổ chức",
        ["RepresentsCollective"] = "Đại diện tập thể",
        ["SubmittedAt"] = "Trình lúc",
        ["ApprovedAt"] = "Duyệt lúc",
        ["ReasonFor"] = "Giải trình cho",
        ["SentAt"] = "Gửi lúc",
        ["At"] = "Lúc",
        ["AssessedFrom"] = "Thành tích tính từ ngày",
        ["IssuedOn"] = "Ngày ban hành",
        ["Issuer"] = "Cơ quan ban hành",
        ["Revision"] = "Bản quy định số",
        ["ShortName"] = "Tên gọi tắt",
        ["Section"] = "Mục",
        ["Heading"] = "Tiêu đề",
        ["Citation"] = "Trích dẫn",
        ["Quote"] = "Nguyên văn",
        ["BindsMask"] = "Áp dụng cho",
        ["Condition"] = "Điều kiện áp dụng",
        ["Check"] = "Cách kiểm tra",
        ["Overrides"] = "Thay cho",
        ["From"] = "Từ ngày",
        ["To"] = "Đến ngày",
        ["Label"] = "Tên tham số",
        ["Suffix"] = "Đơn vị tính",
        ["Point"] = "Điểm chưa rõ",
        ["InForce"] = "Cách hiểu áp dụng",
        ["DecidedBy"] = "Người quyết định",
        ["DecidedOn"] = "Ngày quyết định",
        ["Document"] = "Văn bản",
        ["IsCongress"] = "Là Đại hội",
        ["Active"] = "Đang công tác",
        ["AcceptedAt"] = "Chấp nhận lúc",
        ["AcceptedByName"] = "Người chấp nhận",
        ["Column"] = "Cột",
        ["SettledAt"] = "Xử lý xong lúc",
        ["DecisionNumber"] = "Số quyết định",
        ["DecisionDate"] = "Ngày quyết định",
        ["Year"] = "Năm",
        ["List"] = "Danh mục",
        ["Variants"] = "Cách viết khác",
        ["Marked"] = "Đánh dấu",
        ["PhoneNumber"] = "Điện thoại",
    };

    // Columns that hold the number of another row, and the kind of that row.
    private static readonly Dictionary<string, string> PointsAt = new()
    {
        ["PersonId"] = "Person",
        ["MergedIntoId"] = "Person",
        ["CollectiveId"] = "Collective",
        ["EntryId"] = "RosterEntry",
        ["RosterId"] = "Roster",
        ["CongressId"] = "Congress",
        ["LeaderId"] = "Leader",
        ["PlanId"] = "Plan",
        ["CopiedFromId"] = "Plan",
        ["RuleId"] = "PlanRule",
        ["PlanRuleId"] = "PlanRule",
        ["InterpretationId"] = "Interpretation",
        ["AccountId"] = "Account",
        ["SubmittedById"] = "Account",
    };

    // Rows that hold what lists say of delegates.
    private static readonly HashSet<string> OfDelegates = ["Person", "Collective", "RosterEntry", "EntryAward", "ReviewRemark", "RosterExplanation"];

    /// <summary>True for rows that tell of delegates: names and values only for those who may read the list.</summary>
    public static bool TellsOfDelegates(string entity) => OfDelegates.Contains(entity);

    /// <summary>Kinds of rows that are logged, in words.</summary>
    public static IReadOnlyDictionary<string, string> Kinds => Entities;

    public static string Of(string entity) => Entities.GetValueOrDefault(entity, entity);

    /// <summary>A name beside the word of its kind, which it does not say again: "Kế hoạch" and "293/KH-UBND".</summary>
    public static string Beside(string kind, string name) => name.StartsWith($"{kind} ", StringComparison.OrdinalIgnoreCase) ? name[(kind.Length + 1)..] : name;

    public static (StatusKind Mark, string Word) Of(AuditAction action) => action switch
    {
        AuditAction.Added => (StatusKind.Pass, "Thêm"),
        AuditAction.Deleted => (StatusKind.Fail, "Xóa"),
        _ => (StatusKind.Info, "Sửa"),
    };

    /// <summary>The rows that the columns of one change point at, but units: their names are in the tree.</summary>
    public static IEnumerable<(string Entity, string Key)> References(string json) => Read(json)
        .Where(c => PointsAt.ContainsKey(c.Key)).SelectMany(c => c.Value.OfType<string>().Select(key => (PointsAt[c.Key], key)));

    /// <summary>Columns of one change. Sensitive values were masked when they were written; whatever looks like a secret is masked here too.</summary>
    /// <param name="withheld">The reader may know which columns changed, not what they hold.</param>
    /// <param name="named">What a value of a column stands for, where it is a code.</param>
    public static IReadOnlyList<AuditChange> Changes(string json, UnitTree tree, IReadOnlyDictionary<(string Entity, string Key), string>? known = null, bool withheld = false, string entity = "",
        Func<string, string, string?>? named = null)
    {
        return [.. Read(json).Where(c => c.Value.Length == 2 && c.Key != "Token").Select(c => withheld || IsSecret(c.Key)
            ? new AuditChange(Column(c.Key), Mask(c.Value[0]), Mask(c.Value[1])) : new AuditChange(Column(c.Key), Told(c.Key, c.Value[0]), Told(c.Key, c.Value[1])))
            // "Lần thứ" of a Hội nghị is 0: nothing became nothing.
            .Where(c => !string.IsNullOrEmpty(c.Before) || !string.IsNullOrEmpty(c.After))];

        // Columns that hold the number of a row show its name; 0 is nobody.
        string? Told(string column, string? value) => value is not null && PointsAt.TryGetValue(column, out var pointed) ? value == "0" ? null : known?.GetValueOrDefault((pointed, value)) ?? $"số {value}"
            : column is "UnitId" or "ParentId" or "SuccessorId" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && tree.DisplayName(id) is { Length: > 0 } name ? name : (value is { Length: > 0 } ? named?.Invoke(column, value) : null) ?? AuditValues.Of(entity, column, value);
    }

    // What a row that is gone was called, by the columns the log kept of it. None of them is sensitive.
    private static readonly Dictionary<string, string[]> NameColumns = new()
    {
        ["PlanRule"] = ["Code", "Title"],
        ["PlanClause"] = ["Section", "Heading"],
        ["Interpretation"] = ["Code", "Point"],
        ["RuleParameter"] = ["Label"],
        ["Reading"] = ["Text"],
        ["CongressForm"] = ["Name"],
        ["UnitContact"] = ["Name"],
        ["RosterExplanation"] = ["FindingKey"],
    };

    /// <summary>Does the log keep a name of deleted rows of this kind?</summary>
    public static bool NamesDeleted(string entity) => NameColumns.ContainsKey(entity);

    /// <summary>The name of a deleted row: "X-05 Cơ cấu đại biểu"; "" where its columns give none.</summary>
    public static string DeletedName(string entity, string json) => !NameColumns.TryGetValue(entity, out var columns) ? ""
        : Read(json) is var row ? string.Join(' ', columns.Select(c => row.GetValueOrDefault(c)?.FirstOrDefault()).Where(t => !string.IsNullOrEmpty(t))) : "";

    /// <summary>The revision a change of a plan made; "" for none.</summary>
    public static string RevisionOf(string json) => Read(json).GetValueOrDefault("Revision") is [_, { } revision] ? revision : "";

    private static SortedDictionary<string, string?[]> Read(string json) => JsonSerializer.Deserialize<SortedDictionary<string, string?[]>>(json) ?? [];

    // A column without a word shows its name in the database: better than leaving the change out.
    private static string Column(string name) => Columns.GetValueOrDefault(name, name);

    private static bool IsSecret(string column) =>
        column.Contains("Password", StringComparison.Ordinal) && column != "MustChangePassword" || column.Contains("Stamp", StringComparison.Ordinal)
        || column is "Ethnicity" or "Religion" or "PartyMember" or "PartyJoinedOn";

    private static string? Mask(string? text) => string.IsNullOrEmpty(text) ? text : AuditRules.Mask;
}
