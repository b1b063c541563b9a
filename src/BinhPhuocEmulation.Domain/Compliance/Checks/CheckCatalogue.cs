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

    /// <summary>Makes the check of a rule.</summary>
    /// <exception cref="PlanDataException">No check has this key, or a parameter it needs is missing.</exception>
    public static RuleCheck Make(string key, CompiledRule rule) =>
        Makers.TryGetValue(key, out var make) ? make(rule) : throw new PlanDataException($"Quy định {rule.Code}: không có phép kiểm tra “{key}”.");
}
