using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Rosters;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>A row of another list that may be a person of this one. No more than what two officers need to recognise one another's delegate.</summary>
/// <param name="PersonId">Record of the person.</param>
/// <param name="FullName">Name as printed.</param>
/// <param name="SearchKey">Name without accents.</param>
/// <param name="BirthCode">Birth, see <see cref="Person.BirthCode"/>.</param>
/// <param name="RosterId">The other list.</param>
/// <param name="UnitId">Its unit.</param>
/// <param name="Group">Group there.</param>
public sealed record ForeignRow(int PersonId, string FullName, string SearchKey, int BirthCode, int RosterId, int UnitId, DelegateGroup Group)
{
    /// <summary>As the sheet needs it.</summary>
    public Namesake Namesake => new(PersonId, SearchKey, BirthCode);
}

/// <summary>
/// Who on other lists of the plan bears a name of this list with a birth that agrees, and what was decided. The scope is lifted here, because the
/// other list usually belongs to a unit the officer may not see: so only name, birth, unit, list and group come out, never another cell.
/// </summary>
public static class PersonMatchQuery
{
    /// <summary>
    /// Rows of other lists under the same plan that bear a name of this list, the same person aside; one query. It must go from the rows of this list
    /// by name to other persons and to their rows. So persons are joined, not reached through the rows' optional navigations (outer joins, which fix
    /// the order), and neither "not merged" nor the plan is a condition an engine without statistics could begin with: nearly every row meets them,
    /// and every row of the province would be looked at for each row of the list.
    /// </summary>
    public static Task<List<ForeignRow>> ElsewhereAsync(AppDbContext db, int rosterId, int planId, CancellationToken cancel = default) =>
        (from mine in db.RosterEntries.IgnoreScope()
         where mine.RosterId == rosterId
         join me in db.Persons on mine.PersonId equals me.Id
         where me.SearchKey != "" && me.BirthCode != 0
         join them in db.Persons on me.SearchKey equals them.SearchKey
         where them.Id != me.Id && (them.MergedIntoId ?? 0) == 0 && them.BirthCode / 10000 == me.BirthCode / 10000
             && (them.BirthCode == me.BirthCode || them.BirthCode % 10000 == 0 || me.BirthCode % 10000 == 0)
         join theirs in db.RosterEntries on them.Id equals theirs.PersonId
         where theirs.RosterId != rosterId && db.Rosters.Any(r => r.Id == theirs.RosterId && r.Congress!.PlanId == planId)
         select new { PersonId = them.Id, them.FullName, them.SearchKey, them.BirthCode, theirs.RosterId, theirs.UnitId, theirs.Group })
        .Distinct().Select(r => new ForeignRow(r.PersonId, r.FullName, r.SearchKey, r.BirthCode, r.RosterId, r.UnitId, r.Group))
        .AsNoTracking().ToListAsync(cancel);

    /// <summary>Decisions and proposals that stand on persons of this list; one query.</summary>
    public static Task<List<PersonDecision>> DecisionsAsync(AppDbContext db, int rosterId, CancellationToken cancel = default) =>
        CasesOf(db, rosterId).AsNoTracking().Where(d => d.State != PersonDecisionState.Open).ToListAsync(cancel);

    /// <summary>Every case of persons of this list, also those taken back.</summary>
    public static IQueryable<PersonDecision> CasesOf(AppDbContext db, int rosterId)
    {
        var persons = db.RosterEntries.Where(e => e.RosterId == rosterId && e.PersonId != null).Select(e => e.PersonId!.Value);
        return db.PersonDecisions.Where(d => persons.Contains(d.LowerId) || persons.Contains(d.HigherId));
    }

    /// <summary>Persons of this list who stand on another list too; their records are not rewritten when a row is given to somebody else.</summary>
    public static async Task<HashSet<int>> SharedAsync(AppDbContext db, int rosterId, CancellationToken cancel = default) =>
        [.. await db.RosterEntries.IgnoreScope().WithDeleted()
            .Where(mine => mine.RosterId == rosterId && mine.PersonId != null
                && db.RosterEntries.Any(theirs => theirs.PersonId == mine.PersonId && theirs.Id != mine.Id))
            .Select(mine => mine.PersonId!.Value).Distinct().ToListAsync(cancel)];

    /// <summary>Rows of these persons on whatever list, removed ones too; one query.</summary>
    public static Task<List<PersonRow>> RowsOfAsync(AppDbContext db, IReadOnlyCollection<int> personIds, CancellationToken cancel = default) =>
        db.RosterEntries.IgnoreScope().WithDeleted().Where(e => e.PersonId != null && personIds.Contains(e.PersonId.Value)).OrderBy(e => e.Id)
            .Select(e => new PersonRow(e.Id, e.PersonId!.Value, e.RosterId, e.UnitId, e.Group, e.DeletedAt != null)).ToListAsync(cancel);

    /// <summary>Cases of which every row, on whatever list and removed or not, is of a unit in scope: those this person decides at once.</summary>
    public static IQueryable<PersonDecision> WhollyInScope(AppDbContext db)
    {
        var cases = db.PersonDecisions.AsNoTracking();
        if (db.Scope.All) return cases;
        int[] mine = [.. db.Scope.Ids];
        return cases.Where(d => db.RosterEntries.IgnoreScope().WithDeleted().Any(e => e.PersonId == d.LowerId || e.PersonId == d.HigherId)
            && !db.RosterEntries.Any(e => (e.PersonId == d.LowerId || e.PersonId == d.HigherId) && !mine.Contains(e.UnitId)));
    }

    /// <summary>Proposals that wait, while both records still stand on a list.</summary>
    public static IQueryable<PersonDecision> Waiting(AppDbContext db) => WhollyInScope(db).Where(d => d.State == PersonDecisionState.Proposed
        && db.RosterEntries.Any(e => e.PersonId == d.LowerId && e.DeletedAt == null) && db.RosterEntries.Any(e => e.PersonId == d.HigherId && e.DeletedAt == null));
}

/// <summary>A row on which a person stands: no more than whose list it is on.</summary>
/// <param name="EntryId">Row.</param>
/// <param name="PersonId">Record it refers to.</param>
/// <param name="RosterId">List.</param>
/// <param name="UnitId">Its unit.</param>
/// <param name="Group">Group there.</param>
/// <param name="Removed">Taken off the list.</param>
public sealed record PersonRow(int EntryId, int PersonId, int RosterId, int UnitId, DelegateGroup Group, bool Removed);
