using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>Attention to women, ethnic minorities, direct workers and economic components: no quota, a word when there is none (H-06).</summary>
public sealed class StructureAttentionCheck(CompiledRule rule) : RuleCheck(rule)
{
    /// <inheritdoc/>
    public override bool AboutRoster => true;

    /// <inheritdoc/>
    public override bool CountsSensitive(Aspect aspect) => aspect == Aspect.Minorities;

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        if (facts.Roster is not { Total: > 0 } roster) { findings.Add(Found(Degree.Pending)); return; }
        Add(findings, Aspect.DirectWorkers, roster.DirectWorkers, roster.Total);
        Add(findings, Aspect.Women, roster.Women, roster.Total);
        Add(findings, Aspect.Minorities, roster.Minorities, roster.Total);
        Add(findings, Aspect.Components, roster.Components, 0);
    }

    private void Add(List<Finding> findings, Aspect aspect, int count, int total) =>
        findings.Add(Found(count > 0 ? Degree.Met : Degree.Missed, count, total, aspect: aspect));

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        var what = finding.Aspect switch
        {
            Aspect.DirectWorkers => "người trực tiếp sản xuất, công tác",
            Aspect.Women => "đại biểu nữ",
            Aspect.Minorities => "đại biểu dân tộc thiểu số",
            Aspect.Components => "thành phần kinh tế",
            _ => "đại biểu",
        };
        if (finding.Degree == Degree.Pending) return new("Danh sách chưa có đại biểu để xem cơ cấu.");
        var actual = finding.Limit > 0
            ? $"{VietnameseFormat.Number(finding.Actual)} {what} ({VietnameseFormat.Percent(finding.Actual, finding.Limit)})"
            : $"{VietnameseFormat.Number(finding.Actual)} {what}";
        return finding.Degree == Degree.Met
            ? new($"Có {what}.", actual, "chú trọng")
            : new($"Chưa có {what} trong danh sách.", actual, "chú trọng", "Xem lại việc lựa chọn, hoặc điền đủ cột này.");
    }
}
