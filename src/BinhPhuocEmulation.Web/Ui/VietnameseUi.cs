using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Ui;

/// <summary>How the site writes dates, instants and figures.</summary>
public static class VietnameseUi
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>17/03/2025.</summary>
    public static string Date(DateOnly date) => VietnameseFormat.Date(date);

    /// <summary>A stored UTC instant on the clock of Vietnam.</summary>
    public static DateTime Local(DateTime utc) => VietnamTime.LocalOf(utc);

    /// <summary>09:41 17/03/2025.</summary>
    public static string Instant(DateTime utc) => VietnameseFormat.Moment(utc);

    /// <summary>09:41.</summary>
    public static string TimeOfDay(DateTime utc) => Local(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>11.482.</summary>
    public static string Number(long number) => VietnameseFormat.Number(number);

    /// <summary>Part of a whole in percent with at most one decimal, see <see cref="Shares"/>: "68,4 %"; "–" when the whole is empty.</summary>
    public static string Share(long part, long whole, ShareMark mark = default) => whole == 0 ? "–" : VietnameseFormat.Percent(part, whole, mark);
}
