using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Rosters.History;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Rosters.Review;

/// <summary>A remark as posted; a blank text takes it back.</summary>
public sealed class RemarkForm
{
    /// <summary>Row.</summary>
    public int EntryId { get; set; }

    /// <summary>Column; "" for the whole row.</summary>
    [Display(Name = "Về ô")]
    public string? Column { get; set; }

    /// <summary>Text.</summary>
    [Display(Name = "Góp ý")]
    public string? Text { get; set; }
}

/// <summary>What returning and approving post.</summary>
public sealed class DecisionForm
{
    /// <summary>The submission the reviewer looked at, as a number of its instant.</summary>
    public long Seen { get; set; }

    /// <summary>Reason of a return.</summary>
    [Display(Name = "Lý do trả lại")]
    public string? Reason { get; set; }
}

/// <summary>A finding with the unit's explanation, for the reviewer to accept.</summary>
/// <param name="Card">Finding.</param>
/// <param name="Id">Explanation; 0 if there is none.</param>
/// <param name="Text">Text.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="AcceptedBy">Who accepted it, or "".</param>
public sealed record ExplainedFinding(FindingCard Card, int Id, string Text, string By, DateTime? At, string AcceptedBy);

/// <summary>The page of the level above.</summary>
public sealed class ReviewPage
{
    /// <summary>Head.</summary>
    public required RosterHeader Header { get; init; }
    /// <summary>Gauge.</summary>
    public required GaugeView Gauge { get; init; }
    /// <summary>Findings that stand in the way.</summary>
    public required IReadOnlyList<FindingCard> Failed { get; init; }
    /// <summary>Findings with explanations.</summary>
    public required IReadOnlyList<ExplainedFinding> Explained { get; init; }
    /// <summary>Rows with the drafts of remarks in place.</summary>
    public required RowsTable Table { get; init; }
    /// <summary>Words searched.</summary>
    public required string Query { get; init; }
    /// <summary>Remarks not sent yet.</summary>
    public required int Drafts { get; init; }
    /// <summary>What changed since the last approved round; null in the first.</summary>
    public required DifferenceView? Difference { get; init; }
    /// <summary>Why it may not be approved now; "" if it may.</summary>
    public required string ApproveObstacle { get; init; }
    /// <summary>Sensitive cells are shown.</summary>
    public required bool Revealed { get; init; }
    /// <summary>What approving does, in one sentence, and what becomes of remarks that were not sent.</summary>
    public string ApproveConsequence => $"{VietnameseFormat.Number(Gauge.Total)} đại biểu của {Header.UnitName} được duyệt; bản duyệt được giữ nguyên cùng người duyệt, lúc duyệt và "
        + "mã kiểm tra, muốn thay đổi phải mở lại và trình vòng mới." + (Drafts > 0 ? $" {Drafts} góp ý chưa gửi sẽ bị bỏ." : "");
    /// <summary>What returning does, in one sentence.</summary>
    public string ReturnConsequence => $"Danh sách {VietnameseFormat.Number(Gauge.Total)} đại biểu trở về {Header.UnitName} cùng lý do"
        + (Drafts > 0 ? $" và {Drafts} góp ý" : "") + "; đơn vị sửa rồi trình lại." + (Drafts == 0 ? " Chưa có góp ý ở dòng nào." : "");
    /// <summary>Decision as typed.</summary>
    public DecisionForm Form { get; set; } = new();
}

/// <summary>What the table of rows needs where remarks are written.</summary>
/// <param name="Url">Address of the review page.</param>
/// <param name="Open">Row whose form is open, or null.</param>
/// <param name="Form">The form of that row.</param>
public sealed record ReviewTools(string Url, int? Open, RemarkForm Form)
{
    /// <summary>Columns a remark may be about.</summary>
    public static IReadOnlyList<SelectListItem> Columns { get; } =
        [new("Cả dòng", ""), .. DelegateColumns.All.Select(c => new SelectListItem(c.Heading, c.Key))];
}
