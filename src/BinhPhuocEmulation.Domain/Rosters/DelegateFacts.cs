namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>What the rules and figures look at in one row. No name, no free text.</summary>
public readonly record struct DelegateFacts
{
    /// <summary>Group.</summary>
    public DelegateGroup Group { get; init; }
    /// <summary>Filled cells.</summary>
    public DelegateCells Filled { get; init; }
    /// <summary>Speaks for a collective.</summary>
    public bool RepresentsCollective { get; init; }
    /// <summary>The person; 0 while unknown. Twice the same number on a list is the same person.</summary>
    public int PersonId { get; init; }
    /// <summary>Gender.</summary>
    public Gender Gender { get; init; }
    /// <summary>yyyyMMdd, yyyy0000, or 0.</summary>
    public int BirthCode { get; init; }
    /// <summary>Belongs to an ethnic minority.</summary>
    public bool Minority { get; init; }
    /// <summary>Follows a religion.</summary>
    public bool Religious { get; init; }
    /// <summary>Member of the Party.</summary>
    public bool PartyMember { get; init; }
    /// <summary>Works directly in production or service.</summary>
    public bool DirectWorker { get; init; }
    /// <summary>Code of the economic component; "" if none.</summary>
    public string? Component { get; init; }
    /// <summary>The post reads as a leading one (AMB-14).</summary>
    public bool LeadingPost { get; init; }
    /// <summary>A cell could not be read.</summary>
    public bool Unread { get; init; }
    /// <summary>Latest dated award; null if none is dated.</summary>
    public DateOnly? LatestAward { get; init; }
    /// <summary>May be on another unit's list too, and nobody has decided yet.</summary>
    public bool PossiblyElsewhere { get; init; }
}
