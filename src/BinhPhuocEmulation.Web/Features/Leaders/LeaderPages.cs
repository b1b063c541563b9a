using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Leaders;

/// <summary>A leader in the directory.</summary>
public sealed record LeaderRow(int Id, string Name, string Post, string Unit, bool Active, int Congresses);

/// <summary>The directory.</summary>
public sealed record LeaderListPage(IReadOnlyList<LeaderRow> Rows);

/// <summary>A congress at which a leader is expected.</summary>
/// <param name="Clash">Expected elsewhere in the same half day.</param>
public sealed record LeaderVisit(string Href, string Unit, DateOnly? Date, HalfDay? Session, string Venue, TagView State, bool Clash);

/// <summary>One leader being added or changed. The unit is chosen once.</summary>
public sealed record LeaderEditPage(int Id, LeaderForm Form, string Unit, IReadOnlyList<SelectListItem> Units, CompareView? Conflict = null)
{
    /// <summary>Where and when this leader is expected, in the order of time.</summary>
    public IReadOnlyList<LeaderVisit> Visits { get; init; } = [];
}
