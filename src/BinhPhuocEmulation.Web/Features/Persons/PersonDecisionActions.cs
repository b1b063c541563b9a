using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Rosters;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Persons;

/// <summary>A step to be taken with two records.</summary>
/// <param name="Action">Step.</param>
/// <param name="Keep">Record whose particulars are kept, of "một người".</param>
/// <param name="Reason">Reason.</param>
/// <param name="Version">Version of the case the person saw; null if none was shown.</param>
public sealed record PersonStep(PersonDecisionAction Action, int? Keep = null, string? Reason = null, int? Version = null);

/// <summary>
/// Decides on two records, and takes decisions back, with all that hangs on it: rows of lists go over to the record that is kept, or back to where they
/// stood. Frozen copies are not touched: they hold text. The lists whose rows move are locked first, so that nobody's typing is lost.
/// </summary>
public sealed class PersonDecisionActions(AppDbContext db, RosterCaseQueries cases, CurrentActor current, PortalClock clock)
{
    private const string ChangedMeanwhile = "Có người vừa quyết định về hai hồ sơ này. Xem lại rồi quyết định.";

    /// <summary>Takes a step, in a transaction of its own unless there is one already; then the caller commits. The pair itself was shown to this person.</summary>
    public async Task<StepOutcome> TakeAsync(int personA, int personB, PersonStep step, CancellationToken cancel)
    {
        if (StepOutcome.Check(step.Reason, StepStamp.RemarkLength, nameof(PersonStep.Reason)) is { } unfit) return unfit;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        try
        {
            await TakeListsAsync(personA, personB, cancel);
            var outcome = await DecideAsync(new PersonDecision(personA, personB), step, cancel);
            if (outcome.Result == StepResult.Done && transaction is not null) await transaction.CommitAsync(cancel);
            return outcome;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new(StepResult.Stale, ChangedMeanwhile);
        }
    }

    /// <summary>Locks the lists in scope on which the two stand, always in the same order, so that two decisions never wait for one another.</summary>
    public async Task TakeListsAsync(int personA, int personB, CancellationToken cancel, int? alsoList = null)
    {
        var rows = await PersonMatchQuery.RowsOfAsync(db, [personA, personB], cancel);
        var lists = rows.Where(r => current.Actor.Scope.Contains(r.UnitId)).Select(r => r.RosterId);
        if (alsoList is { } list) lists = lists.Append(list);
        foreach (var id in lists.Distinct().Order()) await db.TakeRosterAsync(id, cancel);
    }

    /// <summary>Counts lists anew after their rows went over; approved ones keep the figures they were approved with.</summary>
    public async Task RecountAsync(IEnumerable<int> rosterIds, CancellationToken cancel)
    {
        foreach (var id in rosterIds.Distinct().Order())
            if (await cases.LoadAsync(id, tracked: true, cancel) is { } roster && roster.Roster.State != RosterState.Approved)
                roster.Roster.Count((await cases.SheetAsync(roster, cancel)).Figures, clock.UtcNow);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<StepOutcome> DecideAsync(PersonDecision made, PersonStep step, CancellationToken cancel)
    {
        var pair = await db.PersonDecisions.Include(d => d.History).ThenInclude(h => h.Moves).AsSplitQuery()
            .FirstOrDefaultAsync(d => d.LowerId == made.LowerId && d.HigherId == made.HigherId, cancel) ?? made;
        var persons = await db.Persons.Where(p => p.Id == pair.LowerId || p.Id == pair.HigherId).ToDictionaryAsync(p => p.Id, cancel);
        if (persons.Count != 2) return StepOutcome.NotFound;
        if (step.Version is { } seen && seen != pair.Version) return new(StepResult.Stale, ChangedMeanwhile);
        var rows = await PersonMatchQuery.RowsOfAsync(db, [pair.LowerId, pair.HigherId], cancel);
        if (pair.KeptId is { } standing && persons[standing].MergedIntoId is { } root) rows.AddRange(await PersonMatchQuery.RowsOfAsync(db, [root], cancel));
        var situation = PersonPairQueries.Situation(current.Actor, pair, persons[pair.LowerId], persons[pair.HigherId], rows);
        var permitted = current.Actor.MayDecide(rows);
        if (PersonWorkflow.Table.Find(pair.State, step.Action) is null) return new(StepResult.Stale, $"Hai hồ sơ này đã ở trạng thái “{PersonWorkflow.Name(pair.State)}”. {ChangedMeanwhile}");
        if (PersonWorkflow.Table.May(pair.State, step.Action, permitted, situation) is { Allowed: false } no) return new(StepResult.Invalid, no.Reason);
        if (PersonWorkflow.Table.May(pair.State, step.Action, permitted, situation, step.Reason) is { Allowed: false } silent) return new(StepResult.Invalid, silent.Reason, nameof(PersonStep.Reason));
        if (step.Action == PersonDecisionAction.Unite && persons.Values.Any(p => p.MergedIntoId is not null)) return new(StepResult.Stale, ChangedMeanwhile);

        var union = pair.Union;
        var (kept, gone) = (persons[pair.KeptId ?? (step.Keep == pair.HigherId ? pair.HigherId : pair.LowerId)], persons[pair.LowerId]);
        if (gone == kept) gone = persons[pair.HigherId];
        if (ReferenceEquals(pair, made)) db.PersonDecisions.Add(pair);
        var stamp = new StepStamp(current.Actor.AccountId, current.Actor.Name, clock.UtcNow, step.Reason);
        var taken = pair.Take(step.Action, current.Actor.UnitId, stamp, kept.Id);
        if (step.Action == PersonDecisionAction.Unite) await UniteAsync(pair, taken, kept, gone, cancel);
        else if (union is not null) await DivideAsync(pair, taken, union, kept, gone, stamp, cancel);
        await db.SaveChangesAsync(cancel);
        var lists = rows.Where(r => current.Actor.Scope.Contains(r.UnitId)).Select(r => r.RosterId);
        db.ChangeTracker.Clear();
        await RecountAsync(lists, cancel);
        return StepOutcome.Done;
    }

    /// <summary>Rows of the record that goes refer to the one that is kept; so do records it stood for. What was decided of it holds for the one kept.</summary>
    private async Task UniteAsync(PersonDecision pair, PersonDecisionHistory taken, Person kept, Person gone, CancellationToken cancel)
    {
        taken.Fill(kept.FillFrom(gone));
        foreach (var row in await db.RosterEntries.WithDeleted().Where(e => e.PersonId == gone.Id).ToListAsync(cancel)) taken.Move(row, kept);
        foreach (var follower in await db.Persons.Where(p => p.MergedIntoId == gone.Id).ToListAsync(cancel)) follower.MergeInto(kept);
        gone.MergeInto(kept);
        await db.SaveChangesAsync(cancel); // the number of a new case is needed below
        var known = await db.PersonDecisions.Where(d => d.Id != pair.Id && (d.LowerId == gone.Id || d.HigherId == gone.Id || d.LowerId == kept.Id || d.HigherId == kept.Id))
            .Include(d => d.History).ToListAsync(cancel);
        foreach (var decision in known.Where(d => d.LowerId == gone.Id || d.HigherId == gone.Id))
            if (decision.InheritedBy(kept.Id, pair) is { } heir && !known.Exists(d => d.LowerId == heir.LowerId && d.HigherId == heir.HigherId)) db.PersonDecisions.Add(heir);
    }

    /// <summary>Every row that went over and still refers there goes back; so do records that stood for one of the two only through this decision.</summary>
    private async Task DivideAsync(PersonDecision pair, PersonDecisionHistory taken, PersonDecisionHistory union, Person kept, Person gone, StepStamp stamp, CancellationToken cancel)
    {
        var root = kept.MergedIntoId ?? kept.Id;
        var group = await db.Persons.Where(p => p.Id == root || p.MergedIntoId == root).ToDictionaryAsync(p => p.Id, cancel);
        var ids = group.Keys.ToArray();
        var others = (await db.PersonDecisions.Where(d => d.State == PersonDecisionState.Same && d.Id != pair.Id && (ids.Contains(d.LowerId) || ids.Contains(d.HigherId)))
            .ToListAsync(cancel)).ToDictionary(d => d.GoneId!.Value, d => d.KeptId!.Value);
        int RootOf(int id)
        {
            for (var hops = 0; hops < group.Count && others.TryGetValue(id, out var next); hops++) id = next;
            return id;
        }

        foreach (var person in group.Values) person.MergeInto(RootOf(person.Id) is var own && own != person.Id ? group[own] : null);
        var cameFrom = union.Moves.ToDictionary(m => m.EntryId, m => m.FromId);
        int[] moved = [.. cameFrom.Keys];
        foreach (var row in await db.RosterEntries.WithDeleted().Where(e => moved.Contains(e.Id) && e.PersonId == root).ToListAsync(cancel))
            if (group.GetValueOrDefault(RootOf(cameFrom[row.Id])) is { } owner && owner.Id != row.PersonId) taken.Move(row, owner);
        kept.Unfill(gone, union.Filled);
        foreach (var heir in await db.PersonDecisions.Where(d => d.InheritedFromId == pair.Id && d.State != PersonDecisionState.Open).Include(d => d.History).ToListAsync(cancel))
            if (heir.IsOnlyInherited) heir.Take(heir.State == PersonDecisionState.Proposed ? PersonDecisionAction.Withdraw : PersonDecisionAction.TakeBack, current.Actor.UnitId, stamp);
    }
}
