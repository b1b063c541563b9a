using System.Text.Json;
using BinhPhuocEmulation.Data.Auditing;
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

    /// <summary>Kinds of rows that are logged, in words.</summary>
    public static IReadOnlyDictionary<string, string> Kinds => Entities;

    public static string Of(string entity) => Entities.GetValueOrDefault(entity, entity);

    public static (StatusKind Mark, string Word) Of(AuditAction action) => action switch
    {
        AuditAction.Added => (StatusKind.Pass, "Thêm"),
        AuditAction.Deleted => (StatusKind.Fail, "Xóa"),
        _ => (StatusKind.Info, "Sửa"),
    };

    /// <summary>Columns of one change. Sensitive values were masked when they were written; whatever looks like a secret is masked here too.</summary>
    public static IReadOnlyList<AuditChange> Changes(string json)
    {
        var columns = JsonSerializer.Deserialize<SortedDictionary<string, string?[]>>(json) ?? [];
        return [.. columns.Where(c => c.Value.Length == 2).Select(c => IsSecret(c.Key)
            ? new AuditChange(c.Key, Mask(c.Value[0]), Mask(c.Value[1])) : new AuditChange(c.Key, c.Value[0], c.Value[1]))];
    }

    private static bool IsSecret(string column) =>
        column.Contains("Password", StringComparison.Ordinal) && column != "MustChangePassword" || column.Contains("Stamp", StringComparison.Ordinal)
        || column is "Ethnicity" or "Religion" or "PartyMember" or "PartyJoinedOn";

    private static string? Mask(string? text) => string.IsNullOrEmpty(text) ? text : AuditRules.Mask;
}
