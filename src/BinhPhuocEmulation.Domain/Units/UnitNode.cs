using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>What the tree knows of a unit: enough for scope, names and breadcrumbs, nothing personal.</summary>
/// <param name="Id">Key.</param>
/// <param name="Code">GSO code, or the agency code of the register.</param>
/// <param name="Name">Full name in force: "Xã Lộc An".</param>
/// <param name="Kind">Kind.</param>
/// <param name="ParentId">Unit above; null for the root. In a tree, the one that stands on its day.</param>
/// <param name="SuccessorId">Unit that took over its duties, if it ended.</param>
/// <param name="IsPilot">Holds the pilot congress (P-01).</param>
/// <param name="ClosedOn">First day on which the unit no longer exists; null while it does.</param>
/// <param name="SortKey">Key of Vietnamese order of the name.</param>
/// <param name="FoundedOn">First day on which the unit exists; null if it was there before the portal.</param>
public sealed record UnitNode(int Id, string Code, string Name, UnitKind Kind, int? ParentId, int? SuccessorId,
    bool IsPilot, DateOnly? ClosedOn, string SortKey, DateOnly? FoundedOn = null)
{
    /// <summary>The name within a sentence: "xã Lộc An" (the kind of an administrative unit in small letters); names of other bodies as they are.</summary>
    public string NameInText => UnitKinds.IsAdministrative(Kind) && Name.Length > 0 ? char.ToLower(Name[0], CultureInfo.InvariantCulture) + Name[1..] : Name;

    /// <summary>The decision that set it up was revoked: it never existed.</summary>
    public bool IsAnnulled { get; init; }

    /// <summary>Former names, by the day each was given up; none if the unit always bore its name.</summary>
    public IReadOnlyList<FormerName> FormerNames { get; init; } = [];

    /// <summary>The last name decided, if its day has not come on the day of the tree; null if <see cref="Name"/> is it.</summary>
    public string? NameToCome { get; init; }

    /// <summary>The unit it was entered under, where that has ended by the day of the tree and another stands in its place; null if <see cref="ParentId"/> is it.</summary>
    public int? PlacedUnder { get; init; }

    /// <summary>The unit above as it was entered, whatever has become of that one since.</summary>
    public int? EnteredParentId => PlacedUnder ?? ParentId;

    /// <summary>The unit as it was entered: trees of every day start from it.</summary>
    public UnitNode AsEntered() => PlacedUnder is null ? this : this with { ParentId = PlacedUnder, PlacedUnder = null };

    /// <summary>The name in force on a day.</summary>
    public string NameOn(DateOnly day) => FormerNames.Where(f => f.Until > day).MinBy(f => f.Until)?.Name ?? NameToCome ?? Name;

    /// <summary>The unit with the name of this day: a rename that is yet to come is not shown before its day.</summary>
    public UnitNode NamedOn(DateOnly day)
    {
        var (name, last) = (NameOn(day), NameToCome ?? Name);
        return name == Name ? this
            : this with { Name = name, NameToCome = name == last ? null : last, SortKey = VietnameseOrder.SortKey(Unit.BareName(name)) };
    }

    /// <summary>Does the unit exist on this day?</summary>
    public bool IsInForce(DateOnly day) => (ClosedOn is null || ClosedOn > day) && (FoundedOn is null || FoundedOn <= day);
}

/// <summary>A name a unit bore once.</summary>
/// <param name="Until">First day of the next name.</param>
/// <param name="Name">The name.</param>
public sealed record FormerName(DateOnly Until, string Name);
