namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>One half day on one date (X-02, H-02, S-02; AMB-17: the main session only). A day without its half is wrong; without a day there is nothing to judge.</summary>
public sealed class HalfDayCheck(CompiledRule rule) : RuleCheck(rule)
{
    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings) =>
        findings.Add(Found(facts.Session is not null ? Degree.Met : facts.Date is null ? Degree.Pending : Degree.Missed, (long)(facts.Session ?? 0)));

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding) => finding.Degree == Degree.Met
        ? new("Tổ chức trong một buổi.", finding.Actual == (long)HalfDay.Morning ? "buổi sáng" : "buổi chiều", "½ ngày")
        : new("Chưa chọn buổi tổ chức.", "chưa chọn", "½ ngày", "Chọn buổi sáng hoặc buổi chiều.");
}
