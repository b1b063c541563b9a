using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Access;

/// <summary>The signed-in person, as the rules see them: who, in which role, for which unit.</summary>
/// <param name="AccountId">Account number; 0 for commands and jobs.</param>
/// <param name="Name">Name as shown in histories.</param>
/// <param name="Role">Role of the account.</param>
/// <param name="UnitId">Unit the account acts for.</param>
/// <param name="Tree">The unit tree at this moment.</param>
public sealed record Actor(int AccountId, string Name, Role Role, int UnitId, UnitTree Tree)
{
    private UnitScope? _scope;

    /// <summary>A copy works out its scope anew: it may be of another unit or role.</summary>
    private Actor(Actor original) =>
        (AccountId, Name, Role, UnitId, Tree) = (original.AccountId, original.Name, original.Role, original.UnitId, original.Tree);

    /// <summary>Units whose rows this person may see.</summary>
    public UnitScope Scope => _scope ??= UnitScope.For(Role, UnitId, Tree);

    /// <summary>May this person do this anywhere at all? For menus and list pages.</summary>
    public bool MaySomewhere(Permission permission) => RoleTable.Of(Role).ReachOf(permission) != Reach.None;

    /// <summary>May this person do this at this unit? The reason is a sentence for the screen.</summary>
    public Answer May(Permission permission, int unitId)
    {
        var reach = RoleTable.Of(Role).ReachOf(permission);
        if (reach == Reach.Everywhere) return Answer.Yes;
        if (reach != Reach.None && (Tree.ReachFrom(UnitId, unitId) & reach) != 0) return Answer.Yes;
        return Answer.No(reach == Reach.None
            ? $"Vai trò “{RoleTable.Of(Role).Name}” không có quyền này."
            : "Quyền của Ông/Bà không áp dụng cho đơn vị này.");
    }
}
