namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>The checks plan data may name. A new kind of rule needs a new check here; a new number, date, level or plan does not.</summary>
public static class CheckCatalogue
{
    private static readonly Dictionary<string, Func<CompiledRule, RuleCheck>> Makers = new()
    {
        ["allowed-forms"] = rule => new AllowedFormsCheck(rule),
        ["half-day"] = rule => new HalfDayCheck(rule),
        ["deadline"] = rule => new DeadlineCheck(rule),
        ["date-window"] = rule => new DateWindowCheck(rule),
        ["delegate-cap"] = rule => new DelegateCapCheck(rule),
        ["structure-share"] = rule => new StructureShareCheck(rule),
        ["structure-attention"] = rule => new StructureAttentionCheck(rule),
        ["plenary-threshold"] = rule => new PlenaryThresholdCheck(rule),
        ["roster-rows"] = rule => new RosterRowsCheck(rule),
        ["congress-name"] = rule => new CongressNameCheck(rule),
        ["conference-name"] = rule => new ConferenceNameCheck(rule),
        ["award-period"] = rule => new AwardPeriodCheck(rule),
    };

    /// <summary>Keys of all checks.</summary>
    public static IReadOnlyCollection<string> Keys => Makers.Keys;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["allowed-forms"] = "Hình thức được phép",
        ["half-day"] = "Thời lượng",
        ["deadline"] = "Thời hạn",
        ["date-window"] = "Khoảng thời gian",
        ["delegate-cap"] = "Số đại biểu tối đa",
        ["structure-share"] = "Tỷ lệ cơ cấu",
        ["structure-attention"] = "Cơ cấu cần chú trọng",
        ["plenary-threshold"] = "Ngưỡng hội nghị toàn thể",
        ["roster-rows"] = "Ô của từng đại biểu",
        ["congress-name"] = "Tên đại hội",
        ["conference-name"] = "Tên hội nghị",
        ["award-period"] = "Giai đoạn tính thành tích",
    };

    /// <summary>What a check looks at, in Vietnamese, for whoever chooses one.</summary>
    public static string Name(string key) => Names[key];

    /// <summary>Makes the check of a rule.</summary>
    /// <exception cref="PlanDataException">No check has this key, or a parameter it needs is missing.</exception>
    public static RuleCheck Make(string key, CompiledRule rule) =>
        Makers.TryGetValue(key, out var make) ? make(rule) : throw new PlanDataException($"Quy định {rule.Code}: không có phép kiểm tra “{key}”.");
}
