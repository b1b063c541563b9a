using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>
/// "Hoàn thành trước ngày …" (X-03, H-03, S-03, P-02). Readings of AMB-01: "strict-amber" (the named day itself needs an explanation),
/// "inclusive" (it still counts), "strict" (it is late). Also AMB-03: the date lies before that of the unit above.
/// </summary>
public sealed class DeadlineCheck : RuleCheck
{
    // What the finding speaks of: no day (0), the chosen day, a chosen day that passed without a record, a chosen day once no earlier one would still be in
    // time (the last green day, or the named day itself, has passed), and the day of a congress that was held.
    private const int Chosen = 1, Unrecorded = 2, PastGreen = 3, PastDue = 4, Done = 5;

    private const string GreenDaysKey = "green-days-before", ReadingKey = "reading", ParentReadingKey = "parent-reading", Inclusive = "inclusive";

    private const int MostGreenDays = 366;

    private readonly string _reading;
    private readonly bool _beforeParent;
    private readonly Severity _parentSeverity;

    /// <summary>Reads date, readings and the number of days before the named day that are still green.</summary>
    /// <exception cref="PlanDataException">More than a year before the named day.</exception>
    public DeadlineCheck(CompiledRule rule) : base(rule)
    {
        Deadline = rule.Date("date");
        GreenDays = rule.Integer(GreenDaysKey, 1);
        if (GreenDays > MostGreenDays) throw new PlanDataException($"Quy định {rule.Code}: ngày cuối còn đạt cách ngày hạn nhiều nhất {MostGreenDays} ngày.");
        _reading = rule.Reading(ReadingKey);
        var order = rule.Reading(ParentReadingKey);
        KnowsUnitAbove = order.Length > 0;
        _beforeParent = order == "before-parent";
        _parentSeverity = rule.SeverityOf("parent-severity");
    }

    /// <summary>The day the plan names.</summary>
    public DateOnly Deadline { get; }

    /// <summary>How many days before the named day the last green day lies (1: the day before).</summary>
    public int GreenDays { get; }

    /// <summary>The last day without remark under the reading in force.</summary>
    public DateOnly LastGreenDay => _reading == Inclusive ? Deadline : Deadline.AddDays(-GreenDays);

    /// <summary>Under the reading in force the named day is itself in time, so “trước ngày” would say the wrong day.</summary>
    public bool NamedDayCounts => _reading == Inclusive;

    /// <summary>Degree of a date: met up to the last green day, near up to the named day (if the reading allows), missed after.</summary>
    public Degree DegreeOf(DateOnly date)
    {
        if (date <= LastGreenDay) return Degree.Met;
        return date <= Deadline && _reading != "strict" ? Degree.Near : Degree.Missed;
    }

    /// <summary>
    /// The interpretation whose reading in force leaves this parameter of a rule on a deadline without effect; null if it counts. Where the named day itself
    /// is in time, the days before it that would be green say nothing. Asked of the plan's data, so also of rules a person judges.
    /// </summary>
    public static Interpretation? IdlesBy(Plan plan, PlanRule rule, RuleParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(parameter);
        if (parameter.Key != GreenDaysKey || rule.Parameters.FirstOrDefault(p => p.Key == ReadingKey && p.Kind == ParameterKind.Interpretation) is not { } reading) return null;
        return plan.Interpretations.FirstOrDefault(i => i.Code == reading.Value && i.InForce == Inclusive);
    }

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        if (facts.Date is { } date)
        {
            // A day in time that has passed unrecorded turns late only when the deadline itself has passed.
            var completion = DegreeOf(facts.DayOfCompletion!.Value);
            var unrecorded = completion != DegreeOf(date);
            findings.Add(Found(completion, date.DayNumber, Deadline.DayNumber, unrecorded ? Unrecorded : StageOf(facts), aspect: Aspect.Deadline));
            if (_beforeParent && facts.ParentDate is { } parent)
                findings.Add(Found(date < parent ? Degree.Met : Degree.Missed, date.DayNumber, parent.DayNumber,
                    facts.Held ? Done : facts.Today >= parent ? PastDue : Chosen, aspect: Aspect.BeforeParent, severity: _parentSeverity));
            return;
        }
        var today = DegreeOf(facts.Today);
        findings.Add(Found(today == Degree.Met ? Degree.Pending : today, facts.Today.DayNumber, Deadline.DayNumber, aspect: Aspect.Deadline));
    }

    /// <inheritdoc/>
    public override bool KnowsUnitAbove { get; }

    /// <inheritdoc/>
    public override bool ConcernsUnitAbove => _beforeParent;

    /// <inheritdoc/>
    public override void JudgeFromAbove(CongressFacts facts, DateOnly? lastDay, List<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Date is not { } date || OrderOfLevels.Of(Rule, facts, date, LastGreenDay, lastDay) is not { } order) return;
        // A recommendation at most, whatever it is for those below: their days are theirs to mend.
        findings.Add(Found(order.Late == 0 ? Degree.Met : Degree.Missed, date.DayNumber, order.Latest.DayNumber, order.Packed, aspect: Aspect.AfterChildren,
            severity: _parentSeverity == Severity.Info ? Severity.Info : Severity.Advice));
    }

    private int StageOf(CongressFacts facts) => facts.Held ? Done : facts.Today > Deadline ? PastDue : facts.Today > LastGreenDay ? PastGreen : Chosen;

    /// <inheritdoc/>
    public override bool Reads(string readingKey, Aspect aspect) => readingKey == ParentReadingKey == (aspect is Aspect.BeforeParent or Aspect.AfterChildren);

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        var actual = DateOnly.FromDayNumber((int)finding.Actual);
        var limit = DateOnly.FromDayNumber((int)finding.Limit);
        if (finding.Aspect == Aspect.AfterChildren) return OrderOfLevels.Describe(finding);
        if (finding.Aspect == Aspect.BeforeParent)
        {
            return finding.Degree == Degree.Met
                ? new("Tổ chức trước đại hội của cấp trên.", VietnameseFormat.Date(actual), $"trước {VietnameseFormat.Date(limit)}")
                : new("Ngày tổ chức không trước đại hội của cấp trên trực tiếp.", VietnameseFormat.Date(actual),
                    $"trước {VietnameseFormat.Date(limit)}", MendOf(finding, limit.AddDays(-1)));
        }
        var expected = NamedDayCounts ? $"chậm nhất ngày {VietnameseFormat.Date(limit)}" : $"trước ngày {VietnameseFormat.Date(limit)}";
        var mend = MendOf(finding, LastGreenDay);
        if (finding.Extra == 0)
        {
            var left = LastGreenDay.DayNumber - actual.DayNumber;
            return finding.Degree switch
            {
                Degree.Pending => new($"Chưa chọn ngày tổ chức; còn {VietnameseFormat.Number(left)} ngày đến hạn.", "chưa có ngày", expected, mend),
                Degree.Near => new(actual == limit ? "Chưa chọn ngày tổ chức, hôm nay là đúng ngày hạn." : "Chưa chọn ngày tổ chức, đã sát ngày hạn.",
                    "chưa có ngày", expected, "Chọn ngày tổ chức và giải trình."),
                _ => new("Đã quá hạn mà chưa có ngày tổ chức.", "chưa có ngày", expected, "Chọn ngày tổ chức và giải trình lý do chậm."),
            };
        }
        if (finding.Extra == Unrecorded)
        {
            return new(finding.Degree == Degree.Near ? "Ngày đã chọn đã qua mà chưa ghi nhận đã tổ chức; hôm nay đã sát hạn." : "Ngày đã chọn đã qua mà chưa ghi nhận đã tổ chức; nay đã quá hạn.",
                VietnameseFormat.Date(actual), expected, Unheld);
        }
        return finding.Degree switch
        {
            Degree.Met => new("Tổ chức trong thời hạn.", VietnameseFormat.Date(actual), expected),
            Degree.Near => new($"Tổ chức {(actual == limit ? "đúng" : "sát")} ngày hạn, {(finding.Accepted ? "đã" : "cần")} xác nhận.", VietnameseFormat.Date(actual), expected, mend),
            _ => new(LateWords(actual.DayNumber - limit.DayNumber), VietnameseFormat.Date(actual), expected, mend),
        };
    }

    // No advice to choose a day that has passed, and none at all once it is over.
    private static string MendOf(Finding finding, DateOnly lastDay) => finding.Extra switch
    {
        Done => "",
        PastDue => Overdue,
        PastGreen => finding.Degree == Degree.Near ? "Giữ ngày này thì chờ cấp trên xác nhận." : "Đã sát hạn: chọn ngày sớm nhất có thể và nêu lý do.",
        _ => $"Chọn ngày chậm nhất {VietnameseFormat.Date(lastDay)}.",
    };

    /// <summary>What is left to do once the last day has passed.</summary>
    public const string Overdue = "Đã quá hạn: chọn ngày sớm nhất có thể và nêu lý do.";

    /// <summary>What is left to do about a day that passed without a record.</summary>
    public const string Unheld = "Nếu đã tổ chức thì ghi nhận “Đã tổ chức” (sau khi cấp trên xác nhận đăng ký); nếu chưa thì chọn ngày mới và giải trình.";

    private static string LateWords(int daysAfter) => daysAfter switch
    {
        > 0 => $"Tổ chức sau ngày hạn {VietnameseFormat.Number(daysAfter)} ngày.",
        0 => "Tổ chức đúng ngày hạn, đã là quá hạn.",
        _ => "Tổ chức sát ngày hạn, đã là quá hạn.",
    };
}
