using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Persons;

/// <summary>Pairs of records with what was decided of them. The number of queries never depends on the number of pairs.</summary>
public sealed class PersonPairQueries(AppDbContext db, CodeListCache codes, CurrentActor current)
{
    /// <summary>Tab of the decided pairs.</summary>
    public const string DecidedTab = "decided";

    /// <summary>Pairs this person decides at once: those that wait, or those that were decided.</summary>
    public async Task<PersonPairsPage> PageAsync(string? tab, int? page, int? size, CancellationToken cancel)
    {
        var (waiting, decided) = (PersonMatchQuery.Waiting(db), PersonMatchQuery.WhollyInScope(db).Where(d => d.State == PersonDecisionState.Same || d.State == PersonDecisionState.Different));
        var counts = (Waiting: await waiting.CountAsync(cancel), Decided: await decided.CountAsync(cancel));
        var shown = tab == DecidedTab ? decided.OrderByDescending(d => d.At).ThenByDescending(d => d.Id) : waiting.OrderBy(d => d.At).ThenBy(d => d.Id);
        var paging = PageInfo.From(page, size, tab == DecidedTab ? counts.Decided : counts.Waiting);
        var rows = await shown.Skip((paging.Page - 1) * paging.Size).Take(paging.Size).Include(d => d.History).ThenInclude(h => h.Moves).AsSplitQuery().ToListAsync(cancel);
        return new(tab == DecidedTab ? DecidedTab : "", counts.Waiting, counts.Decided, await ViewsAsync(rows, cancel), paging);
    }

    /// <summary>One pair; null if this person may decide at no unit of either record.</summary>
    public async Task<PersonPairView?> FindAsync(int id, CancellationToken cancel)
    {
        var found = await db.PersonDecisions.AsNoTracking().Where(d => d.Id == id).Include(d => d.History).ThenInclude(h => h.Moves).AsSplitQuery().FirstOrDefaultAsync(cancel);
        if (found is null) return null;
        var rows = await PersonMatchQuery.RowsOfAsync(db, [found.LowerId, found.HigherId], cancel);
        var mine = current.Actor.Scope.All || rows.Exists(r => current.Actor.Scope.Contains(r.UnitId) && current.Actor.May(Permission.PersonDecide, r.UnitId));
        return mine ? (await ViewsAsync([found], cancel))[0] : null;
    }

    /// <summary>May this person decide at every unit of these rows?</summary>
    public bool Holds(IEnumerable<PersonRow> rows) => Holds(current.Actor, rows);

    /// <inheritdoc cref="Holds(IEnumerable{PersonRow})"/>
    public static bool Holds(Actor actor, IEnumerable<PersonRow> rows) =>
        rows.Select(r => r.UnitId).Distinct().All(u => actor.Scope.Contains(u) && actor.May(Permission.PersonDecide, u));

    /// <summary>What the guards look at.</summary>
    public static PersonPairSituation Situation(Actor actor, PersonDecision pair, Person lower, Person higher, IEnumerable<PersonRow> rows) =>
        new(Holds(actor, rows), HoldsDecider(actor, pair), lower.MayBe(higher));

    /// <summary>The step that takes a decision or a proposal back; null if this person may not, or there is nothing to take back.</summary>
    public static PersonDecisionAction? UndoOf(Actor actor, PersonDecision pair, IReadOnlyCollection<PersonRow> rows)
    {
        // Whether the two are still alike is asked of unions only.
        var situation = new PersonPairSituation(Holds(actor, rows), HoldsDecider(actor, pair), Alike: true);
        PersonDecisionAction[] undoing = [PersonDecisionAction.TakeBack, PersonDecisionAction.Withdraw];
        return undoing.Where(a => PersonWorkflow.Table.Find(pair.State, a) is not null && PersonWorkflow.Table.May(pair.State, a, actor.MayDecide(rows), situation))
            .Select(a => (PersonDecisionAction?)a).FirstOrDefault();
    }

    private static bool HoldsDecider(Actor actor, PersonDecision pair) =>
        pair.AccountId == 0 || pair.AccountId == actor.AccountId || (actor.Scope.Contains(pair.ByUnitId) && actor.May(Permission.PersonDecide, pair.ByUnitId));

    /// <summary>The level above all these units, as it is called: "Huyện Lộc Ninh", else Ban Thi đua - Khen thưởng.</summary>
    public static string ConfirmerOf(UnitTree tree, IEnumerable<int> unitIds)
    {
        var paths = unitIds.Distinct().Select(u => tree.ReviewerOf(u) is { } above ? tree.PathTo(above.Id).Select(n => n.Id).ToArray() : []).ToArray();
        var common = paths.Length == 0 ? [] : paths.Aggregate((a, b) => [.. a.Intersect(b)]);
        return common.Length > 0 && tree.Find(common[^1]) is { Kind: UnitKind.District } district ? tree.DisplayName(district.Id) : RoleTable.Of(Role.EmulationBoard).Name;
    }

    private async Task<List<PersonPairView>> ViewsAsync(List<PersonDecision> pairs, CancellationToken cancel)
    {
        int[] ids = [.. pairs.SelectMany(p => (int[])[p.LowerId, p.HigherId]).Distinct()];
        var persons = await db.Persons.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        int[] standing = [.. ids.Concat(persons.Values.Select(p => p.MergedIntoId).OfType<int>()).Distinct()];
        var rows = (await PersonMatchQuery.RowsOfAsync(db, standing, cancel)).ToLookup(r => r.PersonId);
        var entries = (await db.RosterEntries.AsNoTracking().Where(e => e.PersonId != null && ids.Contains(e.PersonId.Value)).WithParts().ToListAsync(cancel)).ToLookup(e => e.PersonId!.Value);
        return pairs.ConvertAll(pair =>
        {
            PersonRow[] all = [.. rows[pair.LowerId], .. rows[pair.HigherId], .. pair.KeptId is { } kept && persons[kept].MergedIntoId is { } root ? rows[root] : []];
            var situation = Situation(current.Actor, pair, persons[pair.LowerId], persons[pair.HigherId], all);
            var whole = situation.HoldsBoth && !pair.Same && entries[pair.LowerId].Any() && entries[pair.HigherId].Any();
            return new PersonPairView(pair.Id, pair.Version, persons[pair.LowerId].FullName, pair.LowerId, pair.HigherId, pair.State, pair.AccountName, pair.At,
                whole ? Whole(entries[pair.LowerId], entries[pair.HigherId]) : Brief(pair, persons, rows), situation.HoldsBoth,
                ConfirmerOf(current.Actor.Tree, all.Select(r => r.UnitId)),
                [.. PersonWorkflow.Table.From(pair.State).Where(s => PersonWorkflow.Table.May(pair.State, s.Action, current.Actor.MayDecide(all), situation)).Select(s => s.Action)],
                [.. pair.History.OrderByDescending(h => h.At).ThenByDescending(h => h.Id).Select(PersonPairs.Line)])
            { Last = pair.History.OrderByDescending(h => h.At).ThenByDescending(h => h.Id).FirstOrDefault()?.Action };
        });
    }

    private CompareView Whole(IEnumerable<RosterEntry> first, IEnumerable<RosterEntry> second)
    {
        return new("Hồ sơ thứ nhất", "Hồ sơ thứ hai",
        [
            new("Đơn vị", Units(first.Select(e => e.UnitId)), Units(second.Select(e => e.UnitId))),
            .. EntryComparison.Of(first.First(), second.First(), codes.Lists),
        ]);
    }

    /// <summary>No more than what two officers need to recognise one another's delegate. Rows that went over to the other record are shown where they came from.</summary>
    private CompareView Brief(PersonDecision pair, Dictionary<int, Person> persons, ILookup<int, PersonRow> rows)
    {
        var moved = pair.Union?.Moves.Where(m => m.FromId == pair.GoneId).Select(m => m.EntryId).ToHashSet() ?? [];
        PersonRow[] Of(int id) => pair.Same
            ? [.. rows[pair.LowerId].Concat(rows[pair.HigherId]).Where(r => moved.Contains(r.EntryId) == (id == pair.GoneId))]
            : [.. rows[id]];
        var (lower, higher, left, right) = (persons[pair.LowerId], persons[pair.HigherId], Of(pair.LowerId), Of(pair.HigherId));
        return new("Hồ sơ thứ nhất", "Hồ sơ thứ hai",
        [
            new("Đơn vị", Units(left.Select(r => r.UnitId)), Units(right.Select(r => r.UnitId))),
            new("Họ và tên", lower.FullName, higher.FullName),
            new("Ngày sinh", lower.Birth?.ToString(), higher.Birth?.ToString()),
            new("Nhóm", Groups(left), Groups(right)),
        ]);
    }

    private string Units(IEnumerable<int> ids) => string.Join("; ", ids.Distinct().Select(current.Actor.Tree.DisplayName));

    private static string Groups(IEnumerable<PersonRow> rows) => string.Join("; ", rows.Select(r => DelegateWords.Name(r.Group) + (r.Removed ? " (đã bỏ khỏi danh sách)" : "")).Distinct());
}
