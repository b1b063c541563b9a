using System.Text.RegularExpressions;

namespace BinhPhuocEmulation.Documents.Kit.Text;

/// <summary>Keeps a number and what it counts on one line: "36 %", "15 triệu", "ấp 5". A line that begins with "%" is read twice.</summary>
public static partial class NumberWords
{
    private const string NoBreak = "\u00A0";

    /// <summary>The text with no-break spaces between a number and its unit, between a short word and the number that belongs to it, and before a dash between words.</summary>
    public static string Unbroken(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A line that begins with a dash reads like an item of a list.
        text = text.Replace(" - ", NoBreak + "- ", StringComparison.Ordinal);
        return text.AsSpan().ContainsAnyInRange('0', '9') ? BeforeNumber().Replace(BeforeUnit().Replace(text, NoBreak), NoBreak) : text;
    }

    // Signs, measures, money, spans of time, and what achievements are counted in.
    [GeneratedRegex(@"(?<=[0-9])\x20(?=(?:[%‰]|°C|(?:m²|m2|m³|m3|km²|km2|km|cm|mm|m|kg|ha|tạ|tấn|lít|mét|sào|mẫu|đồng|nghìn|ngàn|triệu|tỷ|tỉ|năm|tháng|ngày|giờ|phút|tuổi|lần|lượt|người|hộ|căn|suất|con|cây|vụ|lớp|buổi|bộ|cái|công|đơn|phần)(?![\p{L}\p{M}0-9])))", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeUnit();

    [GeneratedRegex(@"(?<=(?<![\p{L}\p{M}])(?:ấp|thôn|tổ|đội|khóa|lớp|số|năm|hạng|loại|lần|đợt|quý|khối|phố|xóm|khu))\x20(?=[0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BeforeNumber();
}
