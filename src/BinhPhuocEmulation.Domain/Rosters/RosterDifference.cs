namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>What changed between two lists.</summary>
/// <param name="Added">Rows only in the new one.</param>
/// <param name="Removed">Rows only in the old one.</param>
/// <param name="Changed">Rows in both, with the cells that differ.</param>
/// <param name="Moved">Rows in both that stand elsewhere among the others: the fewest that, put back, give the old order.</param>
public sealed record RosterDifference(IReadOnlyList<FrozenRow> Added, IReadOnlyList<FrozenRow> Removed, IReadOnlyList<RowDifference> Changed, IReadOnlyList<RowMove> Moved)
{
    /// <summary>True if nothing differs.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Moved.Count == 0;

    /// <summary>Compares row by row, paired by the row they were copied from.</summary>
    public static RosterDifference Between(IReadOnlyList<FrozenRow> before, IReadOnlyList<FrozenRow> after)
    {
        var old = before.ToDictionary(r => r.EntryId);
        var current = after.ToDictionary(r => r.EntryId);
        var changed = after.Where(r => old.ContainsKey(r.EntryId))
            .Select(r => new RowDifference(old[r.EntryId], r, [.. DelegateColumns.All.Select(c => c.Key).Where(k => old[r.EntryId][k] != r[k])]))
            .Where(d => d.Columns.Count > 0);
        return new([.. after.Where(r => !old.ContainsKey(r.EntryId))], [.. before.Where(r => !current.ContainsKey(r.EntryId))], [.. changed], MovesOf(before, after));
    }

    /// <summary>
    /// Rows that only slid because others came or went did not move: of the rows in both lists the longest run that kept its order stays, the rest moved.
    /// </summary>
    private static List<RowMove> MovesOf(IReadOnlyList<FrozenRow> before, IReadOnlyList<FrozenRow> after)
    {
        var places = new Dictionary<int, int>(before.Count);
        for (var i = 0; i < before.Count; i++) places[before[i].EntryId] = i;
        var both = new List<(int Now, int Then)>(after.Count);
        for (var i = 0; i < after.Count; i++)
            if (places.TryGetValue(after[i].EntryId, out var then)) both.Add((i, then));
        var kept = LongestAscending(both.ConvertAll(p => p.Then));
        return [.. both.Where((_, i) => !kept.Contains(i)).Select(p => new RowMove(after[p.Now], p.Then + 1, p.Now + 1))];
    }

    /// <summary>Indexes of a longest ascending run, in n log n steps.</summary>
    private static HashSet<int> LongestAscending(List<int> values)
    {
        var ends = new List<int>();
        var previous = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (values[ends[middle]] < values[i]) low = middle + 1;
                else high = middle;
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }
        var kept = new HashSet<int>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i]) kept.Add(i);
        return kept;
    }
}

/// <summary>One row before and after.</summary>
public sealed record RowDifference(FrozenRow Before, FrozenRow After, IReadOnlyList<string> Columns);

/// <summary>A row that stands elsewhere: its STT on the old list and on the new one.</summary>
public sealed record RowMove(FrozenRow Row, int Before, int After);
