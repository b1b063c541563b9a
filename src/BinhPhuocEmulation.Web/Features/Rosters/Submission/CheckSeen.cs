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
    /// <summary>The rows as they would be kept, see <see cref="RosterFreezer.SeenOf"/>: the figures stand still when a person is corrected from another list.</summary>
    public string? Rows { get; set; }
    /// <summary>When the page was opened (UTC, ticks): what changed since is named by it, nothing is decided by it.</summary>
    public long At { get; set; }
    /// <summary>The same as an instant; a time that cannot be leaves nothing after it.</summary>
    public DateTime Opened => new(At > 0 && At < DateTime.MaxValue.Ticks ? At : DateTime.MaxValue.Ticks, DateTimeKind.Utc);
    /// <summary>Rows.</summary>
    public int Total { get; set; }
    /// <summary>Điển hình.</summary>
    public int Models { get; set; }
    /// <summary>Khách mời.</summary>
    public int Guests { get; set; }
    /// <summary>Lãnh đạo.</summary>
    public int Leaders { get; set; }

    /// <summary>What a page shows that is drawn now; <paramref name="taken"/>: asked inside the step, whose lock has raised the version of the list by one.</summary>
    public static CheckSeen Of(RosterCase roster, RosterSheet sheet, bool taken = false)
    {
        var figures = roster.FiguresOf(sheet);
        return new()
        {
            Stamp = string.Create(CultureInfo.InvariantCulture, $"{roster.Roster.Version - (taken ? 1 : 0)}.{roster.Congress.Version}.{roster.Plan.Revision}"),
            Rows = RosterFreezer.SeenOf(roster, sheet),
            Total = figures.Total,
            Models = figures.Models,
            Guests = figures.Guests,
            Leaders = figures.Leaders,
        };
    }

    /// <summary>Is it what stands now? Rows and figures are asked too: a person of the list may have been changed from another list.</summary>
    public bool Is(CheckSeen now) => Stamp == now.Stamp && Rows == now.Rows && (Total, Models, Guests, Leaders) == (now.Total, now.Models, now.Guests, now.Leaders);

    /// <summary>Are the figures those of a list?</summary>
    public bool Counts(RosterStatistics now) => (Total, Models, Guests, Leaders) == (now.Total, now.Models, now.Guests, now.Leaders);

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
    /// <summary>The form as posted against the page as it stands now; <paramref name="corrected"/> are rows of persons corrected from another list since.</summary>
    public static ChangedSince Of(RosterCase roster, CheckForm posted, CheckPage now, IReadOnlyList<SheetRow> corrected)
    {
        var changes = posted.Seen.ChangesTo(now.Form.Seen);
        var sentence = posted.Seen.Stamp is null ? "Trang gửi lên không ghi Ông/Bà đã kiểm tra danh sách nào."
            : changes.Count > 0 ? $"Số liệu đã đổi: {string.Join(", ", changes)}."
            : corrected.Count > 0 && posted.Seen.Stamp == now.Form.Seen.Stamp ? $"Số đại biểu vẫn như cũ, nhưng thông tin của đại biểu vừa được sửa ở danh sách khác: {string.Join("; ", corrected.Select(FindingRows.NameOf))}."
            : "Số đại biểu vẫn như cũ, nhưng nội dung danh sách, giải trình, thông tin đại hội hoặc quy định đã đổi.";
        var kept = Overtaken.RowsOf(roster, posted, now.ToExplain).Where(r => !string.IsNullOrEmpty(r.Left) && r.IsChanged).ToArray();
        return new(sentence, kept.Length == 0 ? null : new CompareView("Giải trình đang lưu", "Ông/Bà vừa gõ (chưa được ghi)", kept));
    }
}
