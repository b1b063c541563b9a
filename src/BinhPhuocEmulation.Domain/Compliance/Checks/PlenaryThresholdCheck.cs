using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>
/// An enterprise with fewer workers than the threshold meets in plenary, one with more does not (S-07, S-08).
/// Exactly at the threshold, AMB-04 decides: "as-over" (capped; a plenary needs an explanation) or "as-under" (plenary; a capped one needs an explanation).
/// </summary>
public sealed class PlenaryThresholdCheck(CompiledRule rule) : RuleCheck(rule)
{
    private readonly string _reading = rule.Reading("reading");

    /// <summary>Number of workers at which the rule turns.</summary>
    public int Threshold { get; } = rule.Integer("workers");

    /// <summary>Should an enterprise with this many workers meet in plenary?</summary>
    public bool PlenaryExpected(int workers) => workers < Threshold || (workers == Threshold && _reading == "as-under");

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings) => findings.Add(Judge(facts));

    /// <summary>The one finding of this rule.</summary>
    internal Finding Judge(CongressFacts facts)
    {
        // An enterprise of nobody has nobody to attend: 0 is as good as not declared.
        if (facts.Workers is not (> 0 and var workers)) return Found(Degree.Missed, facts.Workers ?? -1, Threshold);
        var degree = facts.Plenary == PlenaryExpected(workers) ? Degree.Met : workers == Threshold ? Degree.Near : Degree.Missed;
        return Found(degree, workers, Threshold, facts.Plenary ? 1 : 0);
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        var threshold = VietnameseFormat.Number(Threshold);
        var rule = _reading switch
        {
            "as-under" => $"từ {threshold} lao động trở xuống: hội nghị toàn thể; trên {threshold}: chọn đại biểu",
            "as-over" => $"dưới {threshold} lao động: hội nghị toàn thể; từ {threshold} trở lên: chọn đại biểu",
            _ => $"dưới {threshold} lao động: hội nghị toàn thể; trên {threshold}: chọn đại biểu",
        };
        if (finding.Actual < 0)
            return new("Chưa kê khai số lao động của doanh nghiệp.", "chưa kê khai", rule, "Kê khai số lao động, ngày và văn bản ở trang đơn vị.");
        if (finding.Actual == 0)
            return new("Số lao động đã kê khai là 0.", "0 lao động", rule, "Kê khai lại số lao động, ngày và văn bản ở trang đơn vị.");
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
