using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Rosters;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>Who changed something last, and when (UTC).</summary>
public sealed record LastChange(int AccountId, string AccountName, DateTime At);

/// <summary>Names the officer whose change another one runs into. A person belongs to no unit, so the log of persons is read whatever the scope: name and time only.</summary>
public static class LastChangeQuery
{
    /// <summary>The latest change of a row or its person, by row; rows without any in the log are left out. One query.</summary>
    public static async Task<Dictionary<int, LastChange>> LoadAsync(AppDbContext db, IReadOnlyCollection<(int EntryId, int? PersonId)> rows,
        CancellationToken cancel = default)
    {
        var entries = rows.Select(r => Text(r.EntryId)).ToArray();
        var persons = rows.Where(r => r.PersonId is not null).Select(r => Text(r.PersonId!.Value)).ToArray();
        var found = await db.AuditEntries.IgnoreScope().AsNoTracking()
            .Where(a => (a.Entity == nameof(RosterEntry) && entries.Contains(a.Key)) || (a.Entity == nameof(Person) && persons.Contains(a.Key)))
            .OrderByDescending(a => a.Id).Select(a => new { a.Entity, a.Key, a.AccountId, a.AccountName, a.At }).Take(2000).ToListAsync(cancel);
        var latest = new Dictionary<int, LastChange>();
        foreach (var (entryId, personId) in rows)
            if (found.Find(a => a.Key == (a.Entity == nameof(RosterEntry) ? Text(entryId) : personId is { } p ? Text(p) : "")) is { } change)
                latest[entryId] = new(change.AccountId, change.AccountName, change.At);
        return latest;

        static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
