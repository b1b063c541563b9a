using System.Globalization;

namespace BinhPhuocEmulation.Documents.Kit.Text;

/// <summary>Numbers as Vietnamese papers write them: a point between thousands, a comma before decimals.</summary>
public static class VietnameseNumber
{
    // Built by hand: the machine's culture data may be missing or differ between hosts.
    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    /// <summary>"1.234.567".</summary>
    public static string Whole(long value) => value.ToString("#,##0", Format);

    /// <summary>"1.234.567,5": at most <paramref name="decimals"/> decimals, trailing zeros dropped.</summary>
    public static string Fractional(decimal value, int decimals = 2) =>
        value.ToString("#,##0." + new string('#', decimals), Format);

    /// <summary>The count of a closing sentence: 1 to 9 with a leading zero ("05 đại biểu"), else "1.234".</summary>
    public static string Count(int value) => value is > 0 and < 10 ? "0" + Whole(value) : Whole(value);

    /// <summary>
    /// A share of the whole in percent with one decimal, rounded down as on every screen, so that 69,96 never prints as
    /// 70,0 ("68,4"); "" when the whole is 0. For print only: comparisons with a limit are the domain's and use the counts.
    /// </summary>
    public static string Percent(int part, int whole) =>
        whole == 0 ? "" : (part * 1000L / whole / 10m).ToString("0.0", Format);
}
