using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters.Submission;

/// <summary>One explanation as posted.</summary>
public sealed class ExplanationField
{
    /// <summary>Finding it explains.</summary>
    public string Key { get; set; } = "";

    /// <summary>Text.</summary>
    [Display(Name = "Giải trình")]
    public string? Text { get; set; }
}

/// <summary>What the check page posts.</summary>
public sealed class CheckForm
{
    /// <summary>Explanations of the findings that need one.</summary>
    public List<ExplanationField> Explanations { get; set; } = [];

    /// <summary>What the page showed.</summary>
    public CheckSeen Seen { get; set; } = new();
}

/// <summary>A finding on the check page.</summary>
/// <param name="Card">Card.</param>
/// <param name="Key">Key of the finding.</param>
/// <param name="Text">Explanation as it is kept, or "".</param>
/// <param name="AcceptedBy">Reviewer who accepted the explanation, or "".</param>
public sealed record CheckedFinding(FindingCard Card, string Key, string Text, string AcceptedBy);

/// <summary>Somebody submitted the list first: who and when, and what was typed here beside what went out with it.</summary>
public sealed record Overtaken(string Sentence, CompareView? Typed)
{
    /// <summary>The explanations posted too late beside those that stand; nothing to compare if none was typed.</summary>
    public static Overtaken Of(RosterCase roster, string sentence, CheckForm posted, IEnumerable<CheckedFinding> findings)
    {
        var rows = RowsOf(roster, posted, findings);
        return new(sentence, rows.Count == 0 ? null : new CompareView("Giải trình đã trình", "Ông/Bà vừa gõ (chưa được ghi)", rows));
    }

    /// <summary>What was typed, each beside what is kept for the same finding.</summary>
    public static IReadOnlyList<CompareRow> RowsOf(RosterCase roster, CheckForm posted, IEnumerable<CheckedFinding> findings)
    {
        var sentences = findings.GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.First().Card.Sentence);
        return [.. posted.Explanations.Where(e => !string.IsNullOrWhiteSpace(e.Text)).Select(e =>
            new CompareRow(sentences.GetValueOrDefault(e.Key ?? "", "Giải trình"), roster.Roster.ExplanationOf(e.Key ?? "")?.Text, VietnameseText.CleanLines(e.Text)))];
    }
}

/// <summary>The one-page check before submitting.</summary>
public sealed class CheckPage
{
    /// <summary>The list was submitted before this answer came; null if it was not.</summary>
    public Overtaken? Overtaken { get; set; }
    /// <summary>The list changed after the page was opened, so that it was not submitted; null if it did not.</summary>
    public ChangedSince? Changed { get; set; }
    /// <summary>Head.</summary>
    public required RosterHeader Header { get; init; }
    /// <summary>Figures.</summary>
    public required RosterStatistics Figures { get; init; }
    /// <summary>Chưa đạt: stand in the way.</summary>
    public required IReadOnlyList<CheckedFinding> Failed { get; init; }
    /// <summary>Cần giải trình.</summary>
    public required IReadOnlyList<CheckedFinding> ToExplain { get; init; }
    /// <summary>Đã giải trình, được chấp nhận.</summary>
    public required IReadOnlyList<CheckedFinding> Explained { get; init; }
    /// <summary>Khuyến nghị.</summary>
    public required IReadOnlyList<CheckedFinding> Advice { get; init; }
    /// <summary>Đạt, không áp dụng.</summary>
    public required IReadOnlyList<CheckedFinding> Met { get; init; }
    /// <summary>Other conditions of the workflow that refuse, in words.</summary>
    public required string Obstacle { get; init; }
    /// <summary>Remarks not marked as mended; the list may be submitted all the same, knowingly.</summary>
    public required IReadOnlyList<OpenRemark> OpenRemarks { get; init; }
    /// <summary>What submitting does, in one sentence.</summary>
    public string Consequence => $"{VietnameseFormat.Number(Figures.Total)} đại biểu được gửi {Header.Reviewer} xét duyệt; trong lúc chờ danh sách không sửa được, "
        + "khi được duyệt danh sách được giữ nguyên.";
    /// <summary>What is typed.</summary>
    public CheckForm Form { get; set; } = new();

    /// <summary>Everything fit to be submitted, once the explanations are written.</summary>
    public bool MaySubmit => Header.May(RosterAction.Submit) && Failed.Count == 0 && Obstacle.Length == 0;

    /// <summary>Judges a list; <paramref name="form"/> holds what was typed and not saved, or is null.</summary>
    public static CheckPage Of(RosterCase roster, RosterHeader header, RosterSheet sheet, IEnumerable<ReviewRemark> sent, CheckForm? form)
    {
        var figures = roster.FiguresOf(sheet);
        var judged = roster.Judge(figures);
        var toExplain = judged.ToExplain.Select(One).ToArray();
        var typed = form?.Explanations.GroupBy(e => e.Key ?? "").ToDictionary(g => g.Key, g => g.First().Text);
        return new()
        {
            Header = header,
            Figures = figures,
            Failed = [.. judged.Failed.Select(One)],
            ToExplain = toExplain,
            Explained = [.. judged.Explained.Select(One)],
            Advice = [.. judged.Advice.Select(One)],
            Met = [.. judged.Met.Select(One)],
            Obstacle = ObstacleOf(roster, figures),
            OpenRemarks = header.Editable ? OpenRemark.InTable(roster.Roster.Id, sheet, sent) : [],
            Form = new()
            {
                Explanations = [.. toExplain.Select(f => new ExplanationField
                    { Key = f.Key, Text = typed is not null && typed.TryGetValue(f.Key, out var text) ? text : f.Text })],
                Seen = CheckSeen.Of(roster, sheet),
            },
        };

        CheckedFinding One(Finding finding)
        {
            var card = RosterGauge.CardOf(roster, finding, header.CanReveal);
            var explanation = roster.Roster.ExplanationOf(finding.Key);
            return new(finding.Deviates ? FindingRows.On(card, finding.Aspect, roster, sheet, header.Editable) : card, finding.Key, explanation?.Text ?? "", explanation?.AcceptedByName ?? "");
        }
    }

    /// <summary>What refuses besides findings: an empty list, a congress that is not registered.</summary>
    private static string ObstacleOf(RosterCase roster, RosterStatistics figures)
    {
        var situation = roster.Situation(figures, 0) with { Blocking = 0, Unexplained = 0 };
        return RosterWorkflow.Table.Find(roster.Roster.State, RosterAction.Submit)?.Guards.FirstOrDefault(g => !g.Holds(situation))?.Sentence ?? "";
    }
}

/// <summary>A step that asks for a reason, as its own page: shown when the reason is missing, or without scripts.</summary>
public sealed class ReasonPage
{
    /// <summary>Head.</summary>
    public required RosterHeader Header { get; init; }
    /// <summary>Step.</summary>
    public required RosterAction Action { get; init; }
    /// <summary>Address the form posts to.</summary>
    public required string PostTo { get; init; }
    /// <summary>What happens.</summary>
    public required string Explanation { get; init; }

    /// <summary>Reason.</summary>
    [Display(Name = "Lý do")]
    public string? Reason { get; init; }
}
