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

    /// <summary>A share in tenths of a per cent as printed: 684 as "68,4", 700 as "70,0". What is rounded how is the domain's.</summary>
    public static string Percent(int tenths) => (tenths / 10m).ToString("0.0", Format);
}
