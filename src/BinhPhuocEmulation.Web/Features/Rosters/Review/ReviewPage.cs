using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Rosters.History;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;
using BinhPhuocEmulation.Web.Features.Rosters.Submission;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters.Review;

/// <summary>What returning and approving post.</summary>
public sealed class DecisionForm
{
    /// <summary>The submission the reviewer looked at, as a number of its instant.</summary>
    public long Seen { get; set; }

    /// <summary>The rows the reviewer looked at, see <see cref="RosterFreezer.SeenOf"/>.</summary>
    public string? Rows { get; set; }

    /// <summary>Reason of a return.</summary>
    [Display(Name = "Lý do trả lại")]
    public string? Reason { get; set; }
}

/// <summary>A step that came too late: somebody else was faster.</summary>
/// <param name="Sentence">Who did what, and when.</param>
/// <param name="Typed">What was typed with the step that was not taken; "" for nothing.</param>
public sealed record OvertakenReview(string Sentence, string Typed);

/// <summary>A word on the registration of the congress.</summary>
/// <param name="Sentence">How it stands.</param>
/// <param name="Href">Its page.</param>
/// <param name="Stands">It is registered; approving the list is not kept up by it, and does not confirm it.</param>
public sealed record RegistrationNote(string Sentence, string Href, bool Stands)
{
    /// <summary>Of a list in review; null where the registration is confirmed.</summary>
    public static RegistrationNote? Of(Congress congress) => congress.State switch
    {
        CongressState.Registered => new("Đăng ký đại hội, hội nghị chưa được xác nhận.", $"/congresses/{congress.Id}", true),
        CongressState.Draft or CongressState.Returned =>
            new($"Đăng ký đại hội, hội nghị đang ở trạng thái “{CongressWorkflow.Name(congress.State)}”; trả lại danh sách, hoặc chờ đơn vị đăng ký lại.", $"/congresses/{congress.Id}", false),
        _ => null,
    };
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
    /// <summary>Which rows of how many stand on the page.</summary>
    public required PageInfo Paging { get; init; }
    /// <summary>Rows of each part of the list.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }
    /// <summary>Filters beside the search.</summary>
    public required RowFilterView Filter { get; init; }
    /// <summary>Words searched.</summary>
    public required string Query { get; init; }
    /// <summary>Chosen part of the list.</summary>
    public required string Part { get; init; }
    /// <summary>The step just asked for came too late, or null.</summary>
    public OvertakenReview? Overtaken { get; set; }
    /// <summary>Remarks not sent yet.</summary>
    public required int Drafts { get; init; }
    /// <summary>Remarks the unit has got with an earlier return in this round.</summary>
    public required int Sent { get; init; }
    /// <summary>What changed since the reviewers last had the list, and since the last approved round; none the first time.</summary>
    public required IReadOnlyList<DifferenceView> Differences { get; init; }
    /// <summary>Why it may not be approved now; "" if it may.</summary>
    public required string ApproveObstacle { get; init; }
    /// <summary>Sensitive cells are shown.</summary>
    public required bool Revealed { get; init; }
    /// <summary>Remarks of earlier returns that the unit has not marked as mended; the list may be approved all the same, knowingly.</summary>
    public required IReadOnlyList<OpenRemark> Unmended { get; init; }
    /// <summary>What is to be said of the registration beside the decision: not confirmed yet, or not registered any more; null if nothing.</summary>
    public required RegistrationNote? Registration { get; init; }
    /// <summary>Rows whose persons were corrected from another list since this one was submitted: the unit has not seen that.</summary>
    public required IReadOnlyList<FindingRow> Corrected { get; init; }
    /// <summary>How many remarks there are: those to be sent, and those of an earlier return, which the tab “Có góp ý” holds too.</summary>
    public string RemarkWords => (Drafts, Sent) switch
    {
        (0, 0) => "Chưa có góp ý",
        (0, _) => $"{Sent} góp ý đã gửi lần trước, chưa có góp ý mới",
        (_, 0) => $"{Drafts} góp ý chưa gửi",
        _ => $"{Drafts} góp ý chưa gửi, {Sent} góp ý đã gửi lần trước",
    };
    /// <summary>This person submitted the list and is the only one who could decide on it.</summary>
    public required bool OnlyReviewer { get; init; }
    /// <summary>What approving does, in one sentence, and what becomes of remarks that were not sent.</summary>
    public string ApproveConsequence => $"{VietnameseFormat.Number(Gauge.Total)} đại biểu của {Header.UnitName} được duyệt; bản duyệt được giữ nguyên cùng người duyệt, lúc duyệt và "
        + "mã kiểm tra, muốn thay đổi phải mở lại và trình vòng mới." + (Drafts > 0 ? $" {Drafts} góp ý chưa gửi sẽ bị bỏ." : "");
    /// <summary>What returning does, in one sentence.</summary>
    public string ReturnConsequence => $"Danh sách {VietnameseFormat.Number(Gauge.Total)} đại biểu trở về {Header.UnitName} cùng lý do"
        + (Drafts > 0 ? $" và {Drafts} góp ý" : "") + "; đơn vị sửa rồi trình lại." + (Drafts > 0 ? "" : Sent > 0 ? " Chưa có góp ý mới ở dòng nào." : " Chưa có góp ý ở dòng nào.");
    /// <summary>Decision as typed.</summary>
    public DecisionForm Form { get; set; } = new();
}

/// <summary>A part of the list the reviewer may look at alone.</summary>
/// <param name="Key">As it stands in the address; "" for all.</param>
/// <param name="Text">Text of the tab.</param>
/// <param name="Holds">Does a row belong to it? Asked with the rows that changed since the reviewers last had the list.</param>
public sealed record ReviewPart(string Key, string Text, Func<RowJson, IReadOnlySet<int>, bool> Holds);

/// <summary>The parts.</summary>
public static class ReviewParts
{
    /// <summary>All, in the order of the tabs.</summary>
    public static IReadOnlyList<ReviewPart> All { get; } =
    [
        new("", "Tất cả", (_, _) => true),
        new("attention", "Cần xem lại", (r, _) => r.Errors.Count > 0 || r.Missing.Count > 0 || r.Same.Count > 0 || r.Elsewhere || r.Leading),
        new("remarks", "Có góp ý", (r, _) => r.Remarks.Count > 0),
        new("mended", "Đã sửa theo góp ý", (r, _) => r.Remarks.Count > 0 && r.Remarks.All(m => m.Settled)),
        new("unmended", "Góp ý chưa sửa", (r, _) => r.Remarks.Any(m => m is { Settled: false, Sent: true })),
        new("changed", "Mới thay đổi", (r, changed) => changed.Contains(r.Id)),
    ];

    /// <summary>The part of a key; all rows for a key that is not known.</summary>
    public static ReviewPart Find(string? key) => All.FirstOrDefault(p => p.Key == key) ?? All[0];
}
