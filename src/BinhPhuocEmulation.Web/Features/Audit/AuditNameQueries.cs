using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Audit;

/// <summary>
/// Names of the rows on one page of the log and of the rows their columns point at: at most one query for each kind of row, never one for each row. What
/// has been deleted is named as the log itself kept it, in one query more; what is out of the scope keeps its number. No name tells anything sensitive.
/// </summary>
public sealed class AuditNameQueries(AppDbContext db)
{
    /// <summary>Names by kind and key.</summary>
    public async Task<IReadOnlyDictionary<(string Entity, string Key), string>> OfAsync(IReadOnlyCollection<AuditEntry> page, UnitTree tree, CancellationToken cancel)
    {
        var found = new Dictionary<(string, string), string>();
        var wanted = page.Select(a => (a.Entity, a.Key)).Concat(page.SelectMany(a => AuditWords.References(a.Changes))).Distinct().ToList();
        foreach (var group in wanted.GroupBy(w => w.Entity))
        {
            var ids = group.Select(w => int.TryParse(w.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct().ToArray();
            if (ids.Length == 0) continue;
            foreach (var (id, name) in await NamesAsync(group.Key, ids, tree, cancel)) found[(group.Key, id.ToString(CultureInfo.InvariantCulture))] = name;
        }
        await AddDeletedAsync(found, [.. wanted.Where(w => !found.ContainsKey(w))], page, cancel);
        // A leader's attendance has two numbers: the congress, whose unit stands beside it, and the leader.
        foreach (var row in page.Where(a => a.Entity == "CongressLeader"))
            if (found.GetValueOrDefault(("Leader", row.Key.Split('-')[^1])) is { } name) found[(row.Entity, row.Key)] = name;
        return found;
    }

    /// <summary>The plan of each congress and of each explanation on the page, by whose words their codes are said: one query for each of the two kinds.</summary>
    public async Task<IReadOnlyDictionary<(string Entity, string Key), int>> PlansAsync(IReadOnlyCollection<AuditEntry> page, CancellationToken cancel)
    {
        var (congresses, explanations) = (IdsOf("Congress"), IdsOf("RosterExplanation"));
        var found = new Dictionary<(string, string), int>();
        if (congresses.Length > 0)
            foreach (var row in await db.Congresses.Where(c => congresses.Contains(c.Id)).Select(c => new { c.Id, c.PlanId }).ToListAsync(cancel)) Add("Congress", row.Id, row.PlanId);
        if (explanations.Length > 0)
            foreach (var row in await db.Rosters.SelectMany(r => r.Explanations, (r, x) => new { x.Id, r.Congress!.PlanId }).Where(x => explanations.Contains(x.Id)).ToListAsync(cancel)) Add("RosterExplanation", row.Id, row.PlanId);
        return found;

        int[] IdsOf(string entity) => [.. page.Where(a => a.Entity == entity).Select(a => int.Parse(a.Key, CultureInfo.InvariantCulture)).Distinct()];
        void Add(string entity, int id, int plan) => found[(entity, id.ToString(CultureInfo.InvariantCulture))] = plan;
    }

    /// <summary>Names of rows that are gone, from the line of the log that tells of their deletion; one on the page itself needs no query.</summary>
    private async Task AddDeletedAsync(Dictionary<(string, string), string> found, IReadOnlyCollection<(string Entity, string Key)> missing, IReadOnlyCollection<AuditEntry> page, CancellationToken cancel)
    {
        foreach (var row in page.Where(a => a.Action == AuditAction.Deleted)) Add(row.Entity, row.Key, row.Changes);
        var rest = missing.Where(m => !found.ContainsKey(m) && AuditWords.NamesDeleted(m.Entity)).ToList();
        if (rest.Count == 0) return;
        var (entities, keys) = (rest.Select(m => m.Entity).Distinct().ToArray(), rest.Select(m => m.Key).Distinct().ToArray());
        var gone = await db.AuditEntries.Where(a => a.Action == AuditAction.Deleted && entities.Contains(a.Entity) && keys.Contains(a.Key)).Select(a => new { a.Entity, a.Key, a.Changes }).ToListAsync(cancel);
        foreach (var row in gone) Add(row.Entity, row.Key, row.Changes);

        void Add(string entity, string key, string changes)
        {
            if (AuditWords.DeletedName(entity, changes) is { Length: > 0 } name) found.TryAdd((entity, key), name);
        }
    }

    private async Task<IEnumerable<KeyValuePair<int, string>>> NamesAsync(string entity, int[] ids, UnitTree tree, CancellationToken cancel) => entity switch
    {
        "Unit" => ids.Select(id => KeyValuePair.Create(id, tree.DisplayName(id))).Where(p => p.Value.Length > 0),
        "Account" => await db.Users.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel),
        "Leader" => await db.Leaders.Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Name, cancel),
        "Person" => await db.Persons.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel),
        "Collective" => await db.Collectives.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancel),
        "RosterEntry" => await db.RosterEntries.WithDeleted().Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, Name = e.Person!.FullName ?? e.Collective!.Name })
            .ToDictionaryAsync(e => e.Id, e => e.Name ?? "", cancel),
        "UnitContact" => await db.Units.SelectMany(u => u.Contacts).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancel),
        "Congress" => (await db.Congresses.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.UnitId }).ToListAsync(cancel)).Select(c => KeyValuePair.Create(c.Id, tree.DisplayName(c.UnitId))),
        "Roster" => (await db.Rosters.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.UnitId }).ToListAsync(cancel)).Select(r => KeyValuePair.Create(r.Id, tree.DisplayName(r.UnitId))),
        "EntryAward" => await db.RosterEntries.WithDeleted().SelectMany(e => e.Awards, (e, a) => new { a.Id, Name = e.Person!.FullName ?? e.Collective!.Name }).Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Name ?? "", cancel),
        "ReviewRemark" => await (from r in db.ReviewRemarks
                                 where ids.Contains(r.Id)
                                 join e in db.RosterEntries.WithDeleted() on r.EntryId equals e.Id
                                 select new { r.Id, Name = e.Person!.FullName ?? e.Collective!.Name }).ToDictionaryAsync(r => r.Id, r => r.Name ?? "", cancel),
        "RosterExplanation" => await db.Rosters.SelectMany(r => r.Explanations).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.FindingKey, cancel),
        "CodeItem" => await db.CodeItems.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancel),
        "PlanClause" => await db.Plans.SelectMany(p => p.Clauses).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => $"{c.Section} {c.Heading}".Trim(), cancel),
        "CongressForm" => await db.Plans.SelectMany(p => p.Forms).Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancel),
        "Reading" => (await db.Plans.SelectMany(p => p.Interpretations).SelectMany(i => i.Readings, (i, x) => new { x.Id, i.Code, x.Key }).Where(x => ids.Contains(x.Id)).ToListAsync(cancel))
            .Select(x => KeyValuePair.Create(x.Id, $"({x.Key}) của {x.Code}")),
        "Plan" => await db.Plans.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.ShortName, cancel),
        "PlanRule" => await db.Plans.SelectMany(p => p.Rules).Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Code, r.Title }).ToDictionaryAsync(r => r.Id, r => $"{r.Code} {r.Title}", cancel),
        "RuleParameter" => (await db.Plans.SelectMany(p => p.Rules).SelectMany(r => r.Parameters, (r, x) => new { x.Id, r.Code, x.Label }).Where(x => ids.Contains(x.Id)).ToListAsync(cancel))
            .Select(x => KeyValuePair.Create(x.Id, $"{x.Label} ({x.Code})")),
        "Interpretation" => await db.Plans.SelectMany(p => p.Interpretations).Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Code, i.Point }).ToDictionaryAsync(i => i.Id, i => $"{i.Code} {i.Point}", cancel),
        _ => [],
    };
}
