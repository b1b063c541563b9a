using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.Review;

/// <summary>The steps of the level above: remark, accept an explanation by name, return, approve. Each reads the list anew under its lock.</summary>
public sealed class RosterReviewActions(AppDbContext db, RosterCaseQueries cases, CurrentActor current, PortalClock clock)
{
    /// <summary>
    /// Writes, rewords or takes back a draft of a remark; the unit sees it when the list is returned. A draft the reviewer did not have before him is not touched:
    /// it comes back as a conflict, and he chooses.
    /// </summary>
    public Task<StepOutcome> RemarkAsync(int rosterId, RemarkForm form, CancellationToken cancel) => InReviewAsync(rosterId, async roster =>
    {
        var column = form.Column ?? "";
        if (column.Length > 0 && DelegateColumns.Find(column) is null) return new(StepResult.Invalid, "Chọn một cột của danh sách.", "Column");
        if ((StepOutcome.Check(form.Text, ReviewRemark.TextLength, "Text") ?? StepOutcome.Check(form.Wanted, ReviewRemark.TextLength, "Text")) is { } wrong) return wrong;
        if (!await db.RosterEntries.AnyAsync(e => e.Id == form.EntryId && e.RosterId == rosterId, cancel)) return StepOutcome.NotFound;
        var list = roster.Roster;
        var draft = await db.ReviewRemarks.FirstOrDefaultAsync(r => r.RosterId == rosterId && r.Round == list.Round && r.SentAt == null
            && r.EntryId == form.EntryId && r.Column == column, cancel);
        // A second click finds what the first one did.
        if (draft is null ? form.Wanted.Length == 0 && form.SeenThere.Length > 0 : draft.Text == form.Wanted) return StepOutcome.Done;
        if (draft is not null && draft.Text != form.SeenThere)
            return new(StepResult.Stale, $"Chỗ này đã có góp ý của {draft.AccountName}, xem ở trên ô. Chọn ghi thêm hay thay.", "Text");
        if (VietnameseText.CleanLines(form.Text).Length == 0)
        {
            if (draft is null || form.Add) return new(StepResult.Invalid, "Nhập góp ý.", "Text");
            db.ReviewRemarks.Remove(draft);
        }
        else if (draft is not null)
        {
            draft.Reword(form.Wanted, Stamp(null));
        }
        else
        {
            db.ReviewRemarks.Add(new ReviewRemark(rosterId, list.UnitId, list.Round, form.EntryId, column, form.Wanted, Stamp(null)));
        }
        return StepOutcome.Done;
    }, cancel);

    /// <summary>Accepts an explanation by name, or takes that back.</summary>
    public Task<StepOutcome> AcceptAsync(int rosterId, int explanationId, bool accept, CancellationToken cancel) => InReviewAsync(rosterId, roster =>
    {
        if (!FourEyes.Hold(roster.Roster.SubmittedById == current.Actor.AccountId, roster.OnlyReviewer))
            return Task.FromResult(new StepOutcome(StepResult.Invalid, "Người trình không tự chấp nhận giải trình của mình."));
        var explanation = roster.Roster.Explanations.FirstOrDefault(e => e.Id == explanationId && e.Round == roster.Roster.Round);
        if (explanation is null) return Task.FromResult(new StepOutcome(StepResult.Stale, "Giải trình này đã được đơn vị sửa; hãy đọc bản mới."));
        if (accept) explanation.Accept(Stamp(null));
        else explanation.Unaccept();
        return Task.FromResult(StepOutcome.Done);
    }, cancel);

    /// <summary>Returns the list with the reason and all remarks.</summary>
    public Task<StepOutcome> ReturnAsync(int rosterId, DecisionForm form, CancellationToken cancel) => InListAsync(rosterId, async roster =>
    {
        if (Early(roster, RosterState.Returned, RosterAction.Return, form, out var early)) return early;
        var sheet = await cases.SheetAsync(roster, cancel);
        if (IsUnseen(roster, sheet, form)) return Unseen;
        if (StepOutcome.Ask(roster, RosterAction.Return, roster.Roster.Figures, current.Actor, form.Reason) is { } refusal) return refusal;
        if (StepOutcome.Check(form.Reason, StepStamp.RemarkLength, "Reason") is { } wrong) return wrong;
        foreach (var remark in await db.ReviewRemarks.Where(r => r.RosterId == rosterId && r.Round == roster.Roster.Round && r.SentAt == null).ToListAsync(cancel))
            remark.Send(clock.UtcNow);
        db.ReviewedRosters.Add(new ReviewedRoster(roster.Roster, RosterAction.Return, RosterFreezer.RowsOf(roster, sheet), clock.UtcNow));
        roster.Roster.Take(RosterAction.Return, Stamp(form.Reason));
        return StepOutcome.Done;
    }, cancel);

    /// <summary>Approves the list and freezes it as it stands: rows as text, figures, hash, revision of the plan.</summary>
    public Task<StepOutcome> ApproveAsync(int rosterId, DecisionForm form, CancellationToken cancel) => InListAsync(rosterId, async roster =>
    {
        if (Early(roster, RosterState.Approved, RosterAction.Approve, form, out var early)) return early;
        var sheet = await cases.SheetAsync(roster, cancel);
        if (IsUnseen(roster, sheet, form)) return Unseen;
        if (StepOutcome.Ask(roster, RosterAction.Approve, sheet.Figures, current.Actor, null) is { } refusal) return refusal;
        roster.Roster.Count(sheet.Figures, clock.UtcNow);
        roster.Roster.Take(RosterAction.Approve, Stamp(null));
        var frozen = RosterFreezer.Freeze(roster, sheet, current.Actor.Tree);
        db.ApprovedRosters.Add(new ApprovedRoster(roster.Roster, roster.Plan.PlanId, roster.Plan.Revision, frozen, Stamp(null)));
        // Drafts of remarks on an approved list have nobody to go to.
        db.ReviewRemarks.RemoveRange(await db.ReviewRemarks.Where(r => r.RosterId == rosterId && r.SentAt == null).ToListAsync(cancel));
        return StepOutcome.Done;
    }, cancel);

    /// <summary>A second click of the same person is done already; a list submitted anew since the page was opened is not the one that was read.</summary>
    private bool Early(RosterCase roster, RosterState goal, RosterAction action, DecisionForm form, out StepOutcome outcome)
    {
        var list = roster.Roster;
        var last = list.History.OrderByDescending(h => h.At).ThenByDescending(h => h.Id).FirstOrDefault();
        outcome = list.State == goal && last?.Action == action && last.AccountId == current.Actor.AccountId && (list.SubmittedAt?.Ticks ?? 0) == form.Seen
            ? StepOutcome.Done
            : new(StepResult.Stale, "Danh sách vừa được rút lại hoặc trình lại sau khi trang này mở. Hãy xem bản mới rồi quyết định.");
        return outcome.Result == StepResult.Done
            || (list.State == RosterState.Submitted && (list.SubmittedAt?.Ticks ?? 0) != form.Seen && current.Actor.May(Permission.RosterReview, list.UnitId));
    }

    private static StepOutcome Unseen { get; } = new(StepResult.Stale,
        "Thông tin của đại biểu, hoặc ngày và nơi tổ chức, vừa được sửa sau khi trang này mở. Hãy xem lại rồi quyết định.");

    /// <summary>
    /// The list is the submission that was read, but its rows are not: a person who stands on another list too was corrected there. What nobody saw is not decided on
    /// (docs/decisions/0025).
    /// </summary>
    private bool IsUnseen(RosterCase roster, RosterSheet sheet, DecisionForm form) => roster.Roster.State == RosterState.Submitted
        && form.Rows != RosterFreezer.SeenOf(roster, sheet) && current.Actor.May(Permission.RosterReview, roster.Roster.UnitId);

    private Task<StepOutcome> InReviewAsync(int rosterId, Func<RosterCase, Task<StepOutcome>> work, CancellationToken cancel) => InListAsync(rosterId, roster =>
    {
        if (current.Actor.May(Permission.RosterReview, roster.Roster.UnitId) is { Allowed: false } refusal)
            return Task.FromResult(new StepOutcome(StepResult.Refused, refusal.Reason));
        return roster.Roster.State == RosterState.Submitted ? work(roster)
            : Task.FromResult(new StepOutcome(StepResult.Stale, $"Danh sách đang ở trạng thái “{RosterWorkflow.Name(roster.Roster.State)}”, không xem xét được."));
    }, cancel);

    private async Task<StepOutcome> InListAsync(int rosterId, Func<RosterCase, Task<StepOutcome>> work, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.TakeRosterAsync(rosterId, cancel) || await cases.LoadAsync(rosterId, tracked: true, cancel) is not { } roster) return StepOutcome.NotFound;
        await db.Entry(roster.Roster).Collection(r => r.History).LoadAsync(cancel);
        var outcome = await work(roster);
        if (outcome.Result == StepResult.Done)
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        else
        {
            db.ChangeTracker.Clear();
        }
        return outcome;
    }

    private StepStamp Stamp(string? remark) => new(current.Actor.AccountId, current.Actor.Name, clock.UtcNow, remark);
}
