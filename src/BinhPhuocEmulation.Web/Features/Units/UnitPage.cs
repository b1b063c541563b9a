using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>The page of one unit.</summary>
/// <param name="Congress">Null if this person does not see congresses.</param>
/// <param name="TakenOver">Units whose duties it has taken over, with their progress; without those that had ended when the plan was issued.</param>
/// <param name="Accounts">Null if this person does not manage accounts.</param>
public sealed record UnitPage(UnitHead Head, UnitFacts Facts, IReadOnlyList<ContactView> Contacts, UnitPlace Place, UnitProgress? Congress,
    IReadOnlyList<FindingCard> Findings, UnitChildren? Children, IReadOnlyList<LineageView> Lineage, IReadOnlyList<ChildRow> TakenOver, int? Accounts, UnitRights Rights)
{
    /// <summary>What the plan looked at asks of it.</summary>
    public required UnitDuty Duty { get; init; }
    /// <summary>A decision on the unit itself stands, and may be revoked.</summary>
    public bool HasDecision { get; init; }
    /// <summary>The reader's own unit.</summary>
    public bool IsOwn { get; init; }
    /// <summary>Who reviews what is unfinished at a unit that ended without a successor; null otherwise.</summary>
    public UnitLink? Reviewer { get; init; }
}

/// <summary>What every page of a unit begins with.</summary>
/// <param name="IsAnnulled">The decision that set it up was revoked: it never existed.</param>
/// <param name="Way">Units above, from the province down, without the unit itself.</param>
public sealed record UnitHead(int Id, string Name, string DisplayName, string Kind, bool IsPilot, bool IsObliged, DateOnly? ClosedOn, DateOnly? FoundedOn, bool HasEnded, bool IsComing, bool IsAnnulled,
    UnitLink? Successor, IReadOnlyList<UnitLink> Way);

/// <summary>A unit by name; no address if it is out of this person's scope.</summary>
public sealed record UnitLink(string Name, string? Href);

/// <summary>Facts kept of a unit.</summary>
public sealed record UnitFacts(string Code, UnitKind Kind, string Abbreviation, int? Workers, DateOnly? WorkersOn, string WorkersDocument, WorkersMeaning? WorkersMeaning);

/// <summary>Where it stands in the tree.</summary>
public sealed record UnitPlace(int Siblings, string SiblingsOf, int Children, int Deeper);

/// <summary>The units directly below with their progress.</summary>
public sealed record UnitChildren(StackedBar? Bar, IReadOnlyList<ChildRow> Rows, int Attention)
{
    /// <summary>The bar counts something.</summary>
    public bool IsCounted { get; init; }

    /// <summary>More than this many are told by kind; each kind leads to the list, which has pages, a search and filters.</summary>
    public const int MostListed = 20;

    /// <summary>The units by kind where they are too many to list; empty where they are listed.</summary>
    public IReadOnlyList<ChildKind> Kinds { get; init; } = [];

    /// <summary>Address of all of them in the list of units.</summary>
    public string Href { get; init; } = "";
}

/// <summary>The units of one kind below a unit, counted.</summary>
/// <param name="NotBegun">Those that owe a congress and have not begun.</param>
/// <param name="Attention">Those with a finding that needs looking at.</param>
public sealed record ChildKind(string Kind, string Href, int Units, int NotBegun, int Held, int Attention);

/// <summary>A unit below.</summary>
public sealed record ChildRow(int Id, string Name, string Kind, bool IsObliged, bool HasEnded, UnitProgress? Progress);

/// <summary>One event of the lineage.</summary>
/// <param name="Successor">The other unit of a merger or closing: the successor, or on the successor's page the unit that ended.</param>
/// <param name="IsRevoked">A later event revokes it.</param>
/// <param name="Reason">Why, of a revocation; "" otherwise.</param>
public sealed record LineageView(int Id, DateOnly On, string What, string Document, UnitLink? Successor, bool IsComing, bool IsRevoked, string Reason)
{
    /// <summary>When the event was entered (UTC), and by whom; null for what follows from another unit's event, or is not known.</summary>
    public (DateTime At, string By)? Entered { get; init; }
}

/// <summary>What this person may do here.</summary>
public sealed record UnitRights(bool Manage, bool EditContacts, bool CongressRead, bool RosterRead, bool AccountManage)
{
    /// <summary>For a person at a unit.</summary>
    public static UnitRights Of(Actor actor, int unitId) => new(actor.May(Permission.UnitManage, unitId), actor.May(Permission.UnitContactEdit, unitId),
        actor.May(Permission.CongressRead, unitId), actor.May(Permission.RosterRead, unitId), actor.May(Permission.AccountManage, unitId));
}
