using System.Globalization;
using System.Text.Json;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Rosters;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>Rows of a list that say something else than at a moment, by the log: what was changed and changed back is no change. As for <see cref="LastChangeQuery"/>, the log of persons is read whatever the scope.</summary>
public static class NetChangeQuery
{
    /// <summary>Those of these rows which, themselves or by their person, differ from what they said at the moment (UTC). One query.</summary>
    public static async Task<IReadOnlySet<int>> SinceAsync(AppDbContext db, IReadOnlyCollection<(int EntryId, int? PersonId)> rows, DateTime since, CancellationToken cancel = default)
    {
        var entries = rows.Select(r => Text(r.EntryId)).ToArray();
        var persons = rows.Where(r => r.PersonId is not null).Select(r => Text(r.PersonId!.Value)).ToArray();
        var found = await db.AuditEntries.IgnoreScope().AsNoTracking().Where(a => a.At > since)
            .Where(a => (a.Entity == nameof(RosterEntry) && entries.Contains(a.Key)) || (a.Entity == nameof(Person) && persons.Contains(a.Key)))
            .OrderBy(a => a.Id).Select(a => new { a.Entity, a.Key, a.Changes }).ToListAsync(cancel);
        var differ = found.GroupBy(a => (a.Entity, a.Key)).Where(g => Differs(g.Select(a => a.Changes))).Select(g => g.Key).ToHashSet();
        return rows.Where(r => differ.Contains((nameof(RosterEntry), Text(r.EntryId))) || (r.PersonId is { } person && differ.Contains((nameof(Person), Text(person))))).Select(r => r.EntryId).ToHashSet();

        static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Do these changes of one row, in their order, leave another value in any column? Of a masked column nobody can tell, so it counts as changed.</summary>
    public static bool Differs(IEnumerable<string> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var (first, last) = (new Dictionary<string, string?>(), new Dictionary<string, string?>());
        foreach (var json in changes)
            foreach (var (column, value) in JsonSerializer.Deserialize<Dictionary<string, string?[]>>(json) ?? [])
            {
                first.TryAdd(column, value[0]);
                last[column] = value[1];
            }
        return first.Any(c => c.Value == AuditRules.Mask || last[c.Key] == AuditRules.Mask || (c.Value ?? "") != (last[c.Key] ?? ""));
    }
}
