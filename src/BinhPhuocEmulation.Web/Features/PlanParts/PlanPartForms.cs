using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Features.PlanTexts;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;
using Severity = BinhPhuocEmulation.Domain.Plans.Severity;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>A clause that is put into a plan in preparation.</summary>
public sealed class NewClauseForm
{
    [Display(Name = "Vị trí")] public string? Section { get; set; }
    [Display(Name = "Đứng sau điều khoản")] public string? Behind { get; set; }
    [Display(Name = "Tiêu đề")] public string? Heading { get; set; }
    [Display(Name = "Cách viện dẫn")] public string? Citation { get; set; }
    [Display(Name = "Nguyên văn điều khoản")] public string? Text { get; set; }
}

/// <summary>A rule that is put under a clause of a plan in preparation.</summary>
public sealed class NewRuleForm
{
    [Display(Name = "Thuộc điều khoản")] public string? Section { get; set; }
    [Display(Name = "Mã quy định")] public string? Code { get; set; }
    [Display(Name = "Nội dung")] public string? Title { get; set; }
    [Display(Name = "Trích nguyên văn")] public string? Quote { get; set; }
    [Display(Name = "Mức độ")] public Severity Severity { get; set; } = Severity.Explanation;
    [Display(Name = "Áp dụng cho")] public List<UnitKind> Binds { get; set; } = [];
    /// <summary>"kh-293-2024/X-06": the rule whose check and parameters it begins with; empty if a person looks.</summary>
    [Display(Name = "Cách kiểm tra")] public string? Like { get; set; }
}

/// <summary>What is taken out: one clause with its rules, some rules, or an unclear point.</summary>
public sealed class RemovalForm
{
    /// <summary>Section of the clause; null for rules or a point only.</summary>
    public string? Section { get; set; }
    /// <summary>Codes of the rules.</summary>
    public List<string> Rules { get; set; } = [];
    /// <summary>Code of the unclear point.</summary>
    public string? Point { get; set; }
    /// <summary>Why; kept in the history.</summary>
    [Display(Name = "Lý do")] public string? Reason { get; set; }
}

/// <summary>Checks a new clause.</summary>
public sealed class NewClauseFormValidator : AbstractValidator<NewClauseForm>
{
    /// <summary>Rules of the form.</summary>
    public NewClauseFormValidator()
    {
        RuleFor(f => f.Section).PlanText("Nhập vị trí của điều khoản, ví dụ II.3.đ.", TextLengths.Code).Matches(@"^\s*[\p{L}\p{N}][\p{L}\p{M}\p{N}., ()-]*$").WithMessage("Vị trí gồm chữ, số, dấu chấm, ví dụ II.3.đ.");
        RuleFor(f => f.Heading).PlanText("Nhập tiêu đề của điều khoản.", TextLengths.Title);
        RuleFor(f => f.Citation).PlanText("Nhập cách viện dẫn, ví dụ “điểm a khoản 3 mục II”.", TextLengths.Document);
        RuleFor(f => f.Text).ClauseText();
    }
}

/// <summary>Checks a new rule.</summary>
public sealed class NewRuleFormValidator : AbstractValidator<NewRuleForm>
{
    /// <summary>Rules of the form.</summary>
    public NewRuleFormValidator()
    {
        RuleFor(f => f.Section).IsFilled("Chọn điều khoản.");
        RuleFor(f => f.Code).NotEmpty().WithMessage("Nhập mã quy định, ví dụ X-07.").Matches("^[A-Z]{1,6}-[0-9]{2,3}$").WithMessage("Mã gồm chữ hoa không dấu, gạch ngang và số, ví dụ X-07.");
        RuleFor(f => f.Title).PlanText("Nhập nội dung quy định.", TextLengths.Title);
        RuleFor(f => f.Quote).PlanText("Nhập trích nguyên văn.", TextLengths.Paragraph);
        RuleFor(f => f.Severity).IsInEnum().WithMessage("Chọn một mức độ.");
        RuleFor(f => f.Binds).NotEmpty().WithMessage("Chọn ít nhất một loại đơn vị.").Must(b => b.All(k => Enum.IsDefined(k))).WithMessage("Loại đơn vị không hợp lệ.");
    }
}

/// <summary>Checks a removal.</summary>
public sealed class RemovalFormValidator : AbstractValidator<RemovalForm>
{
    /// <summary>Rules of the form.</summary>
    public RemovalFormValidator() => RuleFor(f => f.Reason).IsReason("Ghi lý do bỏ, ví dụ “Văn bản mới không còn quy định này”.", TextLengths.Ground);
}
