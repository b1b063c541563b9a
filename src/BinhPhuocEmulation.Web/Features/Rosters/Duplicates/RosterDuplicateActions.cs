using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.Duplicates;

/// <summary>
/// Remembers that two records are one person, or two, with who decided. Only pairs the portal itself shows may be decided on: a posted number
/// never joins strangers. Records are put together only where every row of the one that goes is in scope; else the decision alone is kept.
/// </summary>
public sealed class RosterDuplicateActions(AppDbContext db, RosterCaseQueries cases, RosterDuplicateQueries duplicates, CurrentActor current, PortalClock clock)
{
    /// <summary>Decides.</summary>
    public async Task<StepOutcome> DecideAsync(int rosterId, DecisionOnPersons form, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.TakeRosterAsync(rosterId, cancel) || await cases.LoadAsync(rosterId, tracked: true, cancel) is not { } roster) return StepOutcome.NotFound;
        if (current.Actor.May(Permission.PersonDecide, roster.Roster.UnitId) is { Allowed: false } refusal) return new(StepResult.Refused, refusal.Reason);
        var entries = await db.RosterEntries.Where(e => e.RosterId == rosterId).WithParts().ToListAsync(cancel);
        var sheet = await cases.SheetAsync(roster, entries, cancel);
        var decisions = await PersonMatchQuery.DecisionsAsync(db, rosterId, cancel);
        var elsewhere = await PersonMatchQuery.ElsewhereAsync(db, rosterId, roster.Plan.PlanId, cancel);
        if (decisions.Exists(d => d.LowerId == Math.Min(form.PersonA, form.PersonB) && d.HigherId == Math.Max(form.PersonA, form.PersonB))) return StepOutcome.Done;
        var card = RosterDuplicateQueries.OnThisList(sheet, roster).Concat(duplicates.OnOtherLists(sheet, elsewhere, decisions))
            .FirstOrDefault(c => c.PersonA == form.PersonA && c.PersonB == form.PersonB && (form.Remove is null || c.Rows.Any(r => r.EntryId == form.Remove)));
        if (card is null) return StepOutcome.NotFound;
        var outcome = form.Answer switch
        {
            "different" when card.PersonA != card.PersonB => Remember(card, same: false),
            "remove" when card.OnThisList && form.Remove is { } gone => await RemoveAsync(roster, card, entries, gone, cancel),
            "same" when !card.OnThisList => await JoinAsync(card, form.Keep, cancel),
            _ => new(StepResult.Invalid, "Chọn một trong các cách xử lý."),
        };
        if (outcome.Result != StepResult.Done) { db.ChangeTracker.Clear(); return outcome; }
        await db.SaveChangesAsync(cancel);
        if (roster.Roster.State != RosterState.Approved)
        {
            roster.Roster.Count((await cases.SheetAsync(roster, entries.Where(e => e.DeletedAt is null), cancel)).Figures, clock.UtcNow);
            await db.SaveChangesAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private StepOutcome Remember(DuplicateCard card, bool same)
    {
        db.PersonDecisions.Add(new PersonDecision(card.PersonA, card.PersonB, same, Stamp()));
        return StepOutcome.Done;
    }

    /// <summary>One person on one list: one row goes; what the other lacks of the person is filled in from it.</summary>
    private async Task<StepOutcome> RemoveAsync(RosterCase roster, DuplicateCard card, List<RosterEntry> entries, int gone, CancellationToken cancel)
    {
        if (!RosterWorkflow.IsEditable(roster.Roster.State) || current.Actor.May(Permission.RosterEdit, roster.Roster.UnitId) is { Allowed: false })
            return new(StepResult.Stale, $"Danh sách đang ở trạng thái “{RosterWorkflow.Name(roster.Roster.State)}” nên không bỏ dòng được; hãy trả lại để đơn vị bỏ dòng.");
        var removed = entries.First(e => e.Id == gone);
        var kept = entries.First(e => e.Id == card.Rows.First(r => r.EntryId != gone).EntryId);
        removed.Delete(clock.UtcNow);
        if (kept.PersonId == removed.PersonId) return StepOutcome.Done;
        Remember(card, same: true);
        await MergeAsync(kept.Person!, removed.Person!, roster.Roster.Id, cancel);
        return StepOutcome.Done;
    }

    /// <summary>One person on two lists: the record whose particulars are kept takes the place of the other, if that is in scope.</summary>
    private async Task<StepOutcome> JoinAsync(DuplicateCard card, int keep, CancellationToken cancel)
    {
        Remember(card, same: true);
        if (!card.MayMerge) return StepOutcome.Done;
        var persons = await db.Persons.Where(p => p.Id == card.PersonA || p.Id == card.PersonB).ToDictionaryAsync(p => p.Id, cancel);
        var kept = persons[keep == card.PersonB ? card.PersonB : card.PersonA];
        await MergeAsync(kept, persons[kept.Id == card.PersonA ? card.PersonB : card.PersonA], null, cancel);
        return StepOutcome.Done;
    }

    private async Task MergeAsync(Person kept, Person gone, int? onlyList, CancellationToken cancel)
    {
        var wholly = await duplicates.IsWhollyInScopeAsync(gone.Id, cancel);
        if (!wholly && onlyList is null) return;
        kept.FillFrom(gone);
        foreach (var row in await db.RosterEntries.WithDeleted().Where(e => e.PersonId == gone.Id && (wholly || e.RosterId == onlyList)).ToListAsync(cancel)) row.Refer(kept);
        if (!wholly) return;
        gone.MergeInto(kept);
        // What was decided about the record that goes holds for the one that stays.
        var known = await db.PersonDecisions.Where(d => d.LowerId == gone.Id || d.HigherId == gone.Id || d.LowerId == kept.Id || d.HigherId == kept.Id).ToListAsync(cancel);
        foreach (var decision in known.Where(d => d.LowerId == gone.Id || d.HigherId == gone.Id))
        {
            var other = decision.LowerId == gone.Id ? decision.HigherId : decision.LowerId;
            if (other != kept.Id && !known.Exists(d => d.LowerId == Math.Min(other, kept.Id) && d.HigherId == Math.Max(other, kept.Id)))
                db.PersonDecisions.Add(new PersonDecision(other, kept.Id, decision.Same, new StepStamp(decision.AccountId, decision.AccountName, decision.At)));
        }
    }

    private StepStamp Stamp() => new(current.Actor.AccountId, current.Actor.Name, clock.UtcNow);
}
