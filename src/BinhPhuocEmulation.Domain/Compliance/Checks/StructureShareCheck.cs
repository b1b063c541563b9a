using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>
/// Models "chiếm 70 %" (X-05, H-07, S-05). Readings of AMB-02: "at-least", "exact" (to a whole person), "guideline" (a shortfall is only near).
/// A plenary meeting the plan allows is left out under reading "not-for-plenary" of AMB-05.
/// </summary>
public sealed class StructureShareCheck : RuleCheck
{
    private readonly string _reading;
    private readonly bool _notForPlenary;

    /// <summary>Reads share and readings.</summary>
    public StructureShareCheck(CompiledRule rule) : base(rule)
    {
        Numerator = rule.Integer("numerator");
        Denominator = rule.Integer("denominator");
        if (Numerator <= 0) throw new PlanDataException($"Quy định {rule.Code}: tử số của tỷ lệ phải từ 1.", rule.Code, "numerator");
        if (Denominator <= Numerator) throw new PlanDataException($"Quy định {rule.Code}: tỷ lệ {Numerator}/{Denominator} không hợp lệ, mẫu số phải lớn hơn tử số.", rule.Code, "denominator");
        _reading = rule.Reading("reading");
        _notForPlenary = rule.Reading("plenary-reading") == "not-for-plenary";
    }

    /// <summary>Numerator of the share of models.</summary>
    public int Numerator { get; }

    /// <summary>Denominator of the share of models.</summary>
    public int Denominator { get; }

    /// <summary>Both, for showing shares.</summary>
    public ShareMark Mark => new(Numerator, Denominator);

    /// <summary>The share of models a plan asks of a congress; none where it asks for none.</summary>
    public static ShareMark MarkOf(CompiledPlan plan, CongressFacts facts) => plan.CheckFor<StructureShareCheck>(facts) is { } check && check.Binds(facts) ? check.Mark : default;

    /// <summary>Does the share bind this congress?</summary>
    public bool Binds(CongressFacts facts) => !(_notForPlenary && Rule.Plan.MeetsInPlenary(facts));

    /// <summary>Degree of a list under the reading in force.</summary>
    public Degree DegreeOf(int total, int models)
    {
        if (total == 0) return Degree.Pending;
        var above = (long)Denominator * models - (long)Numerator * total;
        var reached = above >= 0;
        return _reading switch
        {
            "exact" => Math.Abs(above) < Denominator ? Degree.Met : Degree.Missed,
            "guideline" => reached ? Degree.Met : Degree.Near,
            _ => reached ? Degree.Met : Degree.Missed,
        };
    }

    /// <inheritdoc/>
    public override bool AboutRoster => true;

    /// <inheritdoc/>
    public override bool Reads(string readingKey, Aspect aspect) => readingKey is "reading" or "plenary-reading";

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        if (!Binds(facts)) { findings.Add(Found(Degree.NotApplicable)); return; }
        var (total, models) = (facts.Roster?.Total ?? 0, facts.Roster?.Models ?? 0);
        // Who has no group yet may still be a model: the words need to know how many.
        var ungrouped = facts.Roster?.Ungrouped ?? 0;
        findings.Add(Found(DegreeOf(total, models), models, total, detail: ungrouped == 0 ? null : ungrouped.ToString(CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc/>
    public override Finding Relate(Finding finding, List<Finding> others)
    {
        // Models may only be added where the cap leaves seats: the words need to know it.
        foreach (var other in others)
            if (other.Rule.Check is DelegateCapCheck { Cap: var cap } && other.Degree != Degree.NotApplicable) return finding with { Extra = cap };
        return finding;
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        var (models, total) = ((int)finding.Actual, (int)finding.Limit);
        var arithmetic = new StructureArithmetic(total, models, (int)finding.Extra, Numerator, Denominator);
        var share = VietnameseFormat.Percent(Numerator, Denominator);
        var expected = _reading == "exact" ? $"đúng {share} điển hình" : _reading == "guideline" ? $"định hướng {share} điển hình" : $"ít nhất {share} điển hình ({VietnameseFormat.Number(arithmetic.ModelsNeeded)} người)";
        var actual = $"{VietnameseFormat.Number(models)}/{VietnameseFormat.Number(total)} điển hình ({VietnameseFormat.Percent(models, total, Mark)})";
        return finding.Degree switch
        {
            Degree.NotApplicable => new("Hội nghị toàn thể: không tính tỷ lệ điển hình.", "toàn thể", "không áp dụng"),
            Degree.Pending => new("Danh sách chưa có đại biểu để tính tỷ lệ.", "0 đại biểu", expected),
            Degree.Met => new("Tỷ lệ điển hình tiên tiến đạt.", actual, expected),
            _ when arithmetic.ShareReached => new("Tỷ lệ điển hình vượt mức quy định.", actual, expected,
                $"Cần thay {VietnameseFormat.Number(models - arithmetic.ModelsNeeded)} điển hình bằng khách mời / lãnh đạo."),
            _ => new($"Điển hình chưa đạt {share}.", actual, expected, MendOf(arithmetic, finding.Detail is { } ungrouped ? int.Parse(ungrouped, CultureInfo.InvariantCulture) : 0)),
        };
    }

    /// <summary>
    /// "Cần thêm 3 điển hình hoặc bớt 7 khách mời / lãnh đạo."; the same words as the gauge. While <paramref name="ungrouped"/> delegates have no
    /// group, choosing it comes first, and only what would be missing even if all of them were models follows.
    /// </summary>
    public static string MendOf(StructureArithmetic arithmetic, int ungrouped)
    {
        if (arithmetic.ShareReached || ungrouped == 0) return MendOf(arithmetic);
        var rest = MendOf(arithmetic with { Models = arithmetic.Models + ungrouped });
        var choose = $"Chọn nhóm cho {VietnameseFormat.Number(ungrouped)} người";
        return rest.Length == 0 ? choose + "." : $"{choose}; nếu đều là điển hình thì vẫn c{rest[1..]}";
    }

    /// <summary>
    /// One step for a list that misses both cap and share, where there is one: two sentences side by side would read as two steps. Null where there is none.
    /// While <paramref name="ungrouped"/> delegates have no group, choosing it comes first, as in <see cref="MendOf(StructureArithmetic, int)"/>.
    /// </summary>
    public static string? MendOfBoth(StructureArithmetic arithmetic, int ungrouped)
    {
        if ((arithmetic with { Models = arithmetic.Models + ungrouped }).OthersToDropForBoth is not (> 0 and var drop)) return null;
        var rest = $"ớt {VietnameseFormat.Number(drop)} khách mời / lãnh đạo là đạt cả số lượng và tỷ lệ.";
        return ungrouped == 0 ? "B" + rest : $"Chọn nhóm cho {VietnameseFormat.Number(ungrouped)} người; nếu đều là điển hình thì b{rest}";
    }

    private static string MendOf(StructureArithmetic arithmetic) => arithmetic.ShareReached
        ? ""
        : arithmetic.AddingFits
            ? $"Cần thêm {VietnameseFormat.Number(arithmetic.ModelsToAdd)} điển hình hoặc bớt {VietnameseFormat.Number(arithmetic.OthersToDrop)} khách mời / lãnh đạo."
            : $"Cần thay {VietnameseFormat.Number(arithmetic.OthersToSwap)} khách mời / lãnh đạo bằng điển hình hoặc bớt {VietnameseFormat.Number(arithmetic.OthersToDrop)} khách mời / lãnh đạo.";
}
