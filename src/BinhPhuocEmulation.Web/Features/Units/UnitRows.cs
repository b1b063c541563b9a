using System.Linq.Expressions;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>Filters of the list as the database carries them out.</summary>
public static class UnitRows
{
    /// <summary>Tabs by their word in the address.</summary>
    public const string Closed = "closed", Coming = "coming", Annulled = "annulled", All = "all";

    /// <summary>Stage of a unit without a congress.</summary>
    public const string NoCongress = "none";

    /// <summary>The filters of the address but the tab. <paramref name="plan"/> is null where congresses are not shown: then the stage says nothing.</summary>
    public static IQueryable<Unit> Filtered(AppDbContext db, UnitTree tree, UnitFilter filter, CompiledPlan? plan)
    {
        // "tan hung hon quan" finds a commune by its district; the province, above nearly all of them, would only find everything. So would the word of a
        // kind alone: "thành phố" means the city, not all that stands below it.
        var units = UnitKinds.IsKindWord(filter.Q) ? db.Units.WithWords(filter.Q, u => u.SearchKey)
            : db.Units.WithWords(filter.Q, u => u.SearchKey, u => u.Parent!.Kind == UnitKind.Province ? "" : u.Parent.SearchKey);
        if (filter.Kind is { } kind) units = units.Where(u => u.Kind == kind);
        if (filter.Parent is { } parent) units = units.Below(tree, parent);
        if (filter.Obliged is { } obliged) units = units.Where(Owing(db, tree, plan, obliged));
        if (filter.Pilot) units = units.Where(u => u.IsPilot);
        if (filter.NoContact) units = units.Where(u => u.Contacts.Count == 0);
        if (plan?.PlanId is not { } id) return units;
        if (filter.Stage == NoCongress) return units.Where(u => !db.Congresses.Any(c => c.PlanId == id && c.UnitId == u.Id));
        if (Enum.TryParse<CongressState>(filter.Stage, ignoreCase: true, out var state) && Enum.IsDefined(state))
            return units.Where(u => db.Congresses.Any(c => c.PlanId == id && c.UnitId == u.Id && c.State == state));
        return units;
    }

    /// <summary>The units of a tab. A unit that was annulled never existed: it stands in its own tab only.</summary>
    public static IQueryable<Unit> OfTab(this IQueryable<Unit> units, string? tab, DateOnly today, int[] coming, int[] annulled) => tab switch
    {
        Closed => units.Where(u => u.ClosedOn != null && u.ClosedOn <= today && !annulled.Contains(u.Id)),
        Annulled => units.Where(u => annulled.Contains(u.Id)),
        Coming => units.Where(u => coming.Contains(u.Id)),
        All => units.Where(u => !annulled.Contains(u.Id)),
        _ => units.Where(u => (u.ClosedOn == null || u.ClosedOn > today) && !coming.Contains(u.Id)),
    };

    /// <summary>
    /// Does the plan ask a congress of the unit, by itself or in the place of one that ended before it had begun (<see cref="HeirsQuery"/>)? It does not of one
    /// that had ended when it was issued. Without a plan the mark of the unit says so.
    /// </summary>
    public static Expression<Func<Unit, bool>> Owing(AppDbContext db, UnitTree tree, CompiledPlan? plan, bool obliged = true)
    {
        if (plan is null) return u => u.IsObliged == obliged;
        var (kinds, heirs, issued) = (UnitKinds.All.Where(plan.Binds).ToArray(), HeirsQuery.Of(db, plan.PlanId, tree.Today), plan.IssuedOn);
        return u => (kinds.Contains(u.Kind) && (u.ClosedOn == null || u.ClosedOn > issued) && (u.IsObliged || heirs.Contains(u.Id))) == obliged;
    }
}
