using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>A tab with its count.</summary>
public sealed record UnitTab(string Value, string Text, int Count);

/// <summary>One unit of the list.</summary>
/// <param name="Name">With its district when two units bear the name.</param>
/// <param name="Contact">First contact, or null.</param>
/// <param name="Progress">Null if this person does not see congresses.</param>
public sealed record UnitRow(int Id, string Name, string Code, string Kind, string? Parent, int? ParentId, bool IsPilot, bool IsObliged, DateOnly? ClosedOn, DateOnly? FoundedOn,
    UnitProgress? Progress, ContactView? Contact)
{
    /// <summary>The decision that set it up was revoked: it never existed.</summary>
    public bool IsAnnulled { get; init; }
    /// <summary>Workers an enterprise declared; null for none.</summary>
    public int? Workers { get; init; }
    /// <summary>Who took over its work, or will; null while it stays, or nobody does.</summary>
    public UnitLink? Successor { get; init; }
    /// <summary>Names of the units whose work has passed to it.</summary>
    public IReadOnlyList<string> TakenOver { get; init; } = [];

    /// <summary>"Xã A, Xã B và 2 đơn vị khác": whose work it does.</summary>
    public string TakenOverWords => TakenOver.Count <= MostNamed + 1 ? string.Join(", ", TakenOver) : $"{string.Join(", ", TakenOver.Take(MostNamed))} và {TakenOver.Count - MostNamed} đơn vị khác";

    private const int MostNamed = 3;
}

/// <summary>A contact person.</summary>
public sealed record ContactView(string Name, string Post, string Phone, string Email);

/// <summary>The list of units.</summary>
public sealed record UnitListPage(UnitFilter Filter, IReadOnlyList<UnitTab> Tabs, IReadOnlyList<UnitRow> Rows, PageInfo Paging,
    IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Parents, IReadOnlyList<SelectListItem> Stages,
    bool ShowsProgress, bool ShowsDelegates, bool MayManage)
{
    /// <summary>Only enterprises are listed: they declare workers.</summary>
    public bool ShowsWorkers => Filter.Kind == UnitKind.Enterprise;
}
