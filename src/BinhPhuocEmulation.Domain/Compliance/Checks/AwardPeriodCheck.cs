using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>Achievements counted lie in the period assessed (G-02): models whose latest dated award is older get a word.</summary>
public sealed class AwardPeriodCheck(CompiledRule rule) : RuleCheck(rule)
{
    /// <summary>First day of the period; null where the plan's head alone gives it.</summary>
    public DateOnly? From { get; } = rule.DateOrNone(Plan.AssessedFromKey);

    /// <inheritdoc/>
    public override bool AboutRoster => true;

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        if (facts.Roster is not { Total: > 0 } roster) { findings.Add(Found(Degree.Pending, aspect: Aspect.OldAward)); return; }
        findings.Add(Found(roster.OldAwards == 0 ? Degree.Met : Degree.Missed, roster.OldAwards, roster.Models, aspect: Aspect.OldAward));
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding) => finding.Degree switch
    {
        Degree.Pending => new("Danh sách chưa có đại biểu."),
        Degree.Met => new("Khen thưởng nằm trong giai đoạn đánh giá."),
        _ => new($"{VietnameseFormat.Number(finding.Actual)} điển hình chỉ có khen thưởng trước giai đoạn đánh giá.",
            $"{VietnameseFormat.Number(finding.Actual)} dòng", "khen thưởng trong giai đoạn đánh giá", "Bổ sung khen thưởng gần nhất, hoặc xem lại việc lựa chọn."),
    };
}
