using BinhPhuocEmulation.Domain.Plans;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>What somebody who changes a rule must confirm in so many words: valid data, but hardly ever meant.</summary>
public static class RuleCautions
{
    /// <summary>One sentence for each caution that stands in this state of a plan, with the code of its rule. A change brings those that did not stand before.</summary>
    public static IReadOnlyList<string> Of(Plan plan, CompiledPlan compiled) =>
    [
        .. plan.Rules.Where(r => r.BindsMask == 0)
            .Select(r => $"{r.Code} không áp dụng cho loại đơn vị nào: từ khi lưu, không đơn vị nào được kiểm tra theo quy định này."),
        .. compiled.Rules.Where(r => r.Check.Caution is not null).Select(r => $"{r.Code}: {r.Check.Caution}"),
    ];
}
