using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Audit;

/// <summary>Filters of both logs, as they stand in the address.</summary>
public sealed class AuditFilter
{
    /// <summary>Words of the person's name, without accents or with.</summary>
    public string? Who { get; set; }
    /// <summary>Kind of row (changes) or of paper (exports).</summary>
    public string? Kind { get; set; }
    /// <summary>Unit.</summary>
    public int? Unit { get; set; }
    /// <summary>First day, in Vietnam.</summary>
    public DateOnly? From { get; set; }
    /// <summary>Last day, in Vietnam.</summary>
    public DateOnly? To { get; set; }
    public int? Page { get; set; }
    public int? Size { get; set; }
}

/// <summary>The log of changes.</summary>
public sealed record AuditPage(AuditFilter Filter, IReadOnlyList<AuditLine> Lines, PageInfo Paging, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Units)
{
    /// <summary>Lines of the page tell of delegates, whom the reader may not see.</summary>
    public bool Withholds { get; init; }
}

/// <summary>One change of one row.</summary>
/// <param name="Name">What was changed, by name; its number where no name is left; "" where the unit says it.</param>
public sealed record AuditLine(DateTime At, string Who, string What, string Name, string Unit, StatusKind Mark, string Action, IReadOnlyList<AuditChange> Changes)
{
    /// <summary>The page of what was changed; null where none tells more.</summary>
    public string? Href { get; init; }
}

/// <summary>One column.</summary>
public sealed record AuditChange(string Column, string? Before, string? After);

/// <summary>The log of exports.</summary>
public sealed record ExportsPage(AuditFilter Filter, IReadOnlyList<ExportLine> Lines, PageInfo Paging, IReadOnlyList<SelectListItem> Units);

/// <summary>One export.</summary>
public sealed record ExportLine(DateTime At, string Who, string Unit, string Subject, int Rows, bool Sensitive, string Format)
{
    /// <summary>How it went out, in words; "" for what was only looked at, which the subject says.</summary>
    public string Way => Format switch { "screen" => "", "xlsx" => "Excel", _ => Format.ToUpperInvariant() };
}
