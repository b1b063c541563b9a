using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>
/// So many half days of one date at most (X-02, H-02, S-02; AMB-17: the main session only). A day without its part is wrong; without a day there is nothing to judge.
/// </summary>
public sealed class HalfDayCheck : RuleCheck
{
    private const string LengthKey = "half-days";

    /// <summary>Reads the length.</summary>
    /// <exception cref="PlanDataException">No half day at all.</exception>
    public HalfDayCheck(CompiledRule rule) : base(rule)
    {
        Most = rule.Integer(LengthKey);
        if (Most == 0) throw new PlanDataException($"Quy định {rule.Code}: thời lượng phải từ 1 buổi.", rule.Code, LengthKey);
    }

    /// <summary>Most half days allowed.</summary>
    public int Most { get; }

    /// <summary>The length in words: "½ ngày", "tối đa 1 ngày".</summary>
    public string Expected => (Most > 1 ? "tối đa " : "") + HalfDays.Words(Most);

    /// <summary>May a unit choose this part of its day? What only blocks is not offered; what an explanation mends is.</summary>
    public bool Offers(HalfDay session) => HalfDays.Length(session) <= Most || Rule.Severity != Severity.Mandatory;

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        var degree = facts.Session is { } session ? HalfDays.Length(session) <= Most ? Degree.Met : Degree.Missed
            : facts.Date is null ? Degree.Pending : Degree.Missed;
        findings.Add(Found(degree, (long)(facts.Session ?? 0), Most));
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        var actual = finding.Actual switch { 0 => "chưa chọn", (long)HalfDay.Morning => "buổi sáng", (long)HalfDay.Afternoon => "buổi chiều", _ => "cả ngày" };
        if (finding.Degree == Degree.Met) return new(Most == 1 ? "Tổ chức trong một buổi." : "Tổ chức trong thời lượng quy định.", actual, Expected);
        return finding.Actual == 0
            ? new("Chưa chọn buổi tổ chức.", actual, Expected, Most == 1 ? "Chọn buổi sáng hoặc buổi chiều." : "Chọn buổi sáng, buổi chiều hoặc cả ngày.")
            : new($"Tổ chức dài hơn {VietnameseFormat.Number(Most)} buổi.", actual, Expected, "Chọn buổi sáng hoặc buổi chiều.");
    }
}
