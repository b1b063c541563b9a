using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Congresses;

/// <summary>
/// Template of the name block that hangs on the wall (N-01, N-02, N-03): only parameters vary, there is no free text.
/// Lines are separated by \n.
/// </summary>
public sealed class NameBlockTemplate(string lines, string period, IReadOnlyList<string> titles)
{
    /// <summary>Titles offered for a Hội nghị.</summary>
    public IReadOnlyList<string> Titles { get; } = titles;

    /// <summary>The period the plan fixes: "2025 - 2030".</summary>
    public string Period { get; } = period;

    /// <summary>Fills the template. What is not known yet shows as dots, as on the printed form.</summary>
    public IReadOnlyList<string> Compose(NameBlockParts parts)
    {
        var date = parts.Date;
        return [.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line
            .Replace("{TITLE}", parts.Title ?? "…", StringComparison.Ordinal)
            .Replace("{UNIT}", parts.UnitName.ToUpper(Vietnamese), StringComparison.Ordinal)
            .Replace("{ORDINAL}", parts.Ordinal is > 0 and <= RomanNumeral.Largest ? RomanNumeral.Of(parts.Ordinal) : "…", StringComparison.Ordinal)
            .Replace("{PERIOD}", Period, StringComparison.Ordinal)
            .Replace("{DAY}", date is { } d ? d.Day.ToString("00", CultureInfo.InvariantCulture) : "…", StringComparison.Ordinal)
            .Replace("{MONTH}", date is { } m ? MonthOf(m.Month) : "…", StringComparison.Ordinal)
            .Replace("{YEAR}", (date?.Year ?? parts.DefaultYear).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            // Typed words go in last: what they say is never taken for a part of the template.
            .Replace("{PLACE}", parts.Place.Length > 0 ? parts.Place : "…", StringComparison.Ordinal))];
    }

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Months 1 and 2 carry a leading zero (Decree 30/2020, Appendix I).</summary>
    private static string MonthOf(int month) => month <= 2 ? $"0{month}" : month.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What goes into a name block.</summary>
/// <param name="UnitName">Name of the unit as printed.</param>
/// <param name="Title">Title of a Hội nghị in capitals; null while none is chosen, and for a Đại hội.</param>
/// <param name="Ordinal">Ordinal of a Đại hội; 0 while unknown.</param>
/// <param name="Place">Địa danh of the last line (a place name, not the hall).</param>
/// <param name="Date">Day.</param>
/// <param name="DefaultYear">Year shown while the day is unknown.</param>
public sealed record NameBlockParts(string UnitName, string? Title, int Ordinal, string Place, DateOnly? Date, int DefaultYear);
