using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters.Submission;

/// <summary>
/// The steps of the unit: explain, submit, withdraw, reopen. The list is locked, then state, rows and findings are read anew: cap and state are
/// judged by what stands at that moment, whatever the page showed.
/// </summary>
public sealed class RosterSubmissionActions(AppDbContext db, RosterCaseQueries cases, CurrentActor current, PortalClock clock)
{
    /// <summary>Keeps the explanations as a draft.</summary>
    public Task<StepOutcome> ExplainAsync(int rosterId, CheckForm form, CancellationToken cancel) => InListAsync(rosterId, async roster =>
    {
        if (current.Actor.May(Permission.RosterEdit, roster.Roster.UnitId) is { Allowed: false } refusal) return new(StepResult.Refused, refusal.Reason);
        if (!RosterWorkflow.IsEditable(roster.Roster.State)) return await OvertakenAsync(roster, cancel);
        return Write(roster, form) ?? StepOutcome.Done;
    }, cancel);

    /// <summary>
    /// Submits, with the explanations as typed. A second click of the same person finds the list submitted as it was asked. Whoever comes second with other
    /// explanations, at another desk or in another tab, is told who was first: nothing of his is kept, so nothing is claimed as done. A list that changed
    /// since the page was opened is not the one that was checked and explained: it is stale.
    /// </summary>
    public Task<StepOutcome> SubmitAsync(int rosterId, CheckForm form, CancellationToken cancel) => InListAsync(rosterId, async roster =>
    {
        var (list, actor) = (roster.Roster, current.Actor);
        if (list.State == RosterState.Submitted && list.SubmittedById == actor.AccountId && SaysTheSame(roster, form)) return StepOutcome.Done;
        var mayEdit = actor.May(Permission.RosterEdit, list.UnitId);
        if (!RosterWorkflow.IsEditable(list.State) && mayEdit) return await OvertakenAsync(roster, cancel);
        var sheet = await cases.SheetAsync(roster, cancel);
        if (mayEdit && !form.Seen.Is(CheckSeen.Of(roster, sheet, taken: true))) return new(StepResult.Stale, "Danh sách đã đổi từ lúc mở trang này.");
        if (mayEdit && Write(roster, form) is { } wrong) return wrong;
        if (StepOutcome.Ask(roster, RosterAction.Submit, sheet.Figures, actor, null) is { } refusal) return refusal;
        list.Count(sheet.Figures, clock.UtcNow);
        foreach (var explanation in list.Explanations.Where(e => e.Round == list.Round)) explanation.Unaccept();
        list.Take(RosterAction.Submit, Stamp(null));
        return StepOutcome.Done;
    }, cancel);

    /// <summary>Takes the list back before it was decided on.</summary>
    public Task<StepOutcome> WithdrawAsync(int rosterId, string? reason, CancellationToken cancel) => StepAsync(rosterId, RosterAction.Withdraw, reason, cancel, async roster =>
        db.ReviewedRosters.Add(new ReviewedRoster(roster.Roster, RosterAction.Withdraw, RosterFreezer.RowsOf(roster, await cases.SheetAsync(roster, cancel)), clock.UtcNow)));

    /// <summary>Opens an approved list for a new round; the approved copy stays.</summary>
    public Task<StepOutcome> ReopenAsync(int rosterId, string? reason, CancellationToken cancel) => StepAsync(rosterId, RosterAction.Reopen, reason, cancel, async roster =>
    {
        // From now on the present rules judge: they may ask something else of the rows than those of the approval did.
        var open = new RosterCase(roster.Roster, new Judging(roster.Rules.Present), roster.Facts, roster.ListsOfNow);
        roster.Roster.Count((await cases.SheetAsync(open, cancel)).Figures, clock.UtcNow);
    });

    private Task<StepOutcome> StepAsync(int rosterId, RosterAction action, string? reason, CancellationToken cancel, Func<RosterCase, Task>? first = null) => InListAsync(rosterId, async roster =>
    {
        if (StepOutcome.Ask(roster, action, roster.Roster.Figures, current.Actor, reason) is { } refusal) return refusal;
        if (StepOutcome.Check(reason, StepStamp.RemarkLength, "Reason") is { } wrong) return wrong;
        if (first is not null) await first(roster);
        roster.Roster.Take(action, Stamp(reason));
        return StepOutcome.Done;
    }, cancel);

    private static bool SaysTheSame(RosterCase roster, CheckForm form) => form.Seen.Counts(roster.Roster.Figures)
        && form.Explanations.All(e => VietnameseText.CleanLines(e.Text) == (roster.Roster.ExplanationOf(e.Key ?? "")?.Text ?? ""));

    private async Task<StepOutcome> OvertakenAsync(RosterCase roster, CancellationToken cancel)
    {
        await db.Entry(roster.Roster).Collection(r => r.History).LoadAsync(cancel);
        var submitted = roster.Roster.History.Where(h => h.Action == RosterAction.Submit).MaxBy(h => h.Id);
        var state = RosterWorkflow.Name(roster.Roster.State);
        return new(StepResult.Stale, submitted is null ? $"Danh sách đang ở trạng thái “{state}”."
            : $"Danh sách đã được {(submitted.AccountId == current.Actor.AccountId ? $"trình bằng chính tài khoản này ({submitted.AccountName})" : $"{submitted.AccountName} trình")} "
                + $"lúc {VietnameseUi.Instant(submitted.At)} và đang ở trạng thái “{state}”.");
    }

    private StepOutcome? Write(RosterCase roster, CheckForm form)
    {
        for (var i = 0; i < form.Explanations.Count; i++)
        {
            var (key, text) = (form.Explanations[i].Key ?? "", form.Explanations[i].Text);
            if (StepOutcome.Check(text, RosterExplanation.TextLength, $"Form.Explanations[{i}].Text") is { } wrong) return wrong;
            if (!roster.Plan.RulesFor(roster.Facts.UnitKind).Any(r => key.StartsWith(r.Code + "/", StringComparison.Ordinal)) || key.Length > TextLengths.Code) continue;
            if (ReasonText.Fails(text)) return new(StepResult.Invalid, ReasonText.Refusal, $"Form.Explanations[{i}].Text");
            roster.Roster.Explain(key, text, Stamp(null));
        }
        return null;
    }

    private async Task<StepOutcome> InListAsync(int rosterId, Func<RosterCase, Task<StepOutcome>> work, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.TakeRosterAsync(rosterId, cancel) || await cases.LoadAsync(rosterId, tracked: true, cancel) is not { } roster) return StepOutcome.NotFound;
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
