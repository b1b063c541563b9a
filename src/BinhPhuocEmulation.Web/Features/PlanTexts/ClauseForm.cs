using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.PlanTexts;

/// <summary>The words of one clause, and of the rules that come from it.</summary>
public sealed class ClauseForm
{
    /// <summary>Longest text of a clause.</summary>
    public const int MostText = 20_000;

    /// <summary>Fingerprint of what was saved when the form was opened.</summary>
    public string? Seen { get; set; }
    [Display(Name = "Tiêu đề")] public string? Heading { get; set; }
    [Display(Name = "Cách viện dẫn")] public string? Citation { get; set; }
    [Display(Name = "Nguyên văn điều khoản")] public string? Text { get; set; }
    /// <summary>Rules of the clause.</summary>
    public List<RuleWordsForm> Rules { get; set; } = [];
    [Display(Name = "Lý do, văn bản làm căn cứ")] public string? Reason { get; set; }

    /// <summary>The form of a clause as saved.</summary>
    public static ClauseForm Of(PlanClause clause, IEnumerable<PlanRule> rules) => new()
    {
        Heading = clause.Heading,
        Citation = clause.Citation,
        Text = clause.Text,
        Rules = [.. rules.Select(r => new RuleWordsForm { Code = r.Code, Title = r.Title, Quote = r.Quote })],
        Seen = FingerprintOf(clause, rules),
    };

    /// <summary>Fingerprint of the saved words.</summary>
    public static string FingerprintOf(PlanClause clause, IEnumerable<PlanRule> rules) => Previewed.FingerprintOf(Words(clause, rules).Select(w => w.Value));

    /// <summary>The saved words, by label.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Words(PlanClause clause, IEnumerable<PlanRule> rules) =>
    [
        new("Tiêu đề", clause.Heading), new("Cách viện dẫn", clause.Citation), new("Nguyên văn điều khoản", clause.Text),
        .. rules.SelectMany(r => new KeyValuePair<string, string>[] { new($"{r.Code}: nội dung", r.Title), new($"{r.Code}: trích", r.Quote) }),
    ];

    /// <summary>Writes the form onto a clause and its rules; rules of other clauses are not touched, whatever was sent.</summary>
    public void ApplyTo(PlanClause clause, IEnumerable<PlanRule> rules)
    {
        clause.Reword(Heading!, Citation!, Text!);
        foreach (var rule in rules)
            if (Rules.Find(r => r.Code == rule.Code) is { } words) rule.Reword(words.Title!, words.Quote!);
    }
}

/// <summary>Words of one rule.</summary>
public sealed class RuleWordsForm
{
    /// <summary>Code of the rule.</summary>
    public string Code { get; set; } = "";
    [Display(Name = "Nội dung")] public string? Title { get; set; }
    [Display(Name = "Trích nguyên văn")] public string? Quote { get; set; }
}

/// <summary>Checks the form.</summary>
public sealed class ClauseFormValidator : AbstractValidator<ClauseForm>
{
    /// <summary>Rules of the form.</summary>
    public ClauseFormValidator()
    {
        RuleFor(f => f.Heading).PlanText("Nhập tiêu đề của điều khoản.", TextLengths.Title);
        RuleFor(f => f.Citation).PlanText("Nhập cách viện dẫn, ví dụ “điểm a khoản 3 mục II”.", TextLengths.Document);
        RuleFor(f => f.Text).ClauseText();
        RuleForEach(f => f.Rules).ChildRules(rule =>
        {
            rule.RuleFor(r => r.Title).PlanText("Nhập nội dung quy định.", TextLengths.Title);
            rule.RuleFor(r => r.Quote).PlanText("Nhập trích nguyên văn.", TextLengths.Paragraph);
        });
        RuleFor(f => f.Reason).IsReason("Ghi lý do hoặc văn bản làm căn cứ.", TextLengths.Ground);
    }
}

/// <summary>The text of a clause as typed.</summary>
public static class ClauseTextRule
{
    /// <summary>Not blank; each paragraph fits a line of history.</summary>
    public static IRuleBuilderOptions<T, string?> ClauseText<T>(this IRuleBuilder<T, string?> field) => field.PlanText("Nhập nguyên văn điều khoản.", ClauseForm.MostText)
        .Must(t => (t ?? "").Split('\n').All(line => line.Length <= TextLengths.Paragraph)).WithMessage($"Mỗi đoạn dài nhất {VietnameseFormat.Number(TextLengths.Paragraph)} ký tự.");
}
