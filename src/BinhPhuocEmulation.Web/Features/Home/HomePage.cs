using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Home;

/// <summary>One thing to do, with the page where it is done.</summary>
/// <param name="Text">What, in one line.</param>
/// <param name="Detail">Why, or what exactly; may be blank.</param>
public sealed record TaskItem(string Icon, string Text, string Detail, string Href, TagView? Tag);

/// <summary>An own unit in one line: state, day, deadline, and its pages.</summary>
public sealed record OwnLine(string Name, TagView State, string Day, string DeadlineWords, TagView? Deadline, string Href, string? RosterHref, string RosterWords);

/// <summary>What waits for a reviewer, the first few of all: what meets soonest first, else the oldest.</summary>
public sealed record WaitingList(string Title, string Empty, string AllHref, int Count, IReadOnlyList<WaitingItem> Items);

/// <summary>One congress or list that waits.</summary>
public sealed record WaitingItem(string Unit, string? Parent, string Href, DateTime? SinceUtc, string Detail)
{
    /// <summary>The deadline tag of a day that is not in time; null where there is nothing to tell.</summary>
    public TagView? Late { get; init; }

    /// <summary>How far off the day of the congress is; null where no day is chosen.</summary>
    public TagView? Day { get; init; }

    /// <summary>A leader expected there is expected elsewhere in the same half day.</summary>
    public bool Clash { get; init; }
}

/// <summary>How far one kind of units is.</summary>
public sealed record ProgressRow(UnitKind Kind, string Name, int Units, StackedBar Bar, string Deadline, int Overdue, string Href);

/// <summary>A congress of the coming days.</summary>
public sealed record ComingItem(DateOnly Date, string Session, string Unit, string? Parent, string Href, int Delegates, RosterState? List);

/// <summary>The compact overview for those who lead.</summary>
public sealed record Overview(IReadOnlyList<ProgressRow> Progress, int Overdue, IReadOnlyList<ComingItem> Coming, int ComingDays);

/// <summary>The first page: what this person has to do.</summary>
/// <param name="HasDuties">This person registers, or reviews what others send: there may be something to do.</param>
public sealed record HomePage(string Greeting, IReadOnlyList<TaskItem> Tasks, IReadOnlyList<OwnLine> Own, IReadOnlyList<WaitingList> Waiting, Overview? Overview, bool HasDuties, bool FirstSteps = false)
{
    /// <summary>What the page is called, in the menu too: those who only read have nothing to do, they look.</summary>
    public static string TitleOf(bool hasDuties) => hasDuties ? "Việc cần làm" : "Tổng quan";

    /// <summary>The own unit, if it has ended.</summary>
    public EndedUnit? Ended { get; init; }
}
