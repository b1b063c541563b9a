using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>All that the rules look at in one congress, as plain values. Built from saved rows, from a form being typed, or by a test.</summary>
public sealed record CongressFacts
{
    /// <summary>Kind of the unit.</summary>
    public required UnitKind UnitKind { get; init; }
    /// <summary>The unit holds the pilot congress.</summary>
    public bool IsPilot { get; init; }
    /// <summary>Declared workers (enterprises).</summary>
    public int? Workers { get; init; }
    /// <summary>Today in Vietnam.</summary>
    public required DateOnly Today { get; init; }
    /// <summary>Code of the form.</summary>
    public string? Form { get; init; }
    /// <summary>The form is a Đại hội.</summary>
    public bool IsCongressForm { get; init; }
    /// <summary>Code of the title of a Hội nghị.</summary>
    public string? Title { get; init; }
    /// <summary>Day of the congress.</summary>
    public DateOnly? Date { get; init; }
    /// <summary>The congress is recorded as held.</summary>
    public bool Held { get; init; }
    /// <summary>
    /// The day that deadlines are held against ("hoàn thành trước ngày …", AMB-01): the chosen day; but one that has passed without the congress being
    /// recorded as held completes nothing, so from then on it is today. Null while no day is chosen.
    /// </summary>
    public DateOnly? DayOfCompletion => !Held && Date < Today ? Today : Date;
    /// <summary>Half of that day.</summary>
    public HalfDay? Session { get; init; }
    /// <summary>Place is filled in.</summary>
    public bool HasPlace { get; init; }
    /// <summary>Everybody attends (Hội nghị toàn thể).</summary>
    public bool Plenary { get; init; }
    /// <summary>Staged or live-exchange format (M-04).</summary>
    public bool Combined { get; init; }
    /// <summary>Ordinal ("lần thứ …"); 0 if none.</summary>
    public int Ordinal { get; init; }
    /// <summary>Day of the congress of the unit above.</summary>
    public DateOnly? ParentDate { get; init; }
    /// <summary>Days of the congresses of the level below (<see cref="LevelAbove"/>), drafts too; empty if none has chosen one.</summary>
    public IReadOnlyList<DayBelow> ChildDates { get; init; } = [];
    /// <summary>
    /// The level above confirmed the registration, which gives a reason: what needed one then is explained and accepted ("đúng ngày hạn, cần xác nhận", AMB-01).
    /// Null while it is not.
    /// </summary>
    public AcceptedReason? Reason { get; init; }
    /// <summary>Figures of the delegate list; null if there is none yet.</summary>
    public RosterStatistics? Roster { get; init; }
}
