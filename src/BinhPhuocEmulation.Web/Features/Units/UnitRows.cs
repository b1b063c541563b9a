using System.Linq.Expressions;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>Filters and orders of the list as the database carries them out.</summary>
public static class UnitRows
{
    /// <summary>Tabs by their word in the address.</summary>
    public const string Closed = "closed", Coming = "coming", Annulled = "annulled", All = "all";

    /// <summary>Stage of a unit without a congress.</summary>
    public const string NoCongress = "none";

    /// <summary>The filters of the address but the tab. <paramref name="planId"/> is null where congresses are not shown: then the stage says nothing.</summary>
    public static IQueryable<Unit> Filtered(AppDbContext db, UnitTree tree, UnitFilter filter, int? planId)
    {
        // "tan hung hon quan" finds a commune by its district; the province, above nearly all of them, would only find everything. So would the word of a
        // kind alone: "thành phố" means the city, not all that stands below it.
        var units = UnitKinds.IsKindWord(filter.Q) ? db.Units.WithWords(filter.Q, u => u.SearchKey)
            : db.Units.WithWords(filter.Q, u => u.SearchKey, u => u.Parent!.Kind == UnitKind.Province ? "" : u.Parent.SearchKey);
        if (filter.Kind is { } kind) units = units.Where(u => u.Kind == kind);
        if (filter.Parent is { } parent) units = units.Below(tree, parent);
        if (filter.Obliged is { } obliged) units = units.Where(u => u.IsObliged == obliged);
        if (filter.Pilot) units = units.Where(u => u.IsPilot);
        if (filter.NoContact) units = units.Where(u => u.Contacts.Count == 0);
        if (planId is not { } plan) return units;
        if (filter.Stage == NoCongress) return units.Where(u => !db.Congresses.Any(c => c.PlanId == plan && c.UnitId == u.Id));
        if (Enum.TryParse<CongressState>(filter.Stage, ignoreCase: true, out var state) && Enum.IsDefined(state))
            return units.Where(u => db.Congresses.Any(c => c.PlanId == plan && c.UnitId == u.Id && c.State == state));
        return units;
    }

    /// <summary>The units of a tab.</summary>
    public static IQueryable<Unit> OfTab(this IQueryable<Unit> units, string? tab, DateOnly today, int[] coming, int[] annulled) => tab switch
    {
        Closed => units.Where(u => u.ClosedOn != null && u.ClosedOn <= today && !annulled.Contains(u.Id)),
        Annulled => units.Where(u => annulled.Contains(u.Id)),
        Coming => units.Where(u => coming.Contains(u.Id)),
        All => units,
        _ => units.Where(u => (u.ClosedOn == null || u.ClosedOn > today) && !coming.Contains(u.Id)),
    };

    /// <summary>The order of the address; by the name of the day, then code within equal rank, so that pages never overlap.</summary>
    public static IQueryable<Unit> Sorted(this IQueryable<Unit> units, AppDbContext db, UnitTree tree, UnitFilter filter)
    {
        var (down, name) = (filter.Dir == "desc", UnitsOnDay.NameKey<Unit>(tree, u => u));
        var ordered = filter.Sort switch
        {
            "parent" => By(units.OrderBy(u => u.ParentId != null), UnitsOnDay.ParentKey<Unit>(tree, u => u), down),
            "code" => By(units.OrderBy(u => u.Code.Length), u => u.Code, down),
            "name" => down ? units.OrderByDescending(name) : units.OrderBy(name),
            _ => Named(units, db, filter.Q, name, down),
        };
        return ordered.ThenBy(name).ThenBy(u => u.Code);
    }

    /// <summary>Of what was searched for, units of that name come before those found by the unit above.</summary>
    private static IOrderedQueryable<Unit> Named(IQueryable<Unit> units, AppDbContext db, string? words, Expression<Func<Unit, string>> name, bool down)
    {
        if (string.IsNullOrWhiteSpace(words)) return down ? units.OrderByDescending(name) : units.OrderBy(name);
        var own = db.Units.WithWords(words, u => u.SearchKey).Select(u => u.Id);
        return By(units.OrderBy(u => own.Contains(u.Id) ? 0 : 1), name, down);
    }

    private static IOrderedQueryable<Unit> By(IOrderedQueryable<Unit> units, Expression<Func<Unit, string>> key, bool down) =>
        down ? units.ThenByDescending(key) : units.ThenBy(key);
}
