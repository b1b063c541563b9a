using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>A tab of the list with its count.</summary>
public sealed record StateTab(string Value, string Text, int Count);

/// <summary>One unit in the list.</summary>
/// <param name="Href">The congress, or the page that begins one; for those who may not, the unit.</param>
/// <param name="Cap">Most delegates; null where there is none.</param>
public sealed record CongressRow(int Number, string Unit, string? Parent, UnitKind Kind, string? Href, string Form, DateOnly? Date, HalfDay? Session,
    TagView State, TagView? Light, int? RosterId, int Total, int Models, ShareMark ShareMark, int? Cap, TagView? Deadline);

/// <summary>The list of all congresses in scope, begun or not.</summary>
public sealed record CongressListPage(CongressFilter Filter, string PlanName, IReadOnlyList<StateTab> Tabs, IReadOnlyList<CongressRow> Rows, PageInfo Paging,
    IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Districts, IReadOnlyList<SelectListItem> Months, IReadOnlyList<SelectListItem> Lights)
{
    /// <summary>The rule whose deviations are shown; null if any.</summary>
    public RuleLink? Rule { get; init; }

    /// <summary>A filter other than the tab is set.</summary>
    public bool IsFiltered => Filter.Q is { Length: > 0 } || Filter.Kind is not null || Filter.District is not null || Filter.Light is { Length: > 0 } || Filter.Month is { Length: > 0 } || Rule is not null;
}

/// <summary>A rule by its code and title, with its place on the page of the plan.</summary>
public sealed record RuleLink(string Code, string Title, string Href);

/// <summary>Tabs and lights by the words in the address.</summary>
public static class CongressListWords
{
    /// <summary>States by their word in the address; null stands for a unit that has not begun.</summary>
    public static IReadOnlyList<(string Value, CongressState? State, string Text)> States { get; } =
    [
        ("none", null, CongressTags.NotBegun),
        .. Enum.GetValues<CongressState>().Select(s => (Word(s), (CongressState?)s, CongressWorkflow.Name(s))),
    ];

    /// <summary>Lights by their word in the address.</summary>
    public static IReadOnlyDictionary<string, FindingStatus> Lights { get; } = new Dictionary<string, FindingStatus>
    {
        ["overdue"] = FindingStatus.Overdue,
        ["failed"] = FindingStatus.Failed,
        ["explain"] = FindingStatus.Explain,
        ["advice"] = FindingStatus.Advice,
        ["explained"] = FindingStatus.Explained,
        ["ok"] = FindingStatus.Ok,
        ["pending"] = FindingStatus.Pending,
    };

    /// <summary>Word of a state in the address.</summary>
    public static string Word(CongressState state) => state switch
    {
        CongressState.Draft => "draft",
        CongressState.Registered => "registered",
        CongressState.Returned => "returned",
        CongressState.Confirmed => "confirmed",
        _ => "held",
    };
}
