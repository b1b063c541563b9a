using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.Rows;

/// <summary>Writes read rows into the rows of a list with their persons and collectives. Also used by the import from Excel.</summary>
public sealed class RowWriterActions(AppDbContext db)
{
    /// <summary>Changes and adds the rows of a batch in the tracked context; the caller saves. Returns the rows in the order of the batch.</summary>
    public async Task<List<RosterEntry>> ApplyAsync(RosterCase roster, RowBatch batch, IReadOnlyCollection<RosterEntry> entries, CancellationToken cancel)
    {
        var shared = batch.Rows.Exists(r => r.Entry?.PersonId is not null) ? await PersonMatchQuery.SharedAsync(db, roster.Roster.Id, cancel) : [];
        var collectives = await CollectivesAsync(batch, cancel);
        var last = entries.Count == 0 ? 0 : entries.Max(e => e.Order);
        var changed = new List<RosterEntry>(batch.Rows.Count);
        foreach (var (posted, existing, reading, _) in batch.Rows)
        {
            var order = posted.Order ?? existing?.Order ?? last + 1;
            last = Math.Max(last, order);
            var entry = existing ?? new RosterEntry(roster.Roster.Id, roster.Roster.UnitId, order, posted.Token);
            if (existing is null) db.Add(entry);
            else db.Entry(entry).Property(e => e.Version).IsModified = true;
            entry.MoveTo(order);
            entry.Change(reading.Entry);
            Name(entry, reading.Person, shared);
            entry.Represent(Find(collectives, reading.Entry.CollectiveName));
            changed.Add(entry);
        }
        return changed;
    }

    /// <summary>
    /// Gives the row its person. A record that stands on other rows too is corrected only while it stays the same person (name without accents,
    /// births that do not contradict); when the row is given to somebody else, that is a new record.
    /// </summary>
    private void Name(RosterEntry entry, PersonDetails details, HashSet<int> shared)
    {
        if (details.FullName.Length == 0) { entry.Refer(null); return; }
        if (entry.Person is { } person && (!shared.Contains(person.Id) || IsStill(person, details))) { person.Change(details); return; }
        var made = new Person(details);
        db.Add(made);
        entry.Refer(made);
    }

    private static bool IsStill(Person person, PersonDetails details) => person.SearchKey == VietnameseText.SearchKey(details.FullName)
        && (person.BirthCode == 0 || details.Birth is null || Person.BirthsAgree(person.BirthCode, details.Birth.Value.Code));

    private async Task<List<Collective>> CollectivesAsync(RowBatch batch, CancellationToken cancel)
    {
        var keys = batch.Rows.Select(r => VietnameseText.SearchKey(r.Reading.Entry.CollectiveName)).Where(k => k.Length > 0).Distinct().ToArray();
        return keys.Length == 0 ? [] : await db.Collectives.Where(c => keys.Contains(c.SearchKey)).OrderBy(c => c.Id).ToListAsync(cancel);
    }

    /// <summary>The collective of this name, kept once for the province. A name typed without marks takes the one with marks; other spellings stay apart.</summary>
    private Collective? Find(List<Collective> known, string? typed)
    {
        var name = VietnameseText.Clean(typed);
        if (name.Length == 0) return null;
        var key = VietnameseText.SearchKey(name);
        var found = known.Find(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? known.Find(c => c.SearchKey == key && string.Equals(key, name, StringComparison.OrdinalIgnoreCase));
        if (found is not null) return found;
        var made = new Collective(name);
        db.Add(made);
        known.Add(made);
        return made;
    }
}
