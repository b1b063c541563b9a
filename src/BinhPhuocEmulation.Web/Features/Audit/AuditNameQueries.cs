using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Audit;

/// <summary>
/// Names of the rows on one page of the log: at most one query for each kind of row that is on it, never one for each row. What has been deleted, or is out
/// of the scope, keeps its number.
/// </summary>
public sealed class AuditNameQueries(AppDbContext db)
{
    /// <summary>Names by kind and key.</summary>
    public async Task<IReadOnlyDictionary<(string Entity, string Key), string>> OfAsync(IReadOnlyCollection<AuditEntry> page, UnitTree tree, CancellationToken cancel)
    {
        var found = new Dictionary<(string, string), string>();
        foreach (var group in page.GroupBy(a => a.Entity))
        {
            var ids = group.Select(a => int.TryParse(a.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct().ToArray();
            foreach (var (id, name) in await NamesAsync(group.Key, ids, tree, cancel)) found[(group.Key, id.ToString(CultureInfo.InvariantCulture))] = name;
        }
        return found;
    }

    private async Task<IEnumerable<KeyValuePair<int, string>>> NamesAsync(string entity, int[] ids, UnitTree tree, CancellationToken cancel) => entity switch
    {
        "Unit" => ids.Select(id => KeyValuePair.Create(id, tree.DisplayName(id))).Where(p => p.Value.Length > 0),
        "Account" => await db.Users.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel),
        "Leader" => await db.Leaders.Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Name, cancel),
        "Person" => await db.Persons.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel),
        "Collective" => await db.Collectives.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancel),
        "RosterEntry" => await db.RosterEntries.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, Name = e.Person!.FullName ?? e.Collective!.Name })
            .ToDictionaryAsync(e => e.Id, e => e.Name ?? "", cancel),
        "Plan" => await db.Plans.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.ShortName, cancel),
        "PlanRule" => await db.Plans.SelectMany(p => p.Rules).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Code, cancel),
        "RuleParameter" => (await db.Plans.SelectMany(p => p.Rules).SelectMany(r => r.Parameters, (r, x) => new { x.Id, r.Code, x.Label }).Where(x => ids.Contains(x.Id)).ToListAsync(cancel))
            .Select(x => KeyValuePair.Create(x.Id, $"{x.Label} ({x.Code})")),
        "Interpretation" => await db.Plans.SelectMany(p => p.Interpretations).Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Code, cancel),
        _ => [],
    };
}
