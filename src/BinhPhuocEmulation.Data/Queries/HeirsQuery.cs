using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>
/// Units that owe a congress for one that ended before it had begun its own: its duty passes on with everything else (decision 0011). Once the successor
/// has a congress under the plan, or the old one's was begun, nothing is owed: a draft and a returned registration are gone on with as they are. Under a plan
/// issued after the old unit had ended the successor is among them too, as it stands in the place of one that is obliged; nothing passed to it then.
/// </summary>
public static class HeirsQuery
{
    /// <summary>Keys of such successors on a day; a key may come twice.</summary>
    public static IQueryable<int> Of(AppDbContext db, int planId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Units.Where(p => p.SuccessorId != null && p.ClosedOn <= today && p.IsObliged && p.Kind != UnitKind.District
                && !db.Congresses.Any(c => c.PlanId == planId && c.UnitId == p.Id))
            .Select(p => p.SuccessorId!.Value);
    }
}
