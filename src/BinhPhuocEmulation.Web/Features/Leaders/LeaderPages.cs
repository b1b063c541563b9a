using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Leaders;

/// <summary>A leader in the directory.</summary>
public sealed record LeaderRow(int Id, string Name, string Post, string Unit, bool Active, int Congresses);

/// <summary>The directory.</summary>
public sealed record LeaderListPage(IReadOnlyList<LeaderRow> Rows);

/// <summary>One leader being added or changed. The unit is chosen once.</summary>
public sealed record LeaderEditPage(int Id, LeaderForm Form, string Unit, IReadOnlyList<SelectListItem> Units, CompareView? Conflict = null);
