using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Compliance;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>All congresses of a plan judged, what was approved by the rules it was approved by: which units deviate from which rule, and each congress's colour.</summary>
public sealed class PlanJudgement
{
    private readonly Dictionary<string, int> _deviations = [];
    private readonly Dictionary<string, int> _judged = [];
    private readonly Dictionary<int, List<Finding>> _findings = [];

    /// <summary>Judges facts that were read once.</summary>
    public PlanJudgement(IEnumerable<CongressFactsRow> rows)
    {
        foreach (var row in rows)
        {
            var findings = row.Evaluate();
            _findings[row.CongressId] = findings;
            foreach (var rule in findings.Where(IsOwn).GroupBy(f => f.Rule.Code))
            {
                _judged[rule.Key] = _judged.GetValueOrDefault(rule.Key) + 1;
                if (rule.Any(IsDeviation)) _deviations[rule.Key] = _deviations.GetValueOrDefault(rule.Key) + 1;
            }
        }
    }

    /// <summary>Congresses that deviate from a rule now.</summary>
    public int Deviating(string ruleCode) => _deviations.GetValueOrDefault(ruleCode);

    /// <summary>Congresses a rule was applied to.</summary>
    public int Judged(string ruleCode) => _judged.GetValueOrDefault(ruleCode);

    /// <summary>Does a finding count as a deviation from its rule? What is told for information does not.</summary>
    public static bool IsDeviation(Finding finding) => finding.Deviates && finding.Status != FindingStatus.Info && IsOwn(finding);

    /// <summary>What a unit hears of those below it (AMB-03) is none of its own.</summary>
    private static bool IsOwn(Finding finding) => finding.Aspect != Aspect.AfterChildren;

    /// <summary>Findings of one congress.</summary>
    public IReadOnlyList<Finding> Of(int congressId) => _findings[congressId];
}
