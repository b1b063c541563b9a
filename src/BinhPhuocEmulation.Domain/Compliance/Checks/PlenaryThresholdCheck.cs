using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>
/// An enterprise with fewer workers than the threshold meets in plenary, one with more does not (S-07, S-08).
/// Exactly at the threshold, AMB-04 decides: "as-over" (capped; a plenary needs an explanation) or "as-under" (plenary; a capped one needs an explanation).
/// </summary>
public sealed class PlenaryThresholdCheck(CompiledRule rule) : RuleCheck(rule)
{
    private readonly bool _equalIsUnder = rule.Reading("reading") == "as-under";

    /// <summary>Number of workers at which the rule turns.</summary>
    public int Threshold { get; } = rule.Integer("workers");

    /// <summary>Should an enterprise with this many workers meet in plenary?</summary>
    public bool PlenaryExpected(int workers) => workers < Threshold || (workers == Threshold && _equalIsUnder);

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        if (facts.Workers is not { } workers) { findings.Add(Found(Degree.Missed, -1, Threshold)); return; }
        var degree = facts.Plenary == PlenaryExpected(workers) ? Degree.Met : workers == Threshold ? Degree.Near : Degree.Missed;
        findings.Add(Found(degree, workers, Threshold, facts.Plenary ? 1 : 0));
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        var rule = $"dưới {VietnameseFormat.Number(Threshold)} lao động: hội nghị toàn thể; trên {VietnameseFormat.Number(Threshold)}: chọn đại biểu";
        if (finding.Actual < 0)
            return new("Chưa kê khai số lao động của doanh nghiệp.", "chưa kê khai", rule, "Kê khai số lao động, ngày và văn bản ở trang đơn vị.");
        var actual = $"{VietnameseFormat.Number(finding.Actual)} lao động, {(finding.Extra == 1 ? "hội nghị toàn thể" : "chọn đại biểu")}";
        var expected = PlenaryExpected((int)finding.Actual);
        return finding.Degree switch
        {
            Degree.Met => new("Quy mô hội nghị đúng với số lao động.", actual, rule),
            Degree.Near => new($"Doanh nghiệp có đúng {VietnameseFormat.Number(Threshold)} lao động, chọn khác cách hiểu đang áp dụng.", actual, rule,
                expected ? "Chọn hội nghị toàn thể, hoặc nêu lý do." : "Bỏ chọn hội nghị toàn thể, hoặc nêu lý do."),
            _ => expected
                ? new($"Doanh nghiệp dưới {VietnameseFormat.Number(Threshold)} lao động phải tổ chức hội nghị toàn thể.", actual, rule, "Chọn hội nghị toàn thể.")
                : new($"Doanh nghiệp trên {VietnameseFormat.Number(Threshold)} lao động không tổ chức hội nghị toàn thể.", actual, rule, "Bỏ chọn hội nghị toàn thể."),
        };
    }
}
