using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>No more delegates than the cap; the cap itself is allowed (X-06, H-08, S-06, S-08, T-02). Not asked of a plenary meeting the plan allows (S-07).</summary>
public sealed class DelegateCapCheck : RuleCheck
{
    private const string CapKey = "max";

    private readonly bool _notForPlenary;

    /// <summary>Reads the cap and whom it binds.</summary>
    /// <exception cref="PlanDataException">A cap of nobody: that there is no cap is said by having no such rule.</exception>
    public DelegateCapCheck(CompiledRule rule) : base(rule)
    {
        _notForPlenary = rule.Flag("not-for-plenary");
        Cap = rule.Integer(CapKey);
        if (Cap == 0) throw new PlanDataException($"Quy định {rule.Code}: số đại biểu tối đa phải từ 1.", rule.Code, CapKey);
    }

    /// <summary>Most delegates allowed, 1 or more.</summary>
    public int Cap { get; }

    /// <summary>Does the cap bind this congress?</summary>
    public bool Binds(CongressFacts facts) => !(_notForPlenary && Rule.Plan.MeetsInPlenary(facts));

    /// <inheritdoc/>
    public override bool AboutRoster => true;

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        if (!Binds(facts)) { findings.Add(Found(Degree.NotApplicable)); return; }
        var total = facts.Roster?.Total ?? 0;
        findings.Add(Found(total == 0 ? Degree.Pending : total <= Cap ? Degree.Met : Degree.Missed, total, Cap));
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        var expected = $"tối đa {VietnameseFormat.Number(Cap)} đại biểu";
        var actual = $"{VietnameseFormat.Number(finding.Actual)} đại biểu";
        return finding.Degree switch
        {
            Degree.NotApplicable => new("Hội nghị toàn thể: không giới hạn số đại biểu.", "toàn thể", "không giới hạn"),
            Degree.Pending => new("Danh sách chưa có đại biểu.", "0 đại biểu", expected),
            Degree.Met => new("Số lượng đại biểu trong giới hạn.", actual, expected),
            _ => new($"Vượt {VietnameseFormat.Number(finding.Actual - Cap)} đại biểu so với số tối đa.", actual, expected,
                $"Bớt {VietnameseFormat.Number(finding.Actual - Cap)} đại biểu."),
        };
    }
}
