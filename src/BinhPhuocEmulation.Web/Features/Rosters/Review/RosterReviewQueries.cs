using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Features.Rosters.History;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.Review;

/// <summary>What the address of the review page says.</summary>
public sealed record ReviewRequest(string? Q, int? Entry, int Reveal);

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
        var lines = sheet.Rows.Where(r => Matches(r, tokens)).Select(r => new RowLine(r.Number, words.Row(r, byEntry[r.Entry.Id]))).ToArray();
        var findings = roster.Findings(sheet.Figures);
        var open = request.Entry is { } entry && sheet.Rows.Any(r => r.Entry.Id == entry) ? entry : (int?)null;
        var approve = RosterWorkflow.Table.May(list.State, RosterAction.Approve, p => actor.May(p, list.UnitId), roster.Situation(sheet.Figures, actor.AccountId));
        return new()
        {
            Header = header,
            Gauge = RosterGauge.Of(roster, sheet.Figures, findings, editable: false, header.CanReveal),
            Failed = [.. findings.Where(f => f.Blocks).Select(f => FindingCards.CardOf(f, roster.Plan))],
            Explained = [.. findings.Where(f => f.NeedsExplanation && !f.Blocks).Select(f => Explained(roster, f))],
            Table = new(lines, Review: new($"/rosters/{list.Id}/review", open, remark ?? new() { EntryId = open ?? 0 })),
            Query = request.Q ?? "",
            Drafts = remarks.Count(r => r.SentAt is null),
            Difference = await DifferenceAsync(roster, sheet, reveal, cancel),
            ApproveObstacle = approve.Allowed ? "" : approve.Reason,
            Revealed = reveal,
            Form = new() { Seen = list.SubmittedAt?.Ticks ?? 0 },
        };
    }

    private async Task<DifferenceView?> DifferenceAsync(RosterCase roster, RosterSheet sheet, bool reveal, CancellationToken cancel)
    {
        var last = await db.ApprovedRosters.AsNoTracking().Where(a => a.RosterId == roster.Roster.Id).OrderByDescending(a => a.Round).FirstOrDefaultAsync(cancel);
        return last is null ? null
            : DifferenceView.Of($"So với bản đã duyệt vòng {last.Round}", RosterDifference.Between(last.List.Rows, RosterFreezer.RowsOf(roster, sheet)), reveal);
    }

    private static ExplainedFinding Explained(RosterCase roster, Domain.Compliance.Finding finding)
    {
        var explanation = roster.Roster.ExplanationOf(finding.Key);
        return new(FindingCards.CardOf(finding, roster.Plan), explanation?.Id ?? 0, explanation?.Text ?? "", explanation?.AccountName ?? "", explanation?.At, explanation?.AcceptedByName ?? "");
    }

    private static bool Matches(SheetRow row, IReadOnlyList<string> tokens)
    {
        if (tokens.Count == 0) return true;
        var text = VietnameseText.SearchKey($"{row.Entry.Person?.FullName} {row.Entry.Collective?.Name} {row.Entry.Post} {row.Entry.WorkPlace}");
        return VietnameseText.HasWords(text, tokens);
    }
}
