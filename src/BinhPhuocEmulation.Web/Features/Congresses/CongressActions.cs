using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>What became of a save or a step.</summary>
public enum Outcome
{
    /// <summary>Done now.</summary>
    Done,
    /// <summary>Done before, by the same person: a double click.</summary>
    AlreadyDone,
    /// <summary>Somebody else saved in between.</summary>
    Stale,
    /// <summary>The workflow says no.</summary>
    Refused,
}

/// <summary>Outcome with the congress it concerns and, if refused, the sentence.</summary>
public sealed record ActionAnswer(Outcome Outcome, int CongressId, string Sentence = "");

/// <summary>
/// Saves registrations and takes steps. Each is one save, so it is one transaction: the row, its history and its version, or nothing.
/// The version is asked twice, before and by the save itself, so that two people at once cannot both win.
/// </summary>
public sealed class CongressActions(AppDbContext db, CurrentActor current, PortalClock clock)
{
    /// <summary>Saves a registration, and registers it if asked; refused as a whole if it cannot be registered.</summary>
    public async Task<ActionAnswer> SaveAsync(CongressCase c, CongressDetails details, int version, bool register, CancellationToken cancel)
    {
        if (c.Congress is { } saved)
        {
            if (saved.Version != version)
                return AlreadyOrStale(saved, details, register ? CongressAction.Register : null);
            if (c.MayEdit is { Allowed: false } no) return new(Outcome.Refused, saved.Id, no.Reason);
        }
        var state = c.Congress?.State ?? CongressState.Draft;
        if (register && c.May(state, CongressAction.Register, details) is { Allowed: false } refused)
            return new(Outcome.Refused, c.Congress?.Id ?? 0, refused.Reason);
        var congress = c.Congress ?? new Congress(c.Plan.PlanId, c.Unit.Id);
        congress.Change(details);
        if (register) congress.Take(CongressAction.Register, Stamp(null), c.Plan.Revision, c.Plan.Evaluate(c.FactsOf(details)));
        return c.Congress is null ? await AddAsync(congress, details, register ? CongressAction.Register : null, cancel) : await UpdateAsync(congress, version, cancel);
    }

    /// <summary>Takes a step of the workflow table.</summary>
    public async Task<ActionAnswer> TakeAsync(CongressCase c, CongressAction action, int version, string? reason, CancellationToken cancel)
    {
        var congress = c.Congress!;
        if (congress.Version != version) return new(DoneByMe(congress, action) ? Outcome.AlreadyDone : Outcome.Stale, congress.Id);
        var may = c.May(congress.State, action, SavedDetails.Of(congress));
        if (!may) return new(Outcome.Refused, congress.Id, may.Reason);
        congress.Take(action, Stamp(reason), c.Plan.Revision, c.Plan.Evaluate(c.FactsOf(SavedDetails.Of(congress))));
        return await UpdateAsync(congress, version, cancel);
    }

    private async Task<ActionAnswer> AddAsync(Congress congress, CongressDetails details, CongressAction? action, CancellationToken cancel)
    {
        db.Congresses.Add(congress);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(Outcome.Done, congress.Id);
        }
        catch (DbUpdateException)
        {
            // The unit's one congress under this plan was made a moment ago: by the first click, or by a colleague, whose words may be others.
            db.ChangeTracker.Clear();
            var first = await db.Congresses.AsNoTracking().Include(x => x.History).Include(x => x.Leaders).AsSplitQuery()
                .FirstOrDefaultAsync(x => x.PlanId == congress.PlanId && x.UnitId == congress.UnitId, cancel);
            if (first is null) throw;
            return AlreadyOrStale(first, details, action);
        }
    }

    private async Task<ActionAnswer> UpdateAsync(Congress congress, int version, CancellationToken cancel)
    {
        db.ExpectVersion(congress, version);
        db.Touch(congress);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(Outcome.Done, congress.Id);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new(Outcome.Stale, congress.Id);
        }
    }

    private StepStamp Stamp(string? reason) => new(current.Actor.AccountId, current.Actor.Name, clock.UtcNow, reason);

    /// <summary>Was this the last step, and taken by this person? Without an action: nothing but an equal save lies in between.</summary>
    private bool DoneByMe(Congress congress, CongressAction? action)
    {
        if (action is null) return CongressWorkflow.IsEditable(congress.State);
        return congress.History.MaxBy(h => h.Id) is { } last && last.Action == action && last.AccountId == current.Actor.AccountId && last.To == congress.State;
    }

    /// <summary>Somebody saved since the page was opened: the same words, by this person, are a second click; anything else is shown beside what was typed.</summary>
    private ActionAnswer AlreadyOrStale(Congress saved, CongressDetails details, CongressAction? action) =>
        new(Same(SavedDetails.Of(saved), details) && DoneByMe(saved, action) ? Outcome.AlreadyDone : Outcome.Stale, saved.Id);

    private static bool Same(CongressDetails a, CongressDetails b) => Plain(a) == Plain(b) && a.LeaderIds.Order().SequenceEqual(b.LeaderIds.Order());

    private static CongressDetails Plain(CongressDetails d) => d with
    {
        Form = d.Form ?? "",
        Title = d.Title ?? "",
        Venue = VietnameseText.Clean(d.Venue),
        Place = VietnameseText.Clean(d.Place),
        Note = VietnameseText.CleanLines(d.Note),
        LeaderIds = Array.Empty<int>(),
    };
}
