using BinhPhuocEmulation.Data.Seeding.Plans;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Seeding.Reference;

/// <summary>What a run of the seeder added.</summary>
public sealed record ReferenceResult(int Units, int CodeItems, bool Plan);

/// <summary>
/// Loads units, code lists and Kế hoạch 293/KH-UBND. Adds what is missing by its code and never touches a row that is there,
/// so that it may run at every start. Saves in one transaction.
/// </summary>
public static class ReferenceSeeder
{
    /// <summary>Adds what is missing. The plan comes in force.</summary>
    /// <exception cref="InvalidOperationException">The context sees only some units: the seeder would add units that are merely out of scope.</exception>
    public static async Task<ReferenceResult> SeedAsync(AppDbContext db, CancellationToken cancellation = default)
    {
        if (!db.Scope.All) throw new InvalidOperationException("Reference data are loaded with a scope over all units.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var units = await AddUnitsAsync(db, cancellation);
        var items = await AddCodeItemsAsync(db, cancellation);
        var plan = await AddPlanAsync(db, cancellation);
        await transaction.CommitAsync(cancellation);
        return new(units, items, plan);
    }

    /// <summary>Level by level: a unit needs the number of the unit above.</summary>
    private static async Task<int> AddUnitsAsync(AppDbContext db, CancellationToken cancellation)
    {
        var ids = (await db.Units.Select(u => new { u.Code, u.Id }).ToListAsync(cancellation)).GroupBy(u => u.Code).ToDictionary(g => g.Key, g => g.Min(u => u.Id));
        var missing = ReferenceFiles.Units().Where(u => !ids.ContainsKey(u.Code)).ToList();
        var count = missing.Count;
        while (missing.Count > 0)
        {
            var level = missing.Where(u => u.ParentCode.Length == 0 || ids.ContainsKey(u.ParentCode)).ToList();
            if (level.Count == 0) throw new InvalidDataException($"Units whose unit above does not exist: {string.Join(", ", missing.Select(u => u.Code))}.");
            var added = level.ConvertAll(u => Make(u, u.ParentCode.Length == 0 ? null : ids[u.ParentCode]));
            db.Units.AddRange(added);
            await db.SaveChangesAsync(cancellation);
            foreach (var unit in added) ids.Add(unit.Code, unit.Id);
            missing.RemoveAll(u => ids.ContainsKey(u.Code));
        }
        return count;
    }

    private static Unit Make(ReferenceUnit reference, int? parentId)
    {
        var unit = new Unit(reference.Code, reference.Name, reference.Kind, parentId, reference.Abbreviation);
        unit.Correct(reference.Name, reference.Abbreviation, parentId, reference.IsPilot, reference.IsObliged);
        return unit;
    }

    private static async Task<int> AddCodeItemsAsync(AppDbContext db, CancellationToken cancellation)
    {
        var present = (await db.CodeItems.Select(i => new { i.List, i.Code }).ToListAsync(cancellation)).Select(i => (i.List, i.Code)).ToHashSet();
        var missing = ReferenceFiles.CodeItems().Where(i => !present.Contains((i.List, i.Code))).ToList();
        db.CodeItems.AddRange(missing);
        await db.SaveChangesAsync(cancellation);
        return missing.Count;
    }

    private static async Task<bool> AddPlanAsync(AppDbContext db, CancellationToken cancellation)
    {
        var plan = PlanReader.ReadPlan293();
        if (await db.Plans.AnyAsync(p => p.Code == plan.Code, cancellation)) return false;
        plan.PutInForce();
        db.Plans.Add(plan);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
