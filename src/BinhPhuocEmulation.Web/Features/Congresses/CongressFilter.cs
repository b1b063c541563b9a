namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>What stands in the address of the list. Anything that makes no sense is left aside.</summary>
public sealed class CongressFilter
{
    /// <summary>"none" (chưa đăng ký), "draft", "registered", "returned", "confirmed", "held"; else all.</summary>
    public string? State { get; set; }
    /// <summary>Words of the unit's or its district's name, without accents, in any order.</summary>
    public string? Q { get; set; }
    /// <summary>Kind of unit, by number.</summary>
    public int? Kind { get; set; }
    /// <summary>District.</summary>
    public int? District { get; set; }
    /// <summary>Light: "ok", "advice", "explain", "failed", "overdue", "pending".</summary>
    public string? Light { get; set; }
    /// <summary>Code of a rule: only congresses that deviate from it, as the page of the plan counts them.</summary>
    public string? Rule { get; set; }
    /// <summary>Code of the plan, where the link came from a page of another plan than the one looked at.</summary>
    public string? Plan { get; set; }
    /// <summary>Month of the congress, "2025-03".</summary>
    public string? Month { get; set; }
    /// <summary>True to show units too that the plan does not oblige.</summary>
    public bool All { get; set; }
    /// <summary>"name", "date", "deadline", "total".</summary>
    public string? Sort { get; set; }
    /// <summary>"asc" or "desc".</summary>
    public string? Dir { get; set; }
    /// <summary>Page.</summary>
    public int? Page { get; set; }
    /// <summary>Rows per page.</summary>
    public int? Size { get; set; }
}
