using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.UnitEdit;

/// <summary>The page that makes or corrects a unit.</summary>
/// <param name="Head">Null for a new unit.</param>
/// <param name="KindLocked">Why the kind cannot be changed; "" if it can.</param>
/// <param name="Pilot">What the pilot flag would mean under the plan; "" if it means nothing.</param>
public sealed record UnitEditPage(UnitHead? Head, UnitForm Form, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Parents, string KindLocked, string Pilot, CompareView? Conflict)
{
    /// <summary>Why the name cannot be put right; "" if it can.</summary>
    public string NameLocked { get; init; } = "";
    /// <summary>Why the unit above cannot be put right; "" if it can.</summary>
    public string ParentLocked { get; init; } = "";
}
