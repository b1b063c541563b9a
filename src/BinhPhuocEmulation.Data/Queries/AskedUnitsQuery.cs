using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>
/// The units of the province that hold a congress under a plan, or owe one: the same as the list of congresses shows to who sees all. The scope is lifted
/// here, because the page of a plan says to everybody how many units a rule binds; nothing but that count is shown.
/// </summary>
public static class AskedUnitsQuery
{
    /// <summary>Them, in two queries.</summary>
    public static async Task<IReadOnlyList<AskedUnit>> LoadAsync(AppDbContext db, CompiledPlan plan, UnitTree tree, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(tree);
        var forms = await db.Congresses.IgnoreScope().Where(c => c.PlanId == plan.PlanId).Select(c => new { c.UnitId, c.Form }).ToDictionaryAsync(c => c.UnitId, c => c.Form, cancel);
        var obliged = (await db.Units.IgnoreScope().Where(u => u.IsObliged).Select(u => u.Id).ToListAsync(cancel)).ToHashSet();
        // A duty not begun passes on, but for that of a district (see HeirsQuery).
        bool Inherits(UnitNode unit) => tree.PredecessorsOf(unit.Id).Any(p => obliged.Contains(p.Id) && p.Kind != UnitKind.District && !forms.ContainsKey(p.Id));
        return
        [
            .. tree.All.Where(u => forms.ContainsKey(u.Id) || (u.IsInForce(tree.Today) && plan.Binds(u.Kind) && (obliged.Contains(u.Id) || Inherits(u))))
                .Select(u => new AskedUnit(u, forms.GetValueOrDefault(u.Id) is { Length: > 0 } form ? form : null)),
        ];
    }
}
