namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>
/// The office that runs the congresses for the province, section <c>Office</c>: it heads the letters with accounts and receives the lists of
/// agencies and districts. A setting, because offices are renamed and moved between departments more often than the portal is built.
/// </summary>
public sealed class OfficeOptions
{
    /// <summary>The agency above it: "Sở Nội vụ"; empty if none.</summary>
    public string Superior { get; set; } = "";

    /// <summary>Its name: "Ban Thi đua - Khen thưởng"; empty lets the people's committee of the province stand in its place.</summary>
    public string Name { get; set; } = "";

    /// <summary>The post that signs for it: "Trưởng Ban"; empty leaves the signature out.</summary>
    public string Signer { get; set; } = "";

    /// <summary>What follows the number of its letters: "BTĐKT" for "Số: …/BTĐKT"; empty leaves room to write it.</summary>
    public string Symbol { get; set; } = "";

    /// <summary>Telephone for questions about accounts, on its letters; empty takes <c>Site:HelpLine</c>, and without that room is left to write it.</summary>
    public string HelpLine { get; set; } = "";

    /// <summary>"Sở Nội vụ (Ban Thi đua - Khen thưởng)", as running text names it; the parts that are set.</summary>
    public string InText => (Superior.Length, Name.Length) switch
    {
        (0, _) => Name,
        (_, 0) => Superior,
        _ => $"{Superior} ({Name})",
    };
}
