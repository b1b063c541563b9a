using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>Writes a new stamp for each cached group a save touches, in the transaction of the save.</summary>
internal static class Stamps
{
    public static HashSet<string> Touched(IReadOnlyList<EntityEntry> changes)
    {
        var names = new HashSet<string>();
        foreach (var entry in changes)
            if (GroupOf(entry.Entity) is { } name) names.Add(name);
        return names;
    }

    public static void Write(AppDbContext db, HashSet<string> names)
    {
        foreach (var name in names)
        {
            var stamp = db.CacheStamps.Local.FindEntry(name)?.Entity;
            if (stamp is null) db.Attach(stamp = new CacheStamp { Name = name });
            stamp.Version = Guid.NewGuid();
        }
    }

    private static string? GroupOf(object entity) => entity switch
    {
        Unit => CacheStamp.Units,
        Plan or PlanVersion or PlanClause or PlanRule or RuleParameter or Interpretation or Reading or CongressForm => CacheStamp.Plans,
        CodeItem => CacheStamp.Codes,
        _ => null,
    };
}
