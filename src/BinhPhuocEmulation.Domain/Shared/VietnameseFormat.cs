using System.Globalization;

namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>Numbers, shares and dates as officers write them: 1.234, 68,4 %, 31/03/2025.</summary>
public static class VietnameseFormat
{
    /// <summary>Dot between thousands: 1.234.567.</summary>
    public static string Number(long value)
    {
        var digits = Math.Abs(value).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
        return value < 0 ? "-" + digits : digits;
    }

    /// <summary>Share of a whole with at most one decimal, see <see cref="Shares"/>: "68,4 %". "0 %" of nothing.</summary>
    public static string Percent(long part, long whole, ShareMark mark = default)
    {
        var tenths = Shares.Tenths(part, whole, mark);
        return tenths % 10 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{tenths / 10} %")
            : string.Create(CultureInfo.InvariantCulture, $"{tenths / 10},{tenths % 10} %");
    }

    /// <summary>dd/MM/yyyy.</summary>
    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"A", "A và B", "A, B và C".</summary>
    public static string List(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} và {items[^1]}";
    }

    /// <summary>HH:mm dd/MM/yyyy on a Vietnamese wall clock.</summary>
    public static string Moment(DateTime utc) =>
        VietnamTime.LocalOf(utc).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
