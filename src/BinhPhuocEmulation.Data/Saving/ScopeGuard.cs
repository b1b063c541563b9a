using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>
/// Filters only guard what is read. This guards what is written: every row of a unit must lie in the scope before and after the change,
/// and a row that hangs on another (a delegate on a list) must belong to the same unit, so that a foreign id posted in a form fails.
/// Whoever sees every unit is asked only of owners that are loaded.
/// </summary>
internal static class ScopeGuard
{
    /// <summary>Refuses at once what can be judged from memory; returns the owners that must be looked up.</summary>
    public static List<OwnerQuestion> Check(AppDbContext db, IReadOnlyList<EntityEntry> changes, Owners owners)
    {
        var scope = db.Scope;
        var questions = new List<OwnerQuestion>();
        foreach (var entry in changes)
        {
            if (entry.Entity is Unit unit && !(entry.State == EntityState.Added ? scope.All : scope.Contains(unit.Id))) Refuse(entry);
            if (entry.Entity is IUnitOwned)
            {
                if (!scope.Contains(Owners.UnitOf(entry))) Refuse(entry);
                if (entry.State != EntityState.Added && !scope.Contains((int)entry.Property(nameof(IUnitOwned.UnitId)).OriginalValue!)) Refuse(entry);
            }
            foreach (var key in Owners.KeysOf(entry.Metadata)) CheckOwner(entry, key, scope, owners, questions);
        }
        return scope.All ? [] : [.. questions.Distinct()];
    }

    /// <summary>Asks the database, within the scope, which unit an owner belongs to.</summary>
    public static IQueryable<int> UnitOfOwner(AppDbContext db, OwnerQuestion question) => question.Owner switch
    {
        nameof(Congress) => db.Congresses.Where(c => c.Id == question.Id).Select(c => c.UnitId),
        nameof(Roster) => db.Rosters.Where(r => r.Id == question.Id).Select(r => r.UnitId),
        nameof(RosterEntry) => db.RosterEntries.Where(e => e.Id == question.Id).Select(e => e.UnitId),
        _ => throw new InvalidOperationException($"No way to find the unit of {question.Owner}."),
    };

    public static void Judge(OwnerQuestion question, int? unitId)
    {
        if (unitId is null || (question.UnitId is { } expected && unitId != expected)) throw new ScopeViolationException(question.Part);
    }

    private static void CheckOwner(EntityEntry entry, IForeignKey key, Domain.Access.UnitScope scope, Owners owners, List<OwnerQuestion> questions)
    {
        var property = entry.Property(key.Properties[0].Name);
        if (property.CurrentValue is not int id) return;
        int? unitId = entry.Entity is IUnitOwned ? Owners.UnitOf(entry) : null;
        if (owners.Find(entry, key) is { } owner)
        {
            if (!scope.Contains(Owners.UnitOf(owner)) || (unitId is not null && unitId != Owners.UnitOf(owner))) Refuse(entry);
        }
        else if (entry.State == EntityState.Added || unitId is null || property.IsModified)
        {
            questions.Add(new(key.PrincipalEntityType.ClrType.Name, id, unitId, entry.Metadata.ClrType.Name));
        }
    }

    private static void Refuse(EntityEntry entry) => throw new ScopeViolationException(entry.Metadata.ClrType.Name);
}

/// <summary>Does this owner belong to this unit? Null: to any unit in scope.</summary>
internal sealed record OwnerQuestion(string Owner, int Id, int? UnitId, string Part);
