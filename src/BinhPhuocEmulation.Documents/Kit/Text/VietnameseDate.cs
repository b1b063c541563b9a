using System.Globalization;

namespace BinhPhuocEmulation.Documents.Kit.Text;

/// <summary>Dates as Decree 30/2020 writes them (Phụ lục I, mục II.4.b).</summary>
public static class VietnameseDate
{
    /// <summary>A date to be completed by hand.</summary>
    public const string Blank = "ngày … tháng … năm …";

    /// <summary>
    /// "ngày 05 tháng 01 năm 2025": days below 10 and the months 1 and 2 take a leading zero, other months do not.
    /// </summary>
    public static string Full(DateOnly date) => string.Create(CultureInfo.InvariantCulture,
        $"ngày {date.Day:00} tháng {(date.Month <= 2 ? "0" : "")}{date.Month} năm {date.Year}");

    /// <summary>"Lộc An, ngày 05 tháng 01 năm 2025"; a null date leaves room to write it, in the year if that is given.</summary>
    public static string WithPlace(string place, DateOnly? date, int? year = null) =>
        $"{place}, {(date is { } known ? Full(known) : year is { } y ? string.Create(CultureInfo.InvariantCulture, $"ngày … tháng … năm {y}") : Blank)}";

    /// <summary>"05/01/2025", as in table cells.</summary>
    public static string Numeric(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>A birth for a table cell: "14/08/1979", "08/1979" or "1979", by what is known.</summary>
    public static string Birth(int year, int? month = null, int? day = null) => (month, day) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}"),
        ({ } m, null) => string.Create(CultureInfo.InvariantCulture, $"{m:00}/{year:0000}"),
        ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{d:00}/{m:00}/{year:0000}"),
    };
}
