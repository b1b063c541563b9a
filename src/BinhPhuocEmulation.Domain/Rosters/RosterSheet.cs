using BinhPhuocEmulation.Domain.Rosters.Reading;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>A person on the list of another unit who bears the name of somebody on this one.</summary>
/// <param name="PersonId">Record.</param>
/// <param name="SearchKey">Name without accents.</param>
/// <param name="BirthCode">Birth, see <see cref="Person.BirthCode"/>.</param>
public sealed record Namesake(int PersonId, string SearchKey, int BirthCode);

/// <summary>One row of a sheet with what the rules see in it.</summary>
/// <param name="Entry">Saved row; person, collective and awards are loaded with it.</param>
/// <param name="Number">Running number on the list, from 1.</param>
/// <param name="Facts">What rules and figures look at.</param>
/// <param name="Missing">Cells the plan requires that are empty.</param>
/// <param name="Advised">Cells the plan wants of a model that are empty.</param>
/// <param name="Same">Keys of the other rows with the same person, or with one who may be the same.</param>
public sealed record SheetRow(RosterEntry Entry, int Number, DelegateFacts Facts, DelegateCells Missing, DelegateCells Advised, IReadOnlyList<int> Same)
{
    /// <summary>No group chosen.</summary>
    public bool LacksGroup => Entry.Group == DelegateGroup.None;

    /// <summary>A model whose post reads as a leading one (AMB-14).</summary>
    public bool IsLeadingModel => Entry.Group == DelegateGroup.Model && Facts.LeadingPost;

    /// <summary>The number it bears on paper, see <see cref="PaperOrder"/>.</summary>
    public int Printed { get; init; }

    /// <summary>Something the plan requires is missing.</summary>
    public bool IsIncomplete => Missing != 0 || LacksGroup;
}

/// <summary>
/// A delegate list read as a whole: its rows in order with what each lacks, who may be the same person as whom, and the figures.
/// Two rows that may be one person count as a repetition until somebody decides (nothing is merged by that).
/// </summary>
public sealed class RosterSheet
{
    private RosterSheet(IReadOnlyList<SheetRow> rows, IReadOnlyList<PersonPair> pairs, RosterStatistics figures) =>
        (Rows, Pairs, Figures) = (rows, pairs, figures);

    /// <summary>Rows in order.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>Records on this list that may be one person, undecided.</summary>
    public IReadOnlyList<PersonPair> Pairs { get; }

    /// <summary>Figures.</summary>
    public RosterStatistics Figures { get; }

    /// <summary>Reads the rows that stand on a list. Ages are those on <paramref name="asOf"/>, the day of the congress or today.</summary>
    public static RosterSheet Of(IEnumerable<RosterEntry> entries, IEnumerable<Namesake> elsewhere, IReadOnlyCollection<PersonDecision> decisions,
        CodeLists lists, RosterRequirements requirements, DateOnly asOf)
    {
        var ordered = entries.OrderBy(e => e.Order).ThenBy(e => e.Id).ToArray();
        var pairs = PersonMatch.Pairs([.. ordered.Select(e => e.Person).OfType<Person>().DistinctBy(p => p.Id)], decisions);
        var standsFor = Groups(pairs);
        var abroad = elsewhere.ToLookup(n => n.SearchKey);
        var decided = decisions.Where(d => d.State != PersonDecisionState.Open).Select(d => (d.LowerId, d.HigherId)).ToHashSet();
        var facts = new List<DelegateFacts>(ordered.Length);
        foreach (var entry in ordered)
        {
            var found = entry.Person is { } person && abroad[person.SearchKey].Any(n => n.PersonId != person.Id
                && Person.BirthsAgree(n.BirthCode, person.BirthCode) && !decided.Contains(PairOf(n.PersonId, person.Id)));
            var row = DelegateFactsFactory.Of(entry, entry.Person, lists, found);
            facts.Add(row with { PersonId = standsFor.GetValueOrDefault(row.PersonId, row.PersonId) });
        }
        var places = facts.Select((f, i) => (f.PersonId, At: i)).Where(p => p.PersonId != 0).ToLookup(p => p.PersonId, p => p.At);
        var printed = PaperOrder.NumbersOf([.. ordered.Select(e => PaperOrder.SectionOf(e.Group, e.RepresentsCollective))]);
        var rows = ordered.Select((entry, i) => new SheetRow(entry, i + 1, facts[i], MissingOf(facts[i], requirements),
            requirements.AdvisedMissingOf(facts[i]), [.. places[facts[i].PersonId].Where(at => at != i).Select(at => ordered[at].Id)])
        { Printed = printed[i] }).ToArray();
        return new(rows, pairs, RosterStatistics.Of(facts, requirements, asOf));
    }

    private static DelegateCells MissingOf(in DelegateFacts row, RosterRequirements requirements) => requirements.MissingOf(row)
        | (row.RepresentsCollective ? DelegateCells.Collective & ~row.Filled : DelegateCells.None);

    /// <summary>For each record of a pair the lowest number it may be the same as.</summary>
    private static Dictionary<int, int> Groups(IReadOnlyList<PersonPair> pairs)
    {
        var standsFor = new Dictionary<int, int>();
        foreach (var (first, second) in pairs)
        {
            var (a, b) = (Root(first.Id), Root(second.Id));
            standsFor[Math.Max(a, b)] = Math.Min(a, b);
        }
        foreach (var id in standsFor.Keys.ToArray()) standsFor[id] = Root(id);
        return standsFor;

        int Root(int id)
        {
            while (standsFor.TryGetValue(id, out var next) && next != id) id = next;
            return id;
        }
    }

    private static (int, int) PairOf(int a, int b) => a < b ? (a, b) : (b, a);
}
