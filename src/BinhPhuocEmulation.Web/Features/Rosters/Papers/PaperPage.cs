using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>The preview of the paper.</summary>
public sealed class PaperPage
{
    /// <summary>Head.</summary>
    public required RosterHeader Header { get; init; }
    /// <summary>The paper, drawn from the same blocks as the files.</summary>
    public required Paper Paper { get; init; }
    /// <summary>Not approved: DỰ THẢO.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Value of <c>signer</c> for a deputy who signs for the head ("KT."); anything else means the head.</summary>
    public const string Deputy = "deputy";

    /// <summary>A deputy signs.</summary>
    public required bool DeputySigns { get; init; }

    /// <summary>Why the sensitive columns are needed.</summary>
    [Display(Name = "Mục đích sử dụng")]
    public string? Purpose { get; init; }
}
