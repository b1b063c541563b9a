using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;

namespace BinhPhuocEmulation.Web.Features.Rosters.Submission;

/// <summary>
/// The steps of the unit: explain, submit, withdraw, reopen. The list is locked, then state, rows and findings are read anew: cap and state are
/// judged by what stands at that moment, whatever the page showed.
/// </summary>
public sealed class RosterSubmissionActions(AppDbContext db, RosterCaseQueries cases, CurrentActor current, PortalClock clock)
{
    /// <summary>Keeps the explanations as a draft.</summary>
    public Task<StepOutcome> ExplainAsync(int rosterId, CheckForm form, CancellationToken cancel) => InListAsync(rosterId, roster =>
    {
        if (current.Actor.May(Permission.RosterEdit, roster.Roster.UnitId) is { Allowed: false } refusal)
            return Task.FromResult(new StepOutcome(StepResult.Refused, refusal.Reason));
        if (!RosterWorkflow.IsEditable(roster.Roster.State))
            return Task.FromResult(new StepOutcome(StepResult.Stale, $"Danh sách đang ở trạng thái “{RosterWorkflow.Name(roster.Roster.State)}”, không sửa giải trình được nữa."));
        return Task.FromResult(Write(roster, form) ?? StepOutcome.Done);
    }, cancel);

    /// <summary>Submits, with the explanations as typed. A second click of the same person finds the list submitted, and that is what was asked.</summary>
    public Task<StepOutcome> SubmitAsync(int rosterId, CheckForm form, CancellationToken cancel) => InListAsync(rosterId, async roster =>
    {
        var (list, actor) = (roster.Roster, current.Actor);
        if (list.State == RosterState.Submitted && list.SubmittedById == actor.AccountId) return StepOutcome.Done;
        if (RosterWorkflow.IsEditable(list.State) && actor.May(Permission.RosterEdit, list.UnitId) && Write(roster, form) is { } wrong) return wrong;
        var sheet = await cases.SheetAsync(roster, cancel);
        if (StepOutcome.Ask(roster, RosterAction.Submit, sheet.Figures, actor, null) is { } refusal) return refusal;
        list.Count(sheet.Figures, clock.UtcNow);
        foreach (var explanation in list.Explanations.Where(e => e.Round == list.Round)) explanation.Unaccept();
        list.Take(RosterAction.Submit, Stamp(null));
        return StepOutcome.Done;
    }, cancel);

    /// <summary>Takes the list back before it was decided on.</summary>
    public Task<StepOutcome> WithdrawAsync(int rosterId, string? reason, CancellationToken cancel) => StepAsync(rosterId, RosterAction.Withdraw, reason, cancel);

    /// <summary>Opens an approved list for a new round; the approved copy stays.</summary>
    public Task<StepOutcome> ReopenAsync(int rosterId, string? reason, CancellationToken cancel) => StepAsync(rosterId, RosterAction.Reopen, reason, cancel);

    private Task<StepOutcome> StepAsync(int rosterId, RosterAction action, string? reason, CancellationToken cancel) => InListAsync(rosterId, roster =>
    {
        if (StepOutcome.Ask(roster, action, roster.Roster.Figures, current.Actor, reason) is { } refusal) return Task.FromResult(refusal);
        if (StepOutcome.Check(reason, StepStamp.RemarkLength, "Reason") is { } wrong) return Task.FromResult(wrong);
        roster.Roster.Take(action, Stamp(reason));
        return Task.FromResult(StepOutcome.Done);
    }, cancel);

    private StepOutcome? Write(RosterCase roster, CheckForm form)
    {
        for (var i = 0; i < form.Explanations.Count; i++)
        {
            var (key, text) = (form.Explanations[i].Key ?? "", form.Explanations[i].Text);
            if (StepOutcome.Check(text, RosterExplanation.TextLength, $"Form.Explanations[{i}].Text") is { } wrong) return wrong;
            if (roster.Plan.RulesFor(roster.Facts.UnitKind).Any(r => key.StartsWith(r.Code + "/", StringComparison.Ordinal)) && key.Length <= TextLengths.Code)
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
