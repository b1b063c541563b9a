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
}

/// <summary>A contact person.</summary>
public sealed record ContactView(string Name, string Post, string Phone, string Email);

/// <summary>The list of units.</summary>
public sealed record UnitListPage(UnitFilter Filter, IReadOnlyList<UnitTab> Tabs, IReadOnlyList<UnitRow> Rows, PageInfo Paging,
    IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Parents, IReadOnlyList<SelectListItem> Stages,
    bool ShowsProgress, bool ShowsDelegates, bool MayManage);
