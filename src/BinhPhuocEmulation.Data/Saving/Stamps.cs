using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>Writes a new stamp for each cached group a save touches, in the transaction of the save.</summary>
internal static class Stamps
{
    public static HashSet<string> Touched(IReadOnlyList<EntityEntry> changes)
    {
        var names = new HashSet<string>();
        foreach (var entry in changes)
            if (GroupOf(entry) is { } name) names.Add(name);
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

    private static string? GroupOf(EntityEntry entry) => entry.Entity switch
    {
        Unit => CacheStamp.Units,
        Plan or PlanVersion or PlanClause or PlanRule or RuleParameter or Interpretation or Reading or CongressForm => CacheStamp.Plans,
        CodeItem => CacheStamp.Codes,
        // A sign-in writes to the account too, but ends no session.
        Account when entry.State != EntityState.Modified || entry.Property(nameof(Account.SecurityStamp)).IsModified => CacheStamp.Sessions,
        _ => null,
    };
}
