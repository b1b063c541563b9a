namespace BinhPhuocEmulation.Domain.Access;

/// <summary>An account as far as the question of a second pair of eyes goes: its role, and the unit it acts for.</summary>
public sealed record OtherAccount(Role Role, int UnitId);

/// <summary>
/// Four eyes: who asked for something does not decide on it. It matters where one office both asks and decides: Ban Thi đua registers and lists for the province
/// and reviews that itself. Only where no other account in use may decide at all does one pair of eyes do, and the page says so.
/// </summary>
public static class FourEyes
{
    /// <summary>May the person decide? <paramref name="asked"/>: it was this person who asked; <paramref name="alone"/>: nobody else could decide.</summary>
    public static bool Hold(bool asked, bool alone) => !asked || alone;

    /// <summary>Could none of these other accounts in use decide on what this unit asked?</summary>
    public static bool IsAlone(Actor actor, Permission permission, int unitId, IEnumerable<OtherAccount> others) =>
        !others.Any(o => new Actor(0, "", o.Role, o.UnitId, actor.Tree).May(permission, unitId).Allowed);

    /// <summary>Roles that may decide somewhere; the accounts of all others need not be looked at.</summary>
    public static IReadOnlyList<Role> RolesWith(Permission permission) => [.. RoleTable.All.Where(r => r.ReachOf(permission) != Reach.None).Select(r => r.Role)];
}
