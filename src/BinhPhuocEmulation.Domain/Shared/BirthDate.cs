using System.Globalization;

namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>A date of birth, or only its year: many delegates know no more than the year. Stored as the number yyyyMMdd, or yyyy0000.</summary>
public readonly record struct BirthDate : IComparable<BirthDate>
{
    private BirthDate(int code) => Code = code;

    /// <summary>yyyyMMdd, or yyyy0000 when only the year is known. Sorts oldest first.</summary>
    public int Code { get; }

    /// <summary>Year of birth.</summary>
    public int Year => Code / 10000;

    /// <summary>True if day and month are unknown.</summary>
    public bool YearOnly => Code % 10000 == 0;

    /// <summary>The full date, or null if only the year is known.</summary>
    public DateOnly? Date => YearOnly ? null : new DateOnly(Year, Code / 100 % 100, Code % 100);

    /// <summary>From a full date.</summary>
    public static BirthDate Of(DateOnly date) => new(date.Year * 10000 + date.Month * 100 + date.Day);

    /// <summary>From a year alone.</summary>
    public static BirthDate OfYear(int year) => new(year * 10000);

    /// <summary>From the stored number; null if it is no date.</summary>
    public static BirthDate? FromCode(int? code)
    {
        if (code is not { } c || c / 10000 is < 1800 or > 9999) return null;
        if (c % 10000 == 0) return new(c);
        var (month, day) = (c / 100 % 100, c % 100);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(c / 10000, month) ? new(c) : null;
    }

    /// <summary>Reads dd/MM/yyyy, d/M/yyyy (also with - or .), yyyy-MM-dd or yyyy. The error is a Vietnamese sentence for the cell.</summary>
    public static bool TryParse(string? text, out BirthDate birth, out string error)
    {
        birth = default;
        error = "";
        var clean = VietnameseText.Clean(text).Replace('-', '/').Replace('.', '/');
        if (clean.Length == 4 && int.TryParse(clean, NumberStyles.None, CultureInfo.InvariantCulture, out var onlyYear))
            return Accept(onlyYear * 10000, out birth, out error, clean);
        var parts = clean.Split('/');
        if (parts.Length == 3 && parts.All(p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit)))
        {
            var numbers = Array.ConvertAll(parts, p => int.Parse(p, CultureInfo.InvariantCulture));
            var (year, month, day) = parts[0].Length == 4 ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0]);
            if (parts[0].Length != 4 && parts[2].Length != 4)
            {
                error = "Năm sinh phải đủ 4 chữ số, ví dụ 05/09/1979.";
                return false;
            }
            if (year is < 1800 or > 9999) return Accept(0, out birth, out error, clean);
            if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            {
                error = $"Ngày {clean} không có. Nhập ngày/tháng/năm hoặc năm sinh.";
                return false;
            }
            return Accept(year * 10000 + month * 100 + day, out birth, out error, clean);
        }
        error = $"Không đọc được ngày sinh “{Shorten(clean)}”. Nhập ngày/tháng/năm hoặc năm sinh.";
        return false;
    }

    /// <summary>Full years of age on a day; with only the year known, the age reached in the course of that year.</summary>
    public int AgeOn(DateOnly day)
    {
        var age = day.Year - Year;
        return Date is { } full && (full.Month, full.Day).CompareTo((day.Month, day.Day)) > 0 ? age - 1 : age;
    }

    /// <summary>True if this date lies after the day; a bare year only when the year does.</summary>
    public bool IsAfter(DateOnly day) => Date is { } full ? full > day : Year > day.Year;

    /// <inheritdoc/>
    public int CompareTo(BirthDate other) => Code.CompareTo(other.Code);

    /// <summary>Earlier than.</summary>
    public static bool operator <(BirthDate a, BirthDate b) => a.Code < b.Code;

    /// <summary>Later than.</summary>
    public static bool operator >(BirthDate a, BirthDate b) => a.Code > b.Code;

    /// <summary>Not later than.</summary>
    public static bool operator <=(BirthDate a, BirthDate b) => a.Code <= b.Code;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(BirthDate a, BirthDate b) => a.Code >= b.Code;

    /// <summary>dd/MM/yyyy, or yyyy.</summary>
    public override string ToString() =>
        Code == 0 ? "" : Date is { } full ? VietnameseFormat.Date(full) : Year.ToString(CultureInfo.InvariantCulture);

    private static bool Accept(int code, out BirthDate birth, out string error, string text)
    {
        var read = FromCode(code);
        birth = read ?? default;
        error = read is null ? $"Năm sinh trong “{Shorten(text)}” không hợp lệ." : "";
        return read is not null;
    }

    private static string Shorten(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
