using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Congresses;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>What judging a unit needs of it.</summary>
public sealed record UnitBasis(int Id, UnitKind Kind, bool IsPilot, int? Workers, bool IsObliged, DateOnly? ClosedOn);

/// <summary>Where a unit stands under the plan in force.</summary>
/// <param name="State">State of its congress; null while there is none.</param>
/// <param name="Owed">The unit exists and is obliged: no congress means one is missing.</param>
/// <param name="Light">Gravest finding.</param>
/// <param name="Delegates">Rows of its list; null without one.</param>
/// <param name="Standing">Against the deadline; null if the plan sets none.</param>
public sealed record UnitProgress(int UnitId, CongressState? State, bool Owed, FindingStatus Light, int? CongressId, int? RosterId, DateOnly? Date, HalfDay? Session,
    int? Delegates, DeadlineStanding? Standing, IReadOnlyList<Finding> Findings)
{
    /// <summary>Word of a unit that has not begun.</summary>
    public const string NotBegun = "Chưa đăng ký";

    /// <summary>Word of a unit that ended before it had begun what it owed.</summary>
    public const string NeverHeld = "Chưa tổ chức";

    /// <summary>Word of a unit that owes nothing of its own, and goes on with what others had begun.</summary>
    public const string GoingOn = "Làm tiếp";

    /// <summary>The unit has ended, and owed a congress while it stood.</summary>
    public bool EndedOwing { get; init; }

    /// <summary>Congresses of the units it took over, by state.</summary>
    public IReadOnlyList<InheritedCongresses> Inherited { get; init; } = [];

    /// <summary>It goes on with a congress that another had begun and not held.</summary>
    public bool GoesOn => Inherited.Any(i => i.State != CongressState.Held);

    /// <summary>"của đơn vị cũ: 2 nháp, 1 trả lại"; "" where nothing was taken over.</summary>
    public string InheritedWords => Inherited.Count == 0 ? "" : $"của đơn vị cũ: {InheritedCongresses.Words(Inherited)}";

    /// <summary>State in words.</summary>
    public string StateWord => State is { } state ? CongressWorkflow.Name(state) : Owed ? NotBegun : EndedOwing ? NeverHeld : GoesOn ? GoingOn : CongressTags.NotObliged;

    /// <summary>Colour of the state.</summary>
    public StatusKind StateKind => CongressTags.State(State).Kind;

    /// <summary>Icon of the state.</summary>
    public string StateIcon => CongressTags.State(State).Icon;

    /// <summary>True if a light means something: there is a congress, or one is owed.</summary>
    public bool HasLight => State is not null || Owed;

    /// <summary>Days left to the last green day, in the colours of AMB-01; null where it no longer matters.</summary>
    public (StatusKind Kind, string Word)? DaysLeft
    {
        get
        {
            if (Standing is not { } standing || !HasLight || State == CongressState.Held) return null;
            var tag = CongressTags.Deadline(standing, Date is not null, held: false);
            return (tag.Kind, tag.Word);
        }
    }

    /// <summary>The day the plan names, in words: "trước 31/03/2025".</summary>
    public string DeadlineWords => Standing is { } s ? (s.Before ? "trước " : "đến hết ") + VietnameseFormat.Date(s.NamedDay) : "";

    /// <summary>The bar of a group of units by stage. Units that owe nothing and have nothing are left out.</summary>
    public static StackedBar Bar(IEnumerable<UnitProgress> units)
    {
        var counts = units.Where(u => u.HasLight).GroupBy(u => u.State).ToDictionary(g => g.Key ?? 0, g => g.Count());
        return new StackedBar([.. Stages.Select(s => new BarPart(s.Word, counts.GetValueOrDefault(s.State), s.Fill))]);
    }

    private static readonly (CongressState State, string Word, string Fill)[] Stages =
    [
        (CongressState.Held, CongressWorkflow.Name(CongressState.Held), CongressTags.Fill(CongressState.Held)),
        (CongressState.Confirmed, CongressWorkflow.Name(CongressState.Confirmed), CongressTags.Fill(CongressState.Confirmed)),
        (CongressState.Registered, CongressWorkflow.Name(CongressState.Registered), CongressTags.Fill(CongressState.Registered)),
        (CongressState.Returned, CongressWorkflow.Name(CongressState.Returned), CongressTags.Fill(CongressState.Returned)),
        (CongressState.Draft, CongressWorkflow.Name(CongressState.Draft), CongressTags.Fill(CongressState.Draft)),
        (0, NotBegun, CongressTags.Fill(null)),
    ];
}
