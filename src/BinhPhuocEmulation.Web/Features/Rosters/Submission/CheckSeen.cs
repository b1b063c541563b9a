using System.Globalization;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters.Submission;

/// <summary>
/// What the check page showed when it was opened; it goes out with the form and comes back when the list is submitted. What the officer explained and
/// confirmed is that list, not the one it has become since.
/// </summary>
public sealed class CheckSeen
{
    /// <summary>States of list, congress and plan, as one word.</summary>
    public string? Stamp { get; set; }
    /// <summary>Rows.</summary>
    public int Total { get; set; }
    /// <summary>Điển hình.</summary>
    public int Models { get; set; }
    /// <summary>Khách mời.</summary>
    public int Guests { get; set; }
    /// <summary>Lãnh đạo.</summary>
    public int Leaders { get; set; }

    /// <summary>What a page shows that is drawn now; <paramref name="taken"/>: asked inside the step, whose lock has raised the version of the list by one.</summary>
    public static CheckSeen Of(RosterCase roster, RosterStatistics figures, bool taken = false) => new()
    {
        Stamp = string.Create(CultureInfo.InvariantCulture, $"{roster.Roster.Version - (taken ? 1 : 0)}.{roster.Congress.Version}.{roster.Plan.Revision}"),
        Total = figures.Total,
        Models = figures.Models,
        Guests = figures.Guests,
        Leaders = figures.Leaders,
    };

    /// <summary>Is it what stands now? The figures are asked too: a person of the list may have been changed from another list.</summary>
    public bool Is(CheckSeen now) => Stamp == now.Stamp && Counts(now);

    /// <summary>Are the figures those of a list?</summary>
    public bool Counts(CheckSeen now) => (Total, Models, Guests, Leaders) == (now.Total, now.Models, now.Guests, now.Leaders);

    /// <summary>The figures that are others now: "đại biểu 199 → 198"; none where rows changed and their number did not.</summary>
    public IReadOnlyList<string> ChangesTo(CheckSeen now) =>
    [
        .. new[] { ("đại biểu", Total, now.Total), ("điển hình", Models, now.Models), ("khách mời", Guests, now.Guests), ("lãnh đạo", Leaders, now.Leaders) }
            .Where(f => f.Item2 != f.Item3).Select(f => $"{f.Item1} {VietnameseFormat.Number(f.Item2)} → {VietnameseFormat.Number(f.Item3)}"),
    ];
}

/// <summary>The list changed after the check page was opened: which figures, and what was typed beside the explanations kept meanwhile.</summary>
/// <param name="Sentence">What changed.</param>
/// <param name="Typed">Explanations that are kept otherwise than they were typed here; null if there are none.</param>
public sealed record ChangedSince(string Sentence, CompareView? Typed)
{
    /// <summary>The form as posted against the page as it stands now.</summary>
    public static ChangedSince Of(RosterCase roster, CheckForm posted, CheckPage now)
    {
        var changes = posted.Seen.ChangesTo(now.Form.Seen);
        var sentence = posted.Seen.Stamp is null ? "Trang gửi lên không ghi Ông/Bà đã kiểm tra danh sách nào."
            : changes.Count > 0 ? $"Số liệu đã đổi: {string.Join(", ", changes)}."
            : "Số đại biểu vẫn như cũ, nhưng nội dung danh sách, giải trình, thông tin đại hội hoặc quy định đã đổi.";
        var kept = Overtaken.RowsOf(roster, posted, now.ToExplain).Where(r => !string.IsNullOrEmpty(r.Left) && r.IsChanged).ToArray();
        return new(sentence, kept.Length == 0 ? null : new CompareView("Giải trình đang lưu", "Ông/Bà vừa gõ (chưa được ghi)", kept));
    }
}
