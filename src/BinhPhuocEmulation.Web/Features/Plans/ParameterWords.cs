using System.Globalization;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Ui.Forms;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>Parameters as officers read them: 31/03/2025, 200 đại biểu, names instead of codes.</summary>
public static class ParameterWords
{
    /// <summary>Value in words.</summary>
    public static string Of(Plan plan, RuleParameter parameter, UnitTree units) => Of(plan, parameter, parameter.Value, units);

    /// <summary>A value in words that the parameter has or had; it can be read as its kind.</summary>
    public static string Of(Plan plan, RuleParameter parameter, string stored, UnitTree units)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (parameter.Key == PlanRule.NamedUnitsKey) return string.Join(", ", CodesOf(stored).Select(code => units.ByCode(code, plan.IssuedOn)?.Name ?? code));
        var value = parameter.Kind switch
        {
            ParameterKind.Integer when parameter.IsYear => stored,
            ParameterKind.Integer => VietnameseFormat.Number(long.Parse(stored, CultureInfo.InvariantCulture)),
            ParameterKind.Date => VietnameseFormat.Date(DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ParameterKind.Severity => Severities.Name(Enum.Parse<Severity>(stored)),
            ParameterKind.Flag => stored == "true" ? "có" : "không",
            ParameterKind.Interpretation => plan.Interpretations.FirstOrDefault(i => i.Code == stored)?.ReadingInForce?.Text ?? stored,
            ParameterKind.Codes => string.Join(", ", CodesOf(stored).Select(code => NameOf(plan, code))),
            _ => PartWords.Aggregate(stored.Replace("\n", " / ", StringComparison.Ordinal), (text, part) => text.Replace(part.Key, part.Value, StringComparison.Ordinal)),
        };
        return parameter.Suffix.Length == 0 ? value : $"{value} {parameter.Suffix}";
    }

    /// <summary>Name of a code: a form of the plan, an item, bloc or paper, a column of the delegate table, or the code itself.</summary>
    public static string NameOf(Plan plan, string code) =>
        plan.Forms.FirstOrDefault(f => f.Code == code)?.Name
        ?? CodeWords.GetValueOrDefault(code)
        ?? (Enum.TryParse<DelegateCells>(code, out var cell) && DelegateWords.Headings.TryGetValue(cell, out var heading) ? heading : code);

    // What codes of plan data stand for: items of a programme, blocs of a presidium, kinds of papers.
    private static readonly Dictionary<string, string> CodeWords = new()
    {
        ["chao-co"] = "Chào cờ",
        ["khai-mac"] = "Khai mạc",
        ["bao-cao-tong-ket"] = "Báo cáo tổng kết",
        ["tham-luan"] = "Tham luận",
        ["giao-luu"] = "Giao lưu điển hình",
        ["khen-thuong"] = "Biểu dương, khen thưởng",
        ["phat-dong"] = "Phát động thi đua",
        ["huong-ung"] = "Hưởng ứng phát động",
        ["thong-qua-danh-sach"] = "Thông qua danh sách",
        ["be-mac"] = "Bế mạc",
        ["party"] = "Đảng",
        ["government"] = "chính quyền",
        ["mass-organisation"] = "đoàn thể",
        ["BC"] = "Báo cáo",
        ["TTr"] = "Tờ trình",
        ["BB"] = "Biên bản",
        ["BCTT"] = "Báo cáo thành tích",
    };

    // The parts of a name block, as they read on the page; in the form they stand as they are stored.
    private static readonly Dictionary<string, string> PartWords = new()
    {
        ["{UNIT}"] = "(tên đơn vị)",
        ["{TITLE}"] = "(tiêu đề hội nghị)",
        ["{ORDINAL}"] = "(lần thứ mấy)",
        ["{PERIOD}"] = "(giai đoạn)",
        ["{PLACE}"] = "(địa điểm)",
        ["ngày {DAY} tháng {MONTH} năm {YEAR}"] = "(ngày, tháng, năm tổ chức)",
    };

    private static string[] CodesOf(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The codes a list may hold, with their names: units of the kinds the rule binds, the plan's forms, or the columns of the delegate table; none if the list is free.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> CodesFor(Plan plan, PlanRule rule, RuleParameter parameter, UnitTree units)
    {
        // One that is named and has ended stays in the list, so that it can be taken out.
        if (parameter.Key == PlanRule.NamedUnitsKey)
            return [.. units.All.Where(u => rule.NamedUnits.Contains(u.Code) || (rule.BindsKind(u.Kind) && u.IsInForce(units.Today)))
                .Where(u => units.ByCode(u.Code, plan.IssuedOn)?.Id == u.Id)
                .OrderBy(u => u.Code, StringComparer.Ordinal).Select(u => new KeyValuePair<string, string>(u.Code, units.DisplayName(u.Id)))];
        // By the key, not by what is ticked: a list that was emptied once can be filled again.
        if (parameter.Key.EndsWith("forms", StringComparison.Ordinal))
            return [.. plan.Forms.OrderBy(f => f.Order).Select(f => new KeyValuePair<string, string>(f.Code, f.Name))];
        return parameter.Key.StartsWith("required-", StringComparison.Ordinal) || parameter.Key.StartsWith("advised-", StringComparison.Ordinal) || parameter.Key.StartsWith("not-of-", StringComparison.Ordinal)
            ? [.. DelegateWords.Headings.Select(h => new KeyValuePair<string, string>(h.Key.ToString(), h.Value))]
            : [];
    }

    /// <summary>A stored value as it is typed into the form.</summary>
    public static string ToForm(ParameterKind kind, string stored) =>
        kind == ParameterKind.Date && DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? VietnameseFormat.Date(date) : stored;

    /// <summary>A typed value as it is stored; what cannot be read is left as typed, for <see cref="RuleParameter.Check"/> to refuse.</summary>
    public static string FromForm(ParameterKind kind, string? typed)
    {
        var text = kind == ParameterKind.Text ? VietnameseText.CleanLines(typed) : VietnameseText.Clean(typed);
        return kind switch
        {
            ParameterKind.Date when DateOnly.TryParseExact(text, ["d/M/yyyy", "dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            // "2.5" is no way to write 25.
            ParameterKind.Integer when WholeNumberBinder.TryRead(text, out var number) => number.ToString(CultureInfo.InvariantCulture),
            _ => text,
        };
    }
}
