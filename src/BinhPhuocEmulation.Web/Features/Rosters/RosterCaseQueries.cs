using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>Reads one list and its rows in a fixed number of queries, for every page, save and paper of this feature.</summary>
public sealed class RosterCaseQueries(AppDbContext db, PlanCache plans, CodeListCache codes, CurrentActor current)
{
    /// <summary>The list; null if there is none in scope. Tracked only where something is to be saved.</summary>
    public Task<RosterCase?> LoadAsync(int rosterId, bool tracked, CancellationToken cancel) => LoadAsync(rosterId, null, tracked, cancel);

    /// <summary>The list with the copy approved in a round, whatever has become of it since; null if there is none in scope, or it was not approved in that round.</summary>
    public Task<RosterCase?> LoadApprovedAsync(int rosterId, int round, CancellationToken cancel) => LoadAsync(rosterId, round, tracked: false, cancel);

    private async Task<RosterCase?> LoadAsync(int rosterId, int? round, bool tracked, CancellationToken cancel)
    {
        IQueryable<Roster> rosters = db.Rosters.Include(r => r.Congress).Include(r => r.Explanations);
        if (!tracked) rosters = rosters.AsNoTracking();
        if (await rosters.FirstOrDefaultAsync(r => r.Id == rosterId, cancel) is not { Congress: { } congress } roster) return null;
        var plan = plans.Plans.Compiled(congress.PlanId);
        var facts = await CongressFactsQuery.LoadAsync(db, plan, current.Actor.Tree, db.Congresses.Where(c => c.Id == congress.Id), cancel);
        var approved = round ?? (roster.State == RosterState.Approved ? roster.Round : null);
        var copy = approved is null ? null : await db.ApprovedRosters.AsNoTracking().FirstOrDefaultAsync(a => a.RosterId == rosterId && a.Round == approved, cancel);
        if (round is not null && copy is null) return null;
        return facts is [var row] ? new RosterCase(roster, row.Rules, row.Facts, codes.Lists, copy)
        {
            OnlyReviewer = roster.State == RosterState.Submitted && roster.SubmittedById == current.Actor.AccountId && current.Actor.May(Permission.RosterReview, roster.UnitId)
                && await FourEyesQuery.IsAloneAsync(db, current.Actor, Permission.RosterReview, roster.UnitId, cancel),
        } : null;
    }

    /// <summary>The rows that stand on the list, read as a whole; of an approved list as they were kept, whatever has become of persons and words since.</summary>
    public async Task<RosterSheet> SheetAsync(RosterCase roster, CancellationToken cancel)
    {
        var entries = await db.RosterEntries.AsNoTracking().Where(e => e.RosterId == roster.Roster.Id).WithParts().ToListAsync(cancel);
        return await SheetAsync(roster, roster.Kept is { } kept ? AsKept(roster, kept, entries.ToDictionary(e => e.Id)) : entries, cancel);
    }

    private static IEnumerable<RosterEntry> AsKept(RosterCase roster, FrozenList kept, Dictionary<int, RosterEntry> standing)
    {
        var reader = new DelegateRowReader(roster.Lists, roster.Requirements, roster.ReadOn);
        return kept.Rows.Select((r, i) => RosterEntry.Kept(roster.Roster, r.EntryId, i + 1, reader.Read(r.Cells).Details, standing.GetValueOrDefault(r.EntryId)));
    }

    /// <summary>As above, of rows that are loaded already.</summary>
    public async Task<RosterSheet> SheetAsync(RosterCase roster, IEnumerable<RosterEntry> entries, CancellationToken cancel)
    {
        var elsewhere = await PersonMatchQuery.ElsewhereAsync(db, roster.Roster.Id, roster.Plan.PlanId, cancel);
        var decisions = await PersonMatchQuery.DecisionsAsync(db, roster.Roster.Id, cancel);
        return RosterSheet.Of(entries, elsewhere.Select(r => r.Namesake), decisions, roster.Lists, roster.Requirements, roster.AsOf);
    }

    /// <summary>Rows of persons who stand on another list too and were corrected there after a moment, so that they say something else now; for a list that is locked itself. Two queries.</summary>
    public async Task<IReadOnlyList<SheetRow>> CorrectedElsewhereAsync(RosterCase roster, RosterSheet sheet, DateTime since, CancellationToken cancel)
    {
        var shared = await PersonMatchQuery.SharedAsync(db, roster.Roster.Id, cancel);
        SheetRow[] rows = [.. sheet.Rows.Where(r => r.Entry.PersonId is { } person && shared.Contains(person)).Take(QueryLimits.MostValues)];
        if (rows.Length == 0) return [];
        var changed = await NetChangeQuery.SinceAsync(db, [.. rows.Select(r => (r.Entry.Id, r.Entry.PersonId))], since, cancel);
        return [.. rows.Where(r => changed.Contains(r.Entry.Id))];
    }

    /// <summary>Remarks of the reviewer that the unit may see: sent in this round, or still open.</summary>
    public Task<List<ReviewRemark>> SentRemarksAsync(Roster roster, CancellationToken cancel) =>
        db.ReviewRemarks.AsNoTracking()
            .Where(r => r.RosterId == roster.Id && r.SentAt != null && (r.Round == roster.Round || r.SettledAt == null))
            .OrderBy(r => r.At).ToListAsync(cancel);
}
