using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>Type of a parameter, for reading and for its field on screen.</summary>
public enum ParameterKind
{
    /// <summary>Whole number, 0 or more.</summary>
    Integer = 1,
    /// <summary>Date, stored yyyy-MM-dd.</summary>
    Date = 2,
    /// <summary>Text.</summary>
    Text = 3,
    /// <summary>Codes separated by commas.</summary>
    Codes = 4,
    /// <summary>Code of an interpretation whose reading steers the check.</summary>
    Interpretation = 5,
    /// <summary>A severity by name.</summary>
    Severity = 6,
    /// <summary>"true" or "false".</summary>
    Flag = 7,
}

/// <summary>One parameter of a rule: a number, date or list that Ban Thi đua may change.</summary>
public sealed class RuleParameter
{
    /// <summary>Days a rule may name, stored form: a plan speaks of its own years, and dates are reckoned with.</summary>
    private const string FirstDay = "2000-01-01", LastDay = "2100-12-31";

    /// <summary>Longest value.</summary>
    public const int ValueLength = 1000;

    /// <summary>Key of the number of the province's congress: the next campaign holds the next one.</summary>
    public const string OrdinalKey = "ordinal";

    private RuleParameter() { }

    /// <summary>Creates a parameter; the value must be readable as its kind.</summary>
    public RuleParameter(string key, ParameterKind kind, string value, string label, string? suffix = null)
    {
        Key = key;
        Kind = kind;
        Label = VietnameseText.Clean(label);
        Suffix = VietnameseText.Clean(suffix);
        Value = value;
        var valid = Check(kind, value);
        if (!valid) throw new ArgumentException($"{key}: {valid.Reason}", nameof(value));
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Rule.</summary>
    public int RuleId { get; private set; }
    /// <summary>Name the check reads it by.</summary>
    public string Key { get; private set; } = "";
    /// <summary>Type.</summary>
    public ParameterKind Kind { get; private set; }
    /// <summary>Value in its stored form.</summary>
    public string Value { get; private set; } = "";
    /// <summary>Vietnamese label.</summary>
    public string Label { get; private set; } = "";
    /// <summary>Unit after the field: "đại biểu", "ngày".</summary>
    public string Suffix { get; private set; } = "";

    /// <summary>Sets a new value; refuses one that is not of the kind.</summary>
    public Answer Set(string value)
    {
        var clean = Kind == ParameterKind.Text ? VietnameseText.CleanLines(value) : VietnameseText.Clean(value);
        var valid = Check(Kind, clean);
        if (valid) Value = clean;
        return valid;
    }

    /// <summary>Is this text a value of this kind?</summary>
    public static Answer Check(ParameterKind kind, string value)
    {
        if (value.Length > ValueLength) return Answer.No($"Dài quá {ValueLength} ký tự.");
        return kind switch
        {
            ParameterKind.Integer when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                => Answer.No(value.Length > 0 && value.All(char.IsAsciiDigit) ? "Số quá lớn, xem lại." : "Nhập một số nguyên từ 0 trở lên."),
            ParameterKind.Date when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                => Answer.No(value.Count(c => c == '/') == 2 && value.All(c => char.IsAsciiDigit(c) || c == '/') ? $"Ngày {value} không có trong lịch." : "Nhập ngày/tháng/năm."),
            ParameterKind.Date when string.CompareOrdinal(value, FirstDay) < 0 || string.CompareOrdinal(value, LastDay) > 0
                => Answer.No("Nhập ngày từ 01/01/2000 đến 31/12/2100."),
            ParameterKind.Severity when !Enum.TryParse<Severity>(value, out _) => Answer.No("Chọn một mức độ."),
            ParameterKind.Flag when value is not ("true" or "false") => Answer.No("Chọn có hoặc không."),
            ParameterKind.Interpretation when value.Length == 0 => Answer.No("Chọn một cách hiểu."),
            _ => Answer.Yes,
        };
    }

    /// <summary>The value of a date.</summary>
    internal DateOnly Day => DateOnly.ParseExact(Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Does the number name a year (fund-year)? It is written without points and moves with the campaign.</summary>
    public bool IsYear => Kind == ParameterKind.Integer && Key.EndsWith("year", StringComparison.Ordinal);

    /// <summary>The parameter anew, with its value.</summary>
    internal RuleParameter AsItWas() => new(Key, Kind, Value, Label, Suffix);

    internal RuleParameter Copy(CampaignShift shift) => new(Key, Kind, Kind switch
    {
        ParameterKind.Date => MonthShift.Of(Day, shift.Months).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ParameterKind.Text => shift.Text(Value),
        ParameterKind.Integer when IsYear => shift.Year(Value),
        ParameterKind.Integer when Key == OrdinalKey => shift.Ordinal(Value),
        _ => Value,
    }, shift.Text(Label), Suffix);
}
