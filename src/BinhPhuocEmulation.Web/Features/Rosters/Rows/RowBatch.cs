using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;

namespace BinhPhuocEmulation.Web.Features.Rosters.Rows;

/// <summary>One posted row, read over what is saved.</summary>
/// <param name="Posted">As posted.</param>
/// <param name="Entry">Saved row; null for a new one.</param>
/// <param name="Reading">What it says now.</param>
public sealed record ReadRow(SaveRow Posted, RosterEntry? Entry, DelegateRowReading Reading);

/// <summary>
/// A batch as posted, read against the rows that stand: which are unknown, which somebody else changed first, which may not be stored,
/// and which may be saved. Nothing is changed by reading.
/// </summary>
public sealed class RowBatch
{
    /// <summary>Most rows of one save.</summary>
    public const int MostRows = 1000;

    /// <summary>An id that is no row of this list.</summary>
    public bool HasForeignRow { get; private set; }

    /// <summary>Rows that may not be stored.</summary>
    public List<RefusedRow> Refused { get; } = [];

    /// <summary>Rows somebody else changed or took off first.</summary>
    public List<(SaveRow Posted, RosterEntry Entry)> Stale { get; } = [];

    /// <summary>Rows to save.</summary>
    public List<ReadRow> Rows { get; } = [];

    /// <summary>Rows that would be new.</summary>
    public int New => Rows.Count(r => r.Entry is null);

    /// <summary>Reads a batch; <paramref name="entries"/> are all rows of the list, removed ones too.</summary>
    public static RowBatch Read(IReadOnlyList<SaveRow> posted, IReadOnlyCollection<RosterEntry> entries, RosterCase roster)
    {
        var batch = new RowBatch();
        var byId = entries.ToDictionary(e => e.Id);
        var reader = new DelegateRowReader(roster.Lists, roster.Requirements, roster.Facts.Today);
        foreach (var row in posted)
        {
            var cells = (row.Cells ?? new Dictionary<string, string?>()).ToDictionary(c => c.Key, c => c.Value ?? "");
            RosterEntry? entry = null;
            if (row.Id is { } id && !byId.TryGetValue(id, out entry)) { batch.HasForeignRow = true; continue; }
            if (entry is not null && (entry.DeletedAt is not null || RowWords.VersionOf(entry) != row.Version)) { batch.Stale.Add((row, entry)); continue; }
            var saved = entry is null ? new Dictionary<string, string>() : DelegateRowWriter.Write(entry, roster.Lists);
            var reading = reader.Read(DelegateRowReader.Merge(cells, saved));
            if (!reading.MaySave) batch.Refused.Add(new(row.Key, reading.Refused));
            else if (entry is not null || cells.Any(c => !string.IsNullOrWhiteSpace(c.Value) && c.Value.Trim() != DelegateRowReader.Masked)) batch.Rows.Add(new(row, entry, reading));
        }
        return batch;
    }
}
