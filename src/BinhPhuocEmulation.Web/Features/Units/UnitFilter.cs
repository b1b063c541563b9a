using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>Filters, order and page of the list, as they stand in the address. What cannot be read counts as not said.</summary>
public sealed class UnitFilter
{
    /// <summary>Words of name, code or symbol, in any order, without accents.</summary>
    public string? Q { get; set; }
    /// <summary>Kind.</summary>
    public UnitKind? Kind { get; set; }
    /// <summary>Unit directly above.</summary>
    public int? Parent { get; set; }
    /// <summary>"" in force, "closed", "coming", "annulled", "all" (but annulled).</summary>
    public string? State { get; set; }
    /// <summary>Obliged by the plan, by itself or in the place of a unit that ended.</summary>
    public bool? Obliged { get; set; }
    /// <summary>Only the unit of the pilot congress.</summary>
    public bool Pilot { get; set; }
    /// <summary>Only units without a contact.</summary>
    public bool NoContact { get; set; }
    /// <summary>Stage of the congress: "none", or a state.</summary>
    public string? Stage { get; set; }
    /// <summary>"name", "parent", "code", "kind", "stage", "delegates", "workers".</summary>
    public string? Sort { get; set; }
    /// <summary>"desc" for descending.</summary>
    public string? Dir { get; set; }
    /// <summary>Page, from 1.</summary>
    public int? Page { get; set; }
    /// <summary>Rows of a page.</summary>
    public int? Size { get; set; }

    /// <summary>A filter other than the tab is set.</summary>
    public bool IsFiltered => Q is { Length: > 0 } || HasChoices;

    /// <summary>A filter beside the search box is set.</summary>
    public bool HasChoices => Kind is not null || Parent is not null || Obliged is not null || Pilot || NoContact || Stage is { Length: > 0 };
}
