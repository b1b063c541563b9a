namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>Two records that may be one person, the older record first.</summary>
public sealed record PersonPair(Person First, Person Second);

/// <summary>Which records to show side by side: the same name without accents, births that agree, and nobody has decided yet.</summary>
public static class PersonMatch
{
    /// <summary>The pairs, each once, by their numbers. Merged records are left out; a decision on them counts for the record they stand for.</summary>
    public static IReadOnlyList<PersonPair> Pairs(IReadOnlyCollection<Person> candidates, IEnumerable<PersonDecision> decisions)
    {
        var mergedInto = candidates.Where(p => p.MergedIntoId is not null).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.MergedIntoId!.Value);
        var decided = decisions.Where(d => d.State != PersonDecisionState.Open).Select(d => PairOf(Standing(d.LowerId), Standing(d.HigherId))).ToHashSet();
        var pairs = new List<PersonPair>();
        foreach (var namesakes in candidates.Where(p => p.MergedIntoId is null).DistinctBy(p => p.Id).GroupBy(p => p.SearchKey))
        {
            var persons = namesakes.OrderBy(p => p.Id).ToArray();
            for (var i = 0; i < persons.Length; i++)
                for (var j = i + 1; j < persons.Length; j++)
                    if (persons[i].MayBe(persons[j]) && !decided.Contains((persons[i].Id, persons[j].Id))) pairs.Add(new(persons[i], persons[j]));
        }
        return [.. pairs.OrderBy(p => p.First.Id).ThenBy(p => p.Second.Id)];

        int Standing(int id)
        {
            for (var hops = 0; hops < 8 && mergedInto.TryGetValue(id, out var next); hops++) id = next;
            return id;
        }
    }

    private static (int, int) PairOf(int a, int b) => a < b ? (a, b) : (b, a);
}
