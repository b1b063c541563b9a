using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Access;

/// <summary>A unit an account may move to when its own has ended, and the role it would have there.</summary>
public sealed record AccountPlace(int UnitId, Role Role);

/// <summary>
/// Where an account may go when its unit has ended (calendar.md, 1/7/2025). Nothing moves by itself: accounts open sensitive data, so a person decides.
/// An account that stays reaches what it reached before, and nothing that was founded since.
/// </summary>
public static class AccountSuccession
{
    /// <summary>Has the account's unit ended by the day of the tree? A unit nobody knows is none that ended.</summary>
    public static bool HasEnded(UnitTree tree, int unitId) => tree.Find(unitId) is { ClosedOn: { } on } && on <= tree.Today;

    /// <summary>
    /// The places to choose from, in Vietnamese order: the unit that took over; or, where nobody did, each unit that took over one below it. Only places where
    /// the role is used, or an officer of a district, whose level ends, becomes the officer of a unit: nobody rises, and a leader or a finance
    /// officer does not become an officer by the way. Empty if there is none: then the account is changed or closed by hand.
    /// </summary>
    public static IReadOnlyList<AccountPlace> Places(UnitTree tree, Role role, int unitId)
    {
        if (!HasEnded(tree, unitId)) return [];
        var own = Standing(tree, tree.Find(unitId));
        var places = own is not null ? [own] : tree.ChildrenOf(unitId).Where(u => HasEnded(tree, u.Id)).Select(u => Standing(tree, u)).OfType<UnitNode>()
            .DistinctBy(u => u.Id).OrderBy(u => u.SortKey, StringComparer.Ordinal).ToArray();
        return [.. places.Select(u => RoleAt(role, u.Kind) is { } there ? new AccountPlace(u.Id, there) : null).OfType<AccountPlace>()];
    }

    /// <summary>
    /// May an account go back to where it was before it was moved, because the decision that ended its unit is revoked? With the role it has now it gains
    /// nothing, whoever it is: revoking the decision is reason enough. Where it would get another role back, the person must be allowed to give that.
    /// </summary>
    /// <param name="actor">Who revokes, in the tree as it stands without the decision.</param>
    public static Answer MayReturn(Actor actor, AccountFacts account, AccountPlace before)
    {
        if (actor.Tree.Find(before.UnitId) is not { } unit || !unit.IsInForce(actor.Tree.Today)) return Answer.No("Đơn vị cũ không hoạt động trở lại.");
        if (before.Role != account.Role && AccountRules.MayMove(actor, account, before.Role, before.UnitId) is { Allowed: false } no) return no;
        return AccountRules.Fits(before.Role, unit.Kind);
    }

    private static Role? RoleAt(Role role, UnitKind kind) => AccountRules.Fits(role, kind) ? role
        : role == Role.DistrictOfficer && AccountRules.Fits(Role.UnitOfficer, kind) ? Role.UnitOfficer : null;

    /// <summary>The last of the units that took over one after the other, if it stands; null if the last one ended without a successor.</summary>
    private static UnitNode? Standing(UnitTree tree, UnitNode? unit)
    {
        for (var steps = 0; unit is not null && !unit.IsInForce(tree.Today); steps++)
            unit = steps < MostSteps && unit.SuccessorId is { } next ? tree.Find(next) : null;
        return unit;
    }

    /// <summary>Successions followed at most: wrong data going in circles must not hang a request.</summary>
    private const int MostSteps = 100;
}
