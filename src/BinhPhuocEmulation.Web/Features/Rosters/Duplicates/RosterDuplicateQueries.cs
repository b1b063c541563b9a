using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Persons;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.Duplicates;

/// <summary>Who may be on a list twice, or on another list too, and nobody has decided.</summary>
public sealed class RosterDuplicateQueries(AppDbContext db, RosterCaseQueries cases, RosterPageQueries pages, CurrentActor current)
{
    /// <summary>A page of the undecided pairs, with all that was decided.</summary>
    public async Task<DuplicatesPage> PageAsync(RosterCase roster, int? page, int? size, CancellationToken cancel)
    {
        var sheet = await cases.SheetAsync(roster, cancel);
        var all = await PersonMatchQuery.CasesOf(db, roster.Roster.Id).AsNoTracking().Where(d => d.State != PersonDecisionState.Open || d.AccountId != 0)
            .OrderByDescending(d => d.At).ThenByDescending(d => d.Id).ToListAsync(cancel);
        var pairs = await PairsAsync(sheet, roster, cancel);
        var paging = PageInfo.From(page, size, pairs.Count);
        var cards = await WithRightsAsync([.. pairs.Skip(paging.FirstRow - 1).Take(paging.Size)], cancel);
        return new(await pages.HeaderAsync(roster, cancel), cards, await LinesAsync(roster, sheet, all, cancel), paging);
    }

    /// <summary>Every pair nobody has decided on, those of this list first; not yet what this person may do with it.</summary>
    public async Task<List<DuplicateCard>> PairsAsync(RosterSheet sheet, RosterCase roster, CancellationToken cancel)
    {
        var elsewhere = await PersonMatchQuery.ElsewhereAsync(db, roster.Roster.Id, roster.Plan.PlanId, cancel);
        var decisions = await PersonMatchQuery.DecisionsAsync(db, roster.Roster.Id, cancel);
        return [.. OnThisList(sheet, roster), .. OnOtherLists(sheet, elsewhere, decisions)];
    }

    /// <summary>The pairs with what this person may do with each.</summary>
    public async Task<List<DuplicateCard>> WithRightsAsync(List<DuplicateCard> cards, CancellationToken cancel)
    {
        int[] ids = [.. cards.SelectMany(c => (int[])[c.PersonA, c.PersonB]).Distinct()];
        var rows = (await PersonMatchQuery.RowsOfAsync(db, ids, cancel)).ToLookup(r => r.PersonId);
        return cards.ConvertAll(card =>
        {
            PersonRow[] both = [.. rows[card.PersonA], .. rows[card.PersonB]];
            return card with { MayMerge = PersonPairQueries.Holds(current.Actor, both), Confirmer = PersonPairQueries.ConfirmerOf(current.Actor.Tree, both.Select(r => r.UnitId)) };
        });
    }

    /// <summary>Pairs on this list: two records that may be one, or one record twice.</summary>
    private static IEnumerable<DuplicateCard> OnThisList(RosterSheet sheet, RosterCase roster)
    {
        var byPerson = sheet.Rows.Where(r => r.Entry.PersonId is not null).ToLookup(r => r.Entry.PersonId!.Value);
        foreach (var rows in byPerson)
            foreach (var (first, second) in rows.Zip(rows.Skip(1))) yield return Card(first, second, roster);
        foreach (var pair in sheet.Pairs)
            yield return Card(byPerson[pair.First.Id].First(), byPerson[pair.Second.Id].First(), roster);
    }

    /// <summary>Pairs with rows of other lists that nobody has decided on.</summary>
    private IEnumerable<DuplicateCard> OnOtherLists(RosterSheet sheet, IReadOnlyList<ForeignRow> elsewhere, IReadOnlyCollection<PersonDecision> decisions)
    {
        var (tree, decided) = (current.Actor.Tree, decisions.Select(d => (d.LowerId, d.HigherId)).ToHashSet());
        var abroad = elsewhere.ToLookup(r => r.SearchKey);
        foreach (var row in sheet.Rows)
        {
            if (row.Entry.Person is not { } person) continue;
            foreach (var theirs in abroad[person.SearchKey].Where(t => t.PersonId != person.Id && Person.BirthsAgree(t.BirthCode, person.BirthCode)
                && !decided.Contains(t.PersonId < person.Id ? (t.PersonId, person.Id) : (person.Id, t.PersonId))).GroupBy(t => t.PersonId))
            {
                var units = theirs.Select(t => tree.DisplayName(t.UnitId)).Distinct();
                yield return new(person.Id, theirs.Key, person.FullName, new CompareView("Danh sách này", "Danh sách khác",
                [
                    new("Họ và tên", person.FullName, theirs.First().FullName),
                    new("Ngày sinh", person.Birth?.ToString(), BirthDate.FromCode(theirs.First().BirthCode)?.ToString()),
                    new("Đơn vị", tree.DisplayName(row.Entry.UnitId), string.Join("; ", units)),
                    new("Nhóm", DelegateWords.Name(row.Entry.Group), string.Join("; ", theirs.Select(t => DelegateWords.Name(t.Group)).Distinct())),
                ]), [], MayMerge: false);
            }
        }
    }

    private async Task<List<DecidedLine>> LinesAsync(RosterCase roster, RosterSheet sheet, List<PersonDecision> all, CancellationToken cancel)
    {
        var tree = current.Actor.Tree;
        var names = sheet.Rows.Where(r => r.Entry.Person is not null).GroupBy(r => r.Entry.Person!.Id).ToDictionary(g => g.Key, g => g.First().Entry.Person!.FullName);
        int[] ids = [.. all.SelectMany(d => (int[])[d.LowerId, d.HigherId]).Distinct()];
        var rows = (await PersonMatchQuery.RowsOfAsync(db, ids, cancel)).ToLookup(r => r.PersonId);
        return all.ConvertAll(d =>
        {
            int[] units = [.. rows[d.LowerId].Concat(rows[d.HigherId]).Where(r => r.RosterId != roster.Roster.Id).Select(r => r.UnitId).Distinct()];
            return new DecidedLine(d.Id, names.GetValueOrDefault(d.LowerId) ?? names.GetValueOrDefault(d.HigherId) ?? "Một đại biểu", string.Join("; ", units.Select(tree.DisplayName)),
                d.State, d.AccountName, d.At, PersonPairQueries.ConfirmerOf(tree, units.Append(roster.Roster.UnitId)), d.Version,
                PersonPairQueries.UndoOf(current.Actor, d, [.. rows[d.LowerId], .. rows[d.HigherId]]));
        });
    }

    private static DuplicateCard Card(SheetRow first, SheetRow second, RosterCase roster)
    {
        return new(first.Entry.PersonId!.Value, second.Entry.PersonId!.Value, first.Entry.Person!.FullName,
            new CompareView($"Dòng {first.Number}", $"Dòng {second.Number}", [.. EntryComparison.Of(first.Entry, second.Entry, roster.Lists)]), [(first.Entry.Id, first.Number), (second.Entry.Id, second.Number)], MayMerge: true);
    }
}
