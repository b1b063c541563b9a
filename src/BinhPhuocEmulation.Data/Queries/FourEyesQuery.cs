using BinhPhuocEmulation.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>Asks whether anybody but one person could decide on what a unit asked (<see cref="FourEyes"/>).</summary>
public static class FourEyesQuery
{
    /// <summary>True if no other account in use may. One query; asked only of whoever would decide on the own request.</summary>
    public static async Task<bool> IsAloneAsync(AppDbContext db, Actor actor, Permission permission, int unitId, CancellationToken cancel = default)
    {
        var roles = FourEyes.RolesWith(permission).ToArray();
        var others = await db.Users.Where(a => a.Id != actor.AccountId && !a.IsClosed && roles.Contains(a.Role)).Select(a => new { a.Role, a.UnitId }).Distinct().ToListAsync(cancel);
        return FourEyes.IsAlone(actor, permission, unitId, others.Select(a => new OtherAccount(a.Role, a.UnitId)));
    }
}
