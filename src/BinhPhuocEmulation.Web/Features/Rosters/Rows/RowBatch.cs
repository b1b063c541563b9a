using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;

namespace BinhPhuocEmulation.Web.Features.Rosters.Rows;

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

    /// <summary>Rows that already stand as posted: their answer got lost, or another officer wrote the same. Nothing is saved anew.</summary>
    public List<(SaveRow Posted, RosterEntry Entry)> Standing { get; } = [];

    /// <summary>Two posted rows bear one token.</summary>
    public bool HasTokenTwice { get; private set; }

    /// <summary>Rows to save: as posted, the saved row (null for a new one), what it says now, and the text of its cells before.</summary>
    public List<(SaveRow Posted, RosterEntry? Entry, DelegateRowReading Reading, IReadOnlyDictionary<string, string> Before)> Rows { get; } = [];

    /// <summary>Rows that would be new.</summary>
    public int New => Rows.Count(r => r.Entry is null);

    /// <summary>Reads a batch; <paramref name="entries"/> are all rows of the list, removed ones too.</summary>
    public static RowBatch Read(IReadOnlyList<SaveRow> posted, IReadOnlyCollection<RosterEntry> entries, RosterCase roster)
    {
        var batch = new RowBatch();
        var byId = entries.ToDictionary(e => e.Id);
        var byToken = entries.Where(e => e.Token is not null).ToDictionary(e => e.Token!.Value);
        var tokens = new HashSet<Guid>();
        var reader = new DelegateRowReader(roster.Lists, roster.Requirements, roster.Facts.Today);
        foreach (var row in posted)
        {
            var cells = (row.Cells ?? new Dictionary<string, string?>()).ToDictionary(c => c.Key, c => c.Value ?? "");
            RosterEntry? entry = null;
            if (row.Id is { } id && !byId.TryGetValue(id, out entry)) { batch.HasForeignRow = true; continue; }
            if (row is { Id: null, Token: { } token })
            {
                if (!tokens.Add(token)) { batch.HasTokenTwice = true; continue; }
                byToken.TryGetValue(token, out entry);
            }
            if (entry is { DeletedAt: not null }) { batch.Stale.Add((row, entry)); continue; }
            var saved = entry is null ? new Dictionary<string, string>() : DelegateRowWriter.Write(entry, roster.Lists);
            var reading = reader.Read(DelegateRowReader.Merge(cells, saved));
            if (entry is not null && RowWords.VersionOf(entry) != row.Version && !(row.Id is null && IsAsMade(entry)))
            {
                (Stands(row, entry, reading, saved, roster) ? batch.Standing : batch.Stale).Add((row, entry));
                continue;
            }
            if (!reading.MaySave) batch.Refused.Add(new(row.Key, reading.Refused));
            else if (entry is not null || cells.Any(c => !string.IsNullOrWhiteSpace(c.Value) && c.Value.Trim() != DelegateRowReader.Masked)) batch.Rows.Add((row, entry, reading, saved));
        }
        return batch;
    }

    /// <summary>Nobody has saved the row since a page made it.</summary>
    private static bool IsAsMade(RosterEntry entry) => entry.Version == 1 && entry.Person is null or { Version: 1 };

    /// <summary>Saving what was posted would change nothing.</summary>
    private static bool Stands(SaveRow row, RosterEntry entry, DelegateRowReading reading, Dictionary<string, string> saved, RosterCase roster)
    {
        if (!reading.MaySave || (row.Order ?? entry.Order) != entry.Order) return false;
        var posted = new RosterEntry(entry.RosterId, entry.UnitId, entry.Order);
        posted.Change(reading.Entry);
        posted.Refer(reading.Person.FullName.Length == 0 ? null : new Person(reading.Person));
        posted.Represent(string.IsNullOrWhiteSpace(reading.Entry.CollectiveName) ? null : new Collective(reading.Entry.CollectiveName));
        var written = DelegateRowWriter.Write(posted, roster.Lists);
        return written.Count == saved.Count && written.All(c => saved.TryGetValue(c.Key, out var text) && text == c.Value);
    }
}
