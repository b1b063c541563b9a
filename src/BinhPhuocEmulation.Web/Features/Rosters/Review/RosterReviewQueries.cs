using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Features.Rosters.History;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;
using BinhPhuocEmulation.Web.Features.Rosters.Submission;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.Review;

/// <summary>What the address of the review page says.</summary>
/// <param name="Q">Words searched.</param>
/// <param name="Entry">Row whose form is open; its page is shown.</param>
/// <param name="Reveal">1 shows sensitive cells.</param>
/// <param name="Show">Part of the list, see <see cref="ReviewParts"/>.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="Size">Rows per page.</param>
/// <param name="At">Row whose page is shown.</param>
/// <param name="Column">Cell the open form is about; "" for the whole row.</param>
public sealed record ReviewRequest(string? Q, int? Entry, int Reveal, string? Show = null, int? Page = null, int? Size = null, int? At = null,
    string? Field = null, string? Gender = null, string? Title = null, string? Cols = null, string? Column = null)
{
    /// <summary>Filters beside the search.</summary>
    public RowFilter Filter => new(Field, Gender, Title, Cols);
}

/// <summary>Reads the page of the reviewer: rows with remarks that only the reviewers see until they are sent.</summary>
public sealed class RosterReviewQueries(AppDbContext db, RosterCaseQueries cases, RosterPageQueries pages, CurrentActor current, PortalClock clock)
{
    /// <summary>The page; <paramref name="remark"/> is a remark typed and not saved, or null.</summary>
    public async Task<ReviewPage> PageAsync(RosterCase roster, ReviewRequest request, RemarkForm? remark, CancellationToken cancel)
    {
        var (list, actor) = (roster.Roster, current.Actor);
        var header = await pages.HeaderAsync(roster, cancel);
        var sheet = await cases.SheetAsync(roster, cancel);
        var remarks = await db.ReviewRemarks.AsNoTracking().Where(r => r.RosterId == list.Id && r.Round == list.Round).OrderBy(r => r.At).ToListAsync(cancel);
        var reveal = request.Reveal == 1 && header.CanReveal;
        if (reveal) await RosterRowQueries.LogRevealAsync(db, actor, clock.UtcNow, roster, sheet.Figures.Total, cancel);
        var words = new RowWords(roster, mask: !reveal);
        var byEntry = remarks.ToLookup(r => r.EntryId);
        var tokens = VietnameseText.SearchTokens(request.Q);
        var all = sheet.Rows.Where(r => Matches(r, tokens)).Select(LineOf).ToArray();
        var filter = RowFilterView.Of(request.Filter, [.. all.Select(l => RowTraits.Of(l.Row, roster.Lists))]);
        all = [.. all.Where(l => filter.Filter.Holds(RowTraits.Of(l.Row, roster.Lists)))];
        var judged = roster.Judge(sheet.Figures);
        var open = request.Entry is { } entry && sheet.Rows.Any(r => r.Entry.Id == entry) ? entry : (int?)null;
        var approve = RosterWorkflow.Table.May(list.State, RosterAction.Approve, p => actor.May(p, list.UnitId), roster.Situation(sheet.Figures, actor.AccountId));
        var part = ReviewParts.Find(request.Show);
        var (differences, differing) = await DifferencesAsync(roster, sheet, reveal, cancel);
        var corrected = list.SubmittedAt is { } submitted ? await cases.CorrectedElsewhereAsync(roster, sheet, submitted, cancel) : [];
        var changed = differing.Concat(corrected.Select(r => r.Entry.Id)).ToHashSet();
        var chosen = all.Where(l => part.Holds(l.Row, changed)).ToArray();
        // What was typed comes back, also where its row has meanwhile left the part that was looked at.
        if (remark is not null && open is { } typed && chosen.All(l => l.Row.Id != typed)) chosen = [.. chosen.Append(LineOf(sheet.Rows.First(r => r.Entry.Id == typed))).OrderBy(l => l.Number)];
        var drafts = open is { } row ? RemarkDraft.Of(byEntry[row]) : [];
        var paging = RowPages.Of([.. chosen.Select(l => l.Row.Id)], request.Page, request.Size, open ?? request.At);
        return new()
        {
            Header = header,
            Paging = paging,
            Counts = ReviewParts.All.ToDictionary(p => p.Key, p => all.Count(l => p.Holds(l.Row, changed))),
            Gauge = RosterGauge.Of(roster, sheet.Figures, judged.All, editable: false, header.CanReveal),
            Failed = [.. judged.Failed.Select(f => FindingRows.On(FindingCards.CardOf(f, roster.Plan, header.CanReveal), f.Aspect, roster, sheet, cells: false))],
            Explained = [.. judged.Asked.Select(f => Explained(roster, f, sheet, header.CanReveal))],
            Table = new(paging.Shown(chosen), Review: new(list.Id, ReviewTools.KeepOf(request), open, remark ?? RemarkForm.Of(open ?? 0, request.Column, drafts), drafts), Full: filter.Filter.Full),
            Filter = filter,
            Query = request.Q ?? "",
            Drafts = remarks.Count(r => r.SentAt is null),
            Differences = differences,
            Sent = remarks.Count(r => r.SentAt is not null),
            Unmended = OpenRemark.InReview(list.Id, sheet, remarks),
            Registration = RegistrationNote.Of(roster.Congress),
            Corrected = [.. corrected.Select(r => new FindingRow(FindingRows.NameOf(r), $"/rosters/{list.Id}/review?at={r.Entry.Id}#r-{r.Entry.Id}"))],
            Part = part.Key,
            ApproveObstacle = approve.Allowed ? "" : approve.Reason,
            Revealed = reveal,
            OnlyReviewer = roster.OnlyReviewer,
            Form = new() { Seen = list.SubmittedAt?.Ticks ?? 0, Rows = RosterFreezer.SeenOf(roster, sheet) },
        };

        RowLine LineOf(SheetRow r) => new(r.Number, words.Row(r, byEntry[r.Entry.Id])) { Printed = r.Printed };
    }

    /// <summary>Who took the last step of a list, when and why: what is said to somebody who came too late.</summary>
    public async Task<string> LastStepAsync(int rosterId, CancellationToken cancel)
    {
        var step = await db.Rosters.Where(r => r.Id == rosterId).SelectMany(r => r.History).OrderByDescending(h => h.Id)
            .Select(h => new { h.Action, h.AccountId, h.AccountName, h.At, h.Remark, h.To }).FirstOrDefaultAsync(cancel);
        if (step is null) return "";
        var who = step.AccountId == current.Actor.AccountId ? $"{step.AccountName} (chính tài khoản này)" : step.AccountName;
        return $"{who} đã {WordOf(step.Action)} danh sách lúc {VietnameseUi.Instant(step.At)}{(string.IsNullOrWhiteSpace(step.Remark) ? "" : $", lý do: “{step.Remark}”")}; "
            + $"danh sách đang ở trạng thái “{RosterWorkflow.Name(step.To)}”.";

        static string WordOf(RosterAction action) => action switch
        {
            RosterAction.Submit => "trình",
            RosterAction.Return => "trả lại",
            RosterAction.Approve => "duyệt",
            RosterAction.Withdraw => "rút lại",
            _ => "mở lại",
        };
    }

    /// <summary>
    /// What differs from the last approved copy and from the list as the reviewers last had it (the copy returned last; where none was, the one withdrawn last: a withdrawal hides nothing of what was mended since the return), and the rows that are new or
    /// changed since whichever is later. Rows are compared by their text as it was kept: undone changes are none, and persons corrected from another list are.
    /// </summary>
    private async Task<(IReadOnlyList<DifferenceView> Views, IReadOnlySet<int> Changed)> DifferencesAsync(RosterCase roster, RosterSheet sheet, bool reveal, CancellationToken cancel)
    {
        var id = roster.Roster.Id;
        var approved = await db.ApprovedRosters.AsNoTracking().Where(a => a.RosterId == id).OrderByDescending(a => a.Round).FirstOrDefaultAsync(cancel);
        var left = await db.ReviewedRosters.AsNoTracking().Where(r => r.RosterId == id && r.Round == roster.Roster.Round)
            .OrderByDescending(r => r.Action == RosterAction.Return).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancel);
        if (approved is null && left is null) return ([], new HashSet<int>());
        var now = RosterFreezer.RowsOf(roster, sheet);
        var views = new List<DifferenceView>();
        RosterDifference? last = null;
        if (approved is not null)
            views.Add(DifferenceView.Of($"So với bản đã duyệt vòng {approved.Round}", last = RosterDifference.Between(approved.List.Rows, now), reveal));
        if (left is not null)
        {
            last = RosterDifference.Between(left.Rows, now);
            views.Insert(0, DifferenceView.Of($"So với bản {(left.Action == RosterAction.Return ? "đã trả lại" : "đơn vị đã rút")} lúc {VietnameseUi.Instant(left.LeftAt)}", last, reveal));
        }
        return (views, last!.Added.Select(r => r.EntryId).Concat(last.Changed.Select(c => c.After.EntryId)).ToHashSet());
    }

    private static ExplainedFinding Explained(RosterCase roster, Domain.Compliance.Finding finding, RosterSheet sheet, bool sensitive)
    {
        var explanation = roster.Roster.ExplanationOf(finding.Key);
        return new(FindingRows.On(FindingCards.CardOf(finding, roster.Plan, sensitive), finding.Aspect, roster, sheet, cells: false), explanation?.Id ?? 0, explanation?.Text ?? "", explanation?.AccountName ?? "", explanation?.At, explanation?.AcceptedByName ?? "");
    }

    private static bool Matches(SheetRow row, IReadOnlyList<string> tokens)
    {
        if (tokens.Count == 0) return true;
        var text = VietnameseText.SearchKey($"{row.Entry.Person?.FullName} {row.Entry.Collective?.Name} {row.Entry.Post} {row.Entry.WorkPlace}");
        return VietnameseText.HasWords(text, tokens);
    }
}
