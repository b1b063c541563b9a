using BinhPhuocEmulation.Domain.Compliance;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>What a congress of the demo has been through.</summary>
internal enum CongressStory { None, Draft, Withdrawn, Registered, Returned, Confirmed, ConfirmedAtSecondTry, Reopened, Held, HeldUndone }

/// <summary>What a list of the demo has been through.</summary>
internal enum RosterStory { None, Empty, Draft, Submitted, Withdrawn, Returned, Resubmitted, Approved, Reopened, ApprovedTwice }

/// <summary>Faults put into a list on purpose: numbers of rows.</summary>
internal sealed record RowFaults
{
    public static RowFaults None { get; } = new();
    public int Ungrouped { get; init; }
    public int Incomplete { get; init; }
    public int Unread { get; init; }
    public int Repeated { get; init; }
    public int UnnamedCollectives { get; init; }
    public int AgeOut { get; init; }
    public int LeadingModels { get; init; }
    public int OldAwards { get; init; }
    /// <summary>Nobody of those whom the plan draws attention to (H-06).</summary>
    public bool NoAttention { get; init; }
}

/// <summary>Exact figures of a list.</summary>
internal sealed record ExactFigures(int Women, int Minorities, int Direct);

/// <summary>One unit of the demo: its congress, its list, and what is wrong with them.</summary>
internal sealed record DemoScenario(string Code)
{
    public CongressStory Congress { get; init; }
    public RosterStory Roster { get; init; }
    public string Form { get; init; } = "";
    public DateOnly? Date { get; init; }
    public HalfDay? Session { get; init; } = HalfDay.Morning;
    public int Ordinal { get; init; }
    public string Title { get; init; } = "form-and-unit";
    /// <summary>The reason given where the plan asks for one.</summary>
    public string Note { get; init; } = "";
    public bool Plenary { get; init; }
    public int? Workers { get; init; }
    public int Models { get; init; }
    public int Guests { get; init; }
    public int Leaders { get; init; }
    public RowFaults Faults { get; init; } = RowFaults.None;
    public ExactFigures? Exact { get; init; }
    public int Total => Models + Guests + Leaders;

    /// <summary>With a list of this size: models as given, three fifths of the others guests.</summary>
    public DemoScenario With(RosterStory story, int total, int models) =>
        this with { Roster = story, Models = models, Guests = (total - models) * 3 / 5, Leaders = total - models - (total - models) * 3 / 5 };
}
