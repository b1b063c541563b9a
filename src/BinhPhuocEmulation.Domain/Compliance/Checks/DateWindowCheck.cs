using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>
/// The date lies in a period, both ends included (T-01, AMB-23). Where the plan says the how manieth congress it is ("lần thứ VI"), that one is registered
/// (parameter "ordinal"; AMB-08).
/// </summary>
public sealed class DateWindowCheck(CompiledRule rule) : RuleCheck(rule)
{
    private readonly DateOnly _from = rule.Date("from");
    private readonly DateOnly _to = EndOf(rule);

    // What is left to do: the day can be moved into the period, the period is over, the congress too.
    private const int Open = 0, Over = 1, Done = 2;

    private static DateOnly EndOf(CompiledRule rule) => rule.Date("to") is var to && to >= rule.Date("from") ? to
        : throw new PlanDataException($"Quy định {rule.Code}: ngày cuối phải từ ngày đầu trở đi.", rule.Code, "to");

    /// <summary>The how manieth congress the plan says it is; 0 where it says nothing.</summary>
    public int Ordinal { get; } = rule.Integer("ordinal", 0);

    /// <summary>First day of the period.</summary>
    public DateOnly From => _from;

    /// <summary>Last day of the period.</summary>
    public DateOnly To => _to;

    /// <summary>Degree of a date: met within the period.</summary>
    public Degree DegreeOf(DateOnly date) => date >= _from && date <= _to ? Degree.Met : Degree.Missed;

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        // A day within the period that passed without the congress being recorded as held completes nothing once the period is over.
        var degree = facts.Date is { } date
            ? DegreeOf(date) == Degree.Met && facts.DayOfCompletion > _to ? Degree.Missed : DegreeOf(date)
            : facts.Today > _to ? Degree.Missed : Degree.Pending;
        // Only what comes after the period is overdue; a date before it is wrong, not late.
        findings.Add(Found(degree, facts.Date?.DayNumber ?? 0, extra: facts.Held ? Done : facts.Today > _to ? Over : Open, aspect: facts.Date < _from && facts.DayOfCompletion <= _to ? Aspect.Whole : Aspect.Deadline));
        // That there is none at all is told by the rule on the name.
        if (Ordinal > 0 && facts.Ordinal > 0)
            findings.Add(Found(facts.Ordinal == Ordinal ? Degree.Met : Degree.Missed, facts.Ordinal, Ordinal, aspect: Aspect.Ordinal));
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        if (finding.Aspect == Aspect.Ordinal)
        {
            var (chosen, named) = (RomanNumeral.Words(finding.Actual), RomanNumeral.Words(finding.Limit));
            return finding.Degree == Degree.Met ? new("“Lần thứ” đúng như kế hoạch.", chosen, named)
                : new("“Lần thứ” khác với kế hoạch.", chosen, named, $"Ghi {named}, hoặc nêu lý do.");
        }
        var expected = $"từ {VietnameseFormat.Date(_from)} đến {VietnameseFormat.Date(_to)}";
        var actual = finding.Actual == 0 ? "chưa có ngày" : VietnameseFormat.Date(DateOnly.FromDayNumber((int)finding.Actual));
        return finding.Degree switch
        {
            Degree.Met => new("Tổ chức trong thời gian quy định.", actual, expected),
            Degree.Pending => new("Chưa chọn ngày tổ chức.", actual, expected, $"Chọn ngày {expected}."),
            _ when finding.Actual == 0 => new("Đã hết thời gian quy định mà chưa có ngày tổ chức.", actual, expected, "Chọn ngày tổ chức và giải trình lý do chậm."),
            _ when DegreeOf(DateOnly.FromDayNumber((int)finding.Actual)) == Degree.Met => new("Ngày đã chọn đã qua mà chưa ghi nhận đã tổ chức; nay đã hết thời gian quy định.",
                actual, expected, DeadlineCheck.Unheld),
            _ => new("Ngày tổ chức nằm ngoài thời gian quy định.", actual, expected, finding.Extra switch { Done => "", Over => DeadlineCheck.Overdue, _ => $"Chọn ngày {expected}." }),
        };
    }
}
