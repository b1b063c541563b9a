using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Documents.Kit.Layout;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>The preview of the paper.</summary>
public sealed class PaperPage
{
    /// <summary>Head.</summary>
    public required RosterHeader Header { get; init; }
    /// <summary>The sheets of the paper, of the same blocks as the files and ending where the pages of the PDF end.</summary>
    public required IReadOnlyList<PaperSheet> Sheets { get; init; }
    /// <summary>Not approved: DỰ THẢO.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Round of the approved copy it is drawn from; null for a draft.</summary>
    public required int? Round { get; init; }

    /// <summary>What was chosen for the paper.</summary>
    public required PaperChoice Choice { get; init; }

    /// <summary>Words of the signer that are printed where none are typed.</summary>
    public required IReadOnlyList<string> Signer { get; init; }

    /// <summary>See <see cref="PaperChoice.Post"/>.</summary>
    [Display(Name = "Quyền hạn, chức vụ người ký")]
    public string? Post => Choice.Post;

    /// <summary>See <see cref="PaperChoice.Day"/>.</summary>
    [Display(Name = "Ngày ghi trên giấy")]
    public DateOnly? Day => Choice.Day;

    /// <summary>Why the sensitive columns are needed.</summary>
    [Display(Name = "Mục đích sử dụng")]
    public string? Purpose { get; init; }
}
