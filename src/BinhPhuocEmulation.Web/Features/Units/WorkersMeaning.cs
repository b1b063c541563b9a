using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>What a number of workers means under the plan (S-07, S-08, AMB-04), before anything is registered.</summary>
/// <param name="Sentence">Plenary meeting or chosen delegates, and why.</param>
/// <param name="AtThreshold">The number is the one the plan leaves open.</param>
public sealed record WorkersMeaning(string Sentence, bool AtThreshold, FindingCard Card)
{
    /// <summary>Null if the plan knows no threshold for these facts.</summary>
    public static WorkersMeaning? Of(CompiledPlan? plan, CongressFacts facts)
    {
        if (plan?.CheckFor<PlenaryThresholdCheck>(facts) is not { } check) return null;
        var finding = plan.Evaluate(facts).Find(f => f.Rule.Check is PlenaryThresholdCheck);
        var card = FindingCards.CardOf(finding, plan, sensitive: false);
        if (facts.Workers is not { } workers) return new(card.Sentence, false, card);
        var how = check.PlenaryExpected(workers) ? "tổ chức hội nghị toàn thể (mọi người lao động dự)" : "chọn đại biểu, theo số lượng tối đa và cơ cấu của kế hoạch";
        var at = workers == check.Threshold;
        var why = at ? $"đúng bằng ngưỡng {VietnameseFormat.Number(check.Threshold)} lao động, theo cách hiểu AMB-04 đang áp dụng"
            : $"{(workers < check.Threshold ? "dưới" : "trên")} ngưỡng {VietnameseFormat.Number(check.Threshold)} lao động";
        return new($"{VietnameseFormat.Number(workers)} lao động: {why}, doanh nghiệp {how}.", at, card);
    }
}
