using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>Approved copies, history and logs are only ever added; units, plans, congresses, lists, rows and accounts are closed or hidden, never deleted.</summary>
internal static class FrozenGuard
{
    public static void Check(IReadOnlyList<EntityEntry> changes)
    {
        foreach (var entry in changes)
        {
            var name = entry.Metadata.ClrType.Name;
            if (entry.Entity is IFrozen && entry.State is EntityState.Modified or EntityState.Deleted)
                throw new FrozenException($"{name} is frozen: it is never changed or deleted; nothing was saved.");
            if (entry.State == EntityState.Deleted && IsKept(entry.Entity) && !IsOfPlanInPreparation(entry, changes))
                throw new FrozenException($"{name} is never deleted: close it, or mark it as removed; nothing was saved.");
        }
    }

    // Nobody has worked by a plan in preparation: a rule or an unclear point of it may go, in a save that also revises the plan, whose history has its words.
    private static bool IsOfPlanInPreparation(EntityEntry entry, IReadOnlyList<EntityEntry> changes) => (entry.Entity is PlanRule rule ? rule.PlanId : (entry.Entity as Interpretation)?.PlanId) is { } planId
        && changes.Any(c => c.Entity is Plan plan && plan.Id == planId && c.State == EntityState.Modified && c.OriginalValues.GetValue<PlanState>(nameof(Plan.State)) == PlanState.Draft);

    private static bool IsKept(object entity) =>
        entity is ISoftDeleted or Unit or Plan or PlanRule or Interpretation or Congress or Roster or Account;
}
