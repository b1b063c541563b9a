using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>
/// Days of the congresses of districts, and of their communes, for what the plan says of their order (AMB-03). A date is no secret (the calendar shows them all),
/// but an officer of a commune has the district out of scope: so the scope is lifted here, for the date alone. Those below are drafts too: their
/// district sees them as it is.
/// </summary>
public sealed class LevelDays
{
    private readonly Dictionary<int, DateOnly> _districts;
    private readonly Dictionary<int, DateOnly[]> _below;

    private LevelDays(Dictionary<int, DateOnly> districts, Dictionary<int, DateOnly[]> below) => (_districts, _below) = (districts, below);

    /// <summary>
    /// The days that these units ask for under a plan, in one query: of a commune the day of its district, of a district the days of its communes. Other kinds
    /// ask for none; the query is sent all the same, so that a page sends as many whatever stands on it.
    /// </summary>
    /// <param name="units">Kind, key and unit above of each.</param>
    public static async Task<LevelDays> LoadAsync(AppDbContext db, int planId, IEnumerable<(UnitKind Kind, int Id, int? ParentId)> units, CancellationToken cancel = default)
    {
        var asking = units.ToLookup(u => u.Kind);
        var above = asking[UnitKind.Commune].Select(u => u.ParentId).OfType<int>().Distinct().ToArray();
        int?[] over = [.. asking[UnitKind.District].Select(u => (int?)u.Id).Distinct()];
        var rows = await db.Congresses.IgnoreScope().Where(c => c.PlanId == planId && c.Date != null
                && ((c.Unit!.Kind == UnitKind.District && above.Contains(c.UnitId)) || (c.Unit.Kind == UnitKind.Commune && over.Contains(c.Unit.ParentId))))
            .Select(c => new { c.UnitId, c.Unit!.Kind, c.Unit.ParentId, c.Date }).ToListAsync(cancel);
        return new(rows.Where(r => r.Kind == UnitKind.District).ToDictionary(r => r.UnitId, r => r.Date!.Value),
            rows.Where(r => r.Kind == UnitKind.Commune).GroupBy(r => r.ParentId!.Value, r => r.Date!.Value).ToDictionary(g => g.Key, g => g.ToArray()));
    }

    /// <summary>Day of the congress of the district above; null if there is none, or it has chosen none.</summary>
    public DateOnly? Above(int? parentId) => parentId is { } id && _districts.TryGetValue(id, out var day) ? day : null;

    /// <summary>Days of the communes of a district that have chosen one.</summary>
    public IReadOnlyList<DateOnly> Below(int unitId) => _below.GetValueOrDefault(unitId, []);
}
